/** The parts of an act named behind it: "21а-илова 8-банди", "6 ва 25-моддалари", "иккинчи хатбоши", "1-босқич". */
import type { Citation } from '#domain/draft.ts'
import { fold } from '#language/fold.ts'

export type Parts = Pick<Citation, 'annex' | 'clause' | 'paragraph' | 'article' | 'stage'>
export const NO_PARTS: Parts = { annex: null, clause: null, paragraph: null, article: null, stage: null }

const LIST =
  '((?:["“«]?\\d{1,3}(?:\\.\\d{1,2})?\\s?[а-яёa-z]?["”»]?\\s*(?:,|ва|va|ҳамда|hamda|[-–])\\s*)*["“«]?\\d{1,3}(?:\\.\\d{1,2})?\\s?["“«]?[а-яёa-z]?["”»]?)'
const part = (noun: string) => new RegExp(`(?<![\\p{L}\\d])${LIST}\\s*[-–]?\\s*(?:${noun})\\p{L}*`, 'giu')
const ANNEX = part('илова|ilova')
const CLAUSE = part('банд|band')
const ARTICLE = part('модда|modda')
const STAGE = part('босқич|bosqich')
const ORDINALS = [
  'birinchi',
  'ikkinchi',
  'uchinchi',
  'tortinchi',
  'beshinchi',
  'oltinchi',
  'ettinchi',
  'sakkizinchi',
  'toqqizinchi',
  'oninchi'
]
const PARAGRAPH = /(?<![\p{L}\d])(\d{1,2}|\p{L}+)\s*[-–]?\s*(?:хатбоши|xatboshi)\p{L}*/giu
const MAX_REACH = 90

type Found = { values: string[]; end: number }

function valuesIn(text: string, pattern: RegExp): Found | null {
  const match = [...text.matchAll(pattern)].find(({ index }) => index < MAX_REACH)
  if (match === undefined) return null
  const end = match.index + match[0].length
  return { values: listed(match[1]!), end }
}

/** "3, 4 ва 7" as its members. */
function listed(list: string): string[] {
  return list
    .split(/\s*(?:,|(?<=\s)(?:ва|va|ҳамда|hamda)(?=\s))\s*/iu)
    .flatMap(one => range(one.replace(/["“”«»\s]/g, '')))
    .filter(one => one !== '')
}

const MAX_RANGE = 30
/** "3-5" is 3, 4, 5. */
function range(value: string): string[] {
  const match = /^(\d{1,3})[-–](\d{1,3})$/.exec(value)
  if (match === null) return [value]
  const [from, to] = [Number(match[1]), Number(match[2])]
  if (to <= from || to - from > MAX_RANGE) return [value]
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
}

function paragraphIn(text: string): { value: number; end: number } | null {
  for (const match of text.matchAll(PARAGRAPH)) {
    if (match.index > MAX_REACH) break
    const word = match[1]!
    const value = /^\d/.test(word) ? Number(word) : ORDINALS.indexOf(fold(word)) + 1
    if (value > 0) return { value, end: match.index + match[0].length }
  }
  return null
}

const SUB_CLAUSE = /^\s*["“«]?(\p{L})["”»]?\s*[-–]?\s*(?:кичик|kichik)\s+(?:банд|band)\p{L}*/iu
const OWN_ANNEX = new RegExp(
  `(?<![\\p{L}\\d])(?:${LIST}\\s*[-–]\\s*)?(?:илова|ilova)(?:лар|lar)?(?:га|ga)(?!\\p{L})`,
  'giu'
)

/** The annexes of the act itself that a clause points to: "1-иловага, … 2-иловага мувофиқ"; null for one without a number. */
export function ownAnnexesIn(text: string): { annex: string | null; text: string }[] {
  return [...text.matchAll(OWN_ANNEX)].flatMap((match): { annex: string | null; text: string }[] =>
    match[1] === undefined
      ? [{ annex: null, text: match[0] }]
      : listed(match[1]).map(annex => ({ annex, text: match[0] }))
  )
}

/** The parts named in the words behind an act, one entry for each clause or article of a list, and where they end (0: none). */
export function findParts(tail: string): { list: Parts[]; end: number } {
  const annex = valuesIn(tail, ANNEX)
  const clause = valuesIn(tail, CLAUSE)
  const article = valuesIn(tail, ARTICLE)
  const stage = valuesIn(tail, STAGE)
  const paragraph = paragraphIn(tail)
  const sub = clause === null ? null : SUB_CLAUSE.exec(tail.slice(clause.end))
  const base: Parts = {
    ...NO_PARTS,
    annex: annex?.values[0] ?? null,
    stage: stage?.values[0] ?? null,
    paragraph: paragraph?.value ?? null
  }
  const end = Math.max(
    0,
    ...[annex, clause, article, stage, paragraph].map(one => one?.end ?? 0),
    sub === null ? 0 : clause!.end + sub[0].length
  )
  const many = (clause?.values ?? [null])
    .map(one => (one !== null && sub !== null ? `${one}.${sub[1]}` : one))
    .flatMap(one => (article?.values ?? [null]).map(other => ({ ...base, clause: one, article: other })))
  return { list: many, end }
}
