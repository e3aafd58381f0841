import { type RefObject, useCallback, useRef, useState } from 'react'
import type { CellDeed } from '#api/cells.ts'
import type { CellRefusal, CellValue } from '#domain/cell-value.ts'
import { copyText, type GridColumn } from './column.ts'
import { type CellEdit, editsOf, type Refusal } from './model/edits.ts'
import type { Filling } from './model/drag.ts'
import { repeated, series } from './model/fill.ts'
import type { PastePlan, Write } from './model/paste.ts'
import { type Block, blocksOf, type Selection } from './model/range.ts'
import type { Places } from './places.ts'

/** Writes cells together, as one deed; gives for each edit why it was refused, null for what went in; null: nothing went in and the error is told. */
export type WriteCells<T> = (
  edits: readonly CellEdit<T>[],
  how: CellDeed
) => Promise<readonly (CellRefusal | null)[] | null>

/** The most cells of one deed: more are an import, not a paste. */
export const MOST_CELLS = 100_000

/** What is said of the last deed. */
export type Report =
  | { kind: 'written'; written: number; refusals: readonly Refusal[]; outside: number }
  | { kind: 'refused'; why: 'too-many' | 'several-blocks' | 'nothing' | 'cannot-copy' }

type Given<T> = {
  places: () => Places<T> | null
  now: RefObject<{ rowId: (row: T) => string | number; onEditCells?: WriteCells<T> | undefined }>
  paint: () => void
}

/** Paste, fill and delete: from texts for cells to one deed, and the marks on cells that took nothing. */
export const useWrites = <T>({ places, now, paint }: Given<T>) => {
  const refused = useRef(new Map<string, Refusal>())
  const [report, setReport] = useState<Report | null>(null)

  const forget = useCallback(() => {
    refused.current.clear()
    setReport(null)
    paint()
  }, [paint])

  const send = useCallback(
    async (edits: readonly CellEdit<T>[], how: CellDeed): Promise<readonly (CellRefusal | null)[] | null> => {
      const { onEditCells } = now.current
      if (onEditCells !== undefined) return onEditCells(edits, how)
      const byId = new Map(places()?.columns.map(column => [column.id, column]))
      for (const { row, column, value } of edits) byId.get(column)?.onEdit?.(row, value)
      return []
    },
    [places, now]
  )

  const write = useCallback(
    async (how: CellDeed, writes: readonly Write[], outside = 0) => {
      const at = places()
      if (at === null) return
      if (writes.length > MOST_CELLS) return setReport({ kind: 'refused', why: 'too-many' })
      const idOf = (row: T) => String(now.current.rowId(row))
      const { edits, refusals } = editsOf({ writes, rowAt: at.rowAt, columnAt: at.columnAt, idOf })
      const answered = edits.length === 0 ? [] : await send(edits, how)
      if (answered === null) return
      const late = edits.flatMap(({ row, column, value }, index) => {
        const reason = answered[index]
        return reason == null ? [] : [{ id: idOf(row), column, reason, text: String(value ?? '') }]
      })
      const all = [...refusals, ...late]
      refused.current = new Map(all.map(one => [`${one.id}\t${one.column}`, one]))
      const written = edits.length - late.length
      setReport({ kind: 'written', written, refusals: all, outside })
      paint()
    },
    [places, now, paint, send]
  )

  const paste = useCallback((plan: PastePlan) => write('paste', plan.writes, plan.outside), [write])

  const clear = useCallback(
    (selection: Selection, how: 'delete' | 'cut') => {
      const at = places()
      if (at !== null)
        void write(
          how,
          writesIn(at, blocksOf(selection), () => '')
        )
    },
    [places, write]
  )

  /** Ctrl+D: the first row of each block downwards; of a single row the cell above it. */
  const fillDown = useCallback(
    (selection: Selection) => {
      const at = places()
      if (at === null) return
      const writes = blocksOf(selection).flatMap(block => {
        const from = block.top === block.bottom ? block.top - 1 : block.top
        const source = at.rowAt(from)
        if (source === null) return []
        return writesIn(at, [{ ...block, top: from + 1 }], column => copyText(column, source))
      })
      void write('fill', writes)
    },
    [places, write]
  )

  /** The drag of the handle: what is in the block goes on, down, up or sideways, by series or as it is. */
  const fillTo = useCallback(
    (block: Block, filling: Filling, asSeries: boolean) => {
      const at = places()
      if (at === null) return
      const { target, along, back } = filling
      const rowsOf = ({ top, bottom }: Block) => numbers(top, bottom).filter(row => at.rowAt(row) !== null)
      const goOn = (values: CellValue[], count: number) =>
        asSeries ? series(values, count, back) : repeated(back ? values.toReversed() : values, count)
      const writes: Write[] = []
      if (along === 'rows') {
        const source = rowsOf(block)
        const rows = back ? rowsOf(target).reverse() : rowsOf(target)
        for (const column of numbers(block.left, block.right)) {
          const own = at.columnAt(column)
          const next = goOn(
            source.map(row => own.value(at.rowAt(row)!)),
            rows.length
          )
          for (const [place, row] of rows.entries()) writes.push({ row, column, text: valueText(own, next[place]!) })
        }
      } else {
        const columns = numbers(target.left, target.right)
        if (back) columns.reverse()
        for (const row of rowsOf(block)) {
          const record = at.rowAt(row)!
          const next = goOn(
            numbers(block.left, block.right).map(column => at.columnAt(column).value(record)),
            columns.length
          )
          for (const [place, column] of columns.entries())
            writes.push({ row, column, text: valueText(at.columnAt(column), next[place]!) })
        }
      }
      void write('fill', writes)
    },
    [places, write]
  )

  return { report, setReport, refused, forget, paste, clear, fillDown, fillTo }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const writesIn = <T>(at: Places<T>, blocks: readonly Block[], text: (column: GridColumn<T>) => string): Write[] => {
  const writes: Write[] = []
  for (const { top, bottom, left, right } of blocks) {
    for (let column = left; column <= Math.min(right, at.size.columns - 1); column++) {
      const own = text(at.columnAt(column))
      for (let row = top; row <= Math.min(bottom, at.size.rows - 1); row++) {
        if (at.rowAt(row) !== null) writes.push({ row, column, text: own })
      }
    }
  }
  return writes
}

/** A value as a text that the column reads back. */
const valueText = <T>(column: GridColumn<T>, value: ReturnType<GridColumn<T>['value']>): string => {
  if (value === null) return ''
  return typeof value === 'number' ? copyText({ id: column.id, header: '', value: () => value }, null) : String(value)
}
