import { useMemo } from 'react'
import { numberText } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import type { GridColumn } from './column.ts'
import type { Refusal } from './model/edits.ts'
import { blocksOf, cellsIn, isWide, type Selection } from './model/range.ts'
import type { Places } from './places.ts'
import { MOST_CELLS, type Report } from './use-writes.ts'

type Props<T> = {
  selection: Selection
  places: () => Places<T> | null
  report: Report | null
  columnById: ReadonlyMap<string, GridColumn<T>>
  onClose: () => void
}

/** Reasons told one by one. */
const TOLD = 3

/** Over the lower edge of the grid: what is selected, and what the last paste, fill or delete could not write. */
export function Status<T>({ selection, places, report, columnById, onClose }: Props<T>) {
  const t = useT('grid')
  const selected = useMemo(() => (isWide(selection) ? sumsOf(selection, places()) : null), [selection, places])
  const refused = (refusals: readonly Refusal[]) => {
    const kinds = [...new Map(refusals.map(one => [`${one.reason} ${one.column}`, one])).values()]
    const words = kinds.slice(0, TOLD).map(one => {
      const header = columnById.get(one.column)?.header ?? one.column
      const text = one.text.length > 40 ? `${one.text.slice(0, 40)}…` : one.text
      return text === ''
        ? `${header} – ${t(`refusal.${one.reason}`)}`
        : `${header}: “${text}” – ${t(`refusal.${one.reason}`)}`
    })
    return [...words, ...(kinds.length > TOLD ? ['…'] : [])].join('; ')
  }
  const told =
    report === null
      ? []
      : report.kind === 'refused'
        ? [t(`not.${report.why}`, { most: numberText(MOST_CELLS) })]
        : [
            ...(report.refusals.length > 0 || report.outside > 0 ? [t('written', { count: report.written })] : []),
            ...(report.refusals.length > 0
              ? [`${t('refused', { count: report.refusals.length })} ${refused(report.refusals)}`]
              : []),
            ...(report.outside > 0 ? [t('outside', { count: report.outside })] : [])
          ]
  if (told.length === 0 && selected === null) return <div className="grid-status" role="status" />
  return (
    <div className="grid-status" role="status" data-trouble={told.length > 0}>
      {told.length > 0 ? (
        <span className="grid-told">
          {told.map(words => (
            <span key={words}>{words}</span>
          ))}
          <button type="button" onClick={onClose} aria-label={t('closeReport')}>
            ✕
          </button>
        </span>
      ) : null}
      {selected === null ? null : <span>{selectedWords(t, selected)}</span>}
    </div>
  )
}

type Sums = { cells: number; numbers: number; sum: number }
const selectedWords = (t: ReturnType<typeof useT<'grid'>>, { cells, numbers, sum }: Sums): string =>
  numbers === 0
    ? t('selected', { cells })
    : t('selectedSums', {
        cells,
        sum: numberText(Math.round(sum * 100) / 100),
        mean: numberText(Math.round((sum / numbers) * 100) / 100)
      })

const sumsOf = <T,>(selection: Selection, places: Places<T> | null): Sums => {
  const blocks = blocksOf(selection)
  const found: Sums = { cells: cellsIn(blocks), numbers: 0, sum: 0 }
  if (places === null) return found
  for (const { top, bottom, left, right } of blocks) {
    for (let at = left; at <= Math.min(right, places.size.columns - 1); at++) {
      const column = places.columnAt(at)
      if (column.kind !== 'number') continue
      for (let row = top; row <= Math.min(bottom, places.size.rows - 1); row++) {
        const record = places.rowAt(row)
        const value = record === null ? null : column.value(record)
        if (typeof value !== 'number') continue
        found.numbers++
        found.sum += value
      }
    }
  }
  return found
}
