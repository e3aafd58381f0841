import type { CustomCellEditorProps } from 'ag-grid-react'
import { useEffect, useId, useRef } from 'react'
import { cellText, type CellValue, type GridColumn, isEditable } from './column.ts'

// Not `column`: that name is the library's own among these values, and a cell that loses it is drawn out of its place.
type Shown<T> = { data?: T; ours: GridColumn<T> }

export function OwnCell<T>({ data, ours: column }: Shown<T>) {
  return data === undefined ? null : column.render?.(data)
}

/** Text, cut by the height of its row; the whole stands in the tooltip. */
export function LongCell<T>({ data, ours: column }: Shown<T>) {
  return data === undefined ? null : <div className="grid-long-text">{cellText(column, data)}</div>
}

export function YesNoCell<T>({ data, ours: column }: Shown<T>) {
  if (data === undefined) return null
  return (
    <input
      type="checkbox"
      aria-label={column.header}
      checked={column.value(data) === true}
      disabled={!isEditable(column, data)}
      onChange={event => column.onEdit?.(data, event.currentTarget.checked)}
    />
  )
}

type Editing<T> = CustomCellEditorProps<T, CellValue> & { ours: GridColumn<T> }

/** One editor for every kind: list, number, day, one line or many. A letter typed on the cell begins the text anew. */
export function EditCell<T>(props: Editing<T>) {
  const { ours: column, value, onValueChange, stopEditing, eventKey } = props
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  const list = useId()

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(() => {
    const typed = eventKey !== null && eventKey.length === 1 && column.choices === undefined && column.kind !== 'date'
    if (typed || eventKey === 'Backspace' || eventKey === 'Delete') {
      onValueChange(column.kind === 'number' ? numberOf(typed ? eventKey : '', column) : typed ? eventKey : '')
    } else if (column.choices === undefined && column.kind !== 'date') field.current?.select()
    field.current?.focus()
  }, [])

  const label = { 'aria-label': column.header, ref: field, className: 'grid-editor' }
  const text = value == null ? '' : String(value)
  if (column.choices !== undefined) {
    return (
      <select
        {...label}
        value={text}
        onChange={event => {
          onValueChange(event.currentTarget.value)
          stopEditing()
        }}
      >
        {column.choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  }
  if (column.kind === 'long') {
    return (
      <textarea
        {...label}
        rows={8}
        style={{ width: Math.max(360, props.column.getActualWidth()) }}
        value={text}
        onChange={event => onValueChange(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !event.altKey) return
          const { selectionStart, selectionEnd } = event.currentTarget
          event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end')
          onValueChange(event.currentTarget.value)
        }}
      />
    )
  }
  if (column.kind === 'number') {
    return (
      <input
        {...label}
        type="number"
        min={column.min}
        max={column.max}
        value={text}
        onChange={event => onValueChange(numberOf(event.currentTarget.value, column))}
      />
    )
  }
  if (column.kind === 'date') {
    return (
      <input
        {...label}
        type="date"
        value={text}
        onChange={event => onValueChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    )
  }
  return (
    <>
      <input
        {...label}
        type="text"
        list={column.suggestions === undefined ? undefined : list}
        value={text}
        onChange={event => onValueChange(event.currentTarget.value)}
      />
      {column.suggestions !== undefined && (
        <datalist id={list}>
          {column.suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** A typed number within the column's bounds; null for an empty or unreadable one. */
const numberOf = <T,>(text: string, { min, max }: GridColumn<T>): number | null => {
  const typed = Number.parseFloat(text.replace(',', '.'))
  if (Number.isNaN(typed)) return null
  return Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, typed))
}
