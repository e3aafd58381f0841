import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat тадбир '))
let running: RunningConsole
let page: Page
let complaints: string[]

const shots = process.env.SHOTS
const shot = async (name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Namunani yuklash' }).click()
  await expect(menu('Topshiriqlar')).toBeVisible()
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('a meeting is written with who came, decides, and its minutes are made', async () => {
  await menu('Yig‘ilish va tadbirlar').click()
  await page.getByRole('link', { name: 'Yangi tadbir' }).first().click()
  await page.getByLabel('Mavzusi').fill('Optik tolali aloqa tarmoqlari qurilishi bo‘yicha yig‘ilish')
  await page.getByLabel('O‘tkazilgan joyi').fill('Mingbuloq tumani hokimligi')
  await page.getByLabel('Raisning lavozimi').fill('tuman hokimining o‘rinbosari')
  await page.getByRole('combobox', { name: 'Raislik qildi' }).fill('H.Boylarov')
  await page.getByRole('button', { name: 'Qator qo‘shish' }).click()
  await page.getByRole('combobox', { name: 'Idora 1' }).fill('Халқ таълими бўлими')
  await page.getByLabel('Taklif etildi 1').fill('3')
  await page.getByLabel('Qatnashdi 1').fill('2')
  await page.getByLabel('Topshirdi 1').fill('5')
  await expect(page.getByText('1-qator: topshirganlar qatnashganlardan ko‘p')).toBeVisible()
  await page.getByLabel('Topshirdi 1').fill('')
  await page.getByRole('button', { name: 'Masala qo‘shish' }).click()
  await page.getByLabel('Masala 1').fill('Aloqa liniyalari holati')
  await shot('event-form')
  await page.getByRole('button', { name: 'Saqlash' }).click()
  const panel = page.getByRole('complementary', { name: 'Tadbir' })
  await panel.getByRole('button', { name: 'Qaror qo‘shish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nima qaror qilindi').fill('Maktablarga optik tola olib borilsin.')
  await dialog.getByLabel('Muddati').fill('bir oy muddatda')
  await dialog.getByRole('combobox', { name: 'Mas’ul ijrochi' }).fill('Sh. Shermatov')
  await shot('event-decision')
  await dialog.getByRole('button', { name: 'Saqlash' }).click()
  await expect(panel.getByRole('link', { name: /Maktablarga optik tola/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Bayon tayyorlash' }).click()
  await expect(panel.getByRole('button', { name: /^PDF/ })).toBeVisible()
  await shot('event-panel')
})

test('a change of post moves its seats; the list stands as of a day', async () => {
  await menu('Ishchi guruhlar').click()
  await page.getByPlaceholder('Ism, lavozim yoki guruh').fill('султонов')
  const row = page.locator('.ag-row').filter({ hasText: 'Султонов' }).first()
  await row.locator('[col-id="position"]').dblclick()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('F.I.Sh.').fill('Мансуров А.')
  await dialog.getByLabel('Qaysi kundan').fill('01.03.2025')
  await dialog.getByLabel('Asos').fill('Ф-12, 27.02.2025')
  await shot('post-dialog')
  await dialog.getByRole('button', { name: 'O‘zgarishni yozish' }).click()
  await expect(page.getByText(/^Lavozimdagi o‘zgarish yozildi/)).toBeVisible()
  await page.getByPlaceholder('Ism, lavozim yoki guruh').fill('')
  await expect(page.locator('.ag-row').filter({ hasText: 'Мансуров А.' }).first()).toBeVisible()
  await page.getByPlaceholder('Ism, lavozim yoki guruh').fill('мансуров')
  await shot('groups-day')
  await page.getByPlaceholder('Ism, lavozim yoki guruh').fill('')
  await page.getByText('Lavozimlar', { exact: true }).click()
  await expect(page.locator('.ag-row').filter({ hasText: 'Мансуров А.' })).toHaveCount(1)
  await shot('posts')
})

test('a measure of a decree is carried down by an act of ours', async () => {
  await menu('Joriylashtirish').click()
  const row = page.locator('.ag-row').filter({ hasText: 'ПҚ-308' }).first()
  await row.locator('[col-id="text"]').dblclick()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ro‘yxatda yo‘q, qo‘lda yozaman').check()
  await dialog.getByLabel('Raqami').fill('664-6-81-Q/24')
  await dialog.getByLabel('Sanasi').fill('20.09.2023')
  await dialog.getByLabel('Bizdagi band').fill('2')
  await shot('localise-dialog')
  await dialog.getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByText('Bog‘lanish yozildi')).toBeVisible()
  await shot('localisation-missing')
  await page.getByText('Joriylashtirilgan', { exact: true }).click()
  await expect(page.locator('.ag-row').filter({ hasText: '664-6-81-Q/24' }).first()).toContainText('6')
  await shot('localisation-done')
})

test('nothing complained', () => expect(complaints).toEqual([]))
