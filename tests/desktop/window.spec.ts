import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { complaintsOf, DECREE, setUpOffice } from '../e2e/console.ts'
import { type Desktop, electronPath, serviceOf, shots, startDesktop } from './console.ts'

test.describe.configure({ mode: 'serial' })

const data = mkdtempSync(join(tmpdir(), 'nazorat ойна '))
let desktop: Desktop
let complaints: string[] = []
const listed = () => desktop.page.getByText(/^Ro‘yxatda \d+ ta$/)
const search = () => desktop.page.getByPlaceholder(/^Matn, ijrochi/)

test.beforeAll(async () => {
  desktop = await startDesktop(data)
  complaints = complaintsOf(desktop.page)
})
test.afterAll(async () => {
  await desktop.app.close()
  rmSync(data, { recursive: true, force: true })
})

test('the window opens on our own page, without Node and without Electron in it', async () => {
  const { page } = desktop
  await expect(page.getByRole('button', { name: 'Davom etish' })).toBeVisible()
  expect(page.url()).toMatch(/^app:\/\/nazorat\/index\.html/)
  const seen = await page.evaluate(() =>
    ['process', 'require', 'module', 'Buffer', 'electron'].filter(name => name in window)
  )
  expect(seen).toEqual([])
  expect(await desktop.app.evaluate(({ app }) => app.getPath('userData'))).toBe(join(data, 'window'))
  await page.screenshot({ path: join(shots, '1-first-start.png') })
})

test('the example is brought in through the screen', async () => {
  const { page } = desktop
  await setUpOffice(page)
  await page.getByRole('button', { name: 'Bo‘sh boshlash' }).click()
  await page.locator('input[type=file]').setInputFiles(DECREE)
  await expect(page.getByText('Chora-tadbirlar (53)')).toBeVisible()
  await page.screenshot({ path: join(shots, '2-review.png') })
  await page.getByRole('button', { name: 'Qabul qilish…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Qabul qilish (15 ta nazoratga)' }).click()
  await page.getByRole('dialog').getByText('Topshiriqlarga o‘tish').click()
  await expect(listed()).toHaveText('Ro‘yxatda 15 ta')
  await page.screenshot({ path: join(shots, '3-tasks.png') })
  expect(complaints).toEqual([])
})

test('FAULTS 107: nothing leaves the page', async () => {
  const { page, app } = desktop
  const before = page.url()
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'about:blank', 'app://other/'])
    await page.evaluate(to => {
      location.href = to
    }, address)
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'came',
        () => 'refused'
      )
    )
  ).toBe('refused')
  await expect(listed()).toBeVisible()
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('FAULTS 108: only the files of the page are answered', async () => {
  const answers = await desktop.page.evaluate(() =>
    Promise.all(
      ['/../../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/x%00', '/assets/'].map(async path =>
        fetch(`app://nazorat${path}`).then(
          ({ status }) => status,
          () => 0
        )
      )
    )
  )
  expect(answers.every(status => status === 404 || status === 0)).toBe(true)
})

test('FAULTS 109: every permission is denied', async () => {
  const answers = await desktop.page.evaluate(async () => {
    const refused = (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        () => 'refused'
      )
    return [
      await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
      await refused(navigator.clipboard.readText()),
      await refused(new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed))),
      (await Notification.requestPermission()) === 'denied' ? 'refused' : 'given'
    ]
  })
  expect(answers).toEqual(answers.map(() => 'refused'))
})

test('FAULTS 115: the service is killed and is back; what was typed stands', async () => {
  await search().fill('transport')
  const killed = await serviceOf(desktop.app)
  const at = Date.now()
  process.kill(killed, 'SIGKILL')
  await expect.poll(() => serviceOf(desktop.app)).not.toBe(killed)
  console.log(`The service was back after ${Date.now() - at} ms`)
  await expect(search()).toHaveValue('transport')
  await search().fill('')
  await expect(listed()).toHaveText('Ro‘yxatda 15 ta')
})

test('FAULTS 115: the page is killed and is drawn again', async () => {
  const title = () =>
    desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        'document.querySelector("nav a")?.textContent ?? ""'
      )
    )
  await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer()
  )
  await expect.poll(title, { timeout: 20_000 }).not.toBe('')
})

test('FAULTS 20: a second start ends and shows the first window', async () => {
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
  const second = spawn(electronPath, [resolve(import.meta.dirname, '../..'), `--data=${data}`], { stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() =>
      desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.isMinimized()))
    )
    .toEqual([false])
})

test('a restart keeps the register and the window’s place', async () => {
  const place = { x: 60, y: 40, width: 1100, height: 660 }
  await desktop.app.evaluate(({ BrowserWindow }, bounds) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.unmaximize()
    window.setBounds(bounds)
  }, place)
  await desktop.app.close()
  expect(existsSync(join(data, 'nazorat.db-wal'))).toBe(false)
  desktop = await startDesktop(data)
  await expect(listed()).toHaveText('Ro‘yxatda 15 ta')
  const bounds = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())
  expect(Math.abs(bounds.width - place.width)).toBeLessThan(20)
  await desktop.page.screenshot({ path: join(shots, '4-after-restart.png') })
})
