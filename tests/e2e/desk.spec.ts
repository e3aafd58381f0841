import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat desk '))
let running: RunningConsole
let page: Page
let complaints: string[]

const shot = async (name: string): Promise<void> => {
  const folder = process.env.SHOTS
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) })
}
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const listed = () => page.getByText(/^Ro‘yxatda \d+ ta$/)
const number = async (text: Promise<string | null>): Promise<number> => Number(/\d+/.exec((await text) ?? '')![0])

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Namunani yuklash' }).click()
  await expect(menu('Bugungi holat')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the first screen counts what is late and near, and a figure opens its rows', async () => {
  await menu('Bugungi holat').click()
  const late = page.getByRole('link', { name: /^\d+ Muddati o‘tgan/ })
  await expect(late).toHaveText(/^[1-9]/)
  await shot('dashboard')
  const count = await number(late.textContent())
  await late.click()
  await expect(listed()).toHaveText(`Ro‘yxatda ${count} ta`)
  await page.goBack()
  await page.getByText('Idoralar', { exact: true }).click()
  const first = page.getByRole('table').locator('tbody tr').first()
  await expect(first).toBeVisible()
  await shot('dashboard-bodies')
  const open = first.getByRole('link').last()
  const rows = await number(open.textContent())
  await open.click()
  await expect(listed()).toHaveText(`Ro‘yxatda ${rows} ta`)
  await page.goBack()
  await page.getByRole('link', { name: /^\d+ Biriktirilmagan/ }).click()
  await expect(page.getByText('Bizdan mas’ul yo‘q')).toBeVisible()
  await shot('linked')
  await page.goBack()
  const waiting = page.getByRole('link', { name: /^Hali joriylashtirilmagan: [1-9]/ })
  const clauses = await number(waiting.textContent())
  await waiting.click()
  await expect(page.getByText(`kutayotgan ${clauses} ta`)).toBeVisible()
})

test('Ctrl+K finds in either script and opens by keyboard alone', async () => {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('textbox', { name: 'Qidirish' }).or(page.getByRole('searchbox', { name: 'Qidirish' }))
  await expect(box.last()).toBeFocused()
  await page.keyboard.type('raqamli xizmat')
  await expect(page.locator('mark').first()).toHaveText(/рақамли|хизмат/i)
  await shot('search')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/tasks\/\d+/)
  await expect(page.getByPlaceholder(/krill yoki lotin/)).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(box.last()).toBeFocused()
  await page.keyboard.type('“yo‘q narsa” 100%_*')
  await expect(page.getByText(/topilmadi/)).toBeVisible()
  await page.keyboard.press('Escape')
})

test('discipline of execution: the formula stands under the table and every figure opens its rows', async () => {
  await menu('Ijro intizomi').click()
  await page.getByRole('textbox', { name: 'Sanadan' }).fill('01.01.2023')
  await page.getByRole('textbox', { name: 'Sanadan' }).press('Enter')
  await expect(page.getByText(/^Ko = muddatida bajarilgan/)).toBeVisible()
  await page.getByText('Bo‘limlar', { exact: true }).last().click()
  const total = page.locator('.ag-row', { hasText: 'Jami' })
  await expect(total).toBeVisible()
  await shot('discipline')
  const late = total.getByRole('link').first()
  const rows = await number(late.textContent())
  await late.click()
  await expect(listed()).toHaveText(`Ro‘yxatda ${rows} ta`)
})

test('the register of a past day stands beside today', async () => {
  await menu('O‘zgarishlar tarixi').click()
  await page.getByRole('link', { name: 'O‘tgan sanadagi holat' }).click()
  await expect(page.locator('.ag-row').first()).toContainText('Qo‘shilgan')
  await shot('past-before')
  await page.getByRole('textbox', { name: 'Sana holatiga' }).fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('textbox', { name: 'Sana holatiga' }).press('Enter')
  await page.getByText('Hammasi', { exact: true }).click()
  await expect(page.locator('.ag-row').first()).toContainText(/O‘zgarmagan|Qo‘shilgan/)
  await shot('past')
})

test('nothing complained', () => {
  expect(complaints).toEqual([])
})

test('the weekly lists are looked at, made in one go and the choice is remembered; reminders and their rules', async () => {
  await menu('Haftalik ro‘yxatlar').click()
  await expect(page.getByRole('img', { name: /^Rahbar belgilanmagan, 1/ })).toBeVisible({ timeout: 20_000 })
  await shot('kit')
  await page.getByRole('tab', { name: 'Messenjer uchun matn' }).click()
  await expect(page.getByRole('textbox', { name: 'Messenjer uchun matn' })).toHaveValue(/^Nazorat ro‘yxati: /)
  await page.getByRole('checkbox', { name: /^Idoralar \(\d+\)$/ }).uncheck()
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck()
  await page.getByRole('combobox', { name: 'Ro‘yxat tili' }).selectOption({ label: 'Ўзбекча' })
  await expect(page.getByRole('textbox', { name: 'Messenjer uchun matn' })).toBeHidden()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tayyorlash: 1 ta ro‘yxat' }).click()
  expect((await download).suggestedFilename()).toMatch(/^Назорат рўйхати \d{4}-\d\d-\d\d\.zip$/)
  const late = page.getByRole('link', { name: /^Jami \(takrorsiz\): \d+$/ }).first()
  const count = await number(late.textContent())
  await late.click()
  await expect(listed()).toHaveText(`Ro‘yxatda ${count} ta`)
  await page.reload()
  await menu('Haftalik ro‘yxatlar').click()
  await expect(page.getByRole('checkbox', { name: 'PDF' })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Tayyorlash: 1 ta ro‘yxat' })).toBeEnabled()
  await menu('Eslatmalar').click()
  await expect(page.getByRole('heading', { name: 'Eslatmalar' })).toBeVisible()
  await page.getByRole('link', { name: 'eslatish qoidalari' }).click()
  await page.getByRole('checkbox', { name: 'Muddat kunida ham' }).uncheck()
  await page.getByRole('group', { name: 'Eslatmalar' }).getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByText('Eslatish qoidalari saqlandi')).toBeVisible()
  expect(complaints).toEqual([])
})
