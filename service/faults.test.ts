import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { AnnexError } from '#annex/error.ts'
import { Fault } from '#domain/fault.ts'
import { crossing, knownFault } from './faults.ts'
import type { LogEntry } from './ports/log.ts'

const sqlite = (code: string) => Object.assign(new Error('database disk image is malformed at /home/x.db'), { code })

test('an error by code stays what it is', () => {
  const fault = new Fault('SAME_ACT', { id: 7 })
  expect(knownFault(fault)).toBe(fault)
})

test('errors of reading get the code of the api and keep file and reason', () => {
  const read = knownFault(new AnnexError('CUT', { file: 'қарор.docx', detail: 'oxiri yo‘q' }))
  expect(read).toMatchObject({ code: 'CUT_FILE', data: { file: 'қарор.docx', detail: 'oxiri yo‘q' } })
  expect(knownFault(new AnnexError('EMPTY', { file: 'a' }))?.code).toBe('EMPTY_FILE')
  expect(knownFault(new AnnexError('FORMAT_NOT_YET', { file: 'a', trueType: 'ODT' }))).toMatchObject({
    code: 'WRONG_TYPE',
    data: { detail: 'ODT' }
  })
  expect(knownFault(new AnnexError('BOMB', { file: 'a' }))?.code).toBe('BOMB')
})

test('what SQLite and the disk refuse is said by code, without its words', () => {
  expect(knownFault(sqlite('SQLITE_FULL'))?.code).toBe('DISK_FULL')
  expect(knownFault(sqlite('SQLITE_BUSY_SNAPSHOT'))?.code).toBe('DB_LOCKED')
  expect(knownFault(sqlite('SQLITE_CORRUPT_INDEX'))?.data).toEqual({})
  expect(knownFault(sqlite('SQLITE_CONSTRAINT_CHECK'))).toBeNull()
})

test('a wrong input names the field, not the value', () => {
  const error = new ORPCError('BAD_REQUEST', { data: { issues: [{ path: ['ids', 0], message: 'expected number' }] } })
  expect(knownFault(error)).toMatchObject({ code: 'BAD_VALUE', data: { detail: 'ids.0: expected number' } })
  const whole = new ORPCError('BAD_REQUEST', { data: { issues: [{ path: [], message: 'expected object' }] } })
  expect(knownFault(whole)).toMatchObject({ data: { detail: 'expected object' } })
})

test('the officer is told in words what was wrong with an input, not in those of the contract', () => {
  const issues = [{ code: 'too_small', path: ['person'], message: 'Too small: expected string to have >=1 characters' }]
  const error = new ORPCError('BAD_REQUEST', { data: { issues } })
  const ports = {
    clock: { now: () => '2026-11-21T10:00:00.000Z' },
    log: { error: () => 'x' }
  }
  const told = crossing(error, { call: 'system.setUp', language: 'uz-Latn', ports })
  expect(told.message).toBe(
    'Kiritilgan qiymat to‘g‘ri kelmaydi: juda qisqa yoki juda kichik. Tuzatib, qaytadan saqlang.'
  )
})

test('what nobody foresaw leaves as a number, and the log has the rest', () => {
  const entries: LogEntry[] = []
  const ports = {
    clock: { now: () => '2026-11-21T10:00:00.000Z', today: () => '2026-11-21', breathe: async () => {} },
    log: {
      error: (entry: LogEntry) => {
        entries.push(entry)
        return '20261121-abc'
      },
      write: () => {},
      newest: () => []
    }
  }
  const told = crossing(new TypeError('SELECT * FROM task at /home/x'), { call: 'tasks.list', language: 'en', ports })
  expect(told.code).toBe('INTERNAL')
  expect(told.data).toEqual({ log: '20261121-abc' })
  expect(JSON.stringify(told)).not.toMatch(/SELECT|home/)
  expect(entries).toMatchObject([{ call: 'tasks.list', error: { message: 'SELECT * FROM task at /home/x' } }])
})
