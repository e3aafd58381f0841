import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { type RequestOptions, request } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electronUpdater, { type AppUpdater } from 'electron-updater'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FaultCode } from '#domain/fault.ts'
import { readHistory } from '#machine/updates/history.ts'
import { fileUpdates, historyFile } from '#machine/updates/updates.ts'
import { aPublisher, putRelease } from '#tests/helpers/release/release.ts'
import { forgetPrevious, type InstallParts, installReady } from './updates.ts'

const ours = aPublisher()
const NOW = '2026-11-22T06:00:00.000Z'
let folder: string
let deeds: string[]
let before: NodeJS.ProcessEnv

// electron-updater asks for Electron by a require of its own, which would fetch the binary: it gets this one.
const require = createRequire(import.meta.url)
const electronPath = require.resolve('electron')
const Module = require('node:module') as { new (id: string): NodeJS.Module }
const openPath = vi.fn(async () => '')
const electron = {
  app: {
    whenReady: async () => {},
    getVersion: () => '0.1.0',
    getName: () => 'nazorat',
    isPackaged: true,
    getPath: () => join(folder, 'window'),
    quit: () => void deeds.push('quit'),
    once: (event: string) => void deeds.push(`on ${event}`)
  },
  // Electron's request is asked for with Node's own options, and answers as Node's does.
  net: { request: (options: RequestOptions) => request(options) },
  session: { fromPartition: () => ({}) },
  autoUpdater: { emit: (event: string) => void deeds.push(event) },
  shell: { openPath }
}
require.cache[electronPath] = Object.assign(new Module(electronPath), { loaded: true, exports: electron })
afterAll(() => {
  delete require.cache[electronPath]
})

/** The real updater, in an installed console of version 0.1.0. */
const real = <T extends AppUpdater>(updater: T): T => {
  updater.updateConfigPath = join(import.meta.dirname, '../../tools/packaging/app-update.yml')
  return updater
}

const parts = (updater: AppUpdater, more: Partial<InstallParts> = {}): InstallParts => ({
  folder: join(folder, 'updates'),
  current: '0.1.0',
  trust: { keys: [ours.key], platform: 'linux-x64' },
  updater: async () => updater,
  log: () => {},
  now: () => NOW,
  answer: code => void deeds.push(`answer ${code}`),
  closeRegister: async () => void deeds.push('register closed'),
  leaving: () => void deeds.push('leaving'),
  stay: (code: FaultCode) => void deeds.push(`stay ${code}`),
  patience: 1000,
  ...more
})
const laidReady = async (platform: 'linux-x64' | 'win32-x64', name: string, bytes: Uint8Array) => {
  putRelease(join(folder, 'stick'), ours.privateKey, { platform, name, bytes })
  const updates = fileUpdates({ folder: join(folder, 'updates'), start: null, keys: [ours.key], platform })
  await updates.look(join(folder, 'stick'), '0.1.0', NOW)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat орнатиш '))
  deeds = []
  before = { ...process.env }
  // Where electron-updater keeps its own copy, on Linux and on Windows.
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  process.env.LOCALAPPDATA = join(folder, 'cache')
})
afterEach(() => {
  process.env = before
  rmSync(folder, { recursive: true, force: true })
})

describe('the real AppImage updater (electron-updater)', () => {
  const OLD = '#!/bin/sh\nexit 0\n'
  const script = (mark: string) => Buffer.from(`#!/bin/sh\ntouch "${mark}"\n`)
  let appImage: string
  let mark: string
  const prepared = async () => {
    mark = join(folder, 'ran')
    appImage = join(folder, 'Nazorat.AppImage')
    writeFileSync(appImage, OLD)
    chmodSync(appImage, 0o755)
    process.env.APPIMAGE = appImage
    await laidReady('linux-x64', 'Nazorat-0.2.0-linux-x64.AppImage', script(mark))
    return real(new electronUpdater.AppImageUpdater())
  }

  it.skipIf(process.platform !== 'linux')(
    'takes the new program from the local feed, closes the register, runs it',
    async () => {
      const updater = await prepared()
      const doing = installReady(parts(updater, { appImage, patience: 60_000 }))
      await vi.waitFor(() => expect(deeds).toContain('quit'), 10_000)
      expect(deeds).toEqual(['answer null', 'register closed', 'leaving', 'before-quit-for-update', 'quit'])
      expect(readFileSync(appImage, 'utf8')).toContain('touch')
      await vi.waitFor(() => expect(existsSync(mark)).toBe(true), 10_000)
      // The old one is kept until the new one has started.
      expect(readFileSync(`${appImage}.previous`, 'utf8')).toBe(OLD)
      forgetPrevious(appImage)
      expect(readdirSync(folder)).not.toContain('Nazorat.AppImage.previous')
      expect(updater).toMatchObject({
        autoDownload: false,
        autoInstallOnAppQuit: false,
        allowDowngrade: false,
        disableWebInstaller: true,
        disableDifferentialDownload: true
      })
      // Never told to install at a quit of the person's (FAULTS 168).
      expect(deeds).not.toContain('on quit')
      void doing
    }
  )

  it('FAULTS 163: its copy swapped after the fetching is not run; the register opens again', async () => {
    const updater = await prepared()
    const closeRegister = async () => {
      const pending = join(folder, 'cache', 'nazorat-updater', 'pending')
      writeFileSync(join(pending, 'Nazorat-0.2.0-linux-x64.AppImage'), '#!/bin/sh\ntouch evil\n')
      deeds.push('register closed')
    }
    await installReady(parts(updater, { appImage, closeRegister }))
    expect(deeds).toEqual(['answer null', 'register closed', 'stay UPDATE_DAMAGED'])
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
    expect(readdirSync(folder)).not.toContain('Nazorat.AppImage.previous')
    expect((await readHistory(historyFile(join(folder, 'updates'))))[0]).toMatchObject({
      outcome: 'failed',
      code: 'UPDATE_DAMAGED',
      from: '0.1.0'
    })
  })

  it('FAULTS 169: the old program is put back when the new one cannot take its place', async () => {
    const updater = await prepared()
    // The cache vanishes between the last look and the move.
    const leaving = () => {
      rmSync(join(folder, 'cache'), { recursive: true })
      deeds.push('leaving')
    }
    await installReady(parts(updater, { appImage, leaving }))
    expect(deeds).toEqual(['answer null', 'register closed', 'leaving', 'stay UPDATE_FAILED'])
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
  })

  it('FAULTS 169: a folder of the program that cannot be written to', async () => {
    const updater = await prepared()
    await installReady(parts(updater, { appImage: join(folder, 'nowhere', 'Nazorat.AppImage') }))
    expect(deeds).toEqual(['answer null', 'register closed', 'stay UPDATE_FAILED'])
    expect(readFileSync(appImage, 'utf8')).toBe(OLD)
  })

  it('FAULTS 163: what lies ready swapped before the fetching', async () => {
    const updater = await prepared()
    writeFileSync(join(folder, 'updates', 'ready', 'Nazorat-0.2.0-linux-x64.AppImage'), script('/evil'))
    await installReady(parts(updater, { appImage }))
    expect(deeds).toEqual(['answer UPDATE_DAMAGED'])
  })

  it('a version that electron-updater does not take for newer is not run', async () => {
    const updater = await prepared()
    Object.assign(updater, { isUpdateSupported: () => false })
    await installReady(parts(updater, { appImage }))
    expect(deeds).toEqual(['answer UPDATE_FAILED'])
  })

  it('a full disk of its cache is told, the register was never closed', async () => {
    const updater = await prepared()
    mkdirSync(join(folder, 'cache'))
    writeFileSync(join(folder, 'cache', 'nazorat-updater'), 'a file in its place')
    await installReady(parts(updater, { appImage }))
    expect(deeds).toEqual(['answer UPDATE_FAILED'])
  })
})

describe('the real Windows updater (electron-updater)', () => {
  const windows = async () => {
    await laidReady('win32-x64', 'Nazorat-0.2.0-windows-x64.exe', Buffer.from('MZ installer'))
    const updater = real(new electronUpdater.NsisUpdater())
    Object.assign(updater, { _testOnlyOptions: { platform: 'win32', isUseDifferentialDownload: false } })
    const spawned: { command: string; args: string[] }[] = []
    Object.assign(updater, {
      spawnLog: async (command: string, args: string[]) => {
        spawned.push({ command, args })
        return true
      }
    })
    return { updater, spawned }
  }
  const trust = { keys: [ours.key], platform: 'win32-x64' }

  it('FAULTS 166, 167: without publisherName and without PowerShell our own check has already been made', async () => {
    const { updater, spawned } = await windows()
    const verify = vi.fn(async () => 'PowerShell is not there')
    updater.verifyUpdateCodeSignature = verify
    void installReady(parts(updater, { trust, patience: 60_000 }))
    await vi.waitFor(() => expect(deeds).toContain('quit'), 10_000)
    expect(verify).not.toHaveBeenCalled()
    expect(spawned).toHaveLength(1)
    expect(readFileSync(spawned[0]!.command, 'utf8')).toBe('MZ installer')
    expect(spawned[0]!.args).toEqual(['--updated', '/S', '--force-run'])
    // The same without our signature: nothing is fetched, nothing is run.
    deeds.length = 0
    await installReady(parts(updater, { trust: { ...trust, keys: [aPublisher().key] } }))
    expect(deeds).toEqual(['answer UPDATE_SIGNATURE'])
    expect(spawned).toHaveLength(1)
  })

  it('an installer that Windows does not start: the register opens again and the person is told', async () => {
    const { updater } = await windows()
    Object.assign(updater, {
      spawnLog: async () => {
        throw Object.assign(new Error('spawn EPERM'), { code: 'EPERM' })
      }
    })
    await installReady(parts(updater, { trust, patience: 60_000 }))
    expect(deeds.filter(deed => !/quit/.test(deed))).toEqual([
      'answer null',
      'register closed',
      'leaving',
      'stay UPDATE_FAILED'
    ])
  })
})
