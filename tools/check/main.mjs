// Every check of the project, counted: `npm test` runs all, `npm run check` the static ones.
// The last line is `N passed, N failed, N skipped`.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectron } from '../bootstrap/electron.mjs'
import { words } from '../bootstrap/say.mjs'
import { findBrowser } from './browser.mjs'
import { run } from './run.mjs'

// Under a locale without UTF-8 Chromium and NSIS open no file on a path with Cyrillic.
if (
  process.platform === 'linux' &&
  !/utf-?8/i.test(process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || '')
)
  process.env.LC_ALL = 'C.UTF-8'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null
const packageFile = path => join(root, 'node_modules', path)
const tsc = packageFile('typescript/bin/tsc')
const work = mkdtempSync(join(tmpdir(), 'nazorat-check-'))
const total = { passed: 0, failed: 0, skipped: 0 }

const add = (name, counts, seconds) => {
  for (const key of Object.keys(total)) total[key] += counts[key]
  const mark = counts.failed > 0 ? 'FAILED' : 'ok'
  console.log(
    `[${mark}] ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`
  )
}

const timed = async (name, work) => {
  const started = Date.now()
  const counts = await work()
  add(name, counts, Math.round((Date.now() - started) / 1000))
}

const one = passed => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** A check that looked at nothing has not passed. */
const typesOf = async (project, least) => {
  const { code, output } = await run(root, [tsc, '-p', project, '--listFiles'])
  const own = output.split('\n').filter(line => line.startsWith(root) && !line.includes('node_modules'))
  const errors = output.split('\n').filter(line => /error TS\d+/.test(line))
  if (errors.length > 0) console.log(errors.join('\n'))
  if (own.length < least) console.log(`${project}: looked at ${own.length} files, fewer than ${least}`)
  return one(code === 0 && own.length >= least)
}

const canary = async () => {
  const { code, output } = await run(root, [tsc, '-p', 'tests/architecture/canary/tsconfig.json'])
  const awake =
    code !== 0 && ["'process'", "'document'", "'Buffer'"].every(name => output.includes(`Cannot find name ${name}`))
  if (!awake) console.log(`The canary compiled: the pure rooms see a host's types.\n${output}`)
  return one(awake)
}

const fence = async () => {
  const { code, output } = await run(root, [
    packageFile('eslint/bin/eslint.js'),
    '.',
    '--format',
    'json',
    '--max-warnings',
    '0'
  ])
  const results = code === 0 || output.startsWith('[') ? JSON.parse(output) : []
  for (const { filePath, messages } of results)
    for (const { line, message, ruleId } of messages)
      console.log(`${filePath.slice(root.length + 1)}:${line} ${message} (${ruleId})`)
  if (results.length < 50) console.log(`The fence looked at ${results.length} files only.\n${output.slice(0, 2000)}`)
  return one(code === 0 && results.length >= 50)
}

const form = async () => {
  const { code, output } = await run(root, [
    packageFile('@biomejs/biome/bin/biome'),
    'ci',
    '--max-diagnostics',
    '60',
    '--error-on-warnings'
  ])
  if (code !== 0) console.log(output)
  return one(code === 0)
}

const unused = async () => {
  const { code, output } = await run(root, [packageFile('knip/bin/knip.js'), '--no-progress'])
  if (code !== 0) console.log(output)
  return one(code === 0)
}

const unit = async () => {
  const report = join(work, 'unit.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { output } = await run(root, [packageFile('vitest/vitest.mjs'), ...args], { echo: true })
  return countsFrom(
    report,
    output,
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, success }) => ({
      passed: numPassedTests,
      // A file that could not even be loaded counts as one failure.
      failed: Math.max(
        numFailedTests,
        success ? 0 : Math.max(1, numFailedTestSuites > 0 && numFailedTests === 0 ? numFailedTestSuites : 0)
      ),
      skipped: numPendingTests + numTodoTests
    })
  )
}

const endToEnd = async () => {
  const browser = await findBrowser()
  if (browser === null) {
    console.log(
      'No Chrome, Edge or Chromium was found: install one of them (on Debian: apt-get install chromium) or set CHROME_PATH to it.'
    )
    return one(false)
  }
  const report = join(work, 'e2e.json')
  const env = { ...process.env, CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const args = ['test', '--reporter=list,json']
  const { output } = await run(root, [packageFile('@playwright/test/cli.js'), ...args], { echo: true, env })
  return countsFrom(report, output, playwrightCounts)
}

/** The Electron window itself, where its binary is; elsewhere its tests are counted as skipped, never as passed. */
const desktop = async () => {
  const folder = join(root, 'tests', 'desktop')
  const { path, why } = findElectron(root)
  if (path === undefined) {
    console.log(`Electron window: NOT RUN (${words(why)})`)
    const specs = readdirSync(folder).filter(name => name.endsWith('.spec.ts'))
    const tests = specs.flatMap(name => readFileSync(join(folder, name), 'utf8').match(/^test\(/gm) ?? [])
    return { passed: 0, failed: 0, skipped: tests.length }
  }
  const report = join(work, 'desktop.json')
  const env = { ...process.env, ELECTRON_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const args = ['test', '--config', join(folder, 'playwright.config.ts'), '--reporter=list,json']
  const { output } = await run(root, [packageFile('@playwright/test/cli.js'), ...args], { echo: true, env })
  return countsFrom(report, output, playwrightCounts)
}

const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped
})

const countsFrom = (file, output, counts) => {
  try {
    const found = counts(JSON.parse(readFileSync(file, 'utf8')))
    return found.passed + found.failed === 0 ? one(false) : found
  } catch (error) {
    console.log(`No report was written: ${error.message}\n${output.slice(-2000)}`)
    return one(false)
  }
}

const STATIC = [
  ['types', () => typesOf('tsconfig.json', 100)],
  ['types of the pure rooms', () => typesOf('tsconfig.pure.json', 30)],
  ['canary of the pure rooms', canary],
  ['fence between the rooms', fence],
  ['form (biome)', form],
  ['unused files, exports and packages (knip)', unused]
]
/** Checks one after another. */
const inTurn = async checks => {
  for (const [name, check] of checks) await timed(name, check)
}

if (only === 'static') await inTurn(STATIC)
else {
  // The static checks use one core, the tests wait often enough for both.
  await Promise.all([inTurn(STATIC), inTurn([['unit, golden, api and architecture tests', unit]])])
  await inTurn([
    ['end-to-end in the browser', endToEnd],
    ['the Electron window', desktop]
  ])
}
rmSync(work, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
