import { expect, test } from 'vitest'
import { compareAudits, metShare } from './checklist.ts'
import { countedOnce } from './people.ts'

const seat = (name: string, position: string, kind = 'person') => ({ name, position, seat: kind })

test('a member of two groups who is named too counts once', () => {
  const found = countedOnce(
    [
      { text: 'Рақамли технологиялар вазирлиги', person: 'Ш. Шерматов' },
      { text: 'ишчи гуруҳ', person: null },
      { text: 'Mingbuloq tumani hokimligi', person: null }
    ],
    [
      {
        title: 'Биринчи',
        seats: [seat('Шерматов Ш.', 'вазир'), seat('Лавозимига кўра', 'туман ҳокими', 'ex-officio')]
      },
      { title: 'Иккинчи', seats: [seat('SH.SHERMATOV', 'вазир'), seat('Б. Каримов', 'бошқарма бошлиғи')] }
    ],
    one => one.text === 'ишчи гуруҳ'
  )
  expect(found.map(one => one.name)).toEqual([
    'Ш. Шерматов',
    'Mingbuloq tumani hokimligi',
    'туман ҳокими',
    'Б. Каримов'
  ])
  expect(found[0]).toMatchObject({ named: true, through: ['Биринчи', 'Иккинчи'] })
})

test('two audits beside each other', () => {
  const moves = compareAudits(
    [1, 2, 3, 4, 5, 6],
    [
      { criterion: 1, verdict: 'absent' },
      { criterion: 2, verdict: 'present' },
      { criterion: 3, verdict: 'partly' },
      { criterion: 4, verdict: 'partly' }
    ],
    [
      { criterion: 1, verdict: 'partly' },
      { criterion: 2, verdict: 'absent' },
      { criterion: 3, verdict: 'partly' },
      { criterion: 5, verdict: 'present' }
    ]
  )
  expect([...moves.values()]).toEqual(['better', 'worse', 'same', 'gone', 'new', 'unseen'])
  expect(metShare(['present', 'partly', 'absent', null])).toBe(38)
  expect(metShare([])).toBeNull()
})
