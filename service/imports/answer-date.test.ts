import { expect, test } from 'vitest'
import { readAnnex } from '#annex/read.ts'
import { timesOf } from '#annex/recognisers/plan-year.ts'
import type { RoadMap } from '#domain/draft.ts'
import { redateMeasure } from './edit-measure.ts'

const PLAN = `Чора-тадбирлар режаси

Т/р\tЧора-тадбирлар\tМуддати\tМасъуллар
1.\tДастурни тасдиқлаш.\tжорий йил якунига қадар\tАдлия вазирлиги
2.\tМарказни очиш.\tбир ой муддатда\tАдлия вазирлиги
3.\tХодимларни ўқитиш.\t2026 йил май\tАдлия вазирлиги
4.\tҲисобот.\tкелгуси йил март\tАдлия вазирлиги
`
const read = async () => {
  const bytes = new TextEncoder().encode(PLAN)
  return readAnnex({ name: 'a.txt', bytes }, { sha256: async () => '' })
}
const dues = (map: Pick<RoadMap, 'measures'>) => map.measures.map(({ deadlines }) => deadlines[0]!.due)
const told = (map: RoadMap) => {
  const times = timesOf(map.title, '2025-03-10')
  return { measures: map.measures.map(one => redateMeasure(one, times)) }
}

test('a plan without the date of its act asks for it, and counts from it', async () => {
  const draft = await read()
  const map = draft.annexes[0] as RoadMap
  expect(draft.notes.map(({ code }) => code)).toContain('NO_ACT_DATE')
  expect(dues(map)).toEqual([null, null, '2026-05-31', null])
  const { measures } = told(map)
  expect(dues({ measures })).toEqual(['2025-12-31', '2025-04-10', '2026-05-31', '2026-03-31'])
  expect(measures.flatMap(({ notes }) => notes)).toEqual([])
  expect(measures.every(({ confidence }) => confidence === 1)).toBe(true)
})

test('a row of a control table keeps the days counted from its own act', async () => {
  const map = (await read()).annexes[0] as RoadMap
  const source = { kind: 'PQ', number: 'ПҚ-77', date: '2024-02-01', clause: null }
  const measures = map.measures.map(one => ({ ...one, source }) as (typeof map.measures)[number])
  expect(dues(told({ ...map, measures }))).toEqual(dues(map))
})
