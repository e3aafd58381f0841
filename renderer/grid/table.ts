import { copyText, type GridColumn } from './column.ts'
import { DEFAULT_WIDTH } from './columns.ts'
import { GroupLine } from './model/group.ts'
import type { Line } from './places.ts'

/** A grid as it stands on the screen, for Excel and paper. Days are ISO days, widths pixels. */
export type GridTable = {
  columns: { id: string; header: string; kind: 'text' | 'number' | 'date'; width: number }[]
  rows: ({ group: string; level: number; count: number } | { cells: (string | number | null)[] })[]
}

export const tableOf = <T>(
  lines: readonly Line<T>[],
  columns: readonly GridColumn<T>[],
  widths: ReadonlyMap<string, number>
): GridTable => {
  const headers = new Map(columns.map(column => [column.id, column.header]))
  return {
    columns: columns.map(column => ({
      id: column.id,
      header: column.header,
      kind: column.kind === 'number' || column.kind === 'date' ? column.kind : 'text',
      width: widths.get(column.id) ?? column.width ?? DEFAULT_WIDTH
    })),
    rows: lines.map(line =>
      line instanceof GroupLine
        ? { group: `${headers.get(line.column) ?? line.column}: ${line.words}`, level: line.level, count: line.count }
        : { cells: columns.map(column => cellFor(column, line)) }
    )
  }
}

const cellFor = <T>(column: GridColumn<T>, row: T): string | number | null => {
  const value = column.value(row)
  if (column.kind === 'number' || column.kind === 'date') return typeof value === 'boolean' ? String(value) : value
  return copyText(column, row)
}
