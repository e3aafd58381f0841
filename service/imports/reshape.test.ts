import { describe, expect, test } from 'vitest'
import type { Measure } from '#domain/draft.ts'
import { deadline, draftOf, executor, measure, step } from '#tests/api/drafts.ts'
import { counted, mergeMeasures, mergeSteps, newMeasure, splitMeasure, splitStep } from './reshape.ts'

const times = { actDate: '2024-02-01', planYear: 2024 }
const codes = (one: Measure) => one.notes.map(({ code }) => code)
const long = measure(7, {
  text: 'Порталларни ишга тушириш. Сайтларни хатловдан ўтказиш.',
  steps: [step(1, 'Лойиҳа'), step(2, 'Синов'), step(3, 'Хатлов')],
  deadlines: [deadline('2024-05-31', { steps: [1, 2] }), deadline('2024-07-31', { steps: [2, 3] })],
  executors: [executor('Адлия вазирлиги'), executor('ҳокимликлар', { steps: [3] })]
})

describe('a row cut in two', () => {
  const texts: [string, string] = ['Порталларни ишга тушириш.', 'Сайтларни хатловдан ўтказиш.']
  const [above, below] = splitMeasure(long, { texts, fromStep: 3, number: 54 }, times)
  test('shares out steps with their dates and executors; what belongs to the whole stands in both', () => {
    expect([above.text, below.text]).toEqual(texts)
    expect(above.steps.map(({ text }) => text)).toEqual(['Лойиҳа', 'Синов'])
    expect(below.steps).toEqual([{ number: 1, text: 'Хатлов', items: [] }])
    expect(above.deadlines.map(({ due, steps }) => [due, steps])).toEqual([
      ['2024-05-31', [1, 2]],
      ['2024-07-31', [2]]
    ])
    expect(below.deadlines.map(({ due, steps }) => [due, steps])).toEqual([['2024-07-31', [1]]])
    expect(above.executors.map(({ text }) => text)).toEqual(['Адлия вазирлиги'])
    expect(below.executors.map(({ text, steps }) => [text, steps])).toEqual([
      ['Адлия вазирлиги', null],
      ['ҳокимликлар', [1]]
    ])
    expect([above.number, below.number, below.printedNumber]).toEqual([7, 54, null])
  })
  test('joined again has the same words, steps and dates', () => {
    const joined = mergeMeasures(above, below, times)
    expect(joined.text).toBe(long.text)
    expect(joined.steps.map(({ text }) => text)).toEqual(['Лойиҳа', 'Синов', 'Хатлов'])
    expect(joined.deadlines.map(({ due }) => due)).toEqual(['2024-05-31', '2024-07-31', '2024-07-31'])
    expect(joined.executors.map(({ text, steps }) => [text, steps])).toEqual([
      ['Адлия вазирлиги', null],
      ['ҳокимликлар', [3]]
    ])
  })
  test('without words in both parts, or at a step that is not there, is refused', () => {
    expect(() => splitMeasure(long, { texts: ['', 'x'], fromStep: null, number: 9 }, times)).toThrow('BAD_VALUE')
    expect(() => splitMeasure(long, { texts: ['x', 'y'], fromStep: 9, number: 9 }, times)).toThrow('BAD_VALUE')
  })
  test('a part left without a date or executor is a doubt', () => {
    const one = measure(1, {
      text: 'а б',
      steps: [step(1), step(2)],
      deadlines: [deadline('2024-05-31', { steps: [1] })]
    })
    const [, second] = splitMeasure(one, { texts: ['а', 'б'], fromStep: 2, number: 2 }, times)
    expect(codes(second)).toEqual(['NO_DEADLINE', 'NO_EXECUTOR'])
  })
})

describe('steps', () => {
  test('a cut step keeps its dates with its first part, the later ones move on', () => {
    const cut = splitStep(long, 2, ['Син', 'ов'])
    expect(cut.steps.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Лойиҳа'],
      [2, 'Син'],
      [3, 'ов'],
      [4, 'Хатлов']
    ])
    expect(cut.deadlines.map(({ steps }) => steps)).toEqual([
      [1, 2],
      [2, 4]
    ])
    expect(mergeSteps(cut, 2).deadlines.map(({ steps }) => steps)).toEqual(long.deadlines.map(({ steps }) => steps))
  })
  test('the last one has none to be joined with', () => expect(() => mergeSteps(long, 3)).toThrow('BAD_VALUE'))
})

test('a typed row stands under the section above it and asks for date and executor', () => {
  const typed = newMeasure(measure(1, { section: 'II' }), ' Янги  чора ', 5)
  expect(typed).toMatchObject({ number: 5, printedNumber: null, section: 'II', text: 'Янги чора', title: 'Янги чора' })
  expect(codes(typed)).toEqual(['NO_DEADLINE', 'NO_EXECUTOR'])
})

test('accepted rows are counted in their order, and what names them follows', () => {
  const draft = draftOf([measure(1), measure(9), measure(2)], { sameAs: [{ a: 'clause 5', b: 'measure 9' }] })
  const { draft: now, numberOf } = counted(draft)
  expect(now.sameAs).toEqual([{ a: 'clause 5', b: 'measure 2' }])
  expect([numberOf(0, 1), numberOf(0, 9), numberOf(0, 2)]).toEqual([1, 2, 3])
})
