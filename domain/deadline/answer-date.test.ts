import { expect, test } from 'vitest'
import { readAnnex } from '#annex/read.ts'
import type { RoadMap } from '../draft.ts'
import { asksForDate, withActDate } from './answer-date.ts'

const PLAN = `Чора-тадбирлар режаси

Т/р\tЧора-тадбирлар\tМуддати\tМасъуллар
1.\tДастурни тасдиқлаш.\tжорий йил якунига қадар\tАдлия вазирлиги
2.\tМарказни очиш.\tбир ой муддатда\tАдлия вазирлиги
3.\tХодимларни ўқитиш.\t2026 йил май\tАдлия вазирлиги
4.\tҲисобот.\tкелгуси йил март\tАдлия вазирлиги
`
const read = () => readAnnex({ name: 'a.txt', bytes: new TextEncoder().encode(PLAN) }, { sha256: async () => '' })
const dues = (map: RoadMap) => map.measures.map(({ deadlines }) => deadlines[0]!.due)

test('a plan without the date of its act asks for it, and counts from it', async () => {
  const draft = await read()
  expect(asksForDate(draft)).toBe(true)
  expect(dues(draft.annexes[0] as RoadMap)).toEqual([null, null, '2026-05-31', null])
  const told = withActDate(draft, '2025-03-10')
  expect(dues(told.annexes[0] as RoadMap)).toEqual(['2025-12-31', '2025-04-10', '2026-05-31', '2026-03-31'])
  expect(asksForDate(told)).toBe(false)
  expect((told.annexes[0] as RoadMap).measures.flatMap(({ notes }) => notes)).toEqual([])
  expect((told.annexes[0] as RoadMap).measures.every(({ confidence }) => confidence === 1)).toBe(true)
})
