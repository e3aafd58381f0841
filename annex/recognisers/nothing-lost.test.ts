import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AnnexError } from '../error.ts'
import { readAnnex } from '../read.ts'

const HEADER = 'Т/р\tЧора-тадбирлар\tМеханизм\tМуддати\tМасъул ижрочилар'

/** A word that stands nowhere else, as a number in the letters а…й. */
const word = fc
  .integer({ min: 1000, max: 9_999_999 })
  .map(n => `сўз${[...String(n)].map(digit => 'абвгдежзий'[Number(digit)]).join('')}`)
const cell = fc.oneof(
  fc.constantFrom('', '2024 йил май', 'доимий'),
  word,
  word.map(text => `1. Бир ${text}. 2. Икки ${text}б`),
  word.map(text => `Чора ${text} вазирлиги ва бошқа`),
  word.map(text => `I. ${text}`),
  word.map(text => `${text}: а; б.`)
)
const number = fc.oneof(fc.constantFrom('', '1.', '2', '3)', '1.1.', 'II.', '*'), word)
const row = fc.tuple(number, cell, cell, cell, cell).map(cells => cells.join('\t'))
const page = fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: fc.constant(`\n${HEADER}`) })

it('every word of a table is somewhere in the draft, measures count from 1, intervals run forward', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 8 }), async rows => {
      const text = [HEADER, ...rows].join('\n')
      const draft = await readAnnex(
        { name: 'a', bytes: new TextEncoder().encode(text) },
        { sha256: async () => '' }
      ).catch((error: unknown) => {
        if (error instanceof AnnexError) return null
        throw error
      })
      if (draft === null) return
      const shown = JSON.stringify(draft)
      for (const [printed] of text.matchAll(/сўз[а-й]+/g)) expect(shown).toContain(printed)
      for (const annex of draft.annexes) {
        if (annex.kind !== 'roadmap') continue
        expect(annex.measures.map(measure => measure.number)).toEqual(annex.measures.map((_, i) => i + 1))
        for (const { start, due } of annex.measures.flatMap(measure => measure.deadlines)) {
          if (start !== null && due !== null) expect(start <= due).toBe(true)
        }
      }
    }),
    { numRuns: 150 }
  )
})
