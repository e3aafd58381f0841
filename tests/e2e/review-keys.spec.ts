import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, DECREE, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat-review-'))
let running: RunningConsole
let page: Page
let _complaints: string[]
let keys = 0

/** A key pressed by the officer; counted. */
const press = async (key: string) => {
  keys++
  await page.keyboard.press(key)
}
const walker = () => page.getByRole('region', { name: 'Shubhalarni birma-bir ko‘rish' })
const _rows = () => page.locator('.ag-row')
const shot = (name: string) =>
  process.env.SHOTS === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) })

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  _complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the 53 measures of PQ-308 are confirmed by keys alone', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pq308.txt', mimeType: 'text/plain', buffer: readFileSync(DECREE) })
  await expect(walker().getByText('Tasdiqlangan 0 / 53')).toBeVisible()
  await shot('review-start')
  await press('Control+Enter')
  await expect(walker().getByText(/Tasdiqlangan [1-9]\d \/ 53/)).toBeVisible()
  await press('F8')
  await shot('review-first-doubt')
  const count = () => walker().locator('[aria-live]')
  for (let turn = 0; turn < 60 && (await count().innerText()) !== 'Shubha qolmadi'; turn++) {
    const before = await walker().innerText()
    const offers = await walker().getByRole('button', { name: /1$/ }).count()
    await press(offers > 0 ? '1' : 'Enter')
    await expect.poll(() => walker().innerText()).not.toBe(before)
    await expect(walker().getByRole('button').first()).toBeVisible()
  }
  await expect(count()).toHaveText('Shubha qolmadi')
  await expect(walker().getByText('Tasdiqlangan 53 / 53')).toBeVisible()
  await shot('review-done')
  test.info().annotations.push({ type: 'keys', description: String(keys) })
  // Five minutes at ten seconds a key: to read the question and look at the source beside it.
  expect(keys).toBeLessThanOrEqual(30)
})
