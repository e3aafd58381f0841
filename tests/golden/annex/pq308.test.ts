import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAnnex } from '#annex/read.ts'
import type { Draft, Group, RoadMap } from '#domain/draft.ts'
import { flowingDocx, pageTablesDocx, pageTablesHtml, pageTablesXlsx } from '#tests/corpus/pq308.ts'

const here = new URL('.', import.meta.url)
const seed = readFileSync(new URL('../../../templates/example/pq308.txt', here), 'utf8')
const gold = JSON.parse(readFileSync(new URL('pq308/gold.json', here), 'utf8'))
const goldMap = gold.annexes[0]
const goldGroups = gold.annexes.slice(1)

const corpusFile = (name: string) => new Uint8Array(readFileSync(new URL(`../../corpus/${name}`, here)))

const FORMS: readonly [string, () => Uint8Array][] = [
  ['the text of the decree', () => new TextEncoder().encode(seed)],
  ['37 page tables in Word', () => pageTablesDocx(seed)],
  ['one flowing Word table with automatic numbers', () => flowingDocx(seed, gold)],
  ['a web page', () => pageTablesHtml(seed)],
  ['a workbook', () => pageTablesXlsx(seed)],
  ['a printed PDF of its page tables', () => corpusFile('pdf/pq308-ruled.pdf')],
  ['a printed PDF without ruling lines', () => corpusFile('pdf/pq308-unruled.pdf')],
  ['a printed PDF of one table whose header is not repeated', () => corpusFile('pdf/pq308-flowing.pdf')],
  ['a PDF printed by a browser', () => corpusFile('pdf/pq308-browser.pdf')],
  ['a PDF in narrow centred columns', () => corpusFile('pdf/pq308-centred.pdf')]
]

describe.each(FORMS)('PQ-308 as %s', (_, make) => {
  let draft: Draft
  let map: RoadMap
  let groups: Group[]
  beforeAll(async () => {
    draft = await readAnnex(
      { name: 'pq308', bytes: make() },
      { sha256: async bytes => createHash('sha256').update(bytes).digest('hex') }
    )
    map = draft.annexes[0] as RoadMap
    groups = draft.annexes.slice(1) as Group[]
  })

  it('finds the act', () => {
    expect(draft.act).toMatchObject({ ...gold.act, place: 'Тошкент шаҳри' })
    expect(draft.act.title).toMatch(/^Бирлашган Миллатлар .* чора-тадбирлар тұғрисида$/)
    expect(draft.notes.map(({ code, was, now }) => ({ code, was, now }))).toContainEqual({ code: 'SCRIPT_REPAIRED', was: 'ПК-308', now: 'ПҚ-308' })
  })

  it('reads six annexes by number and kind', () => {
    expect(draft.annexes.map(({ kind, number }) => ({ kind, number }))).toEqual(
      gold.annexes.map(({ kind, number }: { kind: string; number: string }) => ({ kind, number }))
    )
    expect(map.title).toMatch(/^Бирлашган Миллатлар .* “ЙЎЛ ХАРИТАСИ”$/)
    expect(map.columns).toHaveLength(5)
  })

  it('reads sections and sub-sections', () => {
    expect(map.sections).toEqual(goldMap.sections)
  })

  it('reads every measure, its section and its whole text', () => {
    const pick = ({ number, section, subsection, text }: RoadMap['measures'][number]) => ({ number, section, subsection, text })
    expect(map.measures.map(pick)).toEqual(goldMap.measures.map(pick))
    expect(map.measures.map(measure => measure.printedNumber)).toEqual(goldMap.measures.map(({ number }: { number: number }) => `${number}`))
  })

  it('reads 132 steps', () => {
    const steps = map.measures.map(measure => measure.steps.map(({ number, text }) => ({ number, text })))
    expect(steps).toEqual(goldMap.measures.map(({ steps }: RoadMap['measures'][number]) => steps))
    expect(steps.flat()).toHaveLength(gold.totals.steps)
  })

  it('reads 130 deadlines with their days and steps', () => {
    // The correct reading leaves a month's start out; its last day is what must agree.
    const deadlines = map.measures.map(measure =>
      measure.deadlines.map(({ kind, text, start, due, steps }) => ({ text, start: kind === 'month' ? null : start, due, steps }))
    )
    expect(deadlines).toEqual(goldMap.measures.map(({ deadlines }: RoadMap['measures'][number]) => deadlines))
    expect(deadlines.flat()).toHaveLength(gold.totals.deadlines)
  })

  it('reads 92 executors, in measure 41 by step', () => {
    const executors = map.measures.map(measure => measure.executors.map(({ text, steps }) => ({ text, steps })))
    expect(executors).toEqual(goldMap.measures.map(({ executors }: RoadMap['measures'][number]) => executors))
    expect(executors.flat()).toHaveLength(gold.totals.executors)
  })

  it('flags the eight measures that do not pair and no others', () => {
    const flagged = map.measures.filter(({ notes }) => notes.some(({ code }) => code === 'STEPS_DEADLINES_MISMATCH'))
    expect(flagged.map(({ number }) => number)).toEqual(gold.flagged)
  })

  it('reads the lists of ten measures', () => {
    const lists = map.measures.filter(({ items }) => items.length > 0)
    expect(lists.map(({ number }) => number)).toEqual([8, 9, 10, 11, 12, 47, 48, 49, 50, 51])
    expect(lists.slice(5).reduce((sum, { items }) => sum + items.length, 0)).toBe(81)
    expect(map.measures[7]!.declaredItems).toBe(32)
  })

  it('reads 54 seats in five groups', () => {
    expect(groups.map(({ title }) => title)).toEqual(goldGroups.map(({ title }: Group) => title))
    const pick = ({ number, name, position, role, seat }: Group['members'][number]) => ({ number, name, position, role, seat })
    expect(groups.map(({ members }) => members.map(pick))).toEqual(goldGroups.map(({ members }: Group) => members))
    expect(groups.every(({ successionRule }) => successionRule)).toBe(true)
    expect(groups.flatMap(({ members }) => members)).toHaveLength(gold.totals.members)
  })
})

it('a cut row is one measure with a note where it was joined', async () => {
  const draft = await readAnnex({ name: 'pq308', bytes: pageTablesDocx(seed) }, { sha256: async () => '' })
  const notes = (draft.annexes[0] as RoadMap).measures.flatMap(measure => measure.notes)
  expect(notes.filter(({ code }) => code === 'ROW_JOINED')).toHaveLength(28)
})
