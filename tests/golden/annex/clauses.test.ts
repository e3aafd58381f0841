import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnex } from '#annex/read.ts'
import { pageTablesDocx, pageTablesHtml } from '#tests/corpus/pq308.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url))
const pq308 = file('../../../templates/example/pq308.txt').toString('utf8')

// Each gold was checked by eye against the printed act.
const ACTS: readonly [string, string, () => Uint8Array][] = [
  ['a district hokim’s decision in Latin', 'mingbuloq/clauses.json', () => file('mingbuloq/decision.txt')],
  ['the body of PQ-308 in Cyrillic', 'pq308/clauses.json', () => new TextEncoder().encode(pq308)],
  ['the body of PQ-308 in Word', 'pq308/clauses.json', () => pageTablesDocx(pq308)],
  ['the body of PQ-308 as a web page', 'pq308/clauses.json', () => pageTablesHtml(pq308)]
]

describe.each(ACTS)('%s', (_, gold, bytes) => {
  const want = JSON.parse(file(gold).toString('utf8'))
  const read = async () => readAnnex({ name: 'act', bytes: bytes() }, { sha256: async () => '' })

  it('has these clauses with their kinds, items, deadlines, executors and targets', async () => {
    const { clauses } = await read()
    const seen = clauses.map(({ at: _at, deadlines, executors, ...clause }) => ({
      ...clause,
      deadlines: deadlines.map(({ text, kind, start, due }) => ({ text, kind, start, due })),
      executors: executors.map(({ text, person, role }) => ({ text, person, role }))
    }))
    expect(seen).toEqual(want.clauses)
  })

  it('names these acts and annexes, and the duties printed twice', async () => {
    const { citations, sameAs } = await read()
    expect(citations.map(({ at: _at, ...citation }) => citation)).toEqual(want.citations)
    expect(sameAs).toEqual(want.sameAs)
  })
})
