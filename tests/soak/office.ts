import { readdirSync, readFileSync, statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { bringIn, seedFile, setUp } from '#tests/api/decree.ts'
import { HOSTS } from '#tests/api/hosts.ts'
import { openOffice } from '#tests/api/office.ts'
import { randomOf } from '#tests/faults/random.ts'

/** What a quarter of the actions took: milliseconds by kind of call, and what the process held at its end. */
export type Quarter = {
  reads: { median: number; p95: number }
  writes: { median: number; p95: number }
  /**
   * MB after a collection: resident; of it script objects, the room V8 keeps for them, bytes outside it (ArrayBuffers), and what the
   * C library holds (`[heap]` and its arenas, by /proc; 0 elsewhere than on Linux). Then open handles of the system and of Node.
   */
  resident: number
  heap: number
  room: number
  external: number
  library: number
  files: number
  resources: number
  /** MB of the write-ahead log. */
  log: number
}
/** `lost`: what was acknowledged and is not in the register at the end. */
export type Soak = {
  actions: number
  writes: number
  undone: number
  backups: number
  quarters: Quarter[]
  lost: string[]
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const MB = 1 << 20
const round = (value: number): number => Math.round(value * 10) / 10
const quantile = (all: readonly number[], share: number): number =>
  round([...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0)
const handles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0)

/**
 * A scripted office: so many actions in an order of the seed, over a MessagePort: lists, searches, cards, the desk, notes,
 * responsible people, states, control, letters, undo, backups, checks of the journal. Every acknowledged note and person is
 * looked for at the end, and the journal is checked whole.
 */
export const soak = async (actions: number, seed: number, told: (action: number) => void): Promise<Soak> => {
  const random = randomOf(seed)
  const office = await openOffice(HOSTS[1]![1])
  const { client } = office
  await setUp(client)
  await bringIn(client, seedFile())
  const { rows } = await client.tasks.list({ view: 'measures', control: 'all', first: 1000 })
  const ids = rows.map(row => row.id)
  const anyTask = () => ids[random.below(ids.length)]!
  const leads = new Map<number, string>()
  const notes = new Map<string, number>()
  const counts = { writes: 0, undone: 0, backups: 0 }
  /** What the newest write set, to take back when it is undone. */
  let newest: { transaction: number; forget: () => void } | null = null

  const write = async (action: number): Promise<void> => {
    counts.writes += 1
    const kind = random.below(10)
    const id = anyTask()
    if (kind < 4) {
      const text = `eslatma ${action}`
      const { transaction } = await client.tasks.addNote({ id, text })
      notes.set(text, id)
      newest = transaction === null ? null : { transaction, forget: () => void notes.delete(text) }
    } else if (kind < 7) {
      const before = leads.get(id)
      const lead = `Sayfullayev ${action}`
      const { transaction } = await client.tasks.setOurs({ ids: [id], ours: { lead } })
      leads.set(id, lead)
      const forget = () => void (before === undefined ? leads.delete(id) : leads.set(id, before))
      newest = transaction === null ? null : { transaction, forget }
    } else if (kind < 8) {
      await client.tasks.setControl({ ids: [id], control: random.below(2) === 0 ? 'ours' : 'reference' })
      newest = null
    } else if (kind < 9) {
      const form = await client.documents.startLetter({ tasks: [id] })
      await client.documents.makeLetter({ ...form, addressees: ['Вилоят ҳокимлиги'], opening: `Xat ${action}` })
      newest = null
    } else if (newest !== null) {
      await client.changes.undo({ transaction: newest.transaction })
      newest.forget()
      newest = null
      counts.undone += 1
    }
  }
  const READS: readonly (() => Promise<unknown>)[] = [
    () => client.tasks.list({ view: 'measures', control: 'all', first: 200 }),
    () => client.tasks.list({ view: 'due', control: 'ours', search: 'рақамли', first: 200 }),
    () => client.tasks.get({ id: anyTask() }),
    () => client.tasks.summary(),
    () => client.system.status(),
    () => client.changes.transactions({ limit: 50 }),
    () => client.documents.list()
  ]
  const quarters: Quarter[] = []
  let reads: number[] = []
  let writes: number[] = []
  for (let action = 1; action <= actions; action += 1) {
    const writing = random.below(10) < 4
    const start = performance.now()
    if (writing) await write(action)
    else await READS[random.below(READS.length)]!()
    ;(writing ? writes : reads).push(performance.now() - start)
    if (action % 1000 === 0) {
      await client.backups.make()
      counts.backups += 1
    }
    if (action % Math.floor(actions / 4) === 0) {
      collect()
      const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
      quarters.push({
        reads: { median: quantile(reads, 0.5), p95: quantile(reads, 0.95) },
        writes: { median: quantile(writes, 0.5), p95: quantile(writes, 0.95) },
        resident: round(rss / MB),
        heap: round(heapUsed / MB),
        room: round(heapTotal / MB),
        external: round(external / MB),
        library: round(libraryMemory() / 1024),
        files: handles(),
        resources: process.getActiveResourcesInfo().length,
        log: round(logSize(`${office.folder}/nazorat.db-wal`) / MB)
      })
      reads = []
      writes = []
    }
    told(action)
  }
  await office.restart()
  const lost: string[] = []
  const again = await office.client.tasks.list({ view: 'measures', control: 'all', first: 1000 })
  for (const row of again.rows)
    if (leads.has(row.id) && row.ours.lead !== leads.get(row.id)) lost.push(`${row.number}: ${leads.get(row.id)}`)
  for (const id of ids) {
    const texts = new Set((await office.client.tasks.get({ id })).notes.map(note => note.text))
    for (const [text, of] of notes) if (of === id && !texts.has(text)) lost.push(`${id}: ${text}`)
  }
  const { broken } = await office.client.changes.verify()
  if (broken > 0) lost.push(`${broken} faults of the journal`)
  await office.close()
  return { actions, ...counts, quarters, lost }
}

/** kB resident in glibc's heap and in its arenas: mappings of 64 MB, reserved whole and written in part (malloc/arena.c, HEAP_MAX_SIZE). */
const libraryMemory = (): number => {
  if (process.platform !== 'linux') return 0
  let sum = 0
  let own = false
  for (const line of readFileSync('/proc/self/smaps', 'utf8').split('\n')) {
    const head = /^([0-9a-f]+)-[0-9a-f]+ (\S+) \S+ \S+ \d+ *(.*)$/.exec(line)
    if (head !== null)
      own = head[3] === '[heap]' || (head[3] === '' && head[2] === 'rw-p' && head[1]!.endsWith('000000'))
    else if (own && line.startsWith('Rss:')) sum += Number(/\d+/.exec(line)?.[0] ?? 0)
  }
  return sum
}

const logSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
