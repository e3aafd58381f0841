import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPage } from '#tests/architecture/data-page.ts'

writeFileSync(join(import.meta.dirname, '..', 'docs', 'data.md'), await dataPage())
