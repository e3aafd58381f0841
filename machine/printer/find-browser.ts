import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { PrinterKind } from '#service/ports/printer.ts'

export type Browser = { kind: Exclude<PrinterKind, 'none' | 'electron'>; path: string }

const WINDOWS: readonly (readonly [Browser['kind'], string])[] = [
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe']
]
const MAC: readonly (readonly [Browser['kind'], string])[] = [
  ['edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium']
]
const LINUX: readonly (readonly [Browser['kind'], string])[] = [
  ['edge', 'microsoft-edge'],
  ['edge', 'microsoft-edge-stable'],
  ['chrome', 'google-chrome'],
  ['chrome', 'google-chrome-stable'],
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser']
]

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browsers of a machine that can print, in the order in which they are tried. Only fixed places are looked at. */
export const browsersOf = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Browser[] => {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter(root => root !== undefined)
    return WINDOWS.flatMap(([kind, place]) => roots.map(root => ({ kind, path: win32.join(root, place) })))
  }
  if (platform === 'darwin') return MAC.map(([kind, path]) => ({ kind, path }))
  const folders = (env.PATH ?? '').split(':').filter(folder => posix.isAbsolute(folder))
  return LINUX.flatMap(([kind, name]) => folders.map(folder => ({ kind, path: posix.join(folder, name) })))
}

/** The first browser that is there; null where a machine has none. */
export const findBrowser = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  is: (path: string) => boolean = runnable
): Browser | null => browsersOf(platform, env).find(({ path }) => is(path)) ?? null
