/** A batch of letters whose process is killed while it makes them (fault 95), over a real base in a folder of its own. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { listBatches, listBatchLines } from '#db/repositories/batches.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import { runBatch } from '#service/batches/run.ts'
import { startBatch } from '#service/batches/start.ts'
import { startLetter } from '#service/documents/letter.ts'
import { listJournals } from '#db/repositories/journals.ts'
import { officeOn } from './letter.ts'
import { faultsFolder } from './folder.ts'
import { deedOf } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'

const open = async (path: string) => {
  const opened = await openDatabase({ path, now: NOW })
  const office = await officeOn(opened.db)
  // Without a browser: what is killed is the making and keeping of letters.
  return { opened, office: { ...office, ports: { ...office.ports, printer: chromiumPrinter(null) } } }
}

/** Makes what is open of the one batch, a line 'made N' for each letter kept. */
const makeRest = async (path: string): Promise<void> => {
  const { opened, office } = await open(path)
  const [batch] = await listBatches(office.db.read)
  for await (const { done } of runBatch(office, deedOf('batches.run'), batch!.id))
    process.stdout.write(`made ${done}\n`)
  await opened.close()
}

/** Lets a child make letters and kills it with SIGKILL once it told so many; gives the last number it told. */
const killedAfter = (path: string, letters: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', import.meta.filename, 'make', path],
      {
        env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'nazorat-compiled') },
        stdio: ['ignore', 'pipe', 'inherit']
      }
    )
    let told = 0
    let begun = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      for (const [, n] of text.matchAll(/made (\d+)/g)) {
        told = Number(n)
        begun += 1
      }
      if (begun >= letters) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('close', () => resolve(told))
  })

/**
 * A batch of `total` letters, killed again and again after `every` more, then finished. `wrong`: letters that were told and are not
 * there, lines without a letter, letters or numbers there twice, numbers left over.
 */
export const batchKills = async (total: number, every: number): Promise<{ kills: number; wrong: string[] }> => {
  const folder = faultsFolder()
  try {
    const path = join(folder, 'nazorat.sqlite')
    const first = await open(path)
    const [journal] = await listJournals(first.office.db.read)
    const letter = { ...(await startLetter(first.office, { tasks: [] })), date: '2026-11-21', paragraphs: ['Matn.'] }
    await startBatch(first.office, deedOf('batches.start'), {
      form: { kind: 'letter', title: 'Xatlar', letter, answerBy: null, journal: journal!.id },
      shares: Array.from({ length: total }, (_, index) => ({ executor: `Bo‘lim ${index + 1}`, tasks: [] }))
    })
    await first.opened.close()
    const wrong: string[] = []
    let kills = 0
    for (let told = 0; told < total; kills += 1) {
      const last = await killedAfter(path, every)
      const { opened, office } = await open(path)
      const [batch] = await listBatches(office.db.read)
      if (batch!.made < last) wrong.push(`told ${last}, ${batch!.made} are there`)
      await opened.close()
      if (last === 0) return { kills, wrong: [...wrong, 'no letter was made'] }
      told = batch!.made
    }
    const { opened, office } = await open(path)
    const [batch] = await listBatches(office.db.read)
    const lines = await listBatchLines(office.db.read, batch!.id)
    const papers = await office.db.read.selectFrom('document').select(['id', 'number', 'addressees']).execute()
    const numbers = await office.db.read.selectFrom('journal_number').select(['printed', 'state', 'document']).execute()
    await opened.close()
    for (const line of lines) if (line.document === null) wrong.push(`${line.executor}: no letter`)
    if (papers.length !== total) wrong.push(`${papers.length} letters of ${total}`)
    if (new Set(papers.map(one => one.number)).size !== total) wrong.push('a number is there twice')
    if (new Set(papers.map(one => one.addressees)).size !== total) wrong.push('an addressee is there twice')
    for (const one of numbers)
      if (one.state !== 'used' || one.document === null) wrong.push(`${one.printed}: ${one.state}`)
    return { kills, wrong }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === 'make') await makeRest(process.argv[3]!)
