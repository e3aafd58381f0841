import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type ExampleData, fillExample } from '../helpers/example-data.ts'
import { complaintsOf, type RunningConsole, root, startConsole } from './console.ts'
import { open, screensOf, settled } from './screens.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'nazorat кўриниш '))
const shots = process.env.SHOTS
let data: ExampleData
let running: RunningConsole
let page: Page
let complaints: string[]

test.beforeAll(async ({ browser }) => {
  data = await fillExample(folder)
  running = await startConsole(folder)
  page = await (await browser.newContext({ colorScheme: 'light' })).newPage()
  complaints = complaintsOf(page)
  // What is fetched once there is nothing else to do is no part of the first screen.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto(running.address)
  await settled(page)
})
test.afterAll(async () => {
  await page?.close()
  await running?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** WCAG 2.2, levels A and AA, as far as a machine can tell; each fault with its place. `rules`: only these. */
const faultsOf = async (rules?: string[]): Promise<string[]> => {
  // One page without frames: no second window is needed to gather what was found.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  // A source of many hundred lines of one kind is looked at by its first ones.
  axe.exclude('[class*="_line_"]:nth-child(n + 12)').exclude('.ag-row:nth-child(n + 12)')
  const { violations } = await (rules === undefined ? axe.withTags(LEVELS) : axe.withRules(rules)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)} | ${node.any[0]?.message ?? ''}`)
  )
}

test('the first screen is there after at most 400 kB (gzip); the rest comes when it is asked for', async () => {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => /\/(assets\/.+)$/.exec(name)?.[1] ?? [])
  )
  expect(names.length).toBeGreaterThan(3)
  const sizes = [...new Set(names)].map(name => gzipSync(readFileSync(join(root, 'dist/renderer', name))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
})

test('every screen of the navigation is walked through', async () => {
  const walked = new Set(screensOf(data).map(({ at }) => at.split(/[/?]/)[1]))
  const links = page.getByRole('navigation').getByRole('link')
  const names = await links.evaluateAll(all => all.map(link => link.getAttribute('href')?.split('/')[1] ?? ''))
  expect(names.length).toBeGreaterThan(15)
  expect(names.filter(name => !walked.has(name))).toEqual([])
})

test('every screen keeps WCAG 2.2 AA by day, and its contrasts by night', async () => {
  const faults: string[] = []
  const look = async (name: string, time: 'day' | 'night', rules?: string[]) => {
    await page.emulateMedia({ colorScheme: time === 'day' ? 'light' : 'dark' })
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${time}-${name}.png`) })
    for (const fault of await faultsOf(rules)) faults.push(`${name} by ${time}: ${fault}`)
  }
  for (const screen of screensOf(data)) {
    await open(page, screen)
    await look(screen.name, 'day')
    await look(screen.name, 'night', ['color-contrast'])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(faults).toEqual([])
})

test('the page complained of nothing', () => {
  expect(complaints).toEqual([])
})
