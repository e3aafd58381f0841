import type { Review } from '#api/imports.ts'
import type { Clause, Target } from '#domain/draft.ts'
import { interval, numberText } from '../../i18n/format.ts'
import type { Row } from './review-model.ts'

/** A clause of the act's own text; `same` is the row of the measure that prints its duty too: the two count once. */
export type ClauseRow = {
  key: string
  clause: Clause
  tracked: boolean
  past: boolean
  same: Row | null
  concerns: Row['concerns']
}

export const clauseRowsOf = (review: Review, rows: readonly Row[]): ClauseRow[] => {
  const about = new Map(review.clauses.map(one => [one.number, one]))
  return review.draft.clauses.map(clause => {
    const found = about.get(clause.number)
    return {
      key: `clause:${clause.number}`,
      clause,
      tracked: found?.tracked ?? false,
      past: found?.past ?? false,
      same: rows.find(({ measure }) => String(measure.number) === found?.sameAs) ?? null,
      concerns: found?.found ?? []
    }
  })
}

/** The clauses that count beside the measures: they ask for work that no measure prints. */
export const countedClauses = (clauses: readonly ClauseRow[], picked: ReadonlySet<string>): ClauseRow[] =>
  clauses.filter(({ key, tracked, same }) => same === null && (tracked || picked.has(key)))

/** The ticks as the grid of clauses shows them: a duty printed twice is ticked with its measure. */
export const tickedClauses = (clauses: readonly ClauseRow[], picked: ReadonlySet<string>): Set<string> =>
  new Set(clauses.filter(({ key, same }) => picked.has(same === null ? key : same.key)).map(({ key }) => key))

/** The ticks of the whole draft after `ticked` was ticked among the clauses. */
export const withTicks = (
  clauses: readonly ClauseRow[],
  picked: ReadonlySet<string>,
  ticked: ReadonlySet<string>
): Set<string> => {
  const before = tickedClauses(clauses, picked)
  const after = new Set(picked)
  for (const { key, same } of clauses) {
    if (before.has(key) === ticked.has(key)) continue
    const target = same?.key ?? key
    if (ticked.has(key)) after.add(target)
    else after.delete(target)
  }
  return after
}

const SIGNS: Record<Target['how'], string> = {
  reach: '→ ',
  add: '+',
  'at-least': '≥ ',
  'at-most': '≤ ',
  top: 'TOP-',
  factor: '× '
}

/** Targets one a line: "хизматлар сони → 700 та (31.12.2024)". */
export const targetLines = (targets: readonly Target[]): string =>
  targets
    .map(({ what, how, value, unit, start, due }) => {
      const sign = how === 'add' && value < 0 ? '' : SIGNS[how]
      const days = interval(start, due)
      return `${what === '' ? '' : `${what} `}${sign}${numberText(value)} ${unit}${days === '' ? '' : ` (${days})`}`
    })
    .join('\n')
