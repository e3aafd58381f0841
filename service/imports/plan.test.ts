import { describe, expect, test } from 'vitest'
import type { Office } from '#domain/office.ts'
import { deadline, draftOf, measure, step } from '#tests/api/drafts.ts'
import { type Choice, isPast, planTasks } from './plan.ts'

const TODAY = '2026-11-21'
const office: Office = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}
const all: Choice = { control: 'all', picked: [], past: 'open' }
const plan = (measures: Parameters<typeof draftOf>[0], choice: Partial<Choice> = {}) =>
  planTasks(draftOf(measures), { ...all, ...choice }, office, TODAY)
const first = (result: ReturnType<typeof plan>) => result.tasks.get(0)![0]!

describe('where a deadline hangs', () => {
  test('on its step when paired, else on the measure', () => {
    const task = first(
      plan([
        measure(1, {
          steps: [step(1), step(2)],
          deadlines: [deadline('2024-01-01', { steps: [2] }), deadline('2025-01-01')]
        })
      ])
    )
    expect(task.steps.map(one => one.deadlines.map(d => d.due))).toEqual([[], ['2024-01-01']])
    expect(task.deadlines.map(d => d.due)).toEqual(['2025-01-01'])
  })
  test('on each of several steps, since each can be late by itself', () => {
    const task = first(
      plan([measure(1, { steps: [step(1), step(2)], deadlines: [deadline('2024-01-01', { steps: [1, 2] })] })])
    )
    expect(task.steps.map(one => one.deadlines.map(d => d.due))).toEqual([['2024-01-01'], ['2024-01-01']])
    expect(task.deadlines).toEqual([])
  })
  test('on the measure when its step is not there', () => {
    expect(first(plan([measure(1, { deadlines: [deadline('2024-01-01', { steps: [7] })] })])).deadlines).toHaveLength(1)
  })
})

describe('what comes under control', () => {
  const measures = [measure(1, { text: 'вазирликлар томонидан' }), measure(2, { text: 'ҳудудларда жорий этиш' })]
  const controls = (choice: Partial<Choice>) =>
    plan(measures, choice)
      .tasks.get(0)!
      .map(task => task.control)
  test('everything', () => expect(controls({ control: 'all' })).toEqual(['ours', 'ours']))
  test('what concerns us', () => expect(controls({ control: 'concerned' })).toEqual(['reference', 'ours']))
  test('what was picked', () =>
    expect(controls({ control: 'picked', picked: [{ annex: 0, number: 1 }] })).toEqual(['ours', 'reference']))
  test('nothing picked is refused', () => {
    expect(() => controls({ control: 'picked', picked: [{ annex: 1, number: 1 }] })).toThrow('NOTHING_PICKED')
    expect(() => plan([measures[0]!], { control: 'concerned' })).toThrow('NOTHING_PICKED')
  })
  test('an act without a number is refused', () => {
    const draft = draftOf(measures)
    draft.act.number = ' '
    expect(() => planTasks(draft, all, office, TODAY)).toThrow('NO_ACT_NUMBER')
  })
})

describe('dates already past', () => {
  const mixed = measure(1, {
    steps: [step(1), step(2)],
    deadlines: [deadline('2024-01-01', { steps: [1] }), deadline(null, { steps: [2] })]
  })
  const gone = measure(1, { steps: [step(1), step(2)], deadlines: [deadline('2024-01-01', { steps: [1] })] })
  const states = (result: ReturnType<typeof plan>) => [
    first(result).state,
    ...first(result).steps.map(one => one.state)
  ]

  test('stay open when asked', () => {
    const result = plan([gone])
    expect(states(result)).toEqual(['new', 'new', 'new'])
    expect(result.closed).toBe(0)
  })
  test('a measure with nothing but past dates is closed with its steps', () => {
    const result = plan([gone], { past: 'done' })
    expect(states(result)).toEqual(['done', 'done', 'done'])
    expect(first(result).progress).toBe(100)
    expect(result.closed).toBe(1)
    expect(states(plan([gone], { past: 'removed' }))).toEqual(['removed', 'removed', 'removed'])
  })
  test('a past step of an open measure is closed and the measure follows', () => {
    const result = plan([mixed], { past: 'done' })
    expect(states(result)).toEqual(['in-progress', 'done', 'new'])
    expect(first(result).progress).toBe(50)
    expect(result.closed).toBe(1)
  })
  test('reference rows are left alone', () => {
    const result = plan([gone, measure(2)], { past: 'done', control: 'picked', picked: [{ annex: 0, number: 2 }] })
    expect(states(result)).toEqual(['new', 'new', 'new'])
  })
  test('today is not past, an open end never is', () => {
    expect(isPast([deadline(TODAY)], TODAY)).toBe(false)
    expect(isPast([deadline('2026-11-20')], TODAY)).toBe(true)
    expect(isPast([deadline('2020-01-01'), deadline(null)], TODAY)).toBe(false)
    expect(isPast([], TODAY)).toBe(false)
  })
})
