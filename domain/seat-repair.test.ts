import { expect, test } from 'vitest'
import { type Group, type Member, NOWHERE, type Note } from './draft.ts'
import { repairedSeat, seatOf, withWord } from './seat-repair.ts'

const seat = (number: number, name: string, position: string, paragraph: number): Member => ({
  number,
  name,
  position,
  role: 'member',
  seat: 'person',
  acting: false,
  at: { ...NOWHERE, paragraph }
})
const group: Group = {
  kind: 'group',
  number: '2',
  title: null,
  members: [
    seat(1, 'А. Султонов', 'вазир ўринbosари', 3),
    seat(2, 'Ф. Бозоров', 'бошлиқ', 3),
    seat(3, 'В. Кравченко', 'a', 4)
  ],
  successionRule: false,
  notes: []
}
const repair = (was: string, now: string, paragraph: number | null): Note => ({
  code: 'SCRIPT_REPAIRED',
  message: '',
  at: paragraph === null ? null : { ...NOWHERE, paragraph },
  was,
  now
})

test('whole words are changed, parts of words are not', () => {
  expect(withWord('нba, нbaси (нba)', 'нba', 'нба')).toBe('нба, нbaси (нба)')
  expect(withWord('a.b a-b', 'a.b', '$&')).toBe('$& a-b')
})

test('a note finds its seat by place and word', () => {
  expect(seatOf(group, repair('ўринbosари', 'ўринбосари', 3))?.number).toBe(1)
  expect(seatOf(group, repair('бошлиқ', 'x', 3))?.number).toBe(2)
  expect(seatOf(group, repair('ўринbosари', 'x', 4))).toBeNull()
  expect(seatOf(group, repair('ўринbosари', 'x', null))).toBeNull()
})

test('its proposal is done in name and post', () =>
  expect(repairedSeat(group.members[0]!, repair('ўринbosари', 'ўринбосари', 3)).position).toBe('вазир ўринбосари'))
