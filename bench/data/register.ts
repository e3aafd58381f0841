import { insideOf } from '#db/connection.ts'
import { rebuildDerived } from '#db/derived/refresh.ts'
import { openDatabase } from '#db/open.ts'
import { deadlineToRow, executorToRow } from '#db/repositories/task-parts.ts'
import { taskToRow } from '#db/repositories/tasks.ts'
import { NOWHERE } from '#domain/draft.ts'
import { TASK_STATES, type TaskKind } from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import { toLatin } from '#language/script.ts'
import { decreeRoadMap } from './decree.ts'
import { randomOf } from './random.ts'

export const NOW = '2026-11-21T10:00:00.000Z'
const SEED = 308

/** Half of the acts are in Latin letters, half in Cyrillic; each measure has `steps` steps. */
type Wanted = { tasks: number; steps: number; acts: number }

type Words = { text: string; folded: string }

const day = (random: () => number): string => {
  const from = Date.UTC(2024, 0, 1)
  return new Date(from + Math.floor(random() * 1500) * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Fills a new register with tasks made of the sentences, deadlines and executors of the example decree, always the same
 * ones for the same wish. Plain inserts into the real tables, in one transaction; nothing is journalled.
 */
export const makeRegister = async (path: string, wanted: Wanted): Promise<void> => {
  const map = await decreeRoadMap()
  const random = randomOf(SEED)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  // Folded once each: word by word, the fold of a whole is that of its parts.
  const folded = (text: string): Words => ({ text, folded: fold(text) })
  const inBoth = (texts: readonly string[]): [Words[], Words[]] => {
    const distinct = [...new Set(texts.filter(text => text !== ''))]
    return [distinct.map(folded), distinct.map(text => folded(toLatin(text)))]
  }
  const sentences = inBoth(
    map.measures
      .flatMap(one => [one.text, ...one.items, ...one.steps.map(step => step.text)])
      .flatMap(t => t.split('; '))
  )
  const names = inBoth(map.measures.flatMap(one => one.executors.map(executor => executor.text)))
  const deadlines = inBoth(map.measures.flatMap(one => one.deadlines.map(deadline => deadline.text)))

  const { db, close } = await openDatabase({ path, now: NOW })
  const { sqlite } = insideOf(db)
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>()
  const insert = (table: string, row: object): number => {
    let statement = statements.get(table)
    if (statement === undefined) {
      const columns = Object.keys(row)
      const values = columns.map(column => `@${column}`).join(', ')
      statement = sqlite.prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`)
      statements.set(table, statement)
    }
    return Number(statement.run(row).lastInsertRowid)
  }
  const fill = (): void => {
    const perAct = Math.ceil(wanted.tasks / wanted.acts)
    let left = wanted.tasks
    for (let index = 0; left > 0; index++) {
      const script = index % 2
      const of = (lists: [Words[], Words[]]): Words => pick(lists[script]!)
      const act = insert('act', {
        kind: 'PQ',
        number: `${script === 0 ? 'ПҚ' : 'PQ'}-${100 + index}`,
        date: day(random),
        title: of(sentences).text,
        place: script === 0 ? 'Тошкент шаҳри' : 'Toshkent shahri',
        folded: `pq${100 + index}`,
        file: `pq${100 + index}.docx`,
        sha256: null,
        imported_at: NOW
      })
      const annex = insert('annex', { act, position: 0, kind: 'roadmap', number: '1', title: of(sentences).text })
      const sections = Array.from({ length: 8 }, (_, position) => {
        const row = { annex, parent: null, level: 1, number: `${position + 1}`, title: of(sentences).text, position }
        return insert('section', row)
      })
      const task = (
        kind: TaskKind,
        parent: number | null,
        section: number,
        number: string,
        position: number
      ): number => {
        const [one, other, code] = [of(sentences), of(sentences), 1000 + Math.floor(random() * 9000)]
        const text = `${one.text} ${other.text} ${code}`
        const state = pick(TASK_STATES)
        const row = taskToRow({
          ...{ parent, kind, act, annex, section, subsection: null, number, printedNumber: null, position },
          ...{ title: text.slice(0, 80), text: '', items: [], targets: [], funding: null, result: null, at: NOWHERE },
          ...{ control: random() < 0.7 ? ('ours' as const) : ('reference' as const), state, doubts: [], sameAs: null },
          progress: state === 'done' ? 100 : 0,
          ours: { deputy: '', lead: random() < 0.3 ? of(names).text : '', co: [], internalDate: null }
        })
        left--
        return insert('task', { ...row, text, search: `${number} ${one.folded} ${other.folded} ${code}` })
      }
      const deadline = (owner: number): void => {
        const due = day(random)
        const row = {
          task: owner,
          position: 0,
          text: of(deadlines).text,
          kind: 'day' as const,
          start: null,
          due,
          time: null
        }
        insert(
          'deadline',
          deadlineToRow({ ...row, every: null, dayOfMonth: null, certain: true, startConfirmed: false })
        )
      }
      for (let n = 0, here = 0; here < perAct && left > 0; n++) {
        const section = sections[n % sections.length]!
        const measure = task('measure', null, section, `${n + 1}`, n)
        here++
        for (let position = 0; position < 2; position++) {
          const name = of(names)
          const row = { task: measure, position, text: '', person: null, collective: false }
          insert('executor', { ...executorToRow({ ...row, role: position === 0 ? 'lead' : 'co' }), ...name })
        }
        if (wanted.steps === 0) deadline(measure)
        for (let step = 1; step <= wanted.steps && left > 0; step++, here++)
          deadline(task('step', measure, section, `${n + 1}.${step}`, step))
      }
    }
  }
  sqlite.transaction(fill)()
  rebuildDerived(db)
  await close()
}
