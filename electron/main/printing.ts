import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'

/** The only address a window that prints ever shows; the paper is handed out under it and nothing else is answered. */
const SCHEME = 'nazorat-print'
const PAGE = `${SCHEME}://paper/`
/** A window that has not printed by then will not. */
const LONGEST = 60_000

export type PrintingParts = {
  window: (options: BrowserWindowConstructorOptions) => BrowserWindow
  /** A session of its own in memory, so that nothing of a paper is kept. */
  session: () => Session
  longest?: number
}

/**
 * Prints papers with Electron's own Chromium (webContents.printToPDF) in a window nobody sees: sandboxed, without scripts, in a
 * session of its own that answers no address but the paper's. One paper after another; the window goes when none waits.
 */
export const createPrinting = ({ window, session, longest = LONGEST }: PrintingParts) => {
  let own: Session | null = null
  let shown: BrowserWindow | null = null
  let waiting = 0
  let paper = ''
  let last: Promise<unknown> = Promise.resolve()

  const guarded = (): Session => {
    if (own !== null) return own
    own = session()
    own.protocol.handle(SCHEME, ({ url }) =>
      url === PAGE
        ? new Response(paper, { headers: { 'content-type': 'text/html; charset=utf-8' } })
        : new Response(null, { status: 404 })
    )
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    own.setPermissionCheckHandler(() => false)
    own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== PAGE && !url.startsWith('data:') }))
    return own
  }
  const opened = (): BrowserWindow => {
    if (shown !== null && !shown.isDestroyed()) return shown
    shown = window({
      show: false,
      width: 800,
      height: 1100,
      webPreferences: {
        session: guarded(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webSecurity: true,
        spellcheck: false
      }
    })
    return shown
  }
  const close = (): void => {
    if (shown !== null && !shown.isDestroyed()) shown.destroy()
    shown = null
    paper = ''
  }
  const print = async (html: string): Promise<Uint8Array> => {
    paper = html
    const into = opened()
    const late = Promise.withResolvers<never>()
    const limit = setTimeout(() => late.reject(new Error(`No PDF within ${longest} ms`)), longest)
    const work = async () => {
      await into.loadURL(PAGE)
      return into.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false })
    }
    try {
      const bytes = await Promise.race([work(), late.promise])
      return new Uint8Array(bytes)
    } catch (error) {
      close()
      throw error
    } finally {
      clearTimeout(limit)
    }
  }
  return {
    /** The paper as PDF. Rejects with Electron's own error, or when nothing came in time. */
    print: (html: string): Promise<Uint8Array> => {
      waiting += 1
      const result = last.then(() => print(html))
      last = result
        .catch(() => {})
        .then(() => {
          waiting -= 1
          if (waiting === 0) close()
        })
      return result
    }
  }
}
