import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { electronBinary, runElectron } from './electron.mjs'
import { startArguments } from './start.mjs'

let root: string
let electron: string
/** What the fake installer does; it notes that it ran. */
const installer = (deed: string) =>
  writeFileSync(
    join(electron, 'install.js'),
    `const fs = require('fs'); fs.appendFileSync(__dirname + '/ran', 'x'); ${deed}`
  )
const FETCHES = `fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/version', '45.4.1'); fs.writeFileSync(__dirname + '/dist/electron', '')`
const ran = () => (existsSync(join(electron, 'ran')) ? readFileSync(join(electron, 'ran'), 'utf8').length : 0)
const look = (given: object = {}) =>
  electronBinary(root, process.execPath, { env: { DISPLAY: ':0' }, platform: 'linux', uid: 1000, ...given })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nazorat илдиз '))
  electron = join(root, 'node_modules', 'electron')
  mkdirSync(electron, { recursive: true })
  writeFileSync(join(electron, 'package.json'), '{"version":"45.4.1"}')
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true, force: true })
})

describe('Electron’s binary', () => {
  it('is fetched once, and found the next time', async () => {
    installer(FETCHES)
    const found = { path: join(electron, 'dist', 'electron') }
    expect(await look()).toEqual(found)
    expect(await look()).toEqual(found)
    expect(ran()).toBe(1)
  })
  it('a failed fetch is remembered for a day', async () => {
    installer('process.exit(1)')
    const now = 1_800_000_000_000
    expect(await look({ now })).toEqual({ why: 'why-no-binary' })
    expect(await look({ now: now + 3_600_000 })).toEqual({ why: 'why-no-binary' })
    expect(ran()).toBe(1)
    installer(FETCHES)
    expect(await look({ now: now + 25 * 3_600_000 })).toHaveProperty('path')
    expect(existsSync(join(root, '.stamps', 'no-electron'))).toBe(false)
  })
  it('a fetch that stands still is given up', async () => {
    installer('setInterval(() => {}, 1000)')
    expect(await look({ time: 300 })).toEqual({ why: 'why-no-binary' })
  })
  it('of another version, or half there, is not taken', async () => {
    installer('process.exit(1)')
    mkdirSync(join(electron, 'dist'))
    writeFileSync(join(electron, 'dist', 'version'), '44.0.0')
    writeFileSync(join(electron, 'dist', 'electron'), '')
    expect(await look()).toEqual({ why: 'why-no-binary' })
    writeFileSync(join(electron, 'dist', 'version'), 'v45.4.1\n')
    expect(await look()).toHaveProperty('path')
    rmSync(join(electron, 'dist', 'electron'))
    expect(await look()).toEqual({ why: 'why-no-binary' })
  })
  it('is taken from where it is said to be, and nothing is fetched then', async () => {
    installer(FETCHES)
    const file = join(root, 'my-electron')
    expect(await look({ env: { DISPLAY: ':0', ELECTRON_EXEC_PATH: file } })).toEqual({ why: 'why-no-binary' })
    writeFileSync(file, '')
    expect(await look({ env: { DISPLAY: ':0', ELECTRON_EXEC_PATH: file } })).toEqual({ path: file })
    writeFileSync(join(root, 'electron'), '')
    const env = { WAYLAND_DISPLAY: 'w', ELECTRON_OVERRIDE_DIST_PATH: root }
    expect(await look({ env })).toEqual({ path: join(root, 'electron') })
    expect(ran()).toBe(0)
  })
  it('is not asked for as root or without a screen', async () => {
    installer(FETCHES)
    expect(await look({ uid: 0 })).toEqual({ why: 'why-root' })
    expect(await look({ env: {} })).toEqual({ why: 'why-no-screen' })
    expect(ran()).toBe(0)
  })
})

describe.skipIf(process.platform === 'win32')('the window', () => {
  const program = (text: string) => {
    const file = join(root, 'electron')
    writeFileSync(file, `#!/bin/sh\n${text}\n`)
    chmodSync(file, 0o755)
    return file
  }
  it('gets the folder of the data and no sandbox switch', async () => {
    const file = program(`printf '%s\\n' "$@" "$NODE_OPTIONS" > "${root}/args"`)
    const env = { ...process.env, NODE_OPTIONS: '--x' }
    expect(await runElectron(file, root, '/маълумот лар', env)).toEqual({ code: 0 })
    expect(readFileSync(join(root, 'args'), 'utf8')).toBe(`${root}\n--data=/маълумот лар\n\n`)
  })
  it('that breaks at once gives way to the browser; its own refusal does not', async () => {
    expect(await runElectron(program('exit 127'), root, null)).toEqual({ why: 'why-broken' })
    expect(await runElectron(program('kill -TRAP $$'), root, null)).toEqual({ why: 'why-broken' })
    expect(await runElectron(program('exit 1'), root, null)).toEqual({ code: 1 })
    expect(await runElectron(join(root, 'missing'), root, null)).toEqual({ why: 'why-broken' })
  })
})

describe('npm start', () => {
  it('prefers Electron; what only the loopback host knows chooses it', () => {
    expect(startArguments([], '/from')).toEqual({ host: 'electron', data: null, web: [], help: false })
    expect(startArguments(['--no-open'], '/from').host).toBe('web')
    expect(startArguments(['--port', '4711'], '/from')).toEqual({
      host: 'web',
      data: null,
      web: ['--port', '4711'],
      help: false
    })
    expect(startArguments(['--host', 'electron', '--no-open'], '/from').host).toBe('electron')
  })
  it('takes the data folder as the person sees it, for both hosts', () => {
    const data = resolve('/from', 'маълумот')
    expect(startArguments(['--data', 'маълумот', '--host=web'], '/from')).toEqual({
      host: 'web',
      data,
      web: ['--data', data],
      help: false
    })
  })
  it('refuses what it does not know', () => {
    expect(() => startArguments(['--colour', 'red'], '/from')).toThrow(/colour/)
  })
})
