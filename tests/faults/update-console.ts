import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { fileUpdates } from '#machine/updates/updates.ts'
import { aPublisher } from '#tests/helpers/release/release.ts'

export const NOW = '2026-11-22T06:00:00.000Z'
export const CURRENT = '0.1.0'
export const ours = aPublisher()
export let folder: string
export let stick: string
export let started: string[]
let start: (path: string) => Promise<void>
/** What the console does to start an installer; by default it notes its bytes in `started`. */
export const startBy = (by: typeof start): void => {
  start = by
}
/** The update module of a console whose data folder is `folder`; made anew at every call, as after a restart. */
export const console_ = (more: Partial<Parameters<typeof fileUpdates>[0]> = {}) =>
  fileUpdates({
    folder: join(folder, 'updates'),
    start: path => start(path),
    keys: [ours.key],
    platform: 'linux-x64',
    ...more
  })
export const look = (more = {}, address = stick, current = CURRENT) => console_(more).look(address, current, NOW)
export const refused = async (doing: Promise<unknown>, code: string, detail?: string | RegExp) => {
  await expect(doing).rejects.toMatchObject({
    name: 'Fault',
    code,
    ...(detail === undefined ? {} : { data: { detail: expect.stringMatching(detail) } })
  })
}
export const ready = () => {
  try {
    return readdirSync(join(folder, 'updates', 'ready')).sort()
  } catch {
    return []
  }
}
export const nothingReady = async () => {
  expect(ready()).toEqual([])
  expect(await console_().ready(CURRENT)).toBeNull()
  expect(existsSync(join(folder, 'updates')) ? readdirSync(join(folder, 'updates')) : []).not.toContainEqual(
    expect.stringMatching(/^new-/)
  )
}

export const linkInPlace = (path: string) => {
  renameSync(path, `${path}.kept`)
  symlinkSync(`${path}.kept`, path)
}

/** Called by each file of tests: a data folder and a stick of its own for every test. */
export const withConsole = (): void => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nazorat янгилаш '))
    stick = join(folder, 'флешка')
    started = []
    start = async path => void started.push(readFileSync(path, 'utf8'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
}
