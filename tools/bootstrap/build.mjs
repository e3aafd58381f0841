import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { say, stop } from './say.mjs'

const SOURCES = [
  'language',
  'domain',
  'api',
  'annex',
  'db',
  'templates',
  'documents',
  'service',
  'machine',
  'electron',
  'web',
  'cli',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
]

const filesUnder = path => {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(entry => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

const hashOfSources = root => {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(name => filesUnder(join(root, name))).filter(name => !/\.test\.tsx?$/.test(name)))
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const electronVite = (root, node) =>
  new Promise(resolve => {
    const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const child = spawn(node, [script, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr]
    })
    child.on('exit', resolve)
  })

/** Builds into dist/ when a source file, the lockfile or a setting differs from what the last build was made of. */
export const ensureBuilt = async (root, node) => {
  const stamp = join(root, 'dist', '.built-from')
  const wanted = hashOfSources(root)
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (fresh()) return
  await alone(join(root, '.stamps', 'building'), async () => {
    if (fresh()) return
    say('building')
    const started = Date.now()
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    if ((await electronVite(root, node)) !== 0) stop('build-failed')
    writeFileSync(stamp, wanted)
    say('built', { seconds: String(Math.round((Date.now() - started) / 1000)) })
  })
}
