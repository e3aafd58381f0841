import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { inFolder } from './data/folder.ts'
import { isBuilt, setUpRegister, startProgram, stopProgram } from './data/program.ts'
import { makeRegister } from './data/register.ts'
import { atMost, type Bench, figures, type Group, type Samples } from './harness.ts'
import { median } from './stats.ts'

const TASKS = 20_000
const MANY = 50_000
const ROUNDS = 5
const FILTER = 100
const PASTE = 500
const UNDO = 300
const MEMORY = 90
/** Three columns that take text, so many rows: 5,001 cells. */
const PASTED_ROWS = 1667
const WORDS = ['рақамли', 'xizmat', 'портал', 'axborot', 'тизими', 'elektron']
const MB = 1 << 20

const open = async (browser: Browser, folder: string, rows: number) => {
  const { child, address } = await startProgram(folder)
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  await page.evaluate(() => {
    location.hash = '#/tasks?control=all'
  })
  if (rows > 0) {
    await page.waitForFunction(
      count => Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0) >= count,
      rows,
      { timeout: 120_000 }
    )
  }
  await page.waitForTimeout(1500)
  const close = async (): Promise<void> => {
    await page.close()
    await stopProgram(child)
  }
  return { page, close }
}

/** From a typed word to painted rows that hold it, in milliseconds. */
const filtered = (page: Page, word: string): Promise<number> =>
  page.evaluate(async typed => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Qiymat"]')!
    const count = () => document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')
    const frame = () => new Promise(done => requestAnimationFrame(done))
    const before = count()
    const start = performance.now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, typed)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    while (count() === before && performance.now() - start < 5000) await frame()
    await frame()
    await frame()
    return performance.now() - start
  }, word)

const measureFilter = async (page: Page): Promise<Group> => {
  await page.getByRole('button', { name: /^Filtr/ }).click()
  await page.getByRole('button', { name: 'Ustun bo‘yicha filtr qo‘shish' }).click()
  await page.getByRole('combobox', { name: 'Ustun' }).selectOption({ label: 'Chora-tadbir' })
  await page.waitForTimeout(300)
  const first = await filtered(page, WORDS[0]!)
  const samples: Samples = new Map([['typed word to painted rows', []]])
  for (let round = 0; round < ROUNDS; round++)
    for (const word of WORDS) samples.get('typed word to painted rows')!.push(await filtered(page, word))
  await page.getByRole('button', { name: 'Barchasini tozalash' }).click()
  await page.keyboard.press('Escape')
  const all = figures(samples)
  return {
    title: `filter of ${TASKS} rows on the screen`,
    figures: all,
    claims: [atMost('typed word to painted rows', all[0]!.median, FILTER, 'ms')],
    note: `the first filter after the rows came, which folds every text once: ${Math.round(first)} ms`
  }
}

/** Scrolls fast and looks at every frame whether rows stand where rows belong. */
const measureScroll = async (page: Page): Promise<Group> => {
  const { frames, blank, longest } = await page.evaluate(async () => {
    const grid = document.querySelector('.grid')!
    const box = [...grid.querySelectorAll<HTMLElement>('*')].find(
      one => one.scrollHeight > one.clientHeight * 20 && one.clientHeight > 200
    )!
    const { left, top, height, width } = box.getBoundingClientRect()
    const frame = () => new Promise(done => requestAnimationFrame(done))
    let blank = 0
    let longest = 0
    let before = performance.now()
    const frames = 240
    for (let at = 0; at < frames; at++) {
      box.scrollTop += 900
      await frame()
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
      const empty = [0.15, 0.5, 0.85].some(
        part => document.elementFromPoint(left + width / 3, top + height * part)?.closest('.ag-row') == null
      )
      if (empty) blank++
    }
    box.scrollTop = 0
    return { frames, blank, longest }
  })
  await page.waitForTimeout(500)
  return {
    title: `scrolling ${TASKS} rows, 900 pixels a frame`,
    figures: [],
    claims: [atMost('frames with a blank row', blank, 0, `of ${frames}`)],
    note: `longest frame ${Math.round(longest)} ms`
  }
}

/** From the paste to the painted text of the first and the last cell on the screen; then the undo. */
const measurePaste = async (page: Page): Promise<Group> => {
  const samples: Samples = new Map([
    ['paste', []],
    ['undo', []]
  ])
  for (let round = -1; round < ROUNDS; round++) {
    await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="deputy"]').click()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    const [paste, undo] = await page.evaluate(
      async ([rows, mark]) => {
        const frame = () => new Promise(done => requestAnimationFrame(done))
        const cell = () => document.querySelector<HTMLElement>('.ag-row[row-index="2"] .ag-cell[col-id="lead"]')!
        const painted = async (is: (text: string) => boolean): Promise<number> => {
          const start = performance.now()
          while (!is(cell().innerText) && performance.now() - start < 20_000) await frame()
          await frame()
          await frame()
          return performance.now() - start
        }
        const text = Array.from(
          { length: rows! },
          (_, row) => `Каримов ${row}\tМелиев ${mark} ${row}\tСултонов ${row}`
        ).join('\n')
        const data = new DataTransfer()
        data.setData('text/plain', text)
        const before = cell().innerText
        document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
        const pasted = await painted(now => now.includes(`Мелиев ${mark}`))
        await new Promise(done => setTimeout(done, 1500))
        const key = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key))
        return [pasted, await painted(now => now === before)]
      },
      [PASTED_ROWS, round]
    )
    await page.waitForTimeout(1500)
    if (round < 0) continue
    samples.get('paste')!.push(paste!)
    samples.get('undo')!.push(undo!)
  }
  const all = figures(samples).map(one => ({ ...one, ratio: null }))
  return {
    title: `${PASTED_ROWS * 3} cells among ${TASKS} rows, each another text, over the loopback host`,
    figures: all,
    claims: [
      atMost('paste to painted', all[0]!.median, PASTE, 'ms'),
      atMost('undo to painted', all[1]!.median, UNDO, 'ms')
    ]
  }
}

const heapOf = async (browser: Browser, folder: string, rows: number): Promise<number> => {
  const { page, close } = await open(browser, folder, rows)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  const samples: number[] = []
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    samples.push(usedSize / MB)
  }
  await close()
  return median(samples)
}

const folderOf = async (work: (folder: string) => Promise<Group[]>, tasks: number): Promise<Group[]> =>
  inFolder(async folder => {
    const path = join(folder, 'nazorat.db')
    await makeRegister(path, { tasks, steps: 0, acts: 20 })
    await setUpRegister(path)
    return work(folder)
  })

export const bench: Bench = {
  name: 'grid-screen',
  what: `the tasks grid of the built program in Chromium: ${TASKS} rows filtered, scrolled, pasted into; memory of ${MANY} rows`,
  budget: `filter to painted <= ${FILTER} ms, no blank rows in scrolling, paste of 5,000 cells <= ${PASTE} ms, undo <= ${UNDO} ms, ${MANY} rows <= ${MEMORY} MB over empty`,
  run: async () => {
    const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
    if (!isBuilt() || !existsSync(executablePath)) {
      const note = 'NOT RUN: needs the built program (`npm run bench` builds it) and Chromium (CHROME_PATH)'
      return [{ title: 'grid', figures: [], claims: [], note }]
    }
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    try {
      const shown = await folderOf(async folder => {
        const { page, close } = await open(browser, folder, TASKS)
        const groups = [await measureFilter(page), await measureScroll(page), await measurePaste(page)]
        await close()
        return groups
      }, TASKS)
      const empty = await inFolder(async folder => {
        await setUpRegister(join(folder, 'nazorat.db'))
        return heapOf(browser, folder, 0)
      })
      const memory = await folderOf(async folder => {
        const full = await heapOf(browser, folder, MANY)
        return [
          {
            title: `JavaScript heap of the page, ${MANY} rows`,
            figures: [],
            claims: [atMost('over an empty register', full - empty, MEMORY, 'MB')],
            note: `${full.toFixed(1)} MB with ${MANY} rows, ${empty.toFixed(1)} MB without any`
          }
        ]
      }, MANY)
      return [...shown, ...memory]
    } finally {
      await browser.close()
    }
  }
}
