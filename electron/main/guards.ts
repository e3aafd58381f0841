import type { Session, WebContents } from 'electron'
import { APP_ORIGIN, OPENABLE } from './options.ts'

/** True only for an address of our own page, judged by the parsed origin and never by the text's beginning. */
export const isOwnPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === ''
}

/**
 * Items 11-15 of Electron's security checklist: the window never leaves our page, opens no other window and no webview;
 * a link to a listed address goes to the person's browser.
 */
export const guardContents = (contents: WebContents, openExternal: (address: string) => void): void => {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (OPENABLE.includes(url)) openExternal(url)
    return { action: 'deny' }
  })
}

/** Item 5: every permission, device and screen capture is refused; no download is started by a page's link. */
export const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
}
