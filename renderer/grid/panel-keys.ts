import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { GridHandle } from './Grid.tsx'

type Given = {
  /** The open row; null when no panel is shown. */
  open: number | null
  onClose: () => void
}

/**
 * The keyboard between a list and the panel beside it: `enter` (Enter in the list) moves the focus to the panel's heading
 * once it is there, F6 goes to and fro, Esc closes the panel and returns to its row. The panel's root carries `panel`, its
 * heading is an <h2 tabIndex={-1}>, the grid takes `grid`.
 */
export const usePanelKeys = <P extends HTMLElement>({ open, onClose }: Given) => {
  const grid = useRef<GridHandle>(null)
  const panel = useRef<P>(null)
  const wanted = useRef(false)
  const shown = useRef<number | null>(null)

  const enter = useCallback(() => {
    // The panel of this row may stand there already.
    wanted.current = !focusHeading(panel)
  }, [])
  const close = useCallback(() => {
    onClose()
    grid.current?.focus()
  }, [onClose])

  useEffect(() => {
    // Going from one task to another inside the panel takes the focused button away with the old panel.
    const lost = shown.current !== null && document.activeElement === document.body
    if (open !== null && (wanted.current || lost)) focusHeading(panel)
    wanted.current = false
    shown.current = open
  }, [open])

  useEffect(() => {
    // A list of suggestions that is open takes the first Esc for itself; asked before it does.
    let suggesting = false
    const before = () => {
      suggesting = document.activeElement?.getAttribute('aria-expanded') === 'true'
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || suggesting) return
      const at = document.activeElement
      const inPanel = panel.current?.contains(at) === true
      if (event.key === 'F6') {
        event.preventDefault()
        if (inPanel || panel.current === null) grid.current?.focus()
        else focusHeading(panel)
      }
      // In a list Esc first ends the typing in a cell.
      const inList = at?.closest('.grid') != null && !at.matches('input:not([type=checkbox]), textarea, select')
      if (event.key === 'Escape' && panel.current !== null && (inPanel || inList)) close()
    }
    window.addEventListener('keydown', before, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', before, true)
      window.removeEventListener('keydown', press)
    }
  }, [close])

  return { grid, panel, enter, close }
}

const focusHeading = (panel: RefObject<HTMLElement | null>): boolean => {
  const heading = panel.current?.querySelector<HTMLElement>('h2')
  heading?.focus()
  return heading != null
}
