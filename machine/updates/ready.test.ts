import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { aPublisher, putRelease } from '#tests/helpers/release/release.ts'
import { fileUpdates } from './updates.ts'

/** The n-th deed on a file below `new-…` fails as a disk does. */
const disk = { left: Number.POSITIVE_INFINITY, code: 'ENOSPC' }
const failing = () => {
  if (--disk.left === 0) throw Object.assign(new Error(disk.code), { code: disk.code })
}
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>()
  const inFresh = (path: unknown) => /[\\/]new-/.test(String(path))
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args)
      if (!inFresh(args[0])) return file
      const write = file.writeFile.bind(file)
      const sync = file.sync.bind(file)
      return Object.assign(file, {
        writeFile: async (...given: Parameters<typeof write>) => {
          failing()
          return write(...given)
        },
        sync: async () => {
          failing()
          return sync()
        }
      })
    },
    rename: async (from: string, to: string) => {
      if (inFresh(from)) failing()
      return real.rename(from, to)
    }
  }
})

const ours = aPublisher()
const root = mkdtempSync(join(tmpdir(), 'nazorat диск '))
let folder: string
let times = 0
beforeEach(() => {
  folder = join(root, String(times++))
  disk.left = Number.POSITIVE_INFINITY
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

it.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EIO', 'UPDATE_FAILED']
])(
  'FAULTS 169: %s at each write, sync and rename: nothing half-laid, what lay ready stays or is gone whole',
  async (code, fault) => {
    const stick = join(folder, 'stick')
    const updates = join(folder, 'updates')
    const console_ = () => fileUpdates({ folder: updates, start: null, keys: [ours.key], platform: 'linux-x64' })
    const look = () => console_().look(stick, '0.1.0', '2026-11-22T06:00:00.000Z')
    putRelease(stick, ours.privateKey)
    await look()
    putRelease(stick, ours.privateKey, { version: '0.3.0', bytes: Buffer.alloc(2_500_000, 5) })
    let failures = 0
    for (let nth = 1; ; nth++) {
      Object.assign(disk, { left: nth, code })
      try {
        await look()
        break
      } catch (error) {
        failures++
        expect(error).toMatchObject({ code: fault })
        expect(readdirSync(updates).filter(name => name.startsWith('new-'))).toEqual([])
        const ready = await console_().ready('0.1.0')
        expect(ready === null || ready.version === '0.2.0').toBe(true)
      }
    }
    // Three files of 1 + 1 + 3 pieces, each synced, and the rename.
    expect(failures).toBeGreaterThanOrEqual(8)
    expect((await console_().ready('0.1.0'))?.version).toBe('0.3.0')
    expect(existsSync(join(updates, 'ready', 'Nazorat-0.3.0-linux-x64.AppImage'))).toBe(true)
  }
)
