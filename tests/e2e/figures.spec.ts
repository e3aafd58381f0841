import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat рақам '))
let running: RunningConsole
let page: Page
let complaints: string[]

const shots = process.env.SHOTS
const shot = async (name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const at = (tab: string, query = '') => page.goto(`${page.url().split('#')[0]}#/indicators/${tab}${query}`)
const cell = (row: string, column: string) =>
  page.locator('.ag-row').filter({ hasText: row }).locator(`[col-id="${column}"]`)

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext()).newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('the catalogue is loaded; the office’s own district is chosen', async () => {
  await menu('Ko‘rsatkichlar').click()
  const entry = page.waitForResponse(response => response.url().endsWith('/rpc/indicators/entry'))
  await page.getByRole('button', { name: 'Katalogni yuklash' }).click()
  await entry
  await expect(page.getByText('64 ta ko‘rsatkich, 221 ta hudud')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Hudud' })).toHaveValue('Mingbuloq tumani, Namangan viloyati')
  await shot('1-entry')
})

/** Shows the rows with these words, types into the fact of the first and waits until the cell is shown anew. */
const typeFact = async (words: string, text: string) => {
  await page.getByPlaceholder('Qidirish').fill(words)
  const fact = page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')
  await expect(page.locator('.ag-row[row-index="1"]')).toHaveCount(0)
  await fact.click()
  await page.keyboard.press('F2')
  await page.locator('.grid-editor').fill(text)
  await page.keyboard.press('Enter')
  return fact
}

test('a figure is typed; an odd one warns and is written; an unclear one is asked', async () => {
  await expect(await typeFact('Tortilgan optik tolali aloqa', '12,5')).toHaveText('12,5')
  await typeFact('raqamli televideniye', '120')
  await expect(page.getByText(/100 foizdan ko‘p/)).toBeVisible()
  const stations = await typeFact('Mobil aloqa tayanch', '1,240')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('“1,240” qaysi son?')).toBeVisible()
  await shot('2-asked')
  await dialog.getByRole('radio').nth(1).check()
  await dialog.getByRole('button', { name: 'Yozish' }).click()
  await expect(stations).toHaveText(/1.240/)
  await page.getByPlaceholder('Qidirish').fill('')
})

test('a figure opens into its sentences, sources and history', async () => {
  await cell('Tortilgan optik tolali aloqa liniyasi', 'name').dblclick()
  const panel = page.getByRole('complementary', { name: 'Raqam tafsiloti' })
  await expect(
    panel.getByText(/Mingbuloq tumanida 2026-yilning III choragida 12,5.km optik tolali aloqa liniyasi tortildi\./)
  ).toBeVisible()
  await expect(panel.getByText(/В III квартале 2026 года в Мингбулакском районе проложено/)).toBeVisible()
  await expect(panel.getByText('H.Boylarov')).toBeVisible()
  await shot('3-panel')
})

test('real figures: a summary with growth in points, a ranking, a coloured table, a chart', async () => {
  await page.getByRole('button', { name: 'Namuna raqamlar' }).click()
  await expect(page.getByText('Namuna raqamlar yuklandi')).toBeVisible()
  await at('reading')
  await page.getByRole('combobox', { name: 'Hudud' }).click()
  await page.getByRole('combobox', { name: 'Hudud' }).fill('Andijon viloyati')
  await page.getByRole('option', { name: 'Andijon viloyati', exact: true }).click()
  await page.getByRole('combobox', { name: 'Davr', exact: true }).click()
  await page.getByRole('option', { name: 'Yil', exact: true }).click()
  await page.getByRole('textbox', { name: 'Yil' }).fill('2016')
  await expect(cell('Rasmiy veb-sayt bahosi', 'onYear')).toHaveText('+8,2 ball')
  await expect(cell('Attestatsiyani muvaffaqiyatli topshirganlar ulushi', 'fact')).toHaveText('37,7')
  await shot('4-summary')
  await cell('Elektron raqamli imzo egalari', 'name').click()
  await expect(page.getByText('431 нафарга').first()).toBeVisible()
  await shot('5-source')
  await page.getByText('Reyting', { exact: true }).click()
  await shot('6-ranking')
  await page.getByText('Jadval', { exact: true }).click()
  await shot('7-table')
  await page.getByText('Diagramma', { exact: true }).click()
  await expect(page.locator('figure canvas')).toBeVisible()
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Rasm qilib olish', exact: true }).click()
  ])
  expect(png.suggestedFilename()).toMatch(/\.png$/)
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Vektor rasm qilib olish' }).click()
  ])
  expect(svg.suggestedFilename()).toMatch(/\.svg$/)
  await shot('8-chart')
})

test('targets, approval, the form', async () => {
  await at('targets')
  await expect(page.getByText(/700 ta/).first()).toBeVisible()
  await shot('9-targets')
  await at('closing', '?period=2026-Q3')
  await expect(page.getByText('Chala').first()).toBeVisible()
  await page.getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Tasdiqlash (1 ta)' }).click()
  await expect(page.getByText(/^H\.Boylarov, /)).toBeVisible()
  await shot('10-closing')
  await at('form', '?period=2026-Q3')
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel shaklini olish' }).click()
  ])
  expect(form.suggestedFilename()).toBe('Mingbuloq-tumani-2026-Q3.xlsx')
  await page.locator('input[type=file]').setInputFiles((await form.path())!)
  await expect(page.getByRole('region', { name: 'Shaklni ko‘rib chiqish' })).toBeVisible()
  await shot('11-form')
  await at('catalogue')
  await expect(page.getByRole('button', { name: 'Ko‘rsatkich qo‘shish' })).toBeVisible()
  await shot('12-catalogue')
})

test('a register is filled by hand and counts up', async () => {
  await menu('Reyestrlar').click()
  await page.getByRole('button', { name: /Mahallalarni raqamlashtirish/ }).click()
  await page.getByRole('button', { name: 'Yozuv qo‘shish' }).click()
  await page.getByLabel('Nomlar, har qatorda bittadan').fill('Jomasho‘y\nGulbog‘\nOltinkon')
  await page.getByRole('button', { name: 'Qo‘shish (3 ta)' }).click()
  await expect(
    page.locator('.ag-center-cols-container .ag-row, .ag-row').filter({ hasText: 'Gulbog‘' }).first()
  ).toBeVisible()
  const first = page.locator('.ag-row[row-index="0"] .ag-cell[aria-colindex="4"]')
  await first.click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'ha\tha\tyo‘q\tМелиев А.\nha\tyo‘q\tyo‘q\tЖумаев')
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  // A bare surname that nobody knows is asked about; until then nothing is written.
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '“Жумаев” – qaysi shaxs?' }).click()
  await page.getByRole('option', { name: 'Boshqa shaxs: “Жумаев” ro‘yxatga qo‘shilsin' }).click()
  await dialog.getByRole('button', { name: 'Qolganini yozish' }).click()
  await expect(first).toHaveText('ha')
  await page.locator('.ag-row[row-index="1"] [col-id="name"]').click()
  const panel = page.getByRole('complementary', { name: 'Yozuv tafsiloti' })
  const proof = panel.getByRole('region', { name: 'Internetdan foydalanmoqda' }).getByLabel('Tasdiq (hujjat, havola)')
  await proof.fill('dalolatnoma № 4')
  await proof.press('Enter')
  await expect(page.getByText('Yozildi: 1 ta katak')).toBeVisible()
  await page.getByRole('link', { name: '2 Internet o‘tkazilgan' }).click()
  await expect(page.locator('.ag-row [col-id="name"]')).toHaveText(['Jomasho‘y', 'Gulbog‘'])
  await page.getByText('qolgan: 1 ta').click()
  await expect(page.locator('.ag-row [col-id="name"]')).toHaveText(['Oltinkon'])
  await shot('13-register')
})

test('nothing complained', () => expect(complaints).toEqual([]))
