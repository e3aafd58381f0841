import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { type FieldStand, type FigureField, unsourcedIn } from '#domain/compose/field.ts'
import { caretIn, drawText, rangeAt, textOf } from './caret.ts'
import styles from './figures.module.css'

type Props = {
  text: string
  fields: ReadonlyMap<number, FigureField>
  stands: ReadonlyMap<number, FieldStand>
  /** The figure that is looked at. */
  active: number | null
  label: string
  /** Whether numbers without a source are marked. */
  marks?: boolean
  readOnly?: boolean
  onChange: (text: string) => void
  onPick: (field: number) => void
  /** Enter cuts the paragraph in two. */
  onSplit?: (before: string, after: string) => void
  /** Backspace at its beginning joins it to the one above. */
  onJoin?: () => void
}

/** Words that are typed into, with live figures in them that are opened by a click or Enter and go with one keystroke. */
export const FieldText = ({
  text,
  fields,
  stands,
  active,
  label,
  marks = false,
  readOnly = false,
  onChange,
  onPick,
  onSplit,
  onJoin
}: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef<string | null>(null)

  // The words belong to the browser while they are typed; React draws them anew only when they come from elsewhere.
  useLayoutEffect(() => {
    const root = box.current
    if (root === null) return
    if (shown.current !== text) {
      shown.current = text
      drawText(root, text, islandOf)
    }
    for (const island of root.querySelectorAll<HTMLElement>('[data-field]')) {
      const id = Number(island.dataset.field)
      const field = fields.get(id)
      const printed = field?.text ?? '?'
      if (island.textContent !== printed) island.textContent = printed
      island.dataset.stand = field === undefined ? 'gone' : (stands.get(id) ?? 'same')
      island.toggleAttribute('data-active', id === active)
    }
  }, [text, fields, stands, active])

  useEffect(() => {
    const root = box.current
    if (root === null || !marks) return
    return highlight(unsourcedIn(text).flatMap(({ start, end }) => rangeAt(root, start, end) ?? []))
  }, [text, marks])

  const typed = () => {
    const now = textOf(box.current!)
    shown.current = now
    onChange(now)
  }
  const pick = (target: EventTarget) => {
    const island = (target as HTMLElement).closest<HTMLElement>('[data-field]')
    if (island !== null) onPick(Number(island.dataset.field))
    return island !== null
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const root = event.currentTarget
    if (event.key === 'Enter') {
      event.preventDefault()
      if (pick(event.target)) return
      const caret = caretIn(root)
      if (caret === null || onSplit === undefined) return
      const now = textOf(root)
      onSplit(now.slice(0, caret.start), now.slice(caret.end))
    } else if (event.key === 'Backspace' && onJoin !== undefined) {
      const caret = caretIn(root)
      if (caret === null || caret.start !== 0 || caret.end !== 0) return
      event.preventDefault()
      onJoin()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text field cannot hold the figures
    <div
      ref={box}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-readonly={readOnly}
      className={styles.text}
      contentEditable={readOnly ? false : 'plaintext-only'}
      suppressContentEditableWarning
      spellCheck={false}
      onInput={typed}
      onClick={event => pick(event.target)}
      onKeyDown={onKeyDown}
    />
  )
}

const islandOf = (id: number): HTMLElement => {
  const island = document.createElement('button')
  island.type = 'button'
  island.className = styles.island!
  island.dataset.field = String(id)
  island.contentEditable = 'false'
  return island
}

/** Underlines the ranges (::highlight(unsourced) in figures.module.css) until the returned function is called. */
const highlight = (ranges: readonly Range[]): (() => void) => {
  // A browser without highlights still tells the numbers in the list beside the text.
  if (!('highlights' in CSS)) return () => {}
  const all = CSS.highlights.get('unsourced') ?? new Highlight()
  CSS.highlights.set('unsourced', all)
  for (const range of ranges) all.add(range)
  return () => {
    for (const range of ranges) all.delete(range)
  }
}
