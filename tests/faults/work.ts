import { basename, dirname, join } from 'node:path'
import { backup } from '#db/backup.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { undo } from '#db/undo.ts'
import { transact, type Writer } from '#db/write.ts'
import type { Deed } from '#domain/office.ts'
import { randomOf } from './random.ts'

/** How many rows an import of this harness has: all of them are there after a kill, or none. */
export const IMPORT = 300

const NOW = '2026-11-21T10:00:00.000Z'
const deed = (cause: string): Deed => ({ actor: { name: 'Faults', role: 'administrator' }, at: NOW, cause })

const bringIn = async (w: Writer, mark: string): Promise<void> => {
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
    Array.from({ length: IMPORT }, (_, index) => row(index + 1))
  )
}

/**
 * Works on a register until it is killed: edits, imports, undos, backups in random order. After each deed that was
 * acknowledged one line on standard output: 'edit TRANSACTION KEY VALUE', 'import TRANSACTION MARK', 'undo TRANSACTION',
 * 'backup FILE'.
 */
export const work = async (path: string, seed: number): Promise<never> => {
  const random = randomOf(seed)
  const { db } = await openDatabase({ path, now: NOW })
  const say = (...words: (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`)
  say('ready')
  let last: number | null = null
  for (let turn = 0; ; turn += 1) {
    const kind = random.below(20)
    if (kind < 13) {
      const key = `key${random.below(20)}`
      const { transaction } = await transact(db, deed('edit'), w => saveSetting(w, key, `${seed} ${turn}`))
      last = transaction
      say('edit', transaction ?? 0, key, `${seed} ${turn}`)
    } else if (kind < 16) {
      const mark = `A${seed}-${turn}`
      const { transaction } = await transact(db, deed('import'), w => bringIn(w, mark))
      last = transaction
      say('import', transaction ?? 0, mark)
    } else if (kind < 19 && last !== null) {
      const { transaction } = await undo(db, deed('undo'), last)
      last = null
      say('undo', transaction)
    } else {
      const { file } = await backup(db, join(dirname(path), 'backups'), { kind: 'event', keep: 5, now: NOW })
      say('backup', basename(file))
    }
  }
}

if (process.argv[2] === 'work') await work(process.argv[3]!, Number(process.argv[4]))
