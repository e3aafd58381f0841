import { endOf, type Period, startOf } from './period.ts'
import type { ColumnKind } from './rollout.ts'

/** A column as counting needs it. */
export type CountedColumn = { id: number; kind: ColumnKind; warnDays: number | null }
/** The text of a cell as it is kept; '' for an empty one. */
export type CellText = (object: number, column: number) => string

/**
 * Whether an object of a register counts in a period: in a register with a date column a flow counts only what is dated inside the period, a
 * stock what is dated by its end; dates that run out (they warn) do not count that way: there, what has run out by the end is left out.
 */
export const countsIn = (
  columns: readonly CountedColumn[],
  text: CellText,
  period: Period,
  flow: boolean
): ((object: number) => boolean) => {
  const dated = columns.find(column => column.kind === 'date' && column.warnDays === null)
  const expiring = columns.find(column => column.kind === 'date' && column.warnDays !== null)
  const [first, last] = [startOf(period), endOf(period)]
  return object => {
    if (dated !== undefined) {
      const day = text(object, dated.id)
      if (day === '' || day > last || (flow && day < first)) return false
    }
    const until = expiring === undefined ? '' : text(object, expiring.id)
    return until === '' || until >= last
  }
}

/** Whether a cell adds anything to the count of its column: a yes, a number, anything filled in. */
export const addsToCount = (kind: ColumnKind, value: string): boolean =>
  kind === 'yes-no' ? value === '1' : value !== ''
