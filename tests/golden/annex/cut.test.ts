import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAnnex } from '#annex/read.ts'

const bytes = readFileSync(join(import.meta.dirname, '../../../templates/example/pq308.txt'))
const codesOf = async (part: Uint8Array) =>
  (await readAnnex({ name: 'pq308.txt', bytes: part }, { sha256: async () => '' })).notes
    .filter(({ code }) => code === 'CUT_TEXT' || code === 'MISSING_ANNEX')
    .map(({ code, was }) => (code === 'CUT_TEXT' ? code : `${code} ${was}`))

test('a half of the decree says what is missing, the whole says nothing', async () => {
  expect(await codesOf(bytes)).toEqual([])
  expect(await codesOf(bytes.subarray(0, 30_000))).toEqual(['CUT_TEXT', 'MISSING_ANNEX 2, 3, 4, 5, 6'])
})
