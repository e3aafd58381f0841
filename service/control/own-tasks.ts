import { actNames } from '#db/repositories/act-names.ts'
import { getAct, insertAct } from '#db/repositories/acts.ts'
import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import { nextNumber, unfinished } from '#db/repositories/own-tasks.ts'
import { getTask, insertTasks, type Task } from '#db/repositories/tasks.ts'
import { transact, type Writer } from '#db/write.ts'
import type { IsoDay } from '#domain/calendar.ts'
import type { CellRefusal } from '#domain/cell-value.ts'
import { NOWHERE } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { isClosed, type TaskKind } from '#domain/task.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'
import { rolledUp, withState } from '../tasks/family.ts'
import { rowsById } from '../tasks/list.ts'
import { actLabel } from '../tasks/rows.ts'
import { familyFor, writeStandings } from '../tasks/standing.ts'
import { putDeadline, settleDates, typedDeadline } from './dates.ts'
import { markAll } from './marks.ts'

/** Kinds that a person makes; the others come from papers and are not edited. */
export const OWN_KINDS: readonly TaskKind[] = ['errand', 'plan', 'instruction', 'decision']

const TITLE = 120
/** The first sentence, cut at a word: what a list shows of a text. */
export const titleOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = /^.{20,}?[.;!?](?=\s\p{Lu})/u.exec(line)?.[0] ?? line
  return first.length <= TITLE ? first : `${first.slice(0, TITLE).replace(/\s+\S*$/, '')}…`
}

export type OwnTask = {
  kind: TaskKind
  parent: number | null
  act: number | null
  incoming: number | null
  /** The meeting that decided it. */
  event?: number | null
  text: string
  /** A day or the words of one; counted from `from`. */
  deadline: string
  deputy: string
  lead: string
  co: readonly string[]
  proofNeeded: string
}

/** Writes a task made by hand, under control from the first moment. Gives its id. */
export const writeOwnTask = async (w: Writer, given: OwnTask, from: IsoDay): Promise<number> => {
  const parent = given.parent === null ? null : await getTask(w.db, given.parent)
  const act = given.act ?? parent?.act ?? null
  const number = await nextNumber(w.db, {
    parent: given.parent,
    act,
    incoming: given.incoming,
    event: given.event ?? null,
    kind: given.kind
  })
  const deadline = typedDeadline(given.deadline, from, await officeCalendar(w.db))
  const [id] = await insertTasks(w, [
    {
      parent: given.parent,
      kind: given.kind,
      act,
      annex: parent?.annex ?? null,
      section: parent?.section ?? null,
      subsection: parent?.subsection ?? null,
      number: parent === null ? `${number}` : `${parent.number}/${number}`,
      printedNumber: null,
      position: 10_000 + number,
      title: titleOf(given.text),
      text: given.text.trim(),
      items: [],
      targets: [],
      funding: null,
      result: null,
      at: NOWHERE,
      control: 'ours',
      state: 'new',
      progress: 0,
      ours: {
        deputy: given.deputy.trim(),
        lead: given.lead.trim(),
        co: [...new Set(given.co.map(name => name.trim()))].filter(name => name !== ''),
        internalDate: null
      },
      doubts: [],
      sameAs: null,
      incoming: given.incoming ?? parent?.incoming ?? null,
      event: given.event ?? parent?.event ?? null,
      proofNeeded: given.proofNeeded
    }
  ])
  await putDeadline(w, id!, deadline)
  await settleDates(w, [id!])
  return id!
}

/** An errand of ours under a task, letter or on its own, or an item of a plan. DEADLINE_NOT_UNDERSTOOD, NOT_FOUND. */
export const makeTask = async (service: Service, deed: Deed, given: OwnTask) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const id = await writeOwnTask(w, given, service.ports.clock.today())
    // A finished plan that gets a new item is finished no longer.
    if (given.parent !== null) await writeStandings(w, rolledUp(await familyFor(w, [id])))
    return id
  })
  return { transaction, id: result, tasks: await rowsById(service, [result]) }
}

type NewItem = Pick<OwnTask, 'text' | 'deadline' | 'deputy' | 'lead' | 'co' | 'proofNeeded'>

/** Items of a plan made by hand, as a pasted block brings them; see api/control.ts. NOT_FOUND, PRINTED_TEXT. */
export const makeTasks = async (
  service: Service,
  deed: Deed,
  { act, tasks }: { act: number; tasks: readonly NewItem[] }
) => {
  const refused: (CellRefusal | null)[] = []
  const { transaction, result } = await transact(service.db, deed, async w => {
    const plan = await getAct(w.db, act)
    // Its rows are those of the paper.
    if (plan.file !== '') throw new Fault('PRINTED_TEXT', { id: act, detail: plan.number })
    const today = service.ports.clock.today()
    const ids: number[] = []
    for (const item of tasks) {
      try {
        if (item.text.trim() === '') refused.push('empty')
        else {
          ids.push(await writeOwnTask(w, { ...item, kind: 'plan', parent: null, act, incoming: null }, today))
          refused.push(null)
        }
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'DEADLINE_NOT_UNDERSTOOD') throw error
        refused.push('not-date')
      }
    }
    return ids
  })
  return { transaction, tasks: await rowsById(service, result), refused }
}

const ownOnly = ({ id, kind, number }: Task): void => {
  if (!OWN_KINDS.includes(kind)) throw new Fault('PRINTED_TEXT', { id, detail: number })
}

export const editTask = async (service: Service, deed: Deed, { id, text }: { id: number; text: string }) => {
  const { transaction } = await transact(service.db, deed, async w => {
    const task = await getTask(w.db, id)
    ownOnly(task)
    const title = titleOf(text)
    await w.update('task', id, { text: text.trim(), title, search: fold(`${task.number} ${text}`) })
  })
  return { transaction, tasks: await rowsById(service, [id]) }
}

/** Takes a task made by hand out of the register, with all that hangs on it; undo brings it back. PRINTED_TEXT for others. */
export const removeTask = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, async w => {
    const task = await getTask(w.db, id)
    ownOnly(task)
    await w.remove('task', id)
    if (task.parent !== null) await writeStandings(w, rolledUp(await familyFor(w, [task.parent])))
  })
  return { transaction }
}

type ByHand = { kind: string; number: string; date: string | null; title: string }

/** An act, programme or plan without a file; its tasks are added to it one by one. */
export const makeAct = async (service: Service, deed: Deed, given: ByHand) => {
  const { transaction, result } = await transact(service.db, deed, w => writeAct(w, deed, given))
  return { transaction, id: result }
}

const writeAct = (w: Writer, deed: Deed, { kind, number, date, title }: ByHand): Promise<number> =>
  insertAct(w, {
    kind,
    number: number.trim() || title,
    date,
    title,
    place: '',
    file: '',
    sha256: null,
    importedAt: deed.at
  })

/** Unfinished tasks of ours whose last day lies before the end of the year before, or that have none; parts follow their whole. */
export const nextYearCandidates = async (service: Service, { year }: { year: number }) => {
  const acts = await actNames(service.db.read)
  const found = await unfinished(service.db.read, `${year}-01-01`)
  return found.map(({ act, ...task }) => {
    const named = act === null ? undefined : acts.get(act)
    return { ...task, actLabel: named === undefined ? '' : actLabel(named) }
  })
}

/**
 * "Keyingi yil rejasi": a plan of the year with an item for every task, due on its same day of that year (31 December where it has
 * none), with the same people and kept together with where it came from. `old` 'remove' takes the tasks made by hand from control
 * on the basis of the plan; what an act ordered stays open, for only its controller removes it.
 */
export const makeNextYear = async (
  service: Service,
  deed: Deed,
  { year, title, tasks, old }: { year: number; title: string; tasks: readonly number[]; old: 'keep' | 'remove' }
) => {
  const today = service.ports.clock.today()
  const { transaction, result } = await transact(service.db, deed, async w => {
    const family = await familyFor(w, tasks)
    const act = await writeAct(w, deed, { kind: 'plan', number: title, date: null, title })
    const sources = new Map((await listTasksById(w.db, tasks)).map(one => [one.id, one]))
    const wanted = [...new Set(tasks)].filter(id => !isClosed(sources.get(id)!.state))
    for (const id of wanted) {
      const source = sources.get(id)!
      const last = source.deadlines.map(one => one.due ?? '').reduce((a, b) => (b > a ? b : a), '')
      const due = last === '' ? `31.12.${year}` : `${last.slice(8, 10)}.${last.slice(5, 7)}.${year}`
      const item = await writeOwnTask(
        w,
        {
          kind: 'plan',
          parent: null,
          act,
          incoming: null,
          text: source.text,
          deadline: existing(due, year),
          deputy: source.ours.deputy,
          lead: source.ours.lead,
          co: source.ours.co,
          proofNeeded: ''
        },
        today
      )
      await w.update('task', item, { carried_from: id })
    }
    if (old === 'remove') {
      const own = wanted.filter(id => OWN_KINDS.includes(sources.get(id)!.kind))
      await markAll(w, deed, own, { kind: 'removed', date: today, basis: title, text: '' })
      await writeStandings(w, withState(family, own, 'removed'))
    }
    return { id: act, items: wanted.length }
  })
  return { transaction, ...result }
}

/** 29 February of a year without one is its 28th. */
const existing = (day: string, year: number): string =>
  day.startsWith('29.02.') && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? `28.02.${year}` : day
