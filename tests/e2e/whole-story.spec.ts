import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { docxText } from '#documents/docx-text.ts'
import { pageTablesDocx } from '../corpus/pq308.ts'
import { startFakeEImzo } from '../helpers/e-imzo/fake.ts'
import { complaintsOf, DECREE, type RunningConsole, setUpOffice, startConsole } from './console.ts'
import { settled } from './screens.ts'

// One officer, one day: from an empty machine to a signed letter, a backup and another computer. The pictures of docs/tour
// are taken on the way (npm run tour).
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const first = mkdtempSync(join(tmpdir(), 'nazorat бир кун '))
const second = mkdtempSync(join(tmpdir(), 'nazorat янги '))
const tour = process.env.TOUR
let running: RunningConsole
let imzo: Awaited<ReturnType<typeof startFakeEImzo>>
let page: Page
let complaints: string[]
let pictures = 0

const rows = () => page.locator('.ag-row')
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const task = () => page.getByRole('complementary', { name: 'Topshiriq' })
const dialog = () => page.getByRole('dialog')
const picture = async (name: string) => {
  pictures += 1
  if (tour === undefined) return
  await page.mouse.move(700, 4)
  await settled(page)
  await page.screenshot({ path: join(tour, `${String(pictures).padStart(2, '0')}-${name}.png`) })
}
const upload = (to: Locator, name: string, bytes: Uint8Array) =>
  to.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })

test.beforeAll(async ({ browser }) => {
  if (tour !== undefined) mkdirSync(tour, { recursive: true })
  imzo = await startFakeEImzo({}, 64_646)
  running = await startConsole(first)
  page = await (await browser.newContext({ colorScheme: 'light' })).newPage()
  complaints = complaintsOf(page)
})
test.afterAll(async () => {
  await page?.close()
  await running?.stop()
  await imzo?.stop()
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true })
})

test('an empty machine: language, office, and what to do first', async () => {
  await page.goto(running.address)
  await expect(page.getByRole('radio', { name: 'O‘zbekcha' })).toBeVisible()
  await picture('first-start')
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
  await expect(page.getByRole('heading', { name: 'Hujjatni import qilish' })).toBeVisible()
  await picture('empty')
})

test('PQ-308 is read from DOCX, its doubts are resolved by keys', async () => {
  const decree = pageTablesDocx(readFileSync(DECREE, 'utf8'))
  await upload(page.locator('input[type=file]'), 'PQ-308.docx', decree)
  await expect(page.getByText('Chora-tadbirlar (53)')).toBeVisible()
  const walk = page.getByRole('region', { name: 'Shubhalarni birma-bir ko‘rish' })
  await expect(walk.getByText(/^Shubha 1 \/ \d+$/)).toBeVisible()
  await picture('review')
  await page.keyboard.press('F8')
  const left = walk.getByText(/^Shubha \d+ \/ \d+$|^Shubha qolmadi$/)
  for (let asked = 0; asked < 60; asked++) {
    const now = await left.textContent()
    if (now === 'Shubha qolmadi') break
    await walk.press('Enter')
    await expect(left).not.toHaveText(now!)
  }
  await expect(left).toHaveText('Shubha qolmadi')
})

test('what is ours comes under control', async () => {
  await page.getByRole('button', { name: 'Qabul qilish…' }).click()
  await expect(dialog().getByText('Bizga tegishli qatorlar (15)')).toBeVisible()
  await picture('accept')
  await dialog()
    .getByRole('button', { name: /^Qabul qilish \(15 ta/ })
    .click()
  await dialog().getByText('Topshiriqlarga o‘tish').click()
  await expect(page.getByText('Ro‘yxatda 15 ta')).toBeVisible()
})

test('a letter comes in and its duty becomes a task', async () => {
  await menu('Kirish xatlari').click()
  await page.getByRole('link', { name: 'Yangi xat' }).first().click()
  await page.getByRole('combobox', { name: 'Kimdan' }).fill('Raqamli texnologiyalar vazirligi')
  await page.getByRole('textbox', { name: 'Xat mavzusi' }).or(page.getByLabel('Mavzusi')).first().fill('Optik tola')
  await page
    .getByRole('textbox', { name: /^Xat matni/ })
    .fill(
      'Туманда оптик толали алоқа тармоқлари қурилиши бўйича маълумотни ўн кун муддатда тақдим этишингизни сўраймиз.'
    )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: 'Kimdan' })).toHaveValue('')
  await menu('Kirish xatlari').click()
  await rows().first().getByText('Optik tola').click()
  const letter = page.getByRole('complementary', { name: 'Xat' })
  await letter.getByRole('button', { name: 'Xatdan topshiriqlarni ajratish' }).click()
  await picture('incoming')
  await dialog().getByRole('button', { name: 'Nazoratga olish (1 ta)' }).click()
  await expect(letter.getByRole('link', { name: /^1\. Туманда/ })).toBeVisible()
})

test('a task is assigned, proved and marked done', async () => {
  await menu('Topshiriqlar').click()
  await rows().getByText('Жамоат транспорти').first().dblclick()
  await task().getByRole('tab', { name: 'Ijrochilar' }).click()
  await task()
    .getByRole('combobox', { name: 'Bizdan mas’ul' })
    .or(task().getByLabel('Bizdan mas’ul'))
    .first()
    .fill('Каримов')
  await task().getByRole('button', { name: 'Saqlash' }).click()
  await expect(task().getByRole('button', { name: 'Saqlash' })).toBeDisabled()
  await task().getByRole('tab', { name: 'Tasdiq' }).click()
  await upload(task().locator('input[type=file]'), 'dalolatnoma.pdf', Buffer.from('%PDF-1.4 dalil'))
  await expect(task().getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' })).toBeVisible()
  await task().getByRole('tab', { name: 'Topshiriq', exact: true }).click()
  await task().getByRole('combobox', { name: 'Holati: shu topshiriq' }).selectOption('Bajarildi')
  await expect(rows().filter({ hasText: 'Жамоат транспорти' }).first()).toContainText('Bajarildi')
  await picture('task')
})

test('figures of a quarter are entered', async () => {
  await menu('Ko‘rsatkichlar').click()
  await page.getByRole('button', { name: 'Katalogni yuklash' }).click()
  await expect(page.getByText('64 ta ko‘rsatkich, 221 ta hudud')).toBeVisible()
  await page.getByPlaceholder('Qidirish').fill('Tortilgan optik tolali aloqa')
  const fact = page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')
  await expect(page.locator('.ag-row[row-index="1"]')).toHaveCount(0)
  await fact.click()
  await page.keyboard.press('F2')
  await page.locator('.grid-editor').fill('12,5')
  await page.keyboard.press('Enter')
  await expect(fact).toHaveText('12,5')
  await page.getByPlaceholder('Qidirish').fill('')
  await picture('figures')
})

test('the quarterly report is put together; its figures tell their source', async () => {
  await menu('Hujjat tuzish').click()
  await expect(page.getByRole('checkbox', { name: /Tortilgan optik tolali aloqa liniyasi: 12,5/ })).toBeChecked()
  await page.getByRole('button', { name: 'Matnni yig‘ish' }).click()
  await expect(page.getByRole('textbox', { name: 'Qisqacha xulosa, 2-xatboshi' })).toContainText('12,5 km optik tolali')
  await picture('report')
  const side = page.getByRole('complementary', { name: 'Yon oyna' })
  await side.getByText('Rekvizitlar').click()
  await side.getByRole('textbox', { name: 'Imzolovchi lavozimi' }).fill('Tuman hokimi')
  await side.getByRole('textbox', { name: 'Imzolovchi', exact: true }).fill('A.Mansurov')
  await page.getByRole('button', { name: 'Hujjatni tayyorlash' }).click()
  await expect(page.getByRole('heading', { name: /Axborot-kommunikatsiya/ })).toBeVisible()
})

test('a letter is written; a wrong figure in it is found and mended', async () => {
  await menu('Topshiriqlar').click()
  await rows().getByText('Жамоат транспорти').first().dblclick()
  await task().getByRole('link', { name: 'Xat yozish' }).click()
  await page.getByRole('textbox', { name: 'Adresatlar' }).fill('Namangan viloyati hokimligi')
  await page.getByRole('textbox', { name: 'Imzolovchining lavozimi' }).fill('Tuman hokimi')
  await page.getByRole('textbox', { name: 'Imzolovchining ismi' }).fill('A.Mansurov')
  const paragraph = page.getByRole('textbox', { name: '1-xatboshi' })
  await paragraph.fill('Tumandagi 40 ta maktabdan 28 tasi (60 foizi) optik tolaga ulandi.')
  await picture('letter')
  await page.getByRole('button', { name: 'DOCX tayyorlash' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Imzo va jo‘natish' }).click()
  await expect(page.getByText(/^Ulush noto‘g‘ri/)).toBeVisible()
  await picture('figure-check')
  await page.getByRole('link', { name: 'Tahrirlash' }).click()
  await paragraph.fill('Tumandagi 40 ta maktabdan 28 tasi (70 foizi) optik tolaga ulandi.')
  await page.getByRole('button', { name: 'DOCX tayyorlash' }).click()
  await expect(page.getByText('Raqamlarda ziddiyat topilmadi.')).toBeVisible()
})

test('it gets its number, is checked, signed by E-IMZO and sent', async () => {
  await page.getByRole('button', { name: 'Raqam olish' }).click()
  await expect(page.getByRole('button', { name: 'Raqamni qaytarish' })).toBeVisible()
  await page.getByRole('button', { name: 'Tekshirildi deb belgilash' }).click()
  await page.getByRole('button', { name: 'Imzolash' }).click()
  await expect(dialog().getByRole('radio', { name: /ШЕРМАТОВ/ })).toBeChecked()
  await picture('sign')
  await dialog().getByRole('button', { name: 'Imzolash' }).click()
  await expect(page.getByText(/hali vaqt tamg‘asi yo‘q/)).toBeVisible()
  expect(imzo.asked.filter(({ name }) => name === 'create_pkcs7')).toHaveLength(1)
  await page.getByRole('combobox', { name: /^Qanday/ }).click()
  await page.getByRole('option', { name: 'Ijro.gov.uz' }).click()
  await page.getByRole('button', { name: 'Yuborildi' }).click()
  await expect(page.getByText('Yuborilgani belgilandi')).toBeVisible()
  await picture('signed')
  await menu('Imzo va jo‘natish').click()
  await page.getByText('Jurnallar', { exact: true }).click()
  await expect(page.getByText('ishlatilgan').first()).toBeVisible()
})

test('a backup is taken', async () => {
  await menu('Zaxira nusxalar').click()
  await page.getByRole('button', { name: 'Hozir nusxa olish' }).click()
  await expect(page.getByText('Nusxa olindi va tekshirildi')).toBeVisible()
  await picture('backup')
})

test('another computer takes it over and finds everything there', async () => {
  await running.stop()
  running = await startConsole(second)
  await page.goto(running.address)
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
  await menu('Zaxira nusxalar').click()
  await page.getByRole('textbox', { name: 'Papkaning to‘liq yo‘li' }).fill(join(first, 'backups'))
  await page.getByRole('button', { name: 'Saqlash' }).click()
  // The newest of the first computer stands first.
  await page.getByRole('button', { name: 'Tiklash…' }).first().click()
  await expect(
    dialog()
      .getByText(/boshqa baza/)
      .first()
  ).toBeVisible()
  await dialog().getByRole('checkbox').check()
  await picture('restore')
  await dialog().getByRole('button', { name: 'Shu nusxadan tiklash' }).click()
  await expect(page.getByText('holatiga tiklanishi kutilmoqda')).toBeVisible()
  await running.stop()
  running = await startConsole(second)
  await page.goto(running.address)
  await menu('Topshiriqlar').click()
  await expect(rows().filter({ hasText: 'Жамоат транспорти' }).first()).toContainText('Bajarildi')
  await rows().getByText('Жамоат транспорти').first().dblclick()
  await task().getByRole('tab', { name: 'Tasdiq' }).click()
  const proof = page.waitForEvent('download')
  await task().getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' }).click()
  expect(readFileSync(await (await proof).path(), 'utf8')).toBe('%PDF-1.4 dalil')
  await menu('Kirish xatlari').click()
  await page.getByText('Barchasi', { exact: true }).click()
  await expect(rows().filter({ hasText: 'Optik tola' })).toHaveCount(1)
  await menu('Ko‘rsatkichlar').click()
  await page.getByPlaceholder('Qidirish').fill('Tortilgan optik tolali aloqa')
  await expect(page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')).toHaveText('12,5')
  await menu('Xatlar va hujjatlar').click()
  await expect(rows().first()).toContainText(/Yuborilgan|Jo‘natilgan|Yuborildi/)
  const paper = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /Yuklab olish/ })
    .first()
    .click()
  const text = docxText(new Uint8Array(readFileSync(await (await paper).path()))).join('\n')
  expect(text).toContain('70 foizi')
  await menu('Bugungi holat').click()
  await picture('restored')
})

test('the page complained of nothing', () => {
  expect(complaints.filter(complaint => !complaint.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
})
