import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileLog, withoutPerson } from './log.ts'

const at = '2026-11-21T10:00:00.000Z'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat журнал '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an entry is found under its number with stack and cause', () => {
  const file = join(folder, 'a', 'nazorat.log')
  const error = new Error('outer', { cause: new RangeError('inner') })
  const number = fileLog(file).error({ at, call: 'tasks.list', error })
  expect(number).toMatch(/^20261121-[0-9a-f]{6}$/)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(`${number} ${at} error tasks.list\nError: outer\n`)
  expect(text).toContain('caused by RangeError: inner')
})

test('a line has its level and stays one line', () => {
  const file = join(folder, 'nazorat.log')
  const log = fileLog(file)
  log.write('info', { at, call: 'service', line: 'start\n0.1.0' })
  log.write('warn', { at, call: 'window', line: 'gone' })
  expect(readFileSync(file, 'utf8')).toBe(`- ${at} info service start 0.1.0\n- ${at} warn window gone\n`)
  expect(log.newest(1)).toEqual([`- ${at} warn window gone`])
})

test('five files are kept, the newest first', () => {
  const file = join(folder, 'nazorat.log')
  const log = fileLog(file)
  for (let time = 0; time < 7; time++) {
    writeFileSync(file, `${time} ${'o'.repeat(1024 * 1024)}`)
    log.write('info', { at, call: 'x', line: `after ${time}` })
  }
  expect(readFileSync(file, 'utf8')).toBe(`- ${at} info x after 6\n`)
  expect([1, 2, 3, 4].map(older => readFileSync(`${file}.${older}`, 'utf8')[0])).toEqual(['6', '5', '4', '3'])
  expect(existsSync(`${file}.5`)).toBe(false)
})

test.each([
  ['C:\\Users\\Shahlo\\AppData\\Roaming\\Nazorat\\nazorat.db', 'C:\\Users\\~\\AppData\\Roaming\\Nazorat\\nazorat.db'],
  ['at file:///home/shahlo/x.js:1:2', 'at file:///home/~/x.js:1:2'],
  ['"C:\\\\Users\\\\Ш. Каримов\\\\a"', '"C:\\\\Users\\\\~\\\\a"'],
  ['/Users/shahlo', '/Users/~']
])('no path names the person: %s', (text, masked) => {
  expect(withoutPerson(text, '/nobody')).toBe(masked)
})

test('the person’s own folder is left out whole, whatever it is called', () => {
  const file = join(folder, 'nazorat.log')
  fileLog(file).error({ at, call: 'x', error: `cannot read ${join(homedir(), 'a b', 'c')}` })
  expect(readFileSync(file, 'utf8')).toContain(`cannot read ${join('~', 'a b', 'c')}`)
})

test('a log that cannot be written is no error of the call', () => {
  mkdirSync(join(folder, 'nazorat.log'))
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(fileLog(join(folder, 'nazorat.log')).error({ at, call: 'x', error: 'y' })).toMatch(/^\d{8}-/)
  expect(told.mock.calls.join('')).toContain('error x\ny\n')
  told.mockRestore()
})
