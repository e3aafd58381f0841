import type { ReactNode } from 'react'
import type { CellType, CellValue } from '#domain/cell-value.ts'

export type { CellValue } from '#domain/cell-value.ts'

/**
 * How a cell is shown and edited. text: edited in one line; long: edited in several. Both wrap up
 * to `Grid.maxLines`, whole text in the tooltip;
 * number: right-aligned; date: ISO day shown as 21.11.2026; badge: `render` gives a mark with text; check: yes or no.
 */
export type CellKind = 'text' | 'long' | 'number' | 'date' | 'badge' | 'check'

export type Choice = { value: string; label: string; words?: readonly string[] }

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
  suggestions?: () => readonly string[]
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
  /** How a typed or pasted text is understood, where `kind`, `choices` and bounds do not say it. */
  type?: CellType
  /** The text that is copied and written to files, when it is another one than `text`. */
  copy?: (row: T) => string
  /** Filters ask this column by days though it is drawn by itself. */
  asks?: 'date'
  /** Its numbers are summed in group lines. */
  sum?: boolean
  /** Not shown until a person chooses it. */
  hidden?: boolean
}

/** How a text is understood that is typed or pasted into this column. */
export const cellType = <T>(column: GridColumn<T>): CellType => {
  if (column.type !== undefined) return column.type
  if (column.choices !== undefined) {
    const choices = column.choices.map(({ value, label, words }) => ({ value, words: [label, ...(words ?? [])] }))
    return { kind: 'choice', choices }
  }
  if (column.kind === 'number') {
    const { min, max } = column
    return { kind: 'number', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  }
  return column.kind === 'date' || column.kind === 'check' ? { kind: column.kind } : { kind: 'text' }
}

/** The text of a cell as it is copied: read back by `cellType` it is the same value. */
export const copyText = <T>(column: GridColumn<T>, row: T): string => {
  if (column.copy !== undefined) return column.copy(row)
  const value = column.value(row)
  if (typeof value === 'number' && column.text === undefined) return plainNumber(value)
  if (column.kind === 'check') return value === null ? '' : value === true ? '1' : '0'
  return cellText(column, row)
}

/** A number that Excel of this country and `parseNumber` read alike: comma, no groups; never three decimals, which may be thousands. */
const plainNumber = (value: number): string => {
  const text = (Number.isInteger(value) ? String(value) : value.toFixed(10).replace(/0+$/, '')).replace('.', ',')
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text
}

/** The words of a cell: `text`, else the value; a day as 21.11.2026; null as ''. */
export const cellText = <T>(column: GridColumn<T>, row: T): string => {
  if (column.text !== undefined) return column.text(row)
  const value = column.value(row)
  if (value === null) return ''
  if (column.kind === 'date') return dayText(String(value))
  return String(value)
}

/** Cells of plain text break into lines; of drawn ones those of long text. */
export const wraps = <T>(column: GridColumn<T>): boolean =>
  column.kind === 'long' || (column.render === undefined && (column.kind === undefined || column.kind === 'text'))

/** '2026-11-21' -> '21.11.2026'; anything else as it is. */
export const dayText = (day: string): string => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return found === null ? day : `${found[3]}.${found[2]}.${found[1]}`
}

export const isEditable = <T>(column: GridColumn<T>, row: T): boolean =>
  column.onEdit !== undefined &&
  (typeof column.editable === 'function' ? column.editable(row) : column.editable === true)
