/** The act and clause that a row of a control table carries out: "Фармон / ПФ-777-сон / 14.10.2026 й", "1-банд". */
import type { RowSource } from '#domain/draft.ts'
import { parseDate } from '#language/dates.ts'
import { actInWords } from './act-head.ts'
import { findParts } from './citation-parts.ts'

const MAX_WORDS = 600
/** "14.10.26 й": a year of two figures stands in such tables beside a number, never in an act's text. */
const SHORT_DATE = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{2})(?!\d)/
const longYear = (words: string): string => words.replace(SHORT_DATE, '$1.$2.20$3')

const LONE = /^№?\s*(\d{1,3}(?:\.\d{1,2}){0,2})\s*[.)]?$/
const LETTER_BEHIND = /^(\d{1,3})\s*[-–.]?\s*["“«(]?(\p{L})["”»)]*$/u

/** The clause that a cell names: "1-банд", "5-банд 2-хатбоши" ('5.2'), "3", "4а"; null where it names none. */
function clauseIn(words: string): { annex: string | null; clause: string | null } {
  const bare = words.replace(/\s+/g, ' ').trim()
  const lone = LONE.exec(bare)?.[1]
  if (lone !== undefined) return { annex: null, clause: lone }
  const letter = LETTER_BEHIND.exec(bare)
  if (letter !== null) return { annex: null, clause: `${letter[1]}.${letter[2]!.toLowerCase()}` }
  const part = findParts(bare).list[0]!
  const clause = part.clause ?? part.article
  const numbered = clause !== null && part.paragraph !== null ? `${clause}.${part.paragraph}` : clause
  return { annex: part.annex, clause: numbered }
}

/**
 * What the words of a row's document cells (`document`), of its clause cell (`clause`, null without such a column) and of its state
 * tell; null where no number of an act can be read in them.
 */
export function rowSource(document: string, clause: string | null, state: string | null): RowSource | null {
  const words = longYear(document).slice(0, MAX_WORDS)
  const { act } = actInWords(words)
  if (act.number === null) return null
  const part = clauseIn(clause ?? '')
  const inDocument = findParts(words.slice(words.lastIndexOf(act.number) + act.number.length)).list[0]!
  const ownClause = inDocument.clause ?? inDocument.article
  return {
    kind: act.kind,
    number: act.number,
    date: act.date ?? parseDate(words),
    annex: part.annex ?? inDocument.annex,
    clause: part.clause ?? ownClause,
    text: [document, clause ?? ''].filter(text => text !== '').join(', '),
    state
  }
}
