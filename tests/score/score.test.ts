import { expect, test } from 'vitest'
import { readAnnex } from '#annex/read.ts'
import { CASES } from '../corpus/cases/index.ts'
import { readGold } from '../corpus/gold.ts'
import { layOut } from '../corpus/paper.ts'
import { scoreDraft } from './compare.ts'
import { scoreCorpus } from './run.ts'

const faultsOf = async (wanted: Parameters<typeof scoreCorpus>[0]) =>
  (await scoreCorpus(wanted)).flatMap(({ score }) => score.faults)

test('every made paper is read as it was read by hand, in Word, HTML, Excel and text', async () =>
  expect(await faultsOf(format => format !== 'pdf')).toEqual([]))

// All of them are printed by `npm run score`.
const EVERY = 4
test('and some of them as PDF', async () =>
  expect(await faultsOf((format, index) => format === 'pdf' && index % EVERY === 0)).toEqual([]))

test('the score is awake: a word, a date and an executor read otherwise are three faults', async () => {
  const { paper, gold } = CASES[0]!
  const draft = await readAnnex({ name: 'a', bytes: await layOut(paper, 'docx') }, { sha256: async () => '' })
  const other = gold
    .replace('2025-07-01', '2025-07-02')
    .replace('e: Tuman hokimligi;', 'e:')
    .replace('Hokimlik veb', 'Xokimlik veb')
  const score = scoreDraft('a', readGold(other), draft)
  // The measure whose words differ is missing and spare.
  expect(score.faults).toHaveLength(4)
  expect(score.rows).toEqual({ right: 2, of: 3, spare: 1 })
  expect(score.sureWrong).toBe(3)
})
