import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, vi } from 'vitest'
import { fakeElectron } from './fake-electron.ts'

const PAGE = new Map([['/index.html', { bytes: new TextEncoder().encode('<p>'), type: 'text/html; charset=utf-8' }]])
/** The register's folder of the running test. */
export let folder: string
const argv = process.argv
const listeners = process.listeners('uncaughtException')

/** Starts our main process on a faked Electron; what it does at once is done when this resolves. */
export const start = async (options: Parameters<typeof fakeElectron>[0] = {}, args: string[] = [], data = folder) => {
  const fake = fakeElectron(options)
  vi.resetModules()
  vi.doMock('electron', () => fake.electron)
  vi.doMock('#machine/node/page.ts', async original => ({
    ...(await original<object>()),
    loadPage: async () => PAGE
  }))
  process.argv = ['electron', '.', `--data=${data}`, ...args]
  await import('../../electron/main/main.ts')
  await vi.waitFor(() => {
    if (fake.app.exit.mock.calls.length + fake.app.quit.mock.calls.length + fake.windows.length === 0)
      throw new Error('not yet')
  })
  return fake
}
export type Fake = Awaited<ReturnType<typeof start>>
export const connect = (fake: Fake, change: object = {}) => {
  const sender = fake.windows[0]!.webContents
  fake.ipc['nazorat-connect']!({ sender, senderFrame: sender.mainFrame, ...change })
}
export const menuOf = (fake: Fake, label: string): MenuItemConstructorOptions =>
  fake.menus
    .at(-1)!
    .flatMap(item => item.submenu as MenuItemConstructorOptions[])
    .find(item => item.label === label)!
export const click = (fake: Fake, label: string) => (menuOf(fake, label).click as () => void)()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat ойна '))
})
afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('electron')
  process.argv = argv
  for (const listener of process.listeners('uncaughtException'))
    if (!listeners.includes(listener)) process.removeListener('uncaughtException', listener)
  rmSync(folder, { recursive: true, force: true })
})
