import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat xatlar '))
let running: RunningConsole
let page: Page
let complaints: string[]
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext()).newPage()
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

test('a letter to each executor of the list: planned, made with progress, checked, saved as one zip', async () => {
  await menu('Topshiriqlar').click()
  await page.getByRole('button', { name: /^Har biriga xat \(\d+\)$/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Oluvchilar: [1-9]\d* ta$/)).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Raqam olinadigan jurnal' }).click()
  await page.getByRole('option', { name: /01-1$/ }).click()
  await dialog.getByRole('textbox', { name: 'Imzolovchining lavozimi' }).fill('Tuman hokimi')
  await dialog.getByRole('textbox', { name: 'Imzolovchining ismi' }).fill('A.Mansurov')
  await dialog.getByRole('button', { name: /^\d+ ta xat tayyorlash$/ }).click()
  await expect(page.getByRole('button', { name: /^Hammasini tekshirildi deb belgilash/ })).toBeVisible()
  await page.getByRole('button', { name: /^Hammasini tekshirildi deb belgilash/ }).click()
  await expect(page.getByRole('button', { name: 'Hammasi bitta ZIP faylda' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Hammasini tekshirildi/ })).toBeHidden()
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hammasi bitta ZIP faylda' }).click()
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await (await arrives).path()))))
  expect(names.some(name => /^xatlar\/.*\.docx$/.test(name))).toBe(true)
  expect(names).toContain('Hujjatlar ro‘yxati.xlsx')
})

test('a paper leaves as a file for another computer; the same file leads back to it, an altered one is refused', async () => {
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('button', { name: /^Boshqa yo‘l bilan/ }).click()
  const arrives = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Boshqa kompyuterga fayl qilib berish' }).click()
  const parcel = readFileSync(await (await arrives).path())
  const place = page.url()
  await menu('Imzo va jo‘natish').click()
  const came = page.locator('input[type=file]')
  await came.setInputFiles({ name: 'xat.nazorat', mimeType: '', buffer: parcel.subarray(0, parcel.length - 40) })
  await expect(page.getByText(/“xat\.nazorat”: .*buzilgan/).first()).toBeVisible()
  await came.setInputFiles({ name: 'xat.nazorat', mimeType: '', buffer: parcel })
  await expect(page).toHaveURL(place)
})

test('the page complained of nothing but the refusal', () => {
  expect(complaints.filter(complaint => !complaint.includes('422'))).toEqual([])
})
