type Given = {
  /** Gives the focus back to the cell it was on; false when there is none. */
  back: () => boolean
  clipboard: Record<'copy' | 'cut' | 'paste', (event: ClipboardEvent) => void>
}

/**
 * A cell that is drawn anew while it has the focus loses it to the page, and the next key with it. What is pressed, copied or
 * pasted then is the grid's all the same, until a person goes elsewhere. Returns the way to stop.
 */
export const keepFocus = (box: HTMLElement, { back, clipboard }: Given): (() => void) => {
  let ours = false
  const elsewhere = (event: Event) => {
    ours = event.target instanceof Node && box.contains(event.target)
  }
  const isLost = (event: Event) => ours && event.target === document.body
  const key = (event: KeyboardEvent) => {
    if (!isLost(event) || !back()) return
    const cell = document.activeElement
    if (cell === null || !box.contains(cell)) return
    event.preventDefault()
    event.stopPropagation()
    cell.dispatchEvent(new KeyboardEvent(event.type, event))
  }
  const cut = (event: ClipboardEvent) => {
    if (isLost(event)) clipboard[event.type as 'copy' | 'cut' | 'paste'](event)
  }
  document.addEventListener('focusin', elsewhere)
  document.addEventListener('mousedown', elsewhere)
  document.addEventListener('keydown', key, true)
  for (const name of ['copy', 'cut', 'paste'] as const) document.addEventListener(name, cut)
  return () => {
    document.removeEventListener('focusin', elsewhere)
    document.removeEventListener('mousedown', elsewhere)
    document.removeEventListener('keydown', key, true)
    for (const name of ['copy', 'cut', 'paste'] as const) document.removeEventListener(name, cut)
  }
}
