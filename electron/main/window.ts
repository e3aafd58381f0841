import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { menuWord } from '#api/menu-words.ts'
import type { Language } from '#domain/office.ts'
import { createComeback } from './comeback.ts'
import { APP_ORIGIN, webPreferences } from './options.ts'
import { readState, restoreState, writeState } from './window-state.ts'

const HOME = `${APP_ORIGIN}/index.html`

export type WindowParts = {
  /** The preload's file. */
  preload: string
  /** Where the window's place is remembered. */
  stateFile: string
  /** Asked at every dialog: the person may have changed it. */
  language: () => Language
  log: (line: string) => void
  /** Drawn, but not shown: the program was started at login. */
  hidden?: boolean
  /** Whether closing it now only hides it. */
  staysHidden?: () => boolean
}

/** Sandboxed Chromium could not start our page at all: other files lie there than were installed. */
const BROKEN_INSTALL = ['launch-failed', 'integrity-failure']

/** The one window: opened where it was, drawn again when its process dies, and asked about when it hangs. */
export const openWindow = (parts: WindowParts): BrowserWindow => {
  const { preload, stateFile, language, log } = parts
  const areas = screen.getAllDisplays().map(display => display.workArea)
  const { maximised, ...bounds } = restoreState(readState(stateFile), areas)
  const opened = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Nazorat',
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(preload)
  })
  const contents = opened.webContents
  // Drawn first, shown then: no white window. Maximising shows as well.
  opened.once('ready-to-show', () => {
    if (parts.hidden === true) return
    if (maximised) opened.maximize()
    opened.show()
  })
  opened.on('close', event => {
    if (parts.staysHidden?.() === true) {
      event.preventDefault()
      opened.hide()
    }
    try {
      writeState(stateFile, { ...opened.getNormalBounds(), maximised: opened.isMaximized() })
    } catch (error) {
      log(`The window's place was not kept: ${error}`)
    }
  })

  const comeback = createComeback()
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`The page's process is gone: ${reason} ${exitCode}`)
    if (reason === 'clean-exit' || opened.isDestroyed()) return
    const wait = comeback(Date.now())
    if (wait === null || BROKEN_INSTALL.includes(reason)) {
      dialog.showErrorBox(
        'Nazorat',
        menuWord(BROKEN_INSTALL.includes(reason) ? 'badInstall' : 'windowFails', language())
      )
      app.quit()
      return
    }
    // What was typed is in the page's session storage, which the window keeps.
    setTimeout(() => {
      if (!opened.isDestroyed()) contents.reload()
    }, wait)
  })

  let asking: AbortController | null = null
  opened.on('responsive', () => asking?.abort())
  opened.on('unresponsive', () => {
    if (asking !== null) return
    const mine = new AbortController()
    asking = mine
    const buttons = [menuWord('wait', language()), menuWord('reopen', language())]
    const question = {
      type: 'warning' as const,
      message: menuWord('hung', language()),
      buttons,
      defaultId: 0,
      cancelId: 0
    }
    void dialog
      .showMessageBox(opened, { ...question, title: 'Nazorat', noLink: true, signal: mine.signal })
      .then(({ response }) => {
        asking = null
        // A hung page does not answer a reload: its process is ended, and comes back as after any death.
        if (response === 1 && !mine.signal.aborted && !opened.isDestroyed()) contents.forcefullyCrashRenderer()
      })
  })
  void opened.loadURL(HOME)
  return opened
}

/** Shows the window, also when it was made small. */
export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Goes to a place of the page ('#/import') without loading it anew: only what follows # differs. The same address once more
 * would be a reload, so it is left alone.
 */
export const goTo = (window: BrowserWindow, hash: string): void => {
  bringToFront(window)
  if (window.webContents.getURL() !== HOME + hash) void window.loadURL(HOME + hash)
}

export const preloadOf = (here: string): string => join(here, '../preload/preload.cjs')
