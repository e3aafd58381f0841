import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fileLog } from './log.ts'

const folder = mkdtempSync(join(tmpdir(), 'nazorat журнал '))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an entry is found under its number with stack and cause', () => {
  const file = join(folder, 'a', 'errors.log')
  const error = new Error('outer', { cause: new RangeError('inner') })
  const number = fileLog(file).error({ at: '2026-11-21T10:00:00.000Z', call: 'tasks.list', error })
  expect(number).toMatch(/^20261121-[0-9a-f]{6}$/)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(`${number} 2026-11-21T10:00:00.000Z tasks.list\nError: outer\n`)
  expect(text).toContain('caused by RangeError: inner')
})

test('a full log is put aside once', () => {
  const file = join(folder, 'b', 'errors.log')
  const log = fileLog(file)
  log.error({ at: '2026-11-21T10:00:00.000Z', call: 'x', error: 'first' })
  writeFileSync(file, 'o'.repeat(5 * 1024 * 1024))
  log.error({ at: '2026-11-21T10:00:00.000Z', call: 'x', error: 'second' })
  expect(readFileSync(file, 'utf8')).toContain('second')
  expect(readFileSync(`${file}.1`, 'utf8')).toHaveLength(5 * 1024 * 1024)
})
