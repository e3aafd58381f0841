import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callsPage } from '#tests/api/calls-page.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'calls.md'), callsPage())
