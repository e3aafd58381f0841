/**
 * Puts text into the clipboard; false when the browser refuses. Electron's window denies every permission, `clipboard-write`
 * among them, so the copying of a selection is used, which needs only the person's click.
 */
export const copyText = (text: string): boolean => {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
