import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callsPage } from './calls-page.ts'

test('the page of calls and roles is that of the contract (else: npm run calls)', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'calls.md'), 'utf8')).toBe(callsPage())
})
