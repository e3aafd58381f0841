import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { NOWHERE } from '#domain/draft.ts'
import type { Deed } from '#domain/office.ts'
import { insideOf, type WritableDb, wrapSqlite } from './connection.ts'
import { type Migration, migrateTo } from './migrate.ts'
import { type OpenOptions, type OpenResult, openDatabase } from './open.ts'
import { insertAct, insertAnnex, insertSection } from './repositories/acts.ts'
import { insertGroup } from './repositories/groups.ts'
import { insertDeadlines, insertExecutors, type NewDeadline } from './repositories/task-parts.ts'
import { insertTasks, type NewTask } from './repositories/tasks.ts'
import { forgetStatements } from './statements.ts'
import type { Entity } from './tables.ts'
import { type LooseRow, transact, type Writer } from './write.ts'

/** For the tests of db/: real bases in memory or in a temporary folder that goes with the test. */
export const NOW = '2026-11-21T10:00:00.000Z'

export const deed = (cause = 'test', at = NOW): Deed => ({ actor: { name: 'Tester', role: 'officer' }, at, cause })

export const openMemory = async (): Promise<WritableDb> => {
  const { db, close } = await openDatabase({ path: ':memory:', now: NOW })
  onTestFinished(close)
  return db
}

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const openFile = async (path: string, more: Partial<OpenOptions> = {}): Promise<OpenResult> => {
  const opened = await openDatabase({ path, now: NOW, ...more })
  onTestFinished(opened.close)
  return opened
}

/** A base in memory as a migration left it, to put old rows in and `migrateTo` further. */
export const openAt = async (version: number, migrations?: readonly Migration[]): Promise<WritableDb> => {
  const sqlite = new BetterSqlite3(':memory:')
  onTestFinished(() => void sqlite.close())
  const db = wrapSqlite(sqlite, ':memory:', false)
  await migrateTo(db, version, migrations)
  return db
}

const ENTITIES: readonly Entity[] = [
  'setting',
  'account',
  'act',
  'citation',
  'annex',
  'section',
  'task',
  'deadline',
  'executor',
  'note',
  'working_group',
  'seat',
  'document',
  'document_task',
  'body_answer',
  'incoming',
  'resolution',
  'extension',
  'control_mark',
  'report',
  'funding',
  'checklist',
  'criterion',
  'audit',
  'finding',
  'work_entry',
  'problem',
  'attachment',
  'calendar_day',
  'document_version',
  'document_line',
  'document_figure',
  'document_enclosure',
  'visa',
  'signature',
  'journal',
  'journal_number',
  'place',
  'indicator',
  'indicator_value',
  'target',
  'period_lock',
  'rollout',
  'rollout_column',
  'rollout_object',
  'rollout_cell',
  'reminder_mark'
]

/** Every journalled row there is. */
export const dump = (db: WritableDb): Record<string, LooseRow[]> =>
  Object.fromEntries(
    ENTITIES.map(entity => [
      entity,
      insideOf(db).sqlite.prepare<[], LooseRow>(`select * from ${entity} order by id`).all()
    ])
  )

export const task = (given: Partial<NewTask>): NewTask => ({
  parent: null,
  kind: 'measure',
  act: null,
  annex: null,
  section: null,
  subsection: null,
  number: '1',
  printedNumber: null,
  position: 0,
  title: 'Онлайн хизматлар',
  text: 'Онлайн хизматларни кўпайтириш',
  items: [],
  targets: [],
  funding: null,
  result: null,
  at: NOWHERE,
  control: 'ours',
  state: 'new',
  progress: 0,
  ours: { deputy: '', lead: '', co: [], internalDate: null },
  doubts: [],
  sameAs: null,
  ...given
})

export const deadline = (given: Partial<NewDeadline> & { task: number }): NewDeadline => ({
  position: 0,
  text: '2027 йил 1 мартгача',
  kind: 'day',
  start: null,
  due: '2027-03-01',
  time: null,
  every: null,
  dayOfMonth: null,
  certain: true,
  startConfirmed: false,
  ...given
})

export type Imported = {
  act: number
  annex: number
  section: number
  measures: number[]
  steps: number[]
  group: number
}

/** An act as an import writes it: measures with two steps each, a deadline a step, an executor a measure, one group. */
export const importAct = async (w: Writer, measures: number, number = 'ПҚ-308'): Promise<Imported> => {
  const act = await insertAct(w, {
    kind: 'PQ',
    number,
    date: '2023-09-14',
    title: 'Рақамли технологиялар',
    place: 'Тошкент',
    file: 'pq308.docx',
    sha256: await w.putBlob(new TextEncoder().encode(number)),
    importedAt: NOW
  })
  const plain = { columns: [], rows: [], doubts: [] }
  const annex = await insertAnnex(w, {
    act,
    position: 0,
    kind: 'roadmap',
    number: '1',
    title: 'Йўл харитаси',
    ...plain
  })
  const section = await insertSection(w, { annex, parent: null, level: 1, number: 'I', title: 'Индекс', position: 0 })
  const where = { act, annex, section }
  const tops = await insertTasks(
    w,
    Array.from({ length: measures }, (_, index) => task({ ...where, number: `${index + 1}`, position: index }))
  )
  const steps = await insertTasks(
    w,
    tops.flatMap((parent, index) =>
      [1, 2].map(n =>
        task({
          ...where,
          parent,
          kind: 'step',
          number: `${index + 1}.${n}`,
          position: n,
          text: `Қадам ${n}`,
          title: ''
        })
      )
    )
  )
  await insertDeadlines(
    w,
    steps.map((id, index) => deadline({ task: id, due: `2027-0${(index % 9) + 1}-01` }))
  )
  await insertExecutors(
    w,
    tops.map(id => ({
      task: id,
      position: 0,
      text: 'Рақамли технологиялар вазирлиги',
      person: null,
      role: 'lead',
      collective: false
    }))
  )
  const groupAnnex = await insertAnnex(w, { act, position: 1, kind: 'group', number: '2', title: 'Гуруҳ', ...plain })
  const group = await insertGroup(
    w,
    { act, annex: groupAnnex, position: 0, title: 'Ишчи гуруҳ', successionRule: true },
    [
      {
        number: 1,
        name: 'Лавозимига кўра',
        position: 'ҳоким',
        role: 'head',
        seat: 'ex-officio',
        acting: false,
        at: NOWHERE
      },
      {
        number: 2,
        name: 'Б. Сайфуллаев',
        position: 'ўринбосар',
        role: 'member',
        seat: 'person',
        acting: false,
        at: NOWHERE
      }
    ]
  )
  return { act, annex, section, measures: tops, steps, group }
}

/** A base in memory with an act of so many measures in it. */
export const openWithAct = async (measures = 3) => {
  const db = await openMemory()
  const { result, transaction } = await transact(db, deed(), w => importAct(w, measures))
  return { db, transaction: transaction!, ...result }
}

/** The plans SQLite makes of the queries that a call sends, in their order. */
export const plansOf = async (db: WritableDb, call: () => Promise<unknown>): Promise<string[]> => {
  const { sqlite } = insideOf(db)
  const sent: [string, readonly unknown[]][] = []
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    const statement = prepare(text)
    const all = statement.all.bind(statement)
    statement.all = (...parameters: unknown[]) => {
      sent.push([text, parameters.flat()])
      return all(...parameters)
    }
    return statement
  }) as typeof sqlite.prepare
  forgetStatements(sqlite)
  await call()
  sqlite.prepare = prepare
  forgetStatements(sqlite)
  return sent.map(([text, parameters]) =>
    prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n')
  )
}

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A closed base with an act in it. */
export const makeBase = async (measures = 20): Promise<string> => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db, close } = await openDatabase({ path, now: NOW })
  await transact(db, deed(), w => importAct(w, measures))
  await close()
  return path
}
