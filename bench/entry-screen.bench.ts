import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { insideOf } from '#db/connection.ts'
import { rebuildDerived } from '#db/derived/refresh.ts'
import { openDatabase } from '#db/open.ts'
import { inFolder } from './data/folder.ts'
import { isBuilt, openRegister, setUpRegister, startProgram, stopProgram } from './data/program.ts'
import { NOW } from './data/register.ts'
import { atMost, type Bench, figures, type Samples } from './harness.ts'

const ROUNDS = 7
const PAINTED = 100
/** The region with the most parts: its districts and cities stand across. */
const REGION = 'Toshkent viloyati'
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const

/** A register with figures of every indicator for every part of the region; gives the region's id and how many parts it has. */
const fill = async (path: string): Promise<{ region: number; parts: number }> => {
  await setUpRegister(path)
  const { client, close } = await openRegister(path)
  await client.indicators.loadShipped()
  await close()
  const opened = await openDatabase({ path, now: NOW })
  const { sqlite } = insideOf(opened.db)
  sqlite.exec("update indicator set period = 'quarter', cumulative = 0")
  const region = sqlite.prepare('select id from place where name_uz = ?').pluck().get(REGION) as number
  const parts = sqlite.prepare('select id from place where parent = ?').pluck().all(region) as number[]
  const ids = sqlite.prepare('select id from indicator where numerator is null').pluck().all() as number[]
  const insert = sqlite.prepare(
    "insert into indicator_value (indicator, period, place, above, body, value, mark, note, source) values (?, ?, ?, ?, '', ?, 0, '', '')"
  )
  sqlite.transaction(() => {
    for (const id of ids) {
      for (const [at, period] of PERIODS.entries())
        for (const place of parts) insert.run(id, period, place, region, ((place * 31 + id + at * 101) % 900) + 1)
    }
  })()
  rebuildDerived(opened.db)
  await opened.close()
  return { region, parts: parts.length }
}

const FIRST = '.ag-row[row-index="0"] [col-id^="fact:"]'

/** From the choice of another quarter to its figures painted. */
const turned = (page: Page, region: number, period: string): Promise<number> =>
  page.evaluate(
    async ([hash, first]) => {
      const frame = () => new Promise(done => requestAnimationFrame(done))
      const text = () => document.querySelector<HTMLElement>(first!)?.innerText ?? ''
      const before = text()
      const start = performance.now()
      location.hash = hash!
      while ((text() === before || text() === '') && performance.now() - start < 10_000) await frame()
      await frame()
      return performance.now() - start
    },
    [`#/indicators/entry?place=${region}&period=${period}`, FIRST]
  )

/** From Enter to the typed figure painted. */
const typed = async (page: Page, figure: string): Promise<number> => {
  await page.locator(FIRST).first().click()
  await page.keyboard.press('F2')
  await page.locator('.grid-editor').fill(figure)
  return page.evaluate(
    async ([first, wanted]) => {
      const frame = () => new Promise(done => requestAnimationFrame(done))
      const start = performance.now()
      const key = { key: 'Enter', code: 'Enter', bubbles: true }
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key))
      const text = () => document.querySelector<HTMLElement>(first!)?.innerText.trim() ?? ''
      while (text() !== wanted && performance.now() - start < 10_000) await frame()
      await frame()
      return performance.now() - start
    },
    [FIRST, figure]
  )
}

export const bench: Bench = {
  name: 'entry-screen',
  what: 'entry of figures in the built program in Chromium: every indicator down, the parts of a region across',
  budget: `another quarter to painted and a typed figure to painted <= ${PAINTED} ms`,
  run: async () => {
    const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
    if (!isBuilt() || !existsSync(executablePath)) {
      const note = 'NOT RUN: needs the built program (`npm run bench` builds it) and Chromium (CHROME_PATH)'
      return [{ title: 'entry', figures: [], claims: [], note }]
    }
    return inFolder(async folder => {
      const { region, parts } = await fill(join(folder, 'nazorat.db'))
      const { child, address } = await startProgram(folder)
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
      try {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
        await page.goto(address)
        await page.evaluate(hash => {
          location.hash = hash
        }, `#/indicators/entry?place=${region}&period=2026-Q3`)
        await page.getByText('Hududlar', { exact: true }).click()
        await page.locator(FIRST).first().waitFor()
        await page.waitForTimeout(1500)
        const samples: Samples = new Map([
          ['another quarter', []],
          ['a typed figure', []]
        ])
        const rows = await page.evaluate(() => document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount'))
        for (const period of PERIODS.slice(0, ROUNDS)) {
          samples.get('another quarter')!.push(await turned(page, region, period))
          await page.waitForTimeout(700)
        }
        for (let round = 0; round < ROUNDS; round++) {
          samples.get('a typed figure')!.push(await typed(page, String(500 + round)))
          await page.waitForTimeout(700)
        }
        const all = figures(samples).map(one => ({ ...one, ratio: null }))
        return [
          {
            title: `${rows} rows x ${parts} places across, over the loopback host`,
            figures: all,
            claims: all.map(one => atMost(`${one.who} to painted`, one.median, PAINTED, 'ms'))
          }
        ]
      } finally {
        await browser.close()
        await stopProgram(child)
      }
    })
  }
}
