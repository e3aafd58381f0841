import { fold } from '#language/fold.ts'
import type { Measure } from './draft.ts'
import type { Office } from './office.ts'

/** Why a row of a decree concerns our office; shown beside the suggestion, never obeyed silently. */
export const CONCERNS = [
  'own-body',
  'hokimiyats',
  'territories',
  'districts',
  'interested-bodies',
  'local-bodies'
] as const
export type Concern = (typeof CONCERNS)[number]
/** `words`: as printed. */
export type ConcernFound = { concern: Concern; words: string }

/** On folded text. `text`: looked for in measure and steps only, since a single hokimiyat among executors may be another's. */
const PATTERNS: readonly { concern: Concern; pattern: RegExp; where: 'everywhere' | 'text' }[] = [
  { concern: 'hokimiyats', pattern: /(?:[a-z]+ )?[hx]o[kq]imliklar[a-z]*/, where: 'everywhere' },
  {
    concern: 'territories',
    pattern: /\b(?:barcha )?[hx]ududlar(?:i?da|ning|i kesimida| kesimida)\b|\bjoylarda\b/,
    where: 'everywhere'
  },
  { concern: 'districts', pattern: /\btuman(?:lar)?(?: va|,)? ?\(?shahar(?:lar)?\)?[a-z]*/, where: 'everywhere' },
  {
    concern: 'interested-bodies',
    pattern: /\b(?:manfaatdor|tegishli) (?:[a-z-]+,? ){0,4}idora[a-z]*/,
    where: 'everywhere'
  },
  {
    concern: 'local-bodies',
    pattern: /\bmahalliy (?:ijro etuvchi )?[hx]okimiyat[a-z]*(?: organ[a-z]*)?|\b[hx]o[kq]imli[kg][a-z]*/,
    where: 'text'
  }
]

type Folded = { text: string; words: readonly string[]; starts: readonly number[] }

/** Folded word by word, so that what was found can be shown in the words of the document. */
const foldWords = (parts: readonly string[]): Folded => {
  const words = parts
    .join(' ')
    .split(/\s+/)
    .filter(word => word !== '')
  const starts: number[] = []
  let text = ''
  for (const word of words) {
    starts.push(text.length)
    text += `${fold(word)} `
  }
  return { text, words, starts }
}

const printed = ({ words, starts }: Folded, from: number, length: number): string => {
  const last = from + length
  return words
    .filter((_, index) => starts[index]! < last && (starts[index + 1] ?? Number.POSITIVE_INFINITY) > from)
    .join(' ')
    .replace(/[.,;:]+$/, '')
}

/**
 * Which words of a measure or a clause concern our office: its own names, "ҳокимликлари", "ҳудудларда", "туман (шаҳар)ларда",
 * "манфаатдор … идоралар", "маҳаллий ижро этувчи ҳокимият". On folded text, so either script and any apostrophe.
 */
export const concernsOf = (
  measure: Pick<Measure, 'text' | 'executors'> & Partial<Pick<Measure, 'steps'>>,
  office: Office
): ConcernFound[] => {
  const body = [
    measure.text,
    ...(measure.steps ?? []).flatMap(step => [step.text, ...step.items.map(item => item.text)])
  ]
  const text = foldWords(body)
  const everywhere = foldWords([...body, ...measure.executors.flatMap(({ text, person }) => [text, person ?? ''])])
  const found: ConcernFound[] = []
  for (const name of [office.body, office.district, ...office.aliases].map(name => foldWords([name]).text)) {
    const at = name.trim() === '' ? -1 : ` ${everywhere.text}`.indexOf(` ${name.trim()}`)
    if (at < 0) continue
    found.push({ concern: 'own-body', words: printed(everywhere, at, name.trim().length) })
    break
  }
  for (const { concern, pattern, where } of PATTERNS) {
    const folded = where === 'text' ? text : everywhere
    const hit = pattern.exec(folded.text)
    if (hit !== null) found.push({ concern, words: printed(folded, hit.index, hit[0].length) })
  }
  return found
}
