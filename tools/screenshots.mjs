// Screenshots of the running console for README and docs, on the example decree: `npm run screenshots`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './check/browser.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const images = join(root, 'docs', 'images')
const data = mkdtempSync(join(tmpdir(), 'nazorat-shots-'))
mkdirSync(images, { recursive: true })

const host = spawn(process.execPath, [join(root, 'dist/main/web.js'), '--no-open', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit']
})
const address = await new Promise(found => {
  createInterface({ input: host.stdout }).on('line', line => {
    const printed = /http:\S+#token=\S+/.exec(line)
    if (printed) found(printed[0])
  })
})
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
  ignoreDefaultArgs: ['--hide-scrollbars']
})
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'uz-UZ' })
const home = address.split('#')[0]
const shot = async name => {
  await page.mouse.move(700, 4)
  await page.waitForTimeout(1200)
  await page.screenshot({ path: join(images, `${name}.png`) })
}

await page.goto(address)
await page.getByRole('button', { name: 'Davom etish' }).click()
await page.getByRole('combobox', { name: 'Viloyat (hudud)' }).click()
await page.getByRole('option', { name: 'Namangan viloyati' }).click()
await page.getByRole('textbox', { name: 'Tuman (shahar)' }).fill('Mingbuloq tumani')
await page.getByRole('combobox', { name: 'Idoramiz nomi' }).fill('Mingbuloq tumani hokimligi')
await page.getByRole('textbox', { name: 'Sizning ismingiz' }).fill('H.Boylarov')
await page.getByRole('button', { name: 'Davom etish' }).click()
await shot('first-start')
await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
await page.locator('input[type=file]').setInputFiles(join(root, 'templates/example/pq308.txt'))
await page.getByText('Shubhalar', { exact: true }).click()
await shot('review')
await page.getByRole('button', { name: 'Qabul qilish…' }).click()
await page
  .getByRole('dialog')
  .getByRole('button', { name: /^Qabul qilish \(/ })
  .click()
await page.getByRole('dialog').getByText('Topshiriqlarga o‘tish').click()
await page.locator('.ag-row').getByText('Жамоат транспорти').dblclick()
await shot('tasks')
await page.goto(`${home}#/groups`)
await shot('groups')
await page.goto(`${home}#/tasks`)
await page.locator('.ag-row').getByText('Жамоат транспорти').dblclick()
await page.getByRole('complementary').getByRole('link', { name: 'Xat yozish' }).click()
await page.getByRole('textbox', { name: 'Adresatlar' }).fill('Namangan viloyati hokimligi')
await shot('letter-form')

await browser.close()
host.kill()
rmSync(data, { recursive: true, force: true })
