// Every screen in four languages at four scales of Windows: what does not fit is printed, pictures are kept where asked.
// npm run looks -- [--shots DIR] [--languages uz-Latn,ru] [--scales 1,1.5] [--screens tasks,paper] [--dark] [--strong]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { startConsole } from '../tests/e2e/console.ts'
import { overflowOf } from '../tests/e2e/overflow.ts'
import { open, type Screen, screensOf, settled } from '../tests/e2e/screens.ts'
import { fillExample } from '../tests/helpers/example-data.ts'
import { findBrowser } from './check/browser.mjs'

const { values: wanted } = parseArgs({
  options: {
    shots: { type: 'string' },
    languages: { type: 'string', default: 'uz-Latn,uz-Cyrl,ru,en' },
    scales: { type: 'string', default: '1,1.25,1.5,2' },
    screens: { type: 'string' },
    dark: { type: 'boolean', default: false },
    strong: { type: 'boolean', default: false }
  }
})
const PAPER = { width: 1366, height: 768 }
if (wanted.shots !== undefined) mkdirSync(wanted.shots, { recursive: true })

/** The faults of one language at one scale. */
const walk = async (browser: Browser, address: string, screens: Screen[], language: string, scale: number) => {
  const context = await browser.newContext({
    viewport: { width: Math.floor(PAPER.width / scale), height: Math.floor(PAPER.height / scale) },
    deviceScaleFactor: scale,
    colorScheme: wanted.dark ? 'dark' : 'light',
    contrast: wanted.strong ? 'more' : 'no-preference',
    // The host's token is good once; the cookie of the first window opens the others.
    storageState: await cookies(browser, address)
  })
  await context.addInitScript(name => localStorage.setItem('nazorat.language', name), language)
  // The settings know the language best: here the walk does.
  await context.route('**/rpc/system/status', async route => {
    const response = await route.fetch()
    const text = (await response.text()).replace(/"language":"[^"]+"/, `"language":"${language}"`)
    await route.fulfill({ response, body: text })
  })
  const page = await context.newPage()
  await page.goto(address.split('#')[0]!)
  await settled(page)
  const faults: string[] = []
  for (const screen of screens) {
    await open(page, screen)
    if (wanted.shots !== undefined)
      await page.screenshot({ path: join(wanted.shots, `${screen.name}-${language}-${scale * 100}.png`) })
    for (const fault of await overflowOf(page)) faults.push(`${screen.name}: ${fault}`)
  }
  await context.close()
  return faults
}

let kept: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>> | undefined
const cookies = async (browser: Browser, address: string) => {
  if (kept !== undefined) return kept
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await settled(page)
  kept = { ...(await context.storageState()), origins: [] }
  await context.close()
  return kept
}

const folder = mkdtempSync(join(tmpdir(), 'nazorat-looks-'))
const screens = screensOf(await fillExample(folder)).filter(
  ({ name }) => wanted.screens === undefined || wanted.screens.split(',').includes(name)
)
const running = await startConsole(folder)
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
  ignoreDefaultArgs: ['--hide-scrollbars']
})
let count = 0
for (const language of wanted.languages.split(',')) {
  for (const scale of wanted.scales.split(',').map(Number)) {
    const faults = await walk(browser, running.address, screens, language, scale)
    count += faults.length
    console.log(`${language} ${scale * 100} %: ${faults.length}`)
    for (const fault of faults) console.log(`  ${fault}`)
  }
}
await browser.close()
await running.stop()
rmSync(folder, { recursive: true, force: true })
console.log(count === 0 ? 'Everything fits.' : `${count} do not fit.`)
process.exitCode = count === 0 ? 0 : 1
