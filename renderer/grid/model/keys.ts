import { EMPTY, everything, grow, type Selection, type Size, type Way, wholeColumns, wholeRows } from './range.ts'

/** What of a key press the model needs; `code` is the place on the keyboard, the same in every layout. */
export type Press = { key: string; code: string; ctrl: boolean; shift: boolean; alt: boolean }
export type KeyDeed =
  | { kind: 'select'; selection: Selection }
  | { kind: 'fill-down' }
  | { kind: 'clear' }
  | { kind: 'collapse' }

const WAYS: Record<string, Way> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** What a key does to the selected cells; null: nothing, the key is somebody else's. */
export const deedOf = (press: Press, selection: Selection, size: Size): KeyDeed | null => {
  if (press.alt || selection === EMPTY || selection.length === 0) return null
  const way = WAYS[press.key]
  if (way !== undefined && press.shift) return { kind: 'select', selection: grow(selection, way, size, press.ctrl) }
  if (press.ctrl && !press.shift && press.code === 'KeyA') return { kind: 'select', selection: everything(size) }
  if (press.code === 'Space' && press.shift && !press.ctrl)
    return { kind: 'select', selection: wholeRows(selection, size) }
  if (press.code === 'Space' && press.ctrl && !press.shift)
    return { kind: 'select', selection: wholeColumns(selection, size) }
  if (press.ctrl && !press.shift && press.code === 'KeyD') return { kind: 'fill-down' }
  if (press.key === 'Delete' && !press.ctrl && !press.shift) return { kind: 'clear' }
  return press.key === 'Escape' ? { kind: 'collapse' } : null
}
