import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient, ORPCError } from '@orpc/server'
import { openDatabase } from '#db/open.ts'
import type { Actor } from '#domain/office.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { productRoot } from '#machine/node/root.ts'
import { newSession } from '#service/accounts/session.ts'
import { createService } from '#service/create.ts'
import { type Io, print, progressOn } from './io.ts'

/** The office of seed 002, so that names and places are real ones. */
const ACTOR: Actor = { name: 'H.Boylarov', role: 'administrator' }
const OFFICE = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}
/** As many as leave the signature on the first page. */
const LETTER_TASKS = 4

const openOffice = async (folder: string) => {
  const ports = nodePorts({ root: productRoot(import.meta.dirname), dataFolder: folder })
  const opened = await openDatabase({ path: join(folder, 'nazorat.db'), now: ports.clock.now() })
  const { router } = createService({
    db: opened.db,
    warnings: opened.warnings,
    ports,
    version: 'demo',
    dataFolder: folder,
    backupFolder: join(folder, 'backups'),
    checksAnswers: false
  })
  return {
    client: createRouterClient(router, { context: { actor: ACTOR, language: 'uz-Latn', session: newSession() } }),
    close: opened.close
  }
}
type Client = Awaited<ReturnType<typeof openOffice>>['client']

const importExample = async (client: Client, io: Io): Promise<number> => {
  const progress = progressOn(io.stderr)
  for await (const event of await client.system.loadExample()) {
    if (event.kind === 'done') {
      progress.clear()
      return event.act
    }
    progress.show(`${event.stage} ${event.done}/${event.total}`)
  }
  throw new Error('the example ended without a result')
}

/** A letter to the region about what is done and what is still open, both shown. */
const writeLetter = async (client: Client): Promise<File> => {
  const { rows } = await client.tasks.list({ view: 'measures' })
  const open = rows.filter(row => row.state !== 'done')
  const done = rows.filter(row => row.state === 'done')
  const half = LETTER_TASKS / 2
  const chosen = [...done.slice(0, half), ...open.slice(0, half)].map(row => row.id)
  const form = await client.documents.startLetter({ tasks: chosen })
  const { document } = await client.documents.makeLetter({
    ...form,
    addressees: ['Namangan viloyati hokimligi'],
    city: 'Mingbuloq tumani',
    signerPost: 'Tuman hokimi',
    signerName: 'A.Mansurov',
    executorName: 'H.Boylarov'
  })
  return client.documents.download({ id: document.id })
}

const writeSummary = async (client: Client, act: number): Promise<File> => {
  const { document } = await client.documents.makeSummary({ act, script: 'latin' })
  return client.documents.download({ id: document.id })
}

const report = async (client: Client): Promise<string> => {
  const [act] = await client.acts.list()
  const groups = await client.groups.list()
  const { due } = await client.tasks.summary()
  const seats = groups.reduce((sum, group) => sum + group.seats.length, 0)
  return [
    `O‘qildi: ${act!.label} (${act!.file}) — ${act!.measures} ta chora-tadbir, ${groups.length} ta ishchi guruh, ${seats} ta a’zo, yana ${act!.clauses} ta bandda topshiriq.`,
    `Nazoratga olindi: ${act!.ours} ta topshiriq (${OFFICE.body}); qolgan ${act!.measures + act!.clauses - act!.ours} tasi ma’lumot uchun.`,
    `Muddatlar: ${due.done} ta bajarildi deb belgilandi, ${due.late} tasining muddati o‘tgan, ${due.soon + due.later} tasi oldinda, ${due.permanent} tasi doimiy.`,
    `Tekshirilishi lozim joylar: ${act!.doubts} ta.`
  ].join('\n')
}

const save = async (folder: string, name: string, file: File): Promise<void> =>
  writeFile(join(folder, name), new Uint8Array(await file.arrayBuffer()))

/** The main job without a screen: in a folder of its own, which is gone afterwards; the papers stay in ./out/. */
export const demo = async (io: Io): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'nazorat-demo-'))
  const out = join(io.folder, 'out')
  try {
    const { client, close } = await openOffice(folder)
    try {
      await client.system.setUp({ language: 'uz-Latn', script: 'latin', person: ACTOR.name, office: OFFICE })
      const act = await importExample(client, io)
      await mkdir(out, { recursive: true })
      await save(out, 'pq308-xat.docx', await writeLetter(client))
      await save(out, 'pq308-malumot.docx', await writeSummary(client, act))
      await print(io.stdout, `${await report(client)}\n`)
      await print(io.stdout, 'Yozildi:\n  out/pq308-xat.docx — xat\n  out/pq308-malumot.docx — bir betlik ma’lumot\n')
      return 0
    } finally {
      await close()
    }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    await print(io.stderr, `${error.message}\n`)
    return 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
