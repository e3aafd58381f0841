import type { Session, WebContents, WebFrameMain } from 'electron'
import { APP_ORIGIN, OPENABLE } from './options.ts'

/** True only for an address of our own page, judged by the parsed origin and never by the text's beginning. */
export const isOwnPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === ''
}

/** What the page may fetch: its own files, and what it made itself (a document to be saved, the grid's icons). */
const isOwnRequest = (address: string): boolean =>
  isOwnPage(address) || address.startsWith(`blob:${APP_ORIGIN}/`) || address.startsWith('data:')

/**
 * Item 17, FAULTS 119: a message counts only from the living main frame of our own window with our own page in it; not from
 * an iframe, another window, or a frame that is gone.
 */
export const isOwnSender = (
  event: { sender: WebContents; senderFrame: WebFrameMain | null },
  ours: WebContents | undefined
): boolean => {
  const frame = event.senderFrame
  if (ours === undefined || event.sender !== ours || ours.isDestroyed()) return false
  if (frame === null || frame.isDestroyed() || frame.detached || frame !== ours.mainFrame) return false
  return frame.parent === null && isOwnPage(frame.url)
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

/** FAULTS 92: a file was not written, its name is mostly open in Word: `again` asks where to save it, under another name. */
export type NotSaved = (name: string, again: () => void) => void

/** 'xat.docx' as 'xat (2).docx', 'xat (2).docx' as 'xat (3).docx'. */
export const besideName = (name: string): string => {
  const [, stem, number, end] = /^(.*?)(?: \((\d+)\))?(\.[^.]*)?$/.exec(name) as unknown as string[]
  return `${stem} (${Number(number ?? 1) + 1})${end ?? ''}`
}

/**
 * Item 5: every permission, device and screen capture is refused. Nothing is asked from the network: a request for anything
 * but our own page is dropped. Only a document that the page itself made may be saved; Electron asks the person where.
 */
export const guardSession = (session: Session, notSaved: NotSaved = () => {}): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }))
  session.on('will-download', (event, item, contents) => {
    const address = item.getURL()
    if (!address.startsWith(`blob:${APP_ORIGIN}/`)) return event.preventDefault()
    item.once('done', (_event, state) => {
      // The person's own 'cancel' is 'cancelled'.
      if (state !== 'interrupted') return
      session.once('will-download', (_again, next) => {
        next.setSaveDialogOptions({ defaultPath: besideName(item.getFilename()) })
      })
      notSaved(item.getFilename(), () => contents.downloadURL(address))
    })
  })
}
