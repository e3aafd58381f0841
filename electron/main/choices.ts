import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How the console lives on this desktop; kept for this person on this PC, beside the window's place. */
export type Choices = { atLogin: boolean; inTray: boolean }
export const NO_CHOICES: Choices = { atLogin: false, inTray: false }
/** Given to the program when it is started at login: no window is opened, the tray shows it. */
export const HIDDEN = '--hidden'

/** A file that is lost or junk is as if nothing had been chosen. */
export const readChoices = (file: string): Choices => {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null
    return { atLogin: kept?.atLogin === true, inTray: kept?.inTray === true }
  } catch {
    return NO_CHOICES
  }
}

/** Throws what the disk answers. */
export const writeChoices = (file: string, choices: Choices): void => {
  writeFileSync(`${file}.new`, JSON.stringify(choices))
  renameSync(`${file}.new`, file)
}

export type LoginParts = {
  platform: NodeJS.Platform
  /** Electron's own, for Windows: the Run key of this person alone. */
  setLoginItem: (settings: { openAtLogin: boolean; args: string[] }) => void
  /** `~/.config` or what XDG_CONFIG_HOME says. */
  config: string
  /** The program's file: the AppImage, else the running binary. */
  program: string
}

/** Quoted for Exec= of a desktop entry (freedesktop.org, Desktop Entry Specification, "The Exec key"). */
const quoted = (path: string): string => `"${path.replace(/[\\"`$]/g, '\\$&').replaceAll('%', '%%')}"`

/** Whether the system starts the program when this person logs in. Throws what the disk answers. */
export const setAtLogin = (on: boolean, parts: LoginParts): void => {
  if (parts.platform !== 'linux') {
    parts.setLoginItem({ openAtLogin: on, args: [HIDDEN] })
    return
  }
  // Electron does nothing here: the desktops read this folder (freedesktop.org, Desktop Application Autostart).
  const file = join(parts.config, 'autostart', 'nazorat.desktop')
  if (!on) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  const entry = ['[Desktop Entry]', 'Type=Application', 'Name=Nazorat', `Exec=${quoted(parts.program)} ${HIDDEN}`]
  writeFileSync(file, `${entry.join('\n')}\nX-GNOME-Autostart-enabled=true\n`)
}
