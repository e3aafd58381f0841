import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat ҳисобот '))
let running: RunningConsole
let page: Page
let complaints: string[]

const shots = process.env.SHOTS
const shot = async (name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const menu = (name: string) =>
  page.getByRole('navigation', { name: 'Bo‘limlar' }).getByRole('link', { name, exact: true })
const side = () => page.getByRole('complementary', { name: 'Yon oyna' })

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Namunani yuklash' }).click()
  await expect(page.getByRole('navigation', { name: 'Bo‘limlar' })).toBeVisible({ timeout: 60_000 })
  await menu('Ko‘rsatkichlar').click()
  await page.getByRole('button', { name: 'Katalogni yuklash' }).click()
  await expect(page.getByText('64 ta ko‘rsatkich, 221 ta hudud')).toBeVisible()
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

const typeFact = async (words: string, text: string) => {
  await page.getByPlaceholder('Qidirish').fill(words)
  const fact = page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')
  await expect(page.locator('.ag-row[row-index="1"]')).toHaveCount(0)
  await fact.click()
  await page.keyboard.press('F2')
  await page.locator('.grid-editor').fill(text)
  await page.keyboard.press('Enter')
  await expect(fact).toHaveText(text)
}

test('a quarterly report is put together, edited and kept; its figures tell their source', async () => {
  await typeFact('Tortilgan optik tolali aloqa', '12,5')
  await menu('Hujjat tuzish').click()
  await expect(page.getByRole('checkbox', { name: /Tortilgan optik tolali aloqa liniyasi: 12,5/ })).toBeChecked()
  await shot('1-ask')
  await page.getByRole('button', { name: 'Matnni yig‘ish' }).click()
  const summary = page.getByRole('textbox', { name: 'Qisqacha xulosa, 2-xatboshi' })
  await expect(summary).toContainText('12,5 km optik tolali aloqa liniyasi tortildi')
  await shot('2-editor')
  await summary.getByRole('button', { name: '12,5' }).click()
  await expect(side().getByText('Mingbuloq tumani')).toBeVisible()
  await shot('3-figure')
  await summary.press('End')
  await page.keyboard.type(' Yana 46 ta mahalla ulandi.')
  await expect(side().getByText('Manbasiz raqamlar: 1')).toBeVisible()
  await shot('4-unsourced')
  await side().getByRole('button', { name: 'Manba', exact: true }).click()
  await side().getByRole('textbox', { name: '46 raqamining manbasi' }).fill('Statistika bo‘limi xati, 12.10.2026')
  await page.keyboard.press('Enter')
  await expect(summary.getByRole('button', { name: '46' })).toBeVisible()
  await side().getByText('Rekvizitlar').click()
  await side().getByRole('textbox', { name: 'Imzolovchi lavozimi' }).fill('Tuman hokimining o‘rinbosari')
  await side().getByRole('textbox', { name: 'Imzolovchi', exact: true }).fill('A.Mansurov')
  await shot('5-head')
  await page.getByRole('button', { name: 'Hujjatni tayyorlash' }).click()
  await expect(page.getByRole('heading', { name: /Axborot-kommunikatsiya/ })).toBeVisible()
  await page.getByText(/Raqamlar va manbalari/).click()
  await shot('6-paper')
})

test('a corrected figure names the report; the draft is refreshed in one action; the next stands beside the last', async () => {
  await menu('Ko‘rsatkichlar').click()
  await typeFact('Tortilgan optik tolali aloqa', '14')
  await expect(page.getByText(/Axborot-kommunikatsiya/).first()).toBeVisible()
  await shot('7-named')
  await page
    .getByRole('link', { name: /Axborot-kommunikatsiya/ })
    .first()
    .click()
  await expect(page.getByText('edi: 12,5 → hozir: 14')).toBeVisible()
  await shot('8-changed')
  await page.getByRole('button', { name: 'Barchasini yangilash' }).click()
  await expect(page.getByText('edi: 12,5 → hozir: 14')).toBeHidden()
  await menu('Hujjat tuzish').click()
  await page.getByRole('button', { name: 'Matnni yig‘ish' }).click()
  await side().getByText('O‘tgan hujjat').click()
  await expect(side().getByText(/14.km optik tolali/)).toBeVisible()
  await side().getByRole('checkbox', { name: 'Farqini ko‘rsatish' }).check()
  await expect(side().locator('del').filter({ hasText: '46' })).toBeVisible()
  await shot('9-earlier')
})

test('nothing complained', () => expect(complaints).toEqual([]))
