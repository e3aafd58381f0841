import { expect, test } from 'vitest'
import type { GroupView } from '#api/register.ts'
import { inSeveral, peopleCount, seatRows } from './seat-rows.ts'

const group = (id: number, title: string, names: string[]): GroupView => ({
  id,
  act: 1,
  actLabel: 'ПҚ-1',
  annex: String(id),
  title,
  successionRule: true,
  meetings: 0,
  seats: names.map((name, index) => ({
    id: id * 100 + index,
    number: index + 1,
    name,
    position: '',
    role: 'member',
    seat: name === '' ? 'ex-officio' : 'person',
    acting: false,
    groups: 1,
    post: null,
    now: { name, acting: false, since: null, changed: false },
    called: ''
  }))
})

test('the same person is found in either script, and seats without a person are nobody', () => {
  const rows = seatRows([
    group(1, 'A', ['Норқулов И.', 'Султонов А.', '']),
    group(2, 'B', ['I.Norqulov', '']),
    group(3, 'C', ['Каримов Б.'])
  ])
  expect(rows.map(row => row.sits)).toEqual([['A', 'B'], ['A'], ['A'], ['A', 'B'], ['B'], ['C']])
  expect(inSeveral(rows).map(person => [person.name, person.rows.map(row => row.group.title)])).toEqual([
    ['Норқулов И.', ['A', 'B']]
  ])
  expect(peopleCount(rows)).toBe(3)
})

test('two seats in one group are not two groups', () => {
  expect(inSeveral(seatRows([group(1, 'A', ['Султонов А.', 'Султонов А.'])]))).toEqual([])
})
