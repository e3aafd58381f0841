import { describe, expect, test } from 'vitest'
import { type Clause, type Draft, NOWHERE } from '#domain/draft.ts'
import type { Office } from '#domain/office.ts'
import { deadline, draftOf, measure } from '#tests/api/drafts.ts'
import { redateClause } from './clauses.ts'
import { type Choice, planTasks } from './plan.ts'

const office: Office = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}
const clause = (number: string, text = 'Иш бажарилсин.', more: Partial<Clause> = {}): Clause => ({
  number,
  kind: 'task',
  text,
  items: [],
  deadlines: [],
  executors: [],
  targets: [],
  at: NOWHERE,
  ...more
})
const plan = (clauses: Clause[], choice: Partial<Choice> = {}, more: Partial<Draft> = {}) =>
  planTasks(
    draftOf([measure(1, { text: 'Ҳудудларда порталлар яратиш' })], { clauses, ...more }),
    { control: 'concerned', picked: [], past: 'open', ...choice },
    office,
    '2024-06-01'
  )
const controls = (result: ReturnType<typeof plan>) => result.clauses.map(({ task }) => [task.number, task.control])

describe('clauses become tasks', () => {
  test('when they ask for work or control of it; ours by the rule of measures', () => {
    const result = plan([
      clause('1', 'Ҳудудларда иш бажарилсин.'),
      clause('2'),
      clause('3', 'Тасдиқлансин.', { kind: 'approve' }),
      clause('4', 'Назорат.', { kind: 'control' })
    ])
    expect(controls(result)).toEqual([
      ['1', 'ours'],
      ['2', 'reference'],
      ['4', 'reference']
    ])
    expect(result.ours).toBe(2)
    expect(result.clauses[0]!.task).toMatchObject({
      kind: 'clause',
      printedNumber: '1',
      text: 'Ҳудудларда иш бажарилсин.'
    })
  })

  test('all of them in a decision of our own hokim', () => {
    const own = { kind: 'hokim', number: '1-Q/24', date: null, title: null, place: 'Mingbuloq tumani hokimligi' }
    expect(controls(plan([clause('3'), clause('4')], {}, { act: own }))).toEqual([
      ['3', 'ours'],
      ['4', 'ours']
    ])
    expect(controls(plan([clause('3')], {}, { act: { ...own, place: 'Pop tumani hokimligi' } }))).toEqual([
      ['3', 'reference']
    ])
  })

  test('also one of another kind that was picked', () => {
    const picked = { control: 'picked' as const, clauses: ['2'] }
    expect(controls(plan([clause('1'), clause('2', 'Тасдиқлансин.', { kind: 'approve' })], picked))).toEqual([
      ['1', 'reference'],
      ['2', 'ours']
    ])
  })

  test('linked to the measure that prints the same duty, under its control and not counted', () => {
    const result = plan([clause('5.1')], {}, { sameAs: [{ a: 'clause 5.1', b: 'measure 1' }] })
    expect(result.clauses).toMatchObject([{ task: { control: 'ours' }, same: { annex: 0, number: 1 } }])
    expect(result.ours).toBe(1)
  })

  test('closed when every date is past and the person wants it so', () => {
    const past = clause('1', 'Ҳудудларда иш.', { deadlines: [deadline('2024-01-01')] })
    expect(plan([past], { past: 'done' })).toMatchObject({
      closed: 1,
      clauses: [{ task: { state: 'done', progress: 100 } }]
    })
    expect(plan([past])).toMatchObject({ closed: 0, clauses: [{ task: { state: 'new' } }] })
  })
})

test('a new date of the act moves what is counted from it', () => {
  const relative = deadline('2023-10-14', { text: 'бир ой муддатда', kind: 'relative' })
  const fixed = deadline('2024-01-01', { text: '2024 йил 1 январга қадар' })
  const target = { value: 5, unit: 'та', what: '', how: 'reach' as const, start: null, due: '2023-10-14' }
  const moved = redateClause(clause('5.1', 'Иш', { deadlines: [relative, fixed], targets: [target] }), {
    actDate: '2024-02-01',
    planYear: 2024
  })
  expect(moved.deadlines.map(({ due }) => due)).toEqual(['2024-03-01', '2024-01-01'])
  expect(moved.targets[0]!.due).toBe('2024-03-01')
})
