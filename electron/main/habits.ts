import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, Menu, Notification, Tray } from 'electron'
import { menuWord } from '#api/menu-words.ts'
import type { Language } from '#domain/office.ts'
import { type Choices, NO_CHOICES, readChoices, setAtLogin, writeChoices } from './choices.ts'
import { type Counts, trayTemplate, trayTip } from './tray.ts'

export type HabitParts = {
  /** The tray's picture. */
  icon: string
  /** Where the choices are kept. */
  file: string
  language: () => Language
  /** Brings the window to the front, at a place of the page where one is given ('#/tasks/12'). */
  show: (hash?: string) => void
  /** Draws the menu anew after a choice. */
  chosen: () => void
  log: (line: string) => void
}

export type Toast = { title: string; text: string; hash: string }

/** A place of our page, as the service names it: never an address. */
const PLACE = /^#\/[a-z-]+(?:\/\d+)?$/

/** Tray, toasts and the choices of the desktop. */
export const createHabits = (parts: HabitParts) => {
  let choices: Choices = readChoices(parts.file)
  let counts: Counts = null
  let tray: Tray | null = null
  /** Kept while they are shown: a toast that is collected is not heard any more. */
  const toasts = new Set<Notification>()

  const draw = (): void => {
    if (tray === null) return
    tray.setToolTip(trayTip(counts, parts.language()))
    const deeds = {
      open: () => parts.show(),
      openDashboard: () => parts.show('#/dashboard'),
      openImport: () => parts.show('#/import'),
      quit: () => app.quit()
    }
    tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(counts, parts.language(), deeds)))
  }

  return {
    choices: (): Choices => choices,
    /** Once Electron is ready. A desktop without a tray goes without one; then nothing is hidden in it. */
    start: (): void => {
      try {
        tray = new Tray(parts.icon)
        tray.on('click', () => parts.show())
        draw()
      } catch (error) {
        choices = { ...choices, inTray: false }
        parts.log(`There is no tray: ${error}`)
      }
    },
    draw,
    count: (now: Counts): void => {
      counts = now
      draw()
    },
    toast: ({ title, text, hash }: Toast): void => {
      if (!Notification.isSupported()) return
      const told = new Notification({ title, body: text })
      toasts.add(told)
      told.on('click', () => {
        toasts.delete(told)
        parts.show(PLACE.test(hash) ? hash : undefined)
      })
      told.on('close', () => toasts.delete(told))
      told.on('failed', () => toasts.delete(told))
      told.show()
    },
    choose: (wanted: Choices): void => {
      try {
        if (wanted.atLogin !== choices.atLogin)
          setAtLogin(wanted.atLogin, {
            platform: process.platform,
            setLoginItem: settings => app.setLoginItemSettings(settings),
            config: process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'),
            program: process.env.APPIMAGE ?? process.execPath
          })
        writeChoices(parts.file, wanted)
        choices = { ...NO_CHOICES, ...wanted, inTray: wanted.inTray && tray !== null }
      } catch (error) {
        parts.log(`The choices were not kept: ${error}`)
        dialog.showErrorBox('Nazorat', `${menuWord('notKept', parts.language())} ${(error as Error).message}`)
      }
      parts.chosen()
    }
  }
}
