import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { complaintsOf, DECREE, type RunningConsole, setUpOffice, startConsole } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat-review-'))
let running: RunningConsole
let page: Page
let complaints: string[]
let keys = 0

/** A key pressed by the officer; counted. */
const press = async (key: string) => {
  keys++
  await page.keyboard.press(key)
}
const walker = () => page.getByRole('region', { name: 'Shubhalarni birma-bir ko‘rish' })
const rows = () => page.locator('.ag-row')
const shot = (name: string) =>
  process.env.SHOTS === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) })

test.beforeAll(async ({ browser }) => {
  running = await startConsole(data)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
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

test('closed in the middle and opened again tomorrow, everything is as it was left', async () => {
  await page.keyboard.press('Control+z')
  await expect(walker().getByText('Shubha 1 / 1')).toBeVisible()
  await running.stop()
  running = await startConsole(data)
  await page.goto(running.address)
  await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click()
  await page.getByRole('link', { name: /ПҚ-308/ }).click()
  await expect(walker().getByText('Shubha 1 / 1')).toBeVisible()
  await expect(walker().getByText('Tasdiqlangan 53 / 53')).toBeVisible()
})

test('words to repair stand with what was and what will be; done by kind, taken back', async () => {
  await page.getByText(/^So‘z tuzatishlari \(\d+\)$/).click()
  const all = Number(/\d+/.exec(await page.getByText(/^So‘z tuzatishlari/).innerText())![0])
  expect(all).toBeGreaterThan(50)
  await shot('review-words')
  await page.getByText(/^Aralash yozuv \d+$/).click()
  await page.getByRole('button', { name: /^Ko‘rsatilganlarni tuzatish/ }).click()
  await expect(page.getByText(new RegExp(`^So‘z tuzatishlari \\(${all}\\)$`))).toBeHidden()
  await page.getByRole('button', { name: 'Tuzatishni bekor qilish' }).click()
  await expect(page.getByText(`So‘z tuzatishlari (${all})`)).toBeVisible()
  await page.getByText('Chora-tadbirlar (53)').click()
})

const chooseFirst = async () => {
  await rows().first().locator('[col-id=text]').click()
  await expect(page.locator('.grid-open-row').first()).toBeVisible()
}

test('a row is cut in two where the cursor stands and joined again, by keys', async () => {
  await chooseFirst()
  await page.keyboard.press('F9')
  const dialog = page.getByRole('dialog')
  const text = dialog.getByRole('textbox', { name: 'Matn' })
  await text.focus()
  await page.keyboard.press('Control+Home')
  for (let k = 0; k < 5; k++) await page.keyboard.press('Control+ArrowRight')
  await shot('review-cut')
  await dialog.getByRole('button', { name: 'Ajratish' }).click()
  await expect(page.getByText('Chora-tadbirlar (54)')).toBeVisible()
  await chooseFirst()
  await page.keyboard.press('Shift+F9')
  await expect(page.getByText('Chora-tadbirlar (53)')).toBeVisible()
})

test('a narrow window keeps source, rows and questions', async () => {
  for (const width of [1200, 980]) {
    await page.setViewportSize({ width, height: 720 })
    await expect(walker()).toBeVisible()
    await expect(rows().first()).toBeVisible()
    await shot(`review-${width}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
})

const paste = (html: string, text: string) =>
  page.evaluate(
    ([rich, plain]) => {
      const clipboardData = new DataTransfer()
      if (rich !== '') clipboardData.setData('text/html', rich!)
      clipboardData.setData('text/plain', plain!)
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text]
  )
const line = (cells: readonly string[], mark = 'td') =>
  `<tr>${cells.map(cell => `<${mark}>${cell}</${mark}>`).join('')}</tr>`
const plan = (
  rowsOf: readonly string[][]
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{mso-x:1}</style></head>
<body><!--StartFragment--><p class=MsoNormal>Ўзбекистон Республикаси Президентининг 2024 йил 1 февралдаги ПҚ-77-сон қарорига 1-ИЛОВА</p>
<p>Чора-тадбирлар режаси</p><table>${line(['Т/р', 'Чора-тадбирлар номи', 'Муддати', 'Масъул ижрочилар'])}${rowsOf.map(cells => line(cells)).join('')}</table><!--EndFragment--></body></html>`

test('a table pasted from Word is looked at, read and accepted', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Nusxa olingan matn yoki jadval')).toBeVisible()
  await paste(
    plan([
      ['1', 'Порталларни ишга тушириш.', '2026 йил май', 'туман ҳокимликлари'],
      ['2', 'Сайтларни хатловдан ўтказиш.', '2026 йил июль', 'туман ҳокимликлари']
    ]),
    'Порталларни'
  )
  await expect(page.getByText('Jadval, 5 qator', { exact: false })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Порталларни ишга тушириш.' })).toBeVisible()
  await shot('paste')
  await page.getByRole('button', { name: 'O‘qish' }).click()
  await expect(page.getByText('Chora-tadbirlar (2)')).toBeVisible()
  await page.getByRole('button', { name: 'Qabul qilish…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Qabul qilish \(2/ })
    .click()
  await page.getByRole('dialog').getByText('Topshiriqlarga o‘tish').click()
  await expect(page.getByText('Ro‘yxatda 2 ta')).toBeVisible()
})

test('its new edition shows what changed; merged, the tasks keep their place in one undoable step', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Nusxa olingan matn yoki jadval')).toBeVisible()
  await paste(
    plan([
      ['1', 'Порталларни ишга тушириш ва ривожлантириш.', '2026 йил июнь', 'туман ҳокимликлари'],
      ['2', 'Ўқув курсларини ташкил этиш.', '2026 йил август', 'туман ҳокимликлари']
    ]),
    ''
  )
  await page.getByRole('button', { name: 'O‘qish' }).click()
  await page.getByRole('button', { name: 'O‘zgarishlarni ko‘rish' }).click()
  const list = page.getByRole('list', { name: 'Yangi tahrir o‘zgarishlari' })
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(list.locator('ins').first()).toBeVisible()
  await shot('edition')
  await list.getByRole('checkbox').last().click()
  await page.getByRole('button', { name: 'Birlashtirish (3)' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Birlashtirish (3)' }).click()
  await expect(page.getByText(/^Yangi tahrir birlashtirildi/)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Topshiriqlar', exact: true }).click()
  await expect(rows().filter({ hasText: 'ривожлантириш' })).toHaveCount(1)
  await shot('edition-tasks')
})

test('the page complained of nothing', () =>
  expect(complaints.filter(complaint => !complaint.includes('ERR_CONNECTION_REFUSED'))).toEqual([]))
