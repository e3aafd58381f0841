import { describe, expect, test } from 'vitest'
import { type Measure, NOWHERE, type Note, type NoteCode, type Section } from '#domain/draft.ts'
import { deadline, executor, measure, step } from '#tests/api/drafts.ts'
import { editMeasure, pairMeasure, redateMeasure } from './edit-measure.ts'

const note = (code: NoteCode, was: string | null = null): Note => ({ code, message: '', at: NOWHERE, was, now: null })
const sections: Section[] = [
  { number: 'I', title: 'а', level: 1, parent: null },
  { number: '1', title: 'б', level: 2, parent: 'I' },
  { number: 'II', title: 'в', level: 1, parent: null },
  { number: '1', title: 'г', level: 2, parent: 'II' }
]
const context = { times: { actDate: '2024-02-01', planYear: 2024 }, sections }
const edit = (one: Measure, column: Parameters<typeof editMeasure>[1], value: string) =>
  editMeasure(one, column, value, context)
const codes = (one: Measure) => one.notes.map(({ code }) => code)

describe('steps', () => {
  test('unchanged ones keep their items; executors of vanished ones belong to the whole measure', () => {
    const one = measure(1, {
      steps: [{ number: 1, text: 'Бир', items: [{ number: 'а', text: 'банд' }] }, step(2, 'Икки')],
      executors: [executor('A', { steps: [2] }), executor('B', { steps: [1] })]
    })
    const edited = edit(one, 'steps', '1. Бир')
    expect(edited.steps).toEqual([{ number: 1, text: 'Бир', items: [{ number: 'а', text: 'банд' }] }])
    expect(edited.executors.map(({ steps }) => steps)).toEqual([null, [1]])
  })
})

describe('dates', () => {
  test('a year is taken from the plan, doubts of the old words go', () => {
    const edited = edit(
      measure(1, { notes: [note('NO_DEADLINE'), note('ROW_JOINED')], confidence: 0.5 }),
      'deadlines',
      'май'
    )
    expect(edited.deadlines).toMatchObject([{ kind: 'month', due: '2024-05-31' }])
    expect(codes(edited)).toEqual(['ROW_JOINED'])
    expect(edited.confidence).toBe(1)
  })
  test('an ambiguous one is a doubt again', () => {
    const edited = edit(measure(1), 'deadlines', '2030 йилгача')
    expect(codes(edited)).toEqual(['AMBIGUOUS_DEADLINE'])
    expect(edited.confidence).toBe(0.5)
  })
  test('words without a date are kept and marked', () => {
    const edited = edit(measure(1), 'deadlines', 'кейинроқ')
    expect(edited.deadlines).toMatchObject([{ text: 'кейинроқ', kind: 'none', due: null }])
    expect(codes(edited)).toEqual(['UNKNOWN_DEADLINE'])
  })
  test('another date of the act moves only what is counted from it', () => {
    const one = measure(1, {
      deadlines: [
        deadline('2024-03-01', { text: 'бир ой муддатда', kind: 'relative', steps: [1] }),
        deadline('2024-05-31', { text: '2024 йил май', kind: 'month', start: '2024-05-01' })
      ],
      steps: [step(1)]
    })
    const moved = redateMeasure(one, { actDate: '2024-04-10', planYear: 2024 })
    expect(moved.deadlines.map(({ due, steps }) => [due, steps])).toEqual([
      ['2024-05-10', [1]],
      ['2024-05-31', null]
    ])
  })
})

describe('executors', () => {
  test('unchanged ones keep their role and steps', () => {
    const one = measure(1, { executors: [executor('Адлия вазирлиги', { role: 'controller', steps: [1] })] })
    const edited = edit(one, 'executors', 'Адлия вазирлиги\nСоғлиқни сақлаш вазирлиги')
    expect(edited.executors).toMatchObject([
      { role: 'controller', steps: [1] },
      { text: 'Соғлиқни сақлаш вазирлиги', role: 'unknown' }
    ])
  })
  test('none left is a doubt', () =>
    expect(codes(edit(measure(1, { executors: [executor('A')] }), 'executors', ''))).toEqual(['NO_EXECUTOR']))
})

describe('text and section', () => {
  test('a repaired word takes its proposal along', () => {
    const one = measure(1, { text: 'ўринbosари', title: 'ўринbosари', notes: [note('SCRIPT_REPAIRED', 'ўринbosари')] })
    const edited = edit(one, 'text', 'ўринбосари')
    expect([edited.text, edited.title, edited.notes]).toEqual(['ўринбосари', 'ўринбосари', []])
  })
  test('a district row is found under its own section', () => {
    expect(edit(measure(1, { section: 'II' }), 'subsection', '1')).toMatchObject({ section: 'II', subsection: '1' })
    expect(edit(measure(1, { section: 'II', subsection: '1' }), 'section', 'I.')).toMatchObject({
      section: 'I',
      subsection: null
    })
    expect(edit(measure(1, { section: 'II', subsection: '1' }), 'subsection', '')).toMatchObject({
      section: 'II',
      subsection: null
    })
    expect(() => edit(measure(1), 'section', 'V')).toThrow('BAD_VALUE')
  })
  test('an emptied cell is unknown', () =>
    expect(edit(measure(1, { funding: 'бюджет' }), 'funding', ' ').funding).toBeNull())
})

test('pairing by hand: a date of no step belongs to the whole measure', () => {
  const one = measure(1, {
    steps: [step(1), step(2)],
    deadlines: [deadline('2024-05-31')],
    notes: [note('STEPS_DEADLINES_MISMATCH')]
  })
  expect(pairMeasure(one, [[]])).toMatchObject({ deadlines: [{ steps: null }], notes: [] })
  expect(pairMeasure(one, [[2, 2]]).deadlines[0]!.steps).toEqual([2])
  expect(() => pairMeasure(one, [[0]])).toThrow('BAD_VALUE')
})
