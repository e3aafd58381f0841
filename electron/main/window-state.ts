import { readFileSync, renameSync, writeFileSync } from 'node:fs'

export type Area = { x: number; y: number; width: number; height: number }
export type WindowState = Area & { maximised: boolean }

/** Fits the smallest screen the console is made for, 1366 x 768 device-independent pixels. */
export const FIRST: WindowState = { x: 40, y: 20, width: 1280, height: 700, maximised: true }
const LEAST = { width: 900, height: 600 }

const overlaps = (a: Area, b: Area): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) >= 100 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) >= 50

const isState = (value: unknown): value is WindowState =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every(key => Number.isFinite((value as Record<string, unknown>)[key])) &&
  typeof (value as WindowState).maximised === 'boolean'

/** The state to open with: the remembered one when it still lies on a screen that is there, else the first one. Pixels are device-independent. */
export const restoreState = (remembered: unknown, screens: readonly Area[]): WindowState => {
  if (!isState(remembered)) return FIRST
  const state = {
    ...remembered,
    width: Math.max(LEAST.width, Math.round(remembered.width)),
    height: Math.max(LEAST.height, Math.round(remembered.height)),
    x: Math.round(remembered.x),
    y: Math.round(remembered.y)
  }
  return screens.some(screen => overlaps(screen, state)) ? state : { ...FIRST, maximised: state.maximised }
}

/** What the file says, or null when it is not there or is junk: a lost window position is no reason not to start. */
export const readState = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Throws what the disk answers; the caller may go on without a remembered place. */
export const writeState = (file: string, state: WindowState): void => {
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}
