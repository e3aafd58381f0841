/** `npm run soak -- --actions N --seed S`: a scripted office, and what it held and took by quarter. */
import { parseArgs } from 'node:util'
import { soak } from './office.ts'

const { values } = parseArgs({
  options: { actions: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } }
})
const [actions, seed] = [Number(values.actions), Number(values.seed)]
if (!Number.isInteger(actions) || actions < 4 || !Number.isInteger(seed)) {
  console.error('npm run soak -- --actions N --seed S')
  process.exit(2)
}
const { writes, undone, backups, quarters, lost } = await soak(actions, seed, action => {
  if (process.stderr.isTTY) process.stderr.write(`\r${action}/${actions} `)
})
console.log(`seed ${seed}: ${actions} actions, ${writes} of them writes, ${undone} undone, ${backups} backups`)
console.log(
  'quarter  read median/p95 ms  write median/p95 ms  resident MB  heap MB  room MB  external MB  library MB  handles  resources  log MB'
)
for (const [index, one] of quarters.entries())
  console.log(
    [
      `${index + 1}`.padEnd(9),
      `${one.reads.median} / ${one.reads.p95}`.padEnd(20),
      `${one.writes.median} / ${one.writes.p95}`.padEnd(21),
      `${one.resident}`.padEnd(13),
      `${one.heap}`.padEnd(9),
      `${one.room}`.padEnd(9),
      `${one.external}`.padEnd(13),
      `${one.library}`.padEnd(12),
      `${one.files}`.padEnd(9),
      `${one.resources}`.padEnd(11),
      `${one.log}`
    ].join('')
  )
console.log(`${lost.length} lost`)
for (const line of lost) console.log(`  ${line}`)
process.exit(lost.length === 0 ? 0 : 1)
