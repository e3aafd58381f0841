import { expect, test } from 'vitest'
import { attendanceTrouble, EMPTY_LINE, emptyEvent, pastedLines, toSave } from './event-state.ts'

test('lines from Excel become bodies with figures; one cell stays text', () => {
  expect(pastedLines('Халқ таълими\t12\t1 240\t\r\nСоғлиқни сақлash\tўн\t5\t3\n')).toEqual([
    { body: 'Халқ таълими', invited: 12, attended: 1240, passed: null },
    { body: 'Соғлиқни сақлash', invited: null, attended: 5, passed: 3 }
  ])
  expect(pastedLines('Туман ҳокимлиги')).toBeNull()
})

test('lines and questions that say nothing are not saved; a wrong line is named by its place', () => {
  const state = {
    ...emptyEvent('2026-11-21'),
    agenda: [{ text: ' ', speaker: '' }],
    attendance: [EMPTY_LINE, { body: 'A', invited: 1, attended: 2, passed: 3 }]
  }
  expect(toSave(null, state)).toMatchObject({ agenda: [], attendance: [{ body: 'A' }] })
  expect(attendanceTrouble(state)).toEqual({ n: 2, why: 'over' })
  expect(attendanceTrouble({ ...state, attendance: [EMPTY_LINE, EMPTY_LINE] })).toBeNull()
})
