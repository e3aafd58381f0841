import { describe, expect, it } from 'vitest'
import type { Clause, Measure, RoadMap, Target } from '#domain/draft.ts'
import { NOWHERE } from '#domain/draft.ts'
import { findSameAs } from './same-as.ts'

const clause = (number: string, text: string, more: Partial<Clause> = {}): Clause => ({
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
const measure = (number: number, text: string, steps: string[] = [], targets: Target[] = []): Measure => ({
  number,
  printedNumber: `${number}`,
  section: null,
  subsection: null,
  text,
  title: text,
  items: [],
  declaredItems: null,
  steps: steps.map((step, i) => ({ number: i + 1, text: step, items: [] })),
  deadlines: [],
  executors: [],
  funding: null,
  result: null,
  targets,
  confidence: 1,
  at: NOWHERE,
  notes: []
})
const roadMap = (...measures: Measure[]): RoadMap => ({
  kind: 'roadmap',
  number: '1',
  title: null,
  columns: [],
  sections: [],
  measures
})
const target = (value: number): Target => ({ value, unit: 'та', what: '', how: 'reach', start: null, due: null })

const PORTAL = 'Туманда жамоат транспорти ҳаракати ҳақида ахборот берувчи махсус портални ишга тушириш'
const OTHERS = [
  measure(2, 'Мактаб ўқувчиларини рақамли кўникмаларга ўқитиш'),
  measure(3, 'Маҳаллаларни юқори тезликдаги интернетга улаш')
]

describe('the same duty in a clause and a measure', () => {
  it('is found by its words in either script, in the measure or in a step', () => {
    const latin = clause(
      '5.1',
      'tumanda jamoat transporti harakati haqida axborot beruvchi maxsus portalni ishga tushirsin;'
    )
    expect(findSameAs([latin], [roadMap(measure(1, PORTAL), ...OTHERS)])).toEqual([{ a: 'clause 5.1', b: 'measure 1' }])
    expect(
      findSameAs([latin], [roadMap(measure(1, 'Порталлар'), measure(4, 'Транспорт', [PORTAL]), ...OTHERS)])
    ).toEqual([{ a: 'clause 5.1', b: 'measure 4' }])
  })

  it('is not guessed from a few common words', () => {
    expect(
      findSameAs(
        [clause('5', 'Туман ҳокимлиги махсус портални ишга тушириш чораларини кўрсин.')],
        [roadMap(measure(1, PORTAL), ...OTHERS)]
      )
    ).toEqual([])
  })

  it('is not where the figures differ, nor for a clause that only approves', () => {
    const own = roadMap(measure(1, PORTAL, [], [target(700)]), ...OTHERS)
    expect(findSameAs([clause('5', PORTAL, { targets: [target(570)] })], [own])).toEqual([])
    expect(findSameAs([clause('5', PORTAL, { targets: [target(700)] })], [own])).toHaveLength(1)
    expect(findSameAs([clause('2', PORTAL, { kind: 'approve' })], [own])).toEqual([])
  })

  it('is left out where two road maps number alike', () => {
    expect(findSameAs([clause('5', PORTAL)], [roadMap(measure(1, PORTAL)), roadMap(measure(1, PORTAL))])).toEqual([])
  })
})
