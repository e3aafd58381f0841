/** Annexes that the act's own text names and the file does not hold. */
import type { Annex, Citation, Note } from '#domain/draft.ts'
import { note } from '../recognisers/notes.ts'

/** A citation of the act's own annex names no act: "2-иловага мувофиқ". */
const isOwnAnnex = ({ kind, number, date, relation }: Citation): boolean =>
  kind === null && number === null && date === null && relation !== 'cites'

const byNumber = new Intl.Collator('uz', { numeric: true }).compare

/**
 * One doubt that lists the annexes named in the body ("6-иловага мувофиқ") and not found in the file, or none. `heads`: numbers of
 * annex heads that stand in the file, also of annexes with nothing behind them. An annex without a number may be any of the missing
 * ones, so as many of them are taken as found.
 */
export function missingAnnexes(
  citations: readonly Citation[],
  annexes: readonly Annex[],
  heads: readonly string[]
): Note[] {
  const named = [...new Set(citations.filter(isOwnAnnex).flatMap(({ annex }) => (annex === null ? [] : [annex])))]
  const known = new Set([...heads, ...annexes.flatMap(({ number }) => (number === null ? [] : [number]))])
  const missing = named.filter(number => !known.has(number)).sort(byNumber)
  const unnumbered = annexes.filter(({ number }) => number === null).length
  return missing.length <= unnumbered ? [] : [note('MISSING_ANNEX', null, missing.join(', '))]
}
