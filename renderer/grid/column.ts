import type { ReactNode } from 'react'

/** What a cell holds: it is sorted, searched and edited by this. Days are ISO ('2026-11-21'). */
export type CellValue = string | number | boolean | null

/**
 * How a cell is shown and edited. text: edited in one line; long: edited in several. Both wrap up
 * to `Grid.maxLines`, whole text in the tooltip;
 * number: right-aligned; date: ISO day shown as 21.11.2026; badge: `render` gives a mark with text; check: yes or no.
 */
export type CellKind = 'text' | 'long' | 'number' | 'date' | 'badge' | 'check'

export type Choice = { value: string; label: string }

/** One column of our grid. Nothing of the grid library shows here. */
export type GridColumn<T> = {
  id: string
  header: string
  value: (row: T) => CellValue
  kind?: CellKind
  /** Pixels; 140 when not given. */
  width?: number
  /** Share of the spare width, like flex-grow; without it the column keeps `width`. */
  grow?: number
  /** The words shown, searched and read aloud when they differ from the value (a state's name, a day in words). */
  text?: (row: T) => string
  /** Own drawing of the cell; `text` or the value stay what is searched and sorted. */
  render?: (row: T) => ReactNode
  /** Words of the tooltip; '' = none. Long columns show their whole text without it. */
  tooltip?: (row: T) => string
  /** The cell can be typed into; needs `onEdit`. */
  editable?: boolean | ((row: T) => boolean)
  /** Called with the typed value; the grid itself changes nothing: give new rows. */
  onEdit?: (row: T, value: CellValue) => void
  /** The cell is edited by choosing one of these. */
  choices?: readonly Choice[]
  /** Offered while typing into a text cell. */
  suggestions?: readonly string[]
  /** Bounds of a typed number. */
  min?: number
  max?: number
  /** true when not given. */
  sortable?: boolean
  /** Own order; otherwise numbers by size, text by the Uzbek alphabet, '9' before '10'. */
  compare?: (a: T, b: T) => number
  /** 'plain': a "contains" filter in the header, both scripts and any apostrophe. 'none' when not given. */
  filter?: 'none' | 'plain'
  /** Stays at the left when the grid is scrolled sideways. */
  pinned?: boolean
}

/** The words of a cell: `text`, else the value; a day as 21.11.2026; null as ''. */
export const cellText = <T>(column: GridColumn<T>, row: T): string => {
  if (column.text !== undefined) return column.text(row)
  const value = column.value(row)
  if (value === null) return ''
  if (column.kind === 'date') return dayText(String(value))
  return String(value)
}

/** Cells of plain text break into lines. */
export const wraps = <T>(column: GridColumn<T>): boolean =>
  column.render === undefined && (column.kind === undefined || column.kind === 'text' || column.kind === 'long')

/** '2026-11-21' -> '21.11.2026'; anything else as it is. */
export const dayText = (day: string): string => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return found === null ? day : `${found[3]}.${found[2]}.${found[1]}`
}

export const isEditable = <T>(column: GridColumn<T>, row: T): boolean =>
  column.onEdit !== undefined &&
  (typeof column.editable === 'function' ? column.editable(row) : column.editable === true)
