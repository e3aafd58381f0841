import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { docxText } from '#documents/docx-text.ts'
import { pageTablesDocx } from '../corpus/pq308.ts'
import { startFakeEImzo } from '../helpers/e-imzo/fake.ts'
import { complaintsOf, DECREE, type RunningConsole, startConsole } from './console.ts'
import { keysOf } from './keys.ts'
import { settled } from './screens.ts'

// One officer, one day, without a mouse: from an empty machine to a signed letter, a backup and another computer. The
// pictures of docs/tour are taken on the way (npm run tour).
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const first = mkdtempSync(join(tmpdir(), 'nazorat бир кун '))
const second = mkdtempSync(join(tmpdir(), 'nazorat янги '))
const tour = process.env.TOUR
let running: RunningConsole
let imzo: Awaited<ReturnType<typeof startFakeEImzo>>
let page: Page
let complaints: string[]
let keys: Awaited<ReturnType<typeof keysOf>>
let pictures = 0

const rows = () => page.locator('.ag-row')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const task = () => page.getByRole('complementary', { name: 'Topshiriq' })
const dialog = () => page.getByRole('dialog')
const picture = async (name: string) => {
  pictures += 1
  if (tour === undefined) return
  await page.mouse.move(700, 4)
  await settled(page)
  await page.screenshot({ path: join(tour, `${String(pictures).padStart(2, '0')}-${name}.png`) })
}
/** The three steps of the first start, to an empty register. */
const setUp = async () => {
  await keys.press(button('Davom etish'))
  await keys.write(page.getByRole('combobox', { name: 'Viloyat (hudud)' }), 'Namang')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await keys.write(page.getByRole('textbox', { name: 'Tuman (shahar)' }), 'Mingbuloq tumani')
  await keys.write(page.getByRole('combobox', { name: 'Idoramiz nomi' }), 'Mingbuloq tumani hokimligi')
  await keys.write(page.getByRole('textbox', { name: 'Sizning ismingiz' }), 'H.Boylarov')
  await page.keyboard.press('Enter')
  await keys.press(button('Bo‘sh boshlash'))
  await expect(page.getByRole('heading', { name: 'Hujjatni import qilish' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
}
/** The task about public transport: found, and opened beside the list. */
const openTask = async () => {
  await keys.screen('Topshiriqlar')
  await keys.write(page.getByPlaceholder(/^Matn, ijrochi/), 'жамоат транспорти')
  await expect(rows().first()).toContainText('Жамоат транспорти')
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  await expect(task().getByRole('heading', { level: 2 })).toBeFocused()
}

test.beforeAll(async ({ browser }) => {
  if (tour !== undefined) mkdirSync(tour, { recursive: true })
  imzo = await startFakeEImzo({}, 64_646)
  running = await startConsole(first)
  page = await (await browser.newContext({ colorScheme: 'light' })).newPage()
  complaints = complaintsOf(page)
  keys = await keysOf(page)
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
  await setUp()
  await picture('empty')
})

test('PQ-308 is read from DOCX, its doubts are resolved', async () => {
  await keys.give(button('Fayl tanlash'), 'PQ-308.docx', pageTablesDocx(readFileSync(DECREE, 'utf8')))
  await expect(page.getByText('Chora-tadbirlar (53)')).toBeVisible()
  const walk = page.getByRole('region', { name: 'Shubhalarni birma-bir ko‘rish' })
  await expect(walk.getByText(/^Shubha 1 \/ \d+$/)).toBeVisible()
  await picture('review')
  await page.keyboard.press('F8')
  const left = walk.getByText(/^Shubha \d+ \/ \d+$|^Shubha qolmadi$/)
  for (let asked = 0; asked < 60; asked++) {
    const now = await left.textContent()
    if (now === 'Shubha qolmadi') break
    await page.keyboard.press('Enter')
    await expect(left).not.toHaveText(now!)
  }
  await expect(left).toHaveText('Shubha qolmadi')
})

test('what is ours comes under control', async () => {
  await keys.walk(button('Qabul qilish…'), 'Shift+Tab')
  await keys.press(button('Qabul qilish…'))
  await expect(dialog().getByText('Bizga tegishli qatorlar (15)')).toBeVisible()
  await picture('accept')
  await keys.press(dialog().getByRole('button', { name: /^Qabul qilish \(15 ta/ }))
  await expect(dialog().getByRole('button', { name: 'Topshiriqlarga o‘tish' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ro‘yxatda 15 ta')).toBeVisible()
})

test('a letter comes in and its duty becomes a task', async () => {
  await keys.screen('Kirish xatlari')
  await keys.press(page.getByRole('link', { name: 'Yangi xat' }).first())
  await keys.write(page.getByRole('combobox', { name: 'Kimdan' }), 'Raqamli texnologiyalar vazirligi')
  const about = page.getByRole('textbox', { name: 'Xat mavzusi' }).or(page.getByLabel('Mavzusi')).first()
  await keys.write(about, 'Optik tola')
  await keys.write(
    page.getByRole('textbox', { name: /^Xat matni/ }),
    'Туманда оптик толали алоқа тармоқлари қурилиши бўйича маълумотни ўн кун муддатда тақдим этишингизни сўраймиз.'
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('combobox', { name: 'Kimdan' })).toHaveValue('')
  await keys.screen('Kirish xatlari')
  await expect(rows().first()).toContainText('Optik tola')
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  const letter = page.getByRole('complementary', { name: 'Xat' })
  await keys.press(letter.getByRole('button', { name: 'Xatdan topshiriqlarni ajratish' }))
  await expect(dialog()).toBeVisible()
  await picture('incoming')
  await keys.press(dialog().getByRole('button', { name: 'Nazoratga olish (1 ta)' }))
  await expect(letter.getByRole('link', { name: /^1\. Туманда/ })).toBeVisible()
})

test('a task is assigned, proved and marked done', async () => {
  await openTask()
  const tab = (name: string) => task().getByRole('tab', { name, exact: true })
  await keys.walk(tab('Topshiriq'))
  await page.keyboard.press('ArrowRight')
  await keys.write(task().getByRole('combobox', { name: 'Bizdan mas’ul' }), 'Каримов')
  await keys.press(task().getByRole('button', { name: 'Saqlash' }))
  await expect(task().getByRole('button', { name: 'Saqlash' })).toBeDisabled()
  await keys.walk(tab('Ijrochilar'), 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const attach = task().getByRole('button', { name: 'Fayl biriktirish' })
  await keys.give(attach, 'dalolatnoma.pdf', Buffer.from('%PDF-1.4 dalil'))
  await expect(task().getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' })).toBeVisible()
  await keys.walk(tab('Tasdiq'), 'Shift+Tab')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await keys.walk(task().getByRole('combobox', { name: 'Holati: shu topshiriq' }))
  await page.keyboard.type('Baj')
  await expect(rows().first()).toContainText('Bajarildi')
  await picture('task')
})

test('figures of a quarter are entered', async () => {
  await keys.screen('Ko‘rsatkichlar')
  await keys.press(button('Katalogni yuklash'))
  await expect(page.getByText('64 ta ko‘rsatkich, 221 ta hudud')).toBeVisible()
  const search = page.getByPlaceholder('Qidirish')
  await keys.write(search, 'Tortilgan optik tolali aloqa')
  const fact = page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')
  await expect(page.locator('.ag-row[row-index="1"]')).toHaveCount(0)
  await keys.walk(page.locator('.ag-row[row-index="0"]').first())
  await keys.arrow('ArrowRight', () => fact.evaluate(cell => cell === document.activeElement))
  await page.keyboard.press('F2')
  await expect(page.locator('.grid-editor')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('12,5')
  await page.keyboard.press('Enter')
  await expect(fact).toHaveText('12,5')
  await keys.walk(search, 'Shift+Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await picture('figures')
})

test('the quarterly report is put together; its figures tell their source', async () => {
  await keys.screen('Hujjat tuzish')
  await expect(page.getByRole('checkbox', { name: /Tortilgan optik tolali aloqa liniyasi: 12,5/ })).toBeChecked()
  await keys.press(button('Matnni yig‘ish'))
  await expect(page.getByRole('textbox', { name: 'Qisqacha xulosa, 2-xatboshi' })).toContainText('12,5 km optik tolali')
  await picture('report')
  const side = page.getByRole('complementary', { name: 'Yon oyna' })
  await keys.choose(side.getByRole('radio', { name: 'Rekvizitlar' }))
  await keys.write(side.getByRole('textbox', { name: 'Imzolovchi lavozimi' }), 'Tuman hokimi')
  await keys.write(side.getByRole('textbox', { name: 'Imzolovchi', exact: true }), 'A.Mansurov')
  await keys.press(button('Hujjatni tayyorlash'))
  await expect(page.getByRole('heading', { name: /Axborot-kommunikatsiya/ })).toBeVisible()
})

test('a letter is written; a wrong figure in it is found and mended', async () => {
  await openTask()
  await keys.press(task().getByRole('link', { name: 'Xat yozish' }))
  await keys.write(page.getByRole('textbox', { name: 'Adresatlar' }), 'Namangan viloyati hokimligi')
  const paragraph = page.getByRole('textbox', { name: '1-xatboshi' })
  await keys.write(paragraph, 'Tumandagi 40 ta maktabdan 28 tasi (60 foizi) optik tolaga ulandi.')
  await keys.write(page.getByRole('textbox', { name: 'Imzolovchining lavozimi' }), 'Tuman hokimi')
  await keys.write(page.getByRole('textbox', { name: 'Imzolovchining ismi' }), 'A.Mansurov')
  await picture('letter')
  await keys.press(button('DOCX tayyorlash'))
  await keys.press(page.getByRole('main').getByRole('link', { name: 'Imzo va jo‘natish' }))
  await expect(page.getByText(/^Ulush noto‘g‘ri/)).toBeVisible()
  await picture('figure-check')
  await keys.press(page.getByRole('link', { name: 'Tahrirlash' }))
  await keys.write(paragraph, 'Tumandagi 40 ta maktabdan 28 tasi (70 foizi) optik tolaga ulandi.')
  await keys.press(button('DOCX tayyorlash'))
  await expect(page.getByText('Raqamlarda ziddiyat topilmadi.')).toBeVisible()
})

test('it gets its number, is checked, signed by E-IMZO and sent', async () => {
  await keys.press(button('Raqam olish'))
  await expect(button('Raqamni qaytarish')).toBeVisible()
  await keys.press(button('Tekshirildi deb belgilash'))
  await keys.press(button('Imzolash'))
  await expect(dialog().getByRole('radio', { name: /ШЕРМАТОВ/ })).toBeChecked()
  await picture('sign')
  await keys.press(dialog().getByRole('button', { name: 'Imzolash' }))
  await expect(page.getByText(/hali vaqt tamg‘asi yo‘q/)).toBeVisible()
  expect(imzo.asked.filter(({ name }) => name === 'create_pkcs7')).toHaveLength(1)
  await keys.walk(page.getByRole('combobox', { name: /^Qanday/ }))
  const ijro = page.getByRole('option', { name: 'Ijro.gov.uz' })
  await page.keyboard.press('Enter')
  await expect(ijro).toBeVisible()
  await keys.arrow('ArrowDown', async () => (await ijro.getAttribute('data-combobox-selected')) === 'true')
  await page.keyboard.press('Enter')
  await keys.press(button('Yuborildi'))
  await expect(page.getByText('Yuborilgani belgilandi')).toBeVisible()
  await picture('signed')
  await keys.screen('Imzo va jo‘natish')
  await keys.choose(page.getByRole('main').getByRole('radio', { name: 'Jurnallar' }))
  await expect(page.getByText('ishlatilgan').first()).toBeVisible()
})

test('a backup is taken', async () => {
  await keys.screen('Zaxira nusxalar')
  await keys.press(button('Hozir nusxa olish'))
  await expect(page.getByText('Nusxa olindi va tekshirildi')).toBeVisible()
  await picture('backup')
})

test('another computer takes it over and finds everything there', async () => {
  await running.stop()
  running = await startConsole(second)
  await page.goto(running.address)
  await setUp()
  await keys.screen('Zaxira nusxalar')
  await keys.write(page.getByRole('textbox', { name: 'Papkaning to‘liq yo‘li' }), join(first, 'backups'))
  await keys.press(button('Saqlash'))
  // The newest of the first computer stands first.
  await keys.press(button('Tiklash…').first())
  await expect(
    dialog()
      .getByText(/boshqa baza/)
      .first()
  ).toBeVisible()
  await keys.press(dialog().getByRole('checkbox'), 'Space')
  await picture('restore')
  await keys.press(dialog().getByRole('button', { name: 'Shu nusxadan tiklash' }))
  await expect(page.getByText('holatiga tiklanishi kutilmoqda')).toBeVisible()
  await running.stop()
  running = await startConsole(second)
  await page.goto(running.address)
  await expect(page.getByRole('main')).toBeFocused()
  await openTask()
  await expect(rows().first()).toContainText('Bajarildi')
  await keys.walk(task().getByRole('tab', { name: 'Topshiriq', exact: true }))
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight')
  const proof = page.waitForEvent('download')
  await keys.press(task().getByRole('button', { name: 'Yuklab olish: dalolatnoma.pdf' }))
  expect(readFileSync(await (await proof).path(), 'utf8')).toBe('%PDF-1.4 dalil')
  await keys.screen('Kirish xatlari')
  await keys.choose(page.getByRole('main').getByRole('radio', { name: 'Barchasi' }))
  await expect(rows().filter({ hasText: 'Optik tola' })).toHaveCount(1)
  await keys.screen('Ko‘rsatkichlar')
  await keys.write(page.getByPlaceholder('Qidirish'), 'Tortilgan optik tolali aloqa')
  await expect(page.locator('.ag-row[row-index="0"] [col-id^="fact:"]')).toHaveText('12,5')
  await keys.screen('Xatlar va hujjatlar')
  await expect(rows().first()).toContainText(/Yuborilgan|Jo‘natilgan|Yuborildi/)
  const paper = page.waitForEvent('download')
  const cell = rows()
    .first()
    .getByRole('gridcell')
    .filter({ has: page.getByRole('button', { name: /Yuklab olish/ }) })
  await keys.walk(rows().first())
  await keys.arrow('ArrowRight', () => cell.evaluate(element => element === document.activeElement))
  await page.keyboard.press('Enter')
  const text = docxText(new Uint8Array(readFileSync(await (await paper).path()))).join('\n')
  expect(text).toContain('70 foizi')
  await keys.screen('Bugungi holat')
  await picture('restored')
})

test('the focus was nowhere lost, hidden or out of sight', async () => {
  await keys.gather()
  expect(keys.faults).toEqual([])
})

test('the page complained of nothing', () => {
  expect(complaints.filter(complaint => !complaint.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
})
