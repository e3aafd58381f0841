import { parseArgs } from 'node:util'
import { runService } from './main.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) throw new TypeError('--data is missing')
// Electron's types add parentPort to the process of a utility process.
void runService(process.parentPort, values.data, code => process.exit(code))
