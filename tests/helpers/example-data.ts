import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openDatabase } from '#db/open.ts'
import type { Actor } from '#domain/office.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { newSession } from '#service/accounts/session.ts'
import { createService } from '#service/create.ts'

const root = resolve(import.meta.dirname, '../..')
const ACTOR: Actor = { name: 'H.Boylarov', role: 'administrator' }
const OFFICE = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}

/** Ids of what lies in the register, for the addresses of its screens. */
export type ExampleData = { task: number; act: number; draft: number; letter: number; checklist: number; paper: number }

/** A register with something on every screen, in a folder of its own, closed again: what an office has after some weeks. */
export const fillExample = async (folder: string): Promise<ExampleData> => {
  mkdirSync(folder, { recursive: true })
  const ports = nodePorts({ root, dataFolder: folder })
  const opened = await openDatabase({ path: join(folder, 'nazorat.db'), now: ports.clock.now() })
  const { router } = createService({
    db: opened.db,
    warnings: opened.warnings,
    ports,
    version: 'example',
    dataFolder: folder,
    backupFolder: join(folder, 'backups')
  })
  const client = createRouterClient(router, { context: { actor: ACTOR, language: 'uz-Latn', session: newSession() } })
  const today = ports.clock.today()
  const to = async <E extends { kind: string }>(events: AsyncIterable<E>): Promise<Extract<E, { kind: 'done' }>> => {
    for await (const event of events) if (event.kind === 'done') return event as Extract<E, { kind: 'done' }>
    throw new Error('ended without a result')
  }
  await client.system.setUp({ language: 'uz-Latn', script: 'latin', person: ACTOR.name, office: OFFICE })
  const { act } = await to(await client.system.loadExample())
  const { rows } = await client.tasks.list({ view: 'measures', control: 'ours' })
  const task = rows.find(row => row.number === '41')!.id
  await client.tasks.setOurs({
    ids: [task],
    ours: { deputy: 'Шерматов', lead: 'H.Boylarov', co: ['Каримов', 'Мелиев'] }
  })
  // A second reading of the same paper stays a draft.
  const decree = new File([readFileSync(join(root, 'templates/example/pq308.txt'))], 'pq308.txt')
  const { draft } = await to(await client.imports.read({ file: decree }))
  const letter = await client.incoming.save({
    id: null,
    kind: 'letter',
    sender: 'Raqamli texnologiyalar vazirligi',
    theirNumber: '01-10/1318',
    theirDate: today,
    number: '17',
    date: today,
    subject: 'Optik tola bo‘yicha ma’lumot',
    text: 'Туманда оптик толали алоқа тармоқлари қурилиши бўйича маълумотни ўн кун муддатда тақдим этишингизни сўраймиз.',
    due: today,
    needsAnswer: true
  })
  await client.work.saveEntry({
    id: null,
    task,
    place: 'Mingbuloq tumani',
    date: today,
    firstDay: null,
    lastDay: null,
    text: 'Жамоат транспортига онлайн тўлов терминаллари ўрнатилди.',
    figures: [{ name: 'терминаллар', value: 28, unit: 'дона' }]
  })
  await client.work.saveProblem({
    id: null,
    task,
    place: '',
    opened: today,
    text: 'Икки маҳаллада интернет тезлиги етарли эмас.',
    cause: 'Оптик тола етказилмаган',
    remedy: 'Оператор билан шартнома тузиш',
    who: 'Султонов',
    due: null,
    closed: null,
    outcome: ''
  })
  const [listing] = await client.checklists.candidates()
  await client.checklists.fromItems({ tasks: [listing!.id], date: today })
  const [checklist] = await client.checklists.list()
  await client.indicators.loadExample()
  await client.rollouts.loadShipped()
  const form = await client.documents.startLetter({ tasks: [task] })
  const made = await client.documents.makeLetter({
    ...form,
    addressees: ['Namangan viloyati hokimligi'],
    city: 'Mingbuloq tumani',
    signerPost: 'Tuman hokimi',
    signerName: 'A.Mansurov',
    executorName: 'H.Boylarov'
  })
  await client.backups.make()
  await opened.close()
  return { task, act, draft, letter: letter.id, checklist: checklist!.id, paper: made.document.id }
}
