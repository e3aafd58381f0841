import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/universal'
import { readWorkbook } from '#annex/readers/xlsx/workbook.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { complaintsOf, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat жадвал '))
let running: RunningConsole
let context: BrowserContext
let page: Page
let complaints: string[]

const rows = () => page.locator('.ag-row')
const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`)
const texts = async (column: string, from: number, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => cell(from + index, column).innerText()))
const status = () => page.locator('.grid-status')
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
/** Puts text on the real clipboard and pastes it with the keys. */
const pasteText = async (text: string) => {
  await page.evaluate(words => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}
const pasteHtml = async (html: string, text: string) => {
  await page.evaluate(
    ([table, words]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([table!], { type: 'text/html' }),
          'text/plain': new Blob([words!], { type: 'text/plain' })
        })
      ]),
    [html, text]
  )
  await page.keyboard.press('Control+v')
}
/** Closes the panel that a click opened; the cell keeps the focus. */
const stand = async (row: number, column: string) => {
  const close = async () => {
    if (await page.getByRole('complementary', { name: 'Topshiriq' }).isVisible()) await page.keyboard.press('Escape')
  }
  if ((await cell(row, column).count()) === 0) {
    await page.locator('.ag-cell[col-id="number"]').first().click()
    await close()
    await page.keyboard.press('Control+Home')
  }
  await cell(row, column).click()
  await close()
}

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(running.address)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(running.address).origin })
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Namunani yuklash' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.goto(`${new URL(running.address).origin}/#/tasks?control=all`)
  await expect(rows().first()).toBeVisible()
})
test.afterAll(async () => {
  await page.close()
  await running.stop()
  rmSync(data, { recursive: true, force: true })
})

test('a block pasted from Excel goes in as one deed, and Ctrl+Z and Ctrl+Y take it back and bring it again', async () => {
  await stand(0, 'deputy')
  await pasteText('С. Каримов\tМелиев\t"Султонов,\r\nЖумаев"\r\nШерматов\t\tФатуллаев\r\n')
  await expect(cell(0, 'co')).toHaveText('Султонов, Жумаев')
  await expect(cell(1, 'deputy')).toHaveText('Шерматов')
  await expect(cell(1, 'co')).toHaveText('Фатуллаев')
  await page.keyboard.press('Control+z')
  await expect(cell(0, 'co')).toHaveText('')
  await expect(cell(1, 'deputy')).toHaveText('')
  await page.keyboard.press('Control+y')
  await expect(cell(0, 'co')).toHaveText('Султонов, Жумаев')
})

test('copy and paste over itself changes nothing; a copied block is text that Excel runs no formula from', async () => {
  await stand(0, 'deputy')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(status()).toContainText('Tanlandi: 6 katak')
  await page.keyboard.press('Control+c')
  const block = 'С. Каримов\tМелиев\tСултонов, Жумаев\nШерматов\t\tФатуллаев\n'
  await expect.poll(async () => (await clipboard()).replace(/\r/g, '')).toBe(block)
  await stand(2, 'lead')
  await pasteText("=cmd|'/C calc'!A0")
  await expect(cell(2, 'lead')).toHaveText("=cmd|'/C calc'!A0")
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await clipboard()).trim()).toBe("'=cmd|'/C calc'!A0")
  await page.keyboard.press('Control+v')
  await expect(cell(2, 'lead')).toHaveText("=cmd|'/C calc'!A0")
  await page.keyboard.press('Delete')
  await expect(cell(2, 'lead')).toHaveText('')
})

test('a table of Word with merged cells and paragraphs is pasted cell by cell', async () => {
  await stand(3, 'deputy')
  await pasteHtml(
    '<html><body><table><tr><td rowspan=2><p>Sayfullayev</p></td><td><p>Mansurov</p></td></tr><tr><td><p>Boylarov</p><p>Abdusalomov</p></td></tr></table></body></html>',
    'Sayfullayev\nMansurov\nBoylarov\nAbdusalomov'
  )
  await expect(cell(3, 'deputy')).toHaveText('Sayfullayev')
  await expect(cell(3, 'lead')).toHaveText('Mansurov')
  await expect(cell(4, 'deputy')).toHaveText('')
  await expect(cell(4, 'lead')).toContainText('Boylarov')
})

test('what cannot go in is marked with its reason, the valid cells of the block go in', async () => {
  await stand(5, 'state')
  await pasteText('Ijroda\t101\tx\tKarimov\nNazoratdan yechildi\t40\ty\tMeliyev\nertaga\t7,5\tz\tSultonov')
  await expect(cell(5, 'state')).toContainText('Ijroda')
  await expect(cell(6, 'progress')).toContainText('40')
  await expect(cell(7, 'deputy')).toHaveText('Sultonov')
  await expect(page.locator('.grid-refused')).toHaveCount(7)
  await expect(status()).toContainText('Yozilmadi: 7 katak')
  await stand(5, 'title')
  await page.keyboard.press('Escape')
  await expect(page.locator('.grid-refused')).toHaveCount(0)
  await page.keyboard.press('Control+z')
})

test('a block wider than the grid is cut and said so; a million cells are refused whole', async () => {
  await stand(0, 'co')
  await pasteText('Каримов\tортиқча\tортиқча\nМелиев\tортиқча\tортиқча')
  await expect(cell(0, 'co')).toHaveText('Каримов')
  await expect(status()).toContainText('4 katak jadvaldan tashqariga chiqdi')
  await page.keyboard.press('Control+z')
  await expect(cell(0, 'co')).toHaveText('Султонов, Жумаев')
  await stand(0, 'co')
  await page.evaluate(() => navigator.clipboard.writeText(`${'x\t'.repeat(99)}x\n`.repeat(10_000)))
  await page.keyboard.press('Control+v')
  await expect(status()).toContainText('ko‘pi bilan 100 000 katak'.replace(' ', '\u202f'))
  await expect(cell(0, 'co')).toHaveText('Султонов, Жумаев')
})

test('Ctrl+D fills down; the handle goes on with a series, down and sideways; a key finds its cell after the focus was lost', async () => {
  await stand(8, 'deputy')
  await pasteText('Каримов')
  await expect(cell(8, 'deputy')).toHaveText('Каримов')
  await stand(8, 'deputy')
  // As when the cell is drawn anew in the very moment: the page has the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(status()).toContainText('Tanlandi: 3 katak')
  await page.keyboard.press('Control+d')
  await expect(cell(10, 'deputy')).toHaveText('Каримов')
  await stand(8, 'deputy')
  const handle = (await cell(8, 'deputy').boundingBox())!
  const beside = (await cell(8, 'lead').boundingBox())!
  await page.mouse.move(handle.x + handle.width - 3, handle.y + handle.height - 3)
  await page.mouse.down()
  await page.mouse.move(beside.x + 20, beside.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(cell(8, 'lead')).toHaveText('Каримов')
  // Clauses, whose progress is their own.
  await stand(5, 'progress')
  await pasteText('10\n20')
  await expect(cell(6, 'progress')).toContainText('20')
  const corner = (await cell(6, 'progress').boundingBox())!
  const target = (await cell(8, 'progress').boundingBox())!
  await page.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3)
  await page.mouse.down()
  await page.mouse.move(target.x + 20, target.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(cell(8, 'progress')).toContainText('40')
  expect((await texts('progress', 5, 4)).map(text => text.match(/\d+/)?.[0])).toEqual(['10', '20', '30', '40'])
})

test("another person's edit is told and not written over", async () => {
  await stand(0, 'lead')
  const other = await context.newPage()
  await other.goto(`${new URL(running.address).origin}/#/tasks?control=all`)
  const theirs = other.locator('.ag-row[row-index="0"] .ag-cell[col-id="lead"]')
  await theirs.click()
  await other.keyboard.press('Escape')
  await other.evaluate(words => navigator.clipboard.writeText(words), 'Абдусаломов')
  await other.keyboard.press('Control+v')
  await expect(theirs).toHaveText('Абдусаломов')
  await other.close()
  await page.bringToFront()
  await pasteText('Шерматов')
  await expect(status()).toContainText('boshqa kishi o‘zgartirdi')
  await expect(cell(0, 'lead')).toHaveText('Абдусаломов')
})

test('text typed into a day is refused in words, a day is taken in any of its forms', async () => {
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Ustunlar/ })
    .click()
  await page.getByRole('checkbox', { name: 'Ichki muddat', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Bo‘lim', exact: true }).uncheck()
  await page.keyboard.press('Escape')
  await stand(0, 'internalDate')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('tez orada')
  await page.keyboard.press('Enter')
  await expect(status()).toContainText('bu sana emas')
  await stand(0, 'internalDate')
  await pasteText('31.02.2026\n2026 йил 14 сентябргача\n14/09/26')
  await expect(status()).toContainText('taqvimda bunday kun yo‘q')
  await expect(cell(1, 'internalDate')).toHaveText('14.09.2026')
  await expect(cell(2, 'internalDate')).toHaveText('14.09.2026')
})

test('groups with counts and sums fold by keys, filters and colours are set, and the view is saved and comes back', async () => {
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Guruhlash/ })
    .click()
  await page.getByRole('menuitem', { name: /Holati/ }).click()
  await page.keyboard.press('Escape')
  const groups = page.locator('.grid-group')
  await expect(groups.first()).toContainText('Holati')
  await stand(1, 'deputy')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'true')
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Filtr/ })
    .click()
  await page.getByRole('button', { name: 'Ustun bo‘yicha filtr qo‘shish' }).click()
  await page.getByRole('combobox', { name: 'Ustun' }).selectOption({ label: 'Mas’ul o‘rinbosar' })
  await page.getByRole('combobox', { name: 'Shart' }).selectOption('filled')
  await page.keyboard.press('Escape')
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Ranglar/ })
    .click()
  await page.getByRole('button', { name: 'Rang qoidasini qo‘shish' }).click()
  const colours = page.getByRole('dialog', { name: /Ranglar/ })
  await colours.getByRole('combobox', { name: 'Ustun' }).selectOption({ label: 'Mas’ul o‘rinbosar' })
  await colours.getByLabel('Qiymat').fill('karimov')
  await page.keyboard.press('Escape')
  await expect(page.locator('.grid-colour-red').first()).toBeVisible()
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Ko‘rinish/ })
    .click()
  await page.getByRole('menuitem', { name: 'Hozirgi ko‘rinishni saqlash…' }).click()
  await page.getByRole('textbox', { name: 'Ko‘rinish nomi' }).fill('Haftalik')
  await page.getByRole('checkbox', { name: 'Jadval shu ko‘rinishda ochilsin' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByRole('button', { name: /Ko‘rinish: Haftalik/ })).toBeVisible()
  await page.evaluate(() => localStorage.removeItem('nazorat.grid.tasks'))
  await page.goto(`${new URL(running.address).origin}/#/tasks`)
  await page.reload()
  await expect(page.getByRole('button', { name: /Ko‘rinish: Haftalik/ })).toBeVisible()
  await expect(page.locator('.grid-group').first()).toContainText('Holati')
  await expect(page.getByRole('button', { name: /Filtr: 1 ta shart/ })).toBeVisible()
})

test('the view goes to Excel as it stands, is looked at on paper inside the console, and an edited file comes back in', async () => {
  await page.getByRole('toolbar').getByRole('button', { name: 'Sozlamalarni bekor qilish' }).click()
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /Ustunlar/ })
    .click()
  await page.getByRole('checkbox', { name: 'Kalit', exact: true }).check()
  await page.keyboard.press('Escape')
  const exported = page.waitForEvent('download')
  await page.getByRole('button', { name: /Chiqarish/ }).click()
  await page.getByRole('menuitem', { name: 'Excel fayli (.xlsx)' }).click()
  const path = await (await exported).path()
  const sheet = readWorkbook(openZip(new Uint8Array(readFileSync(path))))[0]!
  const at = (row: number, column: number) =>
    sheet.cells.find(one => one.row === row && one.column === column)?.lines.join(' ') ?? ''
  expect(at(3, 1)).toContain('Filtr')
  const headers = sheet.cells.filter(one => one.row === 5).map(one => one.lines.join(' '))
  expect(headers).toContain('Kalit')
  const key = at(6, headers.indexOf('Kalit') + 1)

  await page.getByRole('button', { name: /Chiqarish/ }).click()
  await page.getByRole('menuitem', { name: /Qog‘ozda ko‘rish/ }).click()
  await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Yopish' }).last().click()

  const blob = await writeXlsxFile([
    ['Калит', 'Бажарилиши', 'Ички муддат'],
    [Number(key.replace(/\D/g, '')), 55, '2026 йил 1 декабрь'],
    [999999, 10, '']
  ]).toBlob()
  await page.getByRole('button', { name: 'Excel’dan kiritish…' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'иш.xlsx', mimeType: '', buffer: Buffer.from(await blob.arrayBuffer()) })
  await page.getByRole('button', { name: 'Qatorlarni tekshirish' }).click()
  await expect(page.getByRole('dialog').getByText('bunday raqamli topshiriq yo‘q')).toBeVisible()
  await page.getByRole('button', { name: 'Kiritish (1 qator)' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(rows().filter({ hasText: '55%' }).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows().filter({ hasText: '55%' })).toHaveCount(0)
})

test('the page complained of nothing, the content security policy included', () => {
  expect(complaints).toEqual([])
})
