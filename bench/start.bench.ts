import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { inFolder } from './data/folder.ts'
import { isBuilt, setUpRegister, signIn, startProgram, stopProgram } from './data/program.ts'
import { makeRegister } from './data/register.ts'
import { atMost, type Bench, figures, type Group, type Samples } from './harness.ts'

const TASKS = 20_000
const SCREEN = 1500
const ROUNDS = 5
/** What the screen asks for first. */
const FIRST = 200

/** The program as a process: until it gives its address, and until the first two calls of a screen are answered. */
const measureService = async (folder: string): Promise<Group> => {
  const samples: Samples = new Map([
    ['address printed', []],
    ['system.status answered', []],
    ['tasks.list: the first 200 rows answered', []],
    ['tasks.list: all rows answered, page after page', []]
  ])
  const [listening, status, list, whole] = [...samples.values()]
  for (let round = -1; round < ROUNDS; round++) {
    const start = performance.now()
    const { child, address } = await startProgram(folder)
    const at = performance.now()
    const client = await signIn(address)
    await client.system.status()
    const known = performance.now()
    const { total } = await client.tasks.list({ view: 'due', control: 'all', order: 'due', first: FIRST })
    const listed = performance.now()
    let read = 0
    while (read < total) {
      const page = await client.tasks.list({ view: 'due', control: 'all', order: 'due', offset: read })
      read += page.rows.length
    }
    const all = performance.now()
    await stopProgram(child)
    if (read !== TASKS) throw new Error(`${read} rows instead of ${TASKS}`)
    if (round < 0) continue
    listening!.push(at - start)
    status!.push(known - start)
    list!.push(listed - start)
    whole!.push(all - start)
  }
  const found = figures(samples).map(one => ({ ...one, ratio: null }))
  return { title: `from the start of the process, ${TASKS} tasks`, figures: found, claims: [] }
}

/** What the first screen counts: only there when the figures are. */
const FIGURES = '#weeks'

/** The program's start until the first screen shows its figures, and from a press until rows of the grid are painted. */
const measureScreen = async (folder: string): Promise<Group> => {
  const title = `first useful screen, ${TASKS} tasks, in a browser that is open already`
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return { title, figures: [], claims: [], note: 'NOT RUN: no Chromium (CHROME_PATH)' }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const samples: Samples = new Map([
    ['from the start of the program to the figures of the first screen', []],
    ['from there to painted rows of the tasks', []]
  ])
  const [screen, rows] = [...samples.values()]
  const painted = (page: Page): Promise<unknown> =>
    page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))
  try {
    for (let round = -1; round < ROUNDS; round++) {
      const page = await browser.newPage()
      const start = performance.now()
      const { child, address } = await startProgram(folder)
      await page.goto(address, { waitUntil: 'commit' })
      await page.locator(FIGURES).first().waitFor()
      await painted(page)
      const shown = performance.now()
      await page.evaluate(() => {
        location.hash = '#/tasks'
      })
      await page.locator('.ag-row').first().waitFor()
      await painted(page)
      const listed = performance.now()
      await page.close()
      await stopProgram(child)
      if (round < 0) continue
      screen!.push(shown - start)
      rows!.push(listed - shown)
    }
  } finally {
    await browser.close()
  }
  const all = figures(samples).map(one => ({ ...one, ratio: null }))
  return { title, figures: all, claims: [atMost('to the first screen', all[0]!.median, SCREEN, 'ms')] }
}

export const bench: Bench = {
  name: 'start',
  what: `start of the built program on a register of ${TASKS} tasks, as a process and up to the rows on the screen`,
  budget: `first useful screen <= ${SCREEN} ms over the loopback host`,
  run: async () => {
    if (!isBuilt()) {
      const note = 'NOT RUN: the program is not built; `npm run bench` builds it'
      return [{ title: 'start', figures: [], claims: [], note }]
    }
    return inFolder(async folder => {
      const path = join(folder, 'nazorat.db')
      await makeRegister(path, { tasks: TASKS, steps: 0, acts: 20 })
      await setUpRegister(path)
      return [await measureService(folder), await measureScreen(folder)]
    })
  }
}
