import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDeadlineCell } from '#language/deadline/find.ts'
import type { Deadline } from '../draft.ts'
import { pairSteps } from './pair.ts'
import { resolveDeadline } from './resolve.ts'

type GoldDeadline = { text: string; start: string | null; due: string | null; steps: number[] | null }
type GoldMeasure = { number: number; steps: { number: number; text: string }[]; deadlines: GoldDeadline[] }
const gold = JSON.parse(readFileSync(new URL('../../tests/golden/annex/pq308/gold.json', import.meta.url), 'utf8')) as {
  flagged: number[]
  act: { date: string }
  annexes: { kind: string; measures: GoldMeasure[] }[]
}
const measures = gold.annexes[0]!.measures

const read = (cell: string): Deadline[] =>
  readDeadlineCell(cell).map(found => resolveDeadline(found, { actDate: gold.act.date, planYear: null }).deadline)

describe('the deadlines of PQ-308', () => {
  it.each(measures)('measure $number reads and pairs as in the gold', ({ number, steps, deadlines }) => {
    for (const separator of [' ', '\n']) {
      const paired = pairSteps(read(deadlines.map(each => each.text).join(separator)), steps)
      expect(paired.mismatch).toBe(gold.flagged.includes(number))
      expect(paired.deadlines.map(({ text, due, steps }) => ({ text, due, steps }))).toEqual(
        deadlines.map(({ text, due, steps }) => ({ text, due, steps }))
      )
      for (const [at, { start }] of deadlines.entries()) if (start) expect(paired.deadlines[at]!.start).toBe(start)
    }
  })

  it('flags eight measures', () => {
    expect(measures).toHaveLength(53)
    expect(gold.flagged).toEqual([2, 3, 7, 20, 24, 28, 29, 43])
  })
})

describe('pairSteps', () => {
  const step = (number: number, text = 'ишлаб чиқиш') => ({ number, text })

  it('pairs one with one, whatever the step names', () => {
    expect(pairSteps(read('2023 йил декабрь'), [step(1, '2025 йил якунига қадар')]).deadlines[0]!.steps).toEqual([1])
  })

  it('pairs equal counts in order by the numbers of the steps', () => {
    const { deadlines, mismatch } = pairSteps(read('2023 йил ноябрь 2023 йил декабрь'), [step(1), step(2)])
    expect(deadlines.map(each => each.steps)).toEqual([[1], [2]])
    expect(mismatch).toBe(false)
  })

  it('does not pair one deadline with several steps, nor several with one', () => {
    expect(pairSteps(read('2023 йил декабрь'), [step(1), step(2)])).toMatchObject({
      mismatch: true,
      deadlines: [{ steps: null }]
    })
    expect(pairSteps(read('2023 йил ноябрь 2023 йил декабрь'), [step(1)]).mismatch).toBe(true)
  })

  it('does not pair where a step names a year outside its date', () => {
    const steps = [step(1), step(2, 'даражасини: 2023 йилда 88 фоиз; 2024 йилда 100 фоизга етказиш')]
    expect(pairSteps(read('2023 йил декабрь 2024 йил декабрь'), steps).mismatch).toBe(true)
    expect(pairSteps(read('2023 йил декабрь 2023–2024 йиллар'), steps).mismatch).toBe(false)
  })

  it('has nothing to pair without steps or deadlines', () => {
    expect(pairSteps(read('2023 йил декабрь'), [])).toMatchObject({ mismatch: false, deadlines: [{ steps: null }] })
    expect(pairSteps([], [step(1)])).toEqual({ mismatch: false, deadlines: [] })
  })
})
