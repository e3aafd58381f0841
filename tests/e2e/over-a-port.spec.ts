import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePort as NodePort } from 'node:worker_threads'
import { expect, type Page, test } from '@playwright/test'
import { loadPage, type PageFile } from '#machine/node/page.ts'
import { answerApp } from '../../electron/main/app-protocol.ts'
import { serviceInThread } from '../desktop/service-thread.ts'
import { complaintsOf, DECREE, root, setUpOffice } from './console.ts'

/**
 * The built page as Electron's window has it, where there is no Electron: files and policy from the main process's own
 * answers, calls over a MessagePort to the service in a thread of its own, which is then killed.
 */
test.describe.configure({ mode: 'serial' })
// A trace would keep two pictures of the whole page for every message of the port.
test.use({ trace: 'off' })

/** Secure, as `app://` is; nothing leaves the browser for it. */
const ADDRESS = 'https://nazorat.test'
const data = mkdtempSync(join(tmpdir(), 'nazorat порт '))
let page: Page
let complaints: string[]
let service: ReturnType<typeof serviceInThread>
let port: NodePort | null = null

/** Port messages are text or bytes; bytes go over Playwright's bridge as base64. */
type Carried = { text: string } | { base64: string }
const carried = (message: unknown): Carried =>
  typeof message === 'string' ? { text: message } : { base64: Buffer.from(message as Uint8Array).toString('base64') }

/** A page that is gone or being loaded anew hears nothing, as with a real port. */
const tell = (say: () => Promise<void>): void => void say().catch(() => {})

const handPort = (given: NodePort): void => {
  port = given
  given.on('message', message => {
    if (port === given) tell(() => page.evaluate(carried => globalThis.fromService(carried), carried(message)))
  })
  given.start()
  tell(() => page.evaluate(() => globalThis.takePort()))
}

declare global {
  var takePort: () => void
  var fromService: (message: Carried) => void
  var toService: (message: Carried) => void
}

/** The page's half of the bridge: what Electron's preload does, with a port of the page's own. */
const bridge = () => {
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  const base64Of = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  globalThis.takePort = () => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) =>
      globalThis.toService(typeof data === 'string' ? { text: data } : { base64: base64Of(data) })
    globalThis.fromService = message => port1.postMessage('text' in message ? message.text : bytesOf(message.base64))
    window.postMessage('nazorat-port', location.origin, [port2])
  }
}

test.beforeAll(async ({ browser }) => {
  const files: ReadonlyMap<string, PageFile> = await loadPage(join(root, 'dist/renderer'))
  const context = await browser.newContext()
  page = await context.newPage()
  complaints = complaintsOf(page)
  let told = 0
  await page.route(`${ADDRESS}/**`, async route => {
    const { pathname } = new URL(route.request().url())
    const answer = answerApp(files, { url: `app://nazorat${pathname}`, method: 'GET' })
    const body = Buffer.from(await answer.arrayBuffer())
    // The one place where the page asks whether it is Electron's.
    const text = body.toString('utf8')
    const script = text.replace(/location\.protocol===([`'"])app:\1/, 'true')
    if (script !== text) told++
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: script === text ? body : script
    })
  })
  await page.exposeFunction('toService', (message: Carried) =>
    port?.postMessage('text' in message ? message.text : new Uint8Array(Buffer.from(message.base64, 'base64')))
  )
  await page.addInitScript(bridge)
  service = serviceInThread(data, given => handPort(given as unknown as NodePort))
  await page.goto(`${ADDRESS}/index.html`)
  expect(told).toBe(1)
  service.connect()
})
test.afterAll(async () => {
  await page.close()
  await service.stop()
  rmSync(data, { recursive: true, force: true })
})

const listed = () => page.getByText(/^Ro‘yxatda \d+ ta$/)

test('first start and import go over the port, files included', async () => {
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pq308.txt', mimeType: 'text/plain', buffer: readFileSync(DECREE) })
  await expect(page.getByText('Chora-tadbirlar (53)')).toBeVisible()
  await page.getByRole('button', { name: 'Qabul qilish…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Qabul qilish (15 ta nazoratga)' }).click()
  await page.getByRole('dialog').getByText('Topshiriqlarga o‘tish').click()
  await expect(listed()).toHaveText('Ro‘yxatda 15 ta')
})

test('FAULTS 115: the service is killed; what was typed stands and the list answers again', async () => {
  const search = page.getByPlaceholder(/^Matn, ijrochi/)
  await search.fill('transport')
  service.kill()
  await expect.poll(() => service.counts().starts).toBe(2)
  await expect(search).toHaveValue('transport')
  await search.fill('')
  await expect(listed()).toHaveText('Ro‘yxatda 15 ta')
})

test('a form being typed outlives the service and a reload of the page', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Sozlamalar', exact: true }).click()
  await page.getByRole('textbox', { name: 'Manzil' }).fill('Мингбулоқ, 5-уй')
  service.kill()
  await expect.poll(() => service.counts().starts).toBe(3)
  await expect(page.getByRole('textbox', { name: 'Manzil' })).toHaveValue('Мингбулоқ, 5-уй')
  await page.reload()
  service.connect()
  await expect(page.getByRole('textbox', { name: 'Manzil' })).toHaveValue('Мингбулоқ, 5-уй')
  await page.locator('form').getByRole('button', { name: 'Saqlash' }).click()
  await expect(page.getByText('Saqlandi').first()).toBeVisible()
})

test('the page complained of nothing under the window’s own policy', () => {
  expect(complaints).toEqual([])
  expect(service.counts().failures).toBe(0)
})
