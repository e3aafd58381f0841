import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataPage } from './data-page.ts'

test('the page of tables and columns is that of the schema (else: npm run data)', async () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data.md'), 'utf8')).toBe(await dataPage())
})
