import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { backup } from '#db/backup.ts'
import { listBackups } from '#db/manifest.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { stageRestore } from '#db/restore.ts'
import { undo } from '#db/undo.ts'
import { transact, type Writer } from '#db/write.ts'
import type { Deed } from '#domain/office.ts'
import { officeOn, writeLetter } from './letter.ts'
import { randomOf } from './random.ts'

/** How many rows an import of this harness has: all of them are there after a kill, or none. */
export const IMPORT = 300
/** What the work does, with how often of twenty. */
const DEEDS = { edit: 7, import: 3, undo: 2, generation: 3, backup: 3, restore: 2 } as const
export type DeedKind = keyof typeof DEEDS
export const DEED_KINDS = Object.keys(DEEDS) as DeedKind[]

const NOW = '2026-11-21T10:00:00.000Z'
export const deedOf = (cause: string): Deed => ({ actor: { name: 'Faults', role: 'administrator' }, at: NOW, cause })

export const bringIn = async (w: Writer, mark: string, rows = IMPORT): Promise<void> => {
  const act = await w.insert('act', {
    kind: 'PQ',
    number: mark,
    date: '2026-11-21',
    title: mark,
    place: '',
    folded: mark,
    file: `${mark}.docx`,
    sha256: null,
    imported_at: NOW
  })
  const row = (number: number) => ({
    kind: 'measure' as const,
    act,
    number: String(number),
    position: number,
    title: `${mark} ${number}`,
    text: `${mark} ${number}`,
    place: '{}',
    control: 'ours' as const,
    state: 'new' as const,
    progress: 0,
    search: '',
    items: '[]',
    targets: '[]',
    doubts: '[]',
    ours_deputy: '',
    ours_lead: '',
    ours_co: '[]'
  })
  await w.insertMany(
    'task',
    Array.from({ length: rows }, (_, index) => row(index + 1))
  )
}

/**
 * Works on a register until it is killed, in random order. Before each deed 'begin KIND', after each that was acknowledged
 * 'KIND MARK' on standard output; the mark is the cause in the change journal. A restore goes through closing and the next
 * opening, as in the program.
 */
export const work = async (path: string, seed: number): Promise<never> => {
  const random = randomOf(seed)
  const folder = join(dirname(path), 'backups')
  let opened = await openDatabase({ path, now: NOW })
  let office = await officeOn(opened.db)
  const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`)
  say('ready')
  let last: number | null = null
  for (let turn = 0; ; turn += 1) {
    const kind = pick(random.below(20))
    const mark = `M${seed}x${turn}`
    const { db } = opened
    if (kind === 'edit') {
      say('begin', kind)
      const value = `${seed} ${turn}`
      last = (await transact(db, deedOf(mark), w => saveSetting(w, `key${random.below(20)}`, value))).transaction
      say(kind, mark)
    } else if (kind === 'import') {
      say('begin', kind)
      last = (await transact(db, deedOf(mark), w => bringIn(w, mark))).transaction
      say(kind, mark)
    } else if (kind === 'undo' && last !== null) {
      say('begin', kind)
      await undo(db, deedOf(mark), last)
      last = null
      say(kind, mark)
    } else if (kind === 'generation') {
      say('begin', kind)
      last = await writeLetter(office, deedOf(mark), mark)
      say(kind, mark)
    } else if (kind === 'backup') {
      say('begin', kind)
      await backup(db, folder, { kind: 'event', keep: 5, now: NOW })
      say(kind, '-')
    } else if (kind === 'restore') {
      const kept = listBackups(folder)
      if (kept.length === 0) continue
      say('begin', kind)
      const { actor: by, at } = deedOf(mark)
      await stageRestore(db, join(folder, kept[random.below(kept.length)]!.file), { by, at, foreign: false })
      await opened.close()
      opened = await openDatabase({ path, now: NOW })
      office = await officeOn(opened.db)
      last = null
      say(kind, '-')
    }
  }
}

const pick = (n: number): DeedKind => {
  let rest = n
  for (const kind of DEED_KINDS) {
    if (rest < DEEDS[kind]) return kind
    rest -= DEEDS[kind]
  }
  return 'edit'
}

// Started ahead of its round: everything is loaded before the base and the seed come in as a line.
if (process.argv[2] === 'work') {
  process.stdout.write('warm\n')
  for await (const line of createInterface({ input: process.stdin })) {
    const [seed, ...path] = line.split(' ')
    await work(path.join(' '), Number(seed))
  }
}
