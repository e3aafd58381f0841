import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

/** How long the one attempt to fetch Electron's binary may take, ms, and how long a failed one is remembered. */
const FETCH_TIME = 30_000
const REMEMBERED = 24 * 3600 * 1000

const NAMES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** Path of the binary that is there, or null. */
const present = (folder, { env, platform }) => {
  const name = NAMES[platform] ?? 'electron'
  if (env.ELECTRON_EXEC_PATH) return existsSync(env.ELECTRON_EXEC_PATH) ? env.ELECTRON_EXEC_PATH : null
  const given = env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return existsSync(join(given, name)) ? join(given, name) : null
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const fetched = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    return fetched === version && existsSync(join(folder, 'dist', name)) ? join(folder, 'dist', name) : null
  } catch {
    return null // not fetched yet, or half of it
  }
}

/** Where Electron's binary is and can be run: `{ path }` or `{ why }`; fetches nothing. */
export const findElectron = (
  root,
  { env = process.env, platform = process.platform, uid = process.getuid?.() } = {}
) => {
  if (platform === 'linux' && uid === 0) return { why: 'why-root' }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { why: 'why-no-screen' }
  const path = present(join(root, 'node_modules', 'electron'), { env, platform })
  return path === null ? { why: 'why-no-binary' } : { path }
}

/** Runs Electron's own installer; true when it ended well in time. */
const fetched = (node, folder, { env, time }) =>
  new Promise(resolve => {
    const kept = Object.entries(env).filter(
      ([name]) => !/^npm_/i.test(name) && !/^(NODE_OPTIONS|ELECTRON_RUN_AS_NODE)$/.test(name)
    )
    const child = spawn(node, [join(folder, 'install.js')], { env: Object.fromEntries(kept), stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), time)
    const end = well => {
      clearTimeout(timer)
      resolve(well)
    }
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
  })

/**
 * Where Electron's binary is: `{ path }`, fetching it once when it is missing, or `{ why }`, a key of say.mjs. A failed fetch is
 * remembered for a day, so that the next start is fast. Never as root on Linux: Chromium would need its sandbox taken away.
 */
export const electronBinary = async (
  root,
  node,
  { env = process.env, platform = process.platform, uid = process.getuid?.(), time = FETCH_TIME, now = Date.now() } = {}
) => {
  const here = findElectron(root, { env, platform, uid })
  if (here.why !== 'why-no-binary') return here
  const folder = join(root, 'node_modules', 'electron')
  const found = () => present(folder, { env, platform })
  const stamp = join(root, '.stamps', 'no-electron')
  const lately = existsSync(stamp) && now - Number(readFileSync(stamp, 'utf8')) < REMEMBERED
  if (lately || env.ELECTRON_EXEC_PATH || env.ELECTRON_OVERRIDE_DIST_PATH || !existsSync(join(folder, 'install.js')))
    return { why: 'why-no-binary' }
  say('fetching-electron')
  if ((await fetched(node, folder, { env, time })) && found() !== null) {
    rmSync(stamp, { force: true })
    return { path: found() }
  }
  mkdirSync(join(root, '.stamps'), { recursive: true })
  writeFileSync(stamp, String(now))
  return { why: 'why-no-binary' }
}

/** Exit codes that are the console's own: ended, or ended after it had said why. */
const OWN = [0, 1]

/** Opens the window and waits for its end: `{ code }`, or `{ why }` when the machine cannot run Electron at all. */
export const runElectron = (path, root, data, env = process.env) =>
  new Promise(resolve => {
    const { ELECTRON_RUN_AS_NODE: _1, NODE_OPTIONS: _2, ...clean } = env
    const child = spawn(path, [root, ...(data === null ? [] : [`--data=${data}`])], { stdio: 'inherit', env: clean })
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => {
        asked = true
        child.kill(signal)
      })
    const started = Date.now()
    child.on('error', () => resolve({ why: 'why-broken' }))
    child.on('exit', code => {
      const atOnce = Date.now() - started < 10_000
      resolve(!asked && atOnce && !OWN.includes(code) ? { why: 'why-broken' } : { code: code ?? (asked ? 130 : 1) })
    })
  })
