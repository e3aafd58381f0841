/** Reads every made paper and every form of PQ-308 and scores what was read. */
import { readAnnex } from '#annex/read.ts'
import type { Draft } from '#domain/draft.ts'
import { CASES } from '../corpus/cases/index.ts'
import { PRINTED } from '../corpus/cases/printed.ts'
import { SPECIAL } from '../corpus/cases/special.ts'
import { readGold, type Gold } from '../corpus/gold.ts'
import { layOut, type PaperFormat } from '../corpus/paper.ts'
import { type Score, scoreDraft } from './compare.ts'
import { forms, pq308Gold } from './pq308.ts'

export type Scored = { name: string; format: string; score: Score }

/** A file that cannot be read scores nothing right; its refusal is the fault that is told. */
async function read(name: string, bytes: Uint8Array, gold: Gold): Promise<Score> {
  let draft: Draft | null = null
  let refusal: string | null = null
  try {
    draft = await readAnnex({ name, bytes }, { sha256: async () => '' })
  } catch (error) {
    refusal = error instanceof Error ? error.message : String(error)
  }
  const score = scoreDraft(name, gold, draft)
  if (refusal !== null) score.faults.push(`${name}: refused: ${refusal}`)
  return score
}

/** The made papers in the formats that `wanted` lets through. */
export async function scoreCorpus(
  wanted: (format: PaperFormat, index: number) => boolean,
  only = ''
): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const [index, { name, formats, paper, gold }] of CASES.entries()) {
    if (!name.includes(only)) continue
    for (const format of formats.filter(one => wanted(one, index)))
      scored.push({ name, format, score: await read(`${name}.${format}`, await layOut(paper, format), readGold(gold)) })
  }
  for (const { name, format, bytes, gold } of [...SPECIAL, ...PRINTED]) {
    if (!name.includes(only)) continue
    scored.push({ name, format, score: await read(`${name}.${format}`, bytes(), readGold(gold)) })
  }
  return scored
}

/** PQ-308 in the formats that `wanted` lets through. */
export async function scorePq308(wanted: (format: string) => boolean = () => true): Promise<Scored[]> {
  const gold = pq308Gold()
  const scored: Scored[] = []
  for (const { name, format, bytes } of forms())
    if (wanted(format)) scored.push({ name, format, score: await read(`${name}.${format}`, bytes(), gold) })
  return scored
}
