import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1366, height: 768 } })

const data = mkdtempSync(join(tmpdir(), 'nazorat назорат '))
/** Where pictures for looking at go, when a person asks for them. */
const shots = process.env.NAZORAT_SHOTS
let running: RunningConsole
let page: Page
let complaints: string[]

const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const rows = () => page.locator('.ag-row')
const look = async (name: string) => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) })
}
/** A day so many days from now, as typed and shown: 21.11.2026. */
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.')
const LETTER = [
  'Туманда оптик толали алоқа тармоқлари қурилиши бўйича маълумотни ўн кун муддатда тақдим этишингизни сўраймиз.',
  'Маҳалла фуқаролар йиғинларида рақамли саводхонлик ўқув курслари бир ой муддатда ташкил этилсин.'
].join('\n')

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Namunani yuklash' }).click()
  await expect(menu('Topshiriqlar')).toBeVisible({ timeout: 30_000 })
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('a letter is entered by keys alone, and the form is ready for the next one', async () => {
  await menu('Kirish xatlari').click()
  await look('incoming-empty')
  await page.getByRole('link', { name: 'Yangi xat' }).first().click()
  await expect(page.getByRole('combobox', { name: 'Kimdan' })).toBeFocused()
  for (const words of [
    'Raqamli texnologiyalar vazirligi',
    '01-10/1318',
    '13.11.2026',
    'Optik tola bo‘yicha ma’lumot'
  ]) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type(day(10))
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: /^Xat matni/ }).fill(LETTER)
  await look('incoming-form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: 'Kimdan' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Bizning raqam' })).toHaveValue('2')
  await menu('Kirish xatlari').click()
  await expect(rows()).toHaveCount(1)
  await expect(rows().first()).toContainText('Raqamli texnologiyalar vazirligi')
})

test('its duties become tasks', async () => {
  await rows().first().getByText('Optik tola').click()
  const panel = page.getByRole('complementary', { name: 'Xat' })
  await panel.getByRole('button', { name: 'Xatdan topshiriqlarni ajratish' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Nazoratga olish (2 ta)' })).toBeVisible()
  await look('incoming-duties')
  await dialog.getByRole('button', { name: 'Nazoratga olish (2 ta)' }).click()
  await expect(panel.getByRole('link', { name: /^1\. Туманда/ })).toBeVisible()
})

test('a resolution goes on to the tasks', async () => {
  const panel = page.getByRole('complementary', { name: 'Xat' })
  await panel.getByRole('button', { name: 'Rezolyutsiya yozish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Rezolyutsiya matni' }).fill('Ijrosini')
  await page.getByRole('option', { name: 'Ijrosini ta’minlang.' }).click()
  await dialog.getByRole('combobox', { name: 'Kim yozdi' }).fill('A.Mansurov')
  await dialog.getByRole('combobox', { name: 'Mas’ul' }).fill('H.Boylarov')
  await look('incoming-resolution')
  await dialog.getByRole('button', { name: 'Rezolyutsiya yozish' }).click()
  await expect(dialog).toBeHidden()
  await expect(panel.getByText('H.Boylarov').first()).toBeVisible()
  await look('incoming-panel')
})

test('the task is extended, refused an earlier day, and gets its proof', async () => {
  await page
    .getByRole('complementary', { name: 'Xat' })
    .getByRole('link', { name: /^1\. Туманда/ })
    .click()
  const panel = page.getByRole('complementary', { name: 'Topshiriq' })
  await panel.getByRole('tab', { name: 'Nazorat' }).click()
  await panel.getByRole('button', { name: 'Muddatni uzaytirish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Yangi muddat' }).fill('01.11.2026')
  await dialog.getByRole('textbox', { name: 'Sababi' }).fill('Ma’lumot to‘liq emas')
  await dialog.getByRole('button', { name: 'Muddatni uzaytirish' }).click()
  await expect(page.getByText(/Yangi muddat hozirgisidan keyin/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Yangi muddat' }).fill('16.12.2026')
  await dialog.getByRole('button', { name: 'Muddatni uzaytirish' }).click()
  // Ten days from the day of the letter.
  await expect(panel.getByText('Dastlabki muddat: 23.11.2026')).toBeVisible()
  await panel.getByRole('button', { name: 'Belgilash', exact: true }).click()
  await expect(panel.getByText(/^Ichki muddat: \d/)).toBeVisible()
  await look('task-control')
  await panel.getByRole('tab', { name: 'Tasdiq' }).click()
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'dalolatnoma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('dalil') })
  await expect(panel.getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' })).toBeVisible()
  const arrives = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' }).click()
  expect((await arrives).suggestedFilename()).toBe('dalolatnoma.pdf')
  await look('task-proof')
})

test('done, answered, removed from control on its basis', async () => {
  const panel = page.getByRole('complementary', { name: 'Topshiriq' })
  await panel.getByRole('tab', { name: 'Topshiriq', exact: true }).click()
  await panel.getByRole('combobox', { name: 'Holati: shu topshiriq' }).selectOption('Bajarildi')
  await menu('Kirish xatlari').click()
  await rows().first().getByText('Optik tola').click()
  const letter = page.getByRole('complementary', { name: 'Xat' })
  await letter.getByRole('button', { name: 'Javob berildi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Javob xatining raqami' }).fill('01-55')
  await look('incoming-answer')
  await dialog.getByRole('button', { name: 'Javob berildi' }).click()
  await expect(letter.getByText(/01-55-son bilan javob berilgan/)).toBeVisible()
  await letter.getByRole('link', { name: /^1\. Туманда/ }).click()
  await panel.getByRole('tab', { name: 'Nazorat' }).click()
  await panel.getByRole('button', { name: 'Nazoratdan yechish' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Asos: hujjat raqami va sanasi' }).fill('418/01-15')
  await look('task-removal')
  await page.getByRole('dialog').getByRole('button', { name: 'Nazoratdan yechish' }).click()
  await expect(panel.getByText('418/01-15')).toBeVisible()
  await menu('O‘zgarishlar tarixi').click()
  await expect(rows().filter({ hasText: 'Nazoratdan yechildi' }).first()).toBeVisible()
})

test('the criteria of the decree become checklists and are audited twice', async () => {
  await menu('Nazorat varaqlari').click()
  await page.getByRole('button', { name: 'Hujjatdagi mezonlardan tuzish' }).first().click()
  await look('checklists-from')
  await page.getByRole('button', { name: 'Varaqlarni tuzish (10 ta, 189 mezon)' }).click()
  await expect(rows()).toHaveCount(10)
  await look('checklists')
  await rows().filter({ hasText: 'түзилма' }).first().locator('[col-id=title]').click()
  await expect(rows()).toHaveCount(9)
  await page.getByRole('button', { name: 'Yangi tekshiruv' }).click()
  await expect(page.getByRole('combobox', { name: 'Nima bilan solishtirish' })).not.toHaveValue('none')
  await look('checklist-audit')
})

test('own plans: an errand, a plan by hand, next year', async () => {
  await menu('Rejalar').click()
  const card = page.getByRole('region', { name: 'Yangi topshiriq' })
  await card.getByRole('textbox', { name: 'Nima qilinadi' }).fill('Maktablar ro‘yxatini yangilash')
  await card.getByRole('textbox', { name: 'Muddati' }).fill('har oyning 5-sanasiga qadar')
  await card.getByRole('button', { name: 'Topshiriqni qo‘shish' }).click()
  await expect(card.getByRole('textbox', { name: 'Nima qilinadi' })).toHaveValue('')
  await look('plans')
  await page
    .getByRole('region', { name: 'Keyingi yil rejasi' })
    .getByRole('button', { name: /^Reja tuzish/ })
    .click()
  await expect(page.getByRole('link', { name: 'Topshiriqlarini ochish' })).toHaveCount(1)
})

test('work and problems of a quarter, and the calendar', async () => {
  await menu('Ish va muammolar').click()
  await page.getByRole('button', { name: 'Ish yozish' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nima qilindi' }).fill('12 ta maktab optik tola orqali internetga ulandi.')
  await dialog.getByRole('textbox', { name: 'Raqamlar' }).fill('ulangan maktablar; 12; ta')
  await look('work-dialog')
  await dialog.getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByText('12 ta maktab optik tola').first()).toBeVisible()
  await page.getByRole('button', { name: 'Muammo yozish' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Muammo', exact: true }).fill('Mablag‘ ajratilmagan')
  await page.getByRole('dialog').getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByText('Mablag‘ ajratilmagan').first()).toBeVisible()
  await look('work')
  await menu('Ish taqvimi').click()
  await page.getByRole('textbox', { name: 'Yil' }).fill('2026')
  await expect(page.getByText('PF-257, 24.12.2025').first()).toBeVisible()
  await look('calendar')
})

test('the page complained of nothing but the refused extension', () => {
  expect(complaints.filter(complaint => !complaint.includes('422'))).toEqual([])
})
