import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { say, stop } from './say.mjs'

/** npm hands its own settings to what it starts; of these only where and how to fetch may pass on to the inner npm. */
const KEPT =
  /^npm_config_(registry|cache|userconfig|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|prefer_offline|offline)$/i

export const npmEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)))

export const npmCommand = () => {
  const script = process.env.npm_execpath
  if (script && existsSync(script) && /\.c?js$/.test(script))
    return { file: process.execPath, args: [script], shell: false }
  return process.platform === 'win32'
    ? { file: 'npm.cmd', args: [], shell: true }
    : { file: 'npm', args: [], shell: false }
}

const npmCi = root =>
  new Promise(resolve => {
    const npm = npmCommand()
    const args = [
      ...npm.args,
      'ci',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
      '--no-audit',
      '--no-fund'
    ]
    const child = spawn(npm.file, args, {
      cwd: root,
      env: npmEnvironment(),
      shell: npm.shell,
      stdio: ['ignore', process.stderr, process.stderr]
    })
    child.on('error', () => stop('no-npm'))
    child.on('exit', resolve)
  })

/** Runs `npm ci` when node_modules is missing or was made from another lockfile or for another platform. */
export const ensureInstalled = async root => {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lockfile).update(process.platform).update(process.arch).digest('hex')
  const stamp = join(root, 'node_modules', '.nazorat-installed')
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (fresh()) return
  await alone(join(root, '.stamps', 'installing'), async () => {
    if (fresh()) return
    say('installing')
    const started = Date.now()
    const dots = setInterval(() => process.stderr.write('.'), 3000)
    const code = await npmCi(root)
    clearInterval(dots)
    process.stderr.write('\n')
    if (code !== 0) stop('install-failed')
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(stamp, wanted)
    say('installed', { seconds: String(Math.round((Date.now() - started) / 1000)) })
  })
}
