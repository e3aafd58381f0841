import type { EntryCellView, IndicatorView } from '#api/indicators.ts'
import { readEntry } from '#domain/indicators/entry.ts'
import type { EntryEdit } from './entry-troubles.tsx'

const keyOf = ({ indicator, place, period, body }: Pick<EntryEdit, 'indicator' | 'place' | 'period' | 'body'>) =>
  `${indicator} ${place} ${period} ${body}`

/**
 * The cells as they will stand when the service has taken what was typed: shown at once, while it is written. What is unclear or refused stays
 * as it was; checks and sums come with the service's answer.
 */
export const typedInto = (
  cells: readonly EntryCellView[],
  edits: readonly EntryEdit[],
  indicator: (id: number) => IndicatorView | undefined
): EntryCellView[] => {
  const byKey = new Map(edits.map(edit => [keyOf(edit), edit]))
  return cells.map(cell => {
    const edit = byKey.get(keyOf(cell))
    const one = indicator(cell.indicator)
    if (edit === undefined || one === undefined) return cell
    const noted = edit.note === undefined ? cell : { ...cell, note: edit.note }
    if (edit.value !== undefined) return { ...noted, value: edit.value, mark: 'exact', filled: true }
    if (edit.text === undefined) return noted
    const entry = readEntry(edit.text, one)
    if (entry.kind === 'empty') return { ...noted, value: null, mark: 'exact', filled: false, checks: [] }
    return entry.kind === 'figure' ? { ...noted, ...entry.figure, filled: true, checks: [] } : noted
  })
}
