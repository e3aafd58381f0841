import type { CustomCellEditorProps } from 'ag-grid-react'
import { useEffect, useId, useRef } from 'react'
import { textOf } from '../i18n/i18n.ts'
import { cellText, type CellValue, dayText, type GridColumn, isEditable } from './column.ts'

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
    const typed = eventKey !== null && eventKey.length === 1 && column.choices === undefined
    if (typed || eventKey === 'Backspace' || eventKey === 'Delete') onValueChange(typed ? eventKey : '')
    else if (column.choices === undefined) {
      // A day is typed as people write it; what was not understood is said, not changed.
      if (column.kind === 'date' && typeof value === 'string') onValueChange(dayText(value))
      field.current?.select()
    }
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
  return (
    <>
      <input
        {...label}
        type="text"
        inputMode={column.kind === 'number' ? 'decimal' : undefined}
        placeholder={column.kind === 'date' ? textOf('common', 'dayHint') : undefined}
        list={column.suggestions === undefined ? undefined : list}
        value={text}
        onChange={event => onValueChange(event.currentTarget.value)}
      />
      {column.suggestions !== undefined && (
        <datalist id={list}>
          {column.suggestions().map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  )
}
