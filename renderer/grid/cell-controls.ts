/**
 * Enter on a cell that holds buttons or links, which Tab does not come to: a single one is pressed, of several the first takes
 * the focus and Tab goes on to the others. True when the key is spent, also when it was pressed on such a control itself.
 */
export const enterControl = (event: KeyboardEvent): boolean => {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('button, a')) return true
  const controls = [...target.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')]
  const [first] = controls
  if (first === undefined) return false
  event.preventDefault()
  if (controls.length === 1) first.click()
  else first.focus()
  return true
}
