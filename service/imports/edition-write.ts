import { type ActAnnex, type ActTask, actAnnexes, deadlinesInUse } from '#db/repositories/act-tasks.ts'
import { insertSection } from '#db/repositories/acts.ts'
import { deadlineToRow, insertDeadlines, insertExecutors, insertNote } from '#db/repositories/task-parts.ts'
import { insertTasks, taskToRow } from '#db/repositories/tasks.ts'
import { transact, type Writer } from '#db/write.ts'
import { concernsOf } from '#domain/concern.ts'
import type { RoadMap } from '#domain/draft.ts'
import { pairRows } from '#domain/edition/similarity.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed, Office } from '#domain/office.ts'
import { isClosed } from '#domain/task.ts'
import { deleteDraft } from '#db/repositories/drafts.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { clauseConcerns, clauseTask } from './clauses.ts'
import { keptDraft } from './drafts.ts'
import { type Compared, compareEdition, type NewRow } from './edition.ts'
import { measureTask, type PlannedTask } from './plan.ts'
import { newTask, sectionKey, writeAnnex, writeSections, writeTasks } from './write-act.ts'

export type Merged = {
  transaction: number | null
  act: number | null
  added: number
  changed: number
  dropped: number
  refused: number
}

const planned = ({ measure, clause }: NewRow, compared: Compared, office: Office): PlannedTask => {
  const concerned =
    measure === null
      ? clauseConcerns(clause!, compared.draft.act, office).length > 0
      : concernsOf(measure, office).length > 0
  const control = concerned ? 'ours' : 'reference'
  return measure === null ? clauseTask(clause!, control) : measureTask(measure, control)
}

type Home = { annex: number | null; sections: ReadonlyMap<string, number> }

/** Where each road map of the new edition lies in the register; an annex or section it did not have yet is added. */
const homesOf = async (w: Writer, { act, draft }: Compared): Promise<(index: number | null) => Promise<Home>> => {
  const annexes = await actAnnexes(w.db, act.id)
  const homes = new Map<number, Home>()
  const taken = new Set<number>()
  const make = async (index: number): Promise<Home> => {
    const roadMap = draft.annexes[index] as RoadMap
    const free = annexes.filter(one => one.kind === 'roadmap' && !taken.has(one.id))
    const here = free.find(one => one.number === roadMap.number) ?? (roadMap.number === null ? free[0] : undefined)
    if (here === undefined) {
      const annex = await writeAnnex(w, act.id, roadMap, annexes.length + index, [])
      return { annex, sections: await writeSections(w, annex, roadMap) }
    }
    taken.add(here.id)
    return { annex: here.id, sections: await sectionsIn(w, here, roadMap) }
  }
  return async index => {
    if (index === null) return { annex: null, sections: new Map() }
    const home = homes.get(index) ?? (await make(index))
    homes.set(index, home)
    return home
  }
}

const sectionsIn = async (w: Writer, annex: ActAnnex, roadMap: RoadMap): Promise<Map<string, number>> => {
  const numberOf = new Map(annex.sections.map(one => [one.id, one.number]))
  const ids = new Map(
    annex.sections.map(one => [
      sectionKey(one.parent === null ? null : (numberOf.get(one.parent) ?? null), one.number),
      one.id
    ])
  )
  for (const [position, { number, title, level, parent }] of roadMap.sections.entries()) {
    const key = sectionKey(level === 1 ? null : parent, number)
    if (ids.has(key)) continue
    const above = parent === null ? undefined : ids.get(sectionKey(null, parent))
    ids.set(key, await insertSection(w, { annex: annex.id, parent: above ?? null, level, number, title, position }))
  }
  return ids
}

/** The steps of a task by the steps of the new edition: those that carry on, by their words. */
const stepsFor = (task: ActTask, plan: PlannedTask): Map<number, ActTask> => {
  const asRow = (text: string, at: number) => ({
    ...{ annex: null, section: null, number: String(at + 1), text },
    ...{ steps: [], deadlines: [], executors: [] }
  })
  const pairs = pairRows(
    task.steps.map((step, at) => asRow(step.text, at)),
    plan.steps.map((step, at) => asRow(step.text, at))
  )
  return new Map(pairs.map(({ old, now }) => [now, task.steps[old]!]))
}

export const closeTasks = async (
  w: Writer,
  tasks: readonly ActTask[],
  note: (task: number) => Promise<unknown>
): Promise<void> => {
  for (const task of tasks.flatMap(one => [one, ...one.steps])) {
    if (isClosed(task.state)) continue
    await w.update('task', task.id, { state: 'removed', progress: 0 })
    await note(task.id)
  }
}

/** Deadlines keep their rows, so that extensions and reports on them stay; those too many go unless something hangs on them. */
const putDeadlines = async (w: Writer, task: number, old: ActTask['deadlines'], now: PlannedTask['deadlines']) => {
  for (const [position, { steps: _, ...deadline }] of now.entries()) {
    const here = old[position]
    const row = { ...deadline, task, position, startConfirmed: here?.startConfirmed ?? false }
    if (here === undefined) await insertDeadlines(w, [row])
    else {
      const { report_every: _every, report_since: _since, ...printed } = deadlineToRow(row)
      await w.update('deadline', here.id, printed)
    }
  }
  const surplus = old.slice(now.length).map(one => one.id)
  const used = await deadlinesInUse(w.db, surplus)
  for (const id of surplus) if (!used.has(id)) await w.remove('deadline', id)
}

const putExecutors = async (w: Writer, task: number, old: ActTask['executors'], now: PlannedTask['executors']) => {
  for (const { id } of old) await w.remove('executor', id)
  await insertExecutors(
    w,
    now.map(({ steps: _, ...executor }, position) => ({ ...executor, task, position }))
  )
}

type Fields = { text: boolean; steps: boolean; deadlines: boolean; executors: boolean; place: boolean }

/** Brings one task to the new edition in the fields that were accepted; state, progress, ours, notes and proof stay. */
export const updateTask = async (
  w: Writer,
  task: ActTask,
  {
    plan,
    home,
    position,
    fields,
    note
  }: { plan: PlannedTask; home: Home; position: number; fields: Fields; note: (task: number) => Promise<unknown> }
): Promise<void> => {
  const fresh = newTask(plan, { act: task.act!, annex: home.annex, sections: home.sections }, null, position)
  const next = {
    ...task,
    ...(fields.text ? { text: fresh.text, title: fresh.title, targets: fresh.targets, at: fresh.at } : {}),
    ...(fields.text || (task.kind === 'clause' && fields.steps) ? { items: fresh.items } : {}),
    ...(fields.place
      ? {
          number: fresh.number,
          printedNumber: fresh.printedNumber,
          annex: fresh.annex,
          section: fresh.section,
          subsection: fresh.subsection,
          position
        }
      : {})
  }
  await w.update('task', task.id, taskToRow(next))
  const partner = stepsFor(task, plan)
  if (fields.steps && task.kind !== 'clause') {
    const kept = new Set([...partner.values()].map(step => step.id))
    await closeTasks(
      w,
      task.steps.filter(step => !kept.has(step.id)),
      note
    )
    for (const [at, step] of plan.steps.entries()) {
      const here = partner.get(at)
      const row = newTask(step, { act: task.act!, annex: home.annex, sections: home.sections }, task.id, at)
      if (here === undefined) {
        const [id] = await insertTasks(w, [{ ...row, control: task.control }])
        partner.set(at, { ...task, id: id!, steps: [], deadlines: [], executors: [] })
      } else
        await w.update(
          'task',
          here.id,
          taskToRow({ ...here, text: row.text, title: row.title, items: row.items, number: row.number, position: at })
        )
    }
  } else if (fields.place)
    for (const step of task.steps)
      await w.update('task', step.id, taskToRow({ ...step, number: `${next.number}.${step.number.split('.').at(-1)}` }))
  const owners = [{ task, plan }, ...plan.steps.map((step, at) => ({ task: partner.get(at), plan: step }))]
  // A step that was not taken over leaves its dates and bodies with the measure.
  const mine = owners.filter(one => one.task !== undefined) as { task: ActTask; plan: PlannedTask }[]
  const lost = owners.filter(one => one.task === undefined).map(one => one.plan)
  for (const one of mine) {
    const more = one.task === task ? lost : []
    if (fields.deadlines)
      await putDeadlines(w, one.task.id, one.task.deadlines, [
        ...one.plan.deadlines,
        ...more.flatMap(step => step.deadlines)
      ])
    if (fields.executors)
      await putExecutors(w, one.task.id, one.task.executors, [
        ...one.plan.executors,
        ...more.flatMap(step => step.executors)
      ])
  }
}

/** Texts of the notes that a merge leaves on tasks; the screen gives them in the person's language. */
export type MergeWords = { dropped: string }

/**
 * Brings the act in the register to the new edition: what was accepted is written in one transaction, after a verified backup. Dropped duties are
 * removed from control with a note, never deleted. NOT_FOUND when there is no such draft or act; NOTHING_PICKED when nothing was accepted.
 */
export const applyEdition = (
  service: Service,
  deed: Deed,
  { draft: id, words }: { draft: number; words: MergeWords }
): Promise<Merged> =>
  service.inTurn(async () => {
    const { office } = await settingsOf(service.db.read)
    const compared = await compareEdition(service, id)
    if (compared === null) throw new Fault('NOT_FOUND', { detail: 'act' })
    const kept = await keptDraft(service, id)
    const accepted = compared.changes.filter(change => change.accepted)
    if (accepted.length === 0 && compared.changes.length > 0) throw new Fault('NOTHING_PICKED', { file: kept.file })
    await service.backups.make()
    const { transaction } = await transact(service.db, deed, async w => {
      const homeOf = await homesOf(w, compared)
      const byId = new Map(compared.tasks.map(task => [task.id, task]))
      const note = (task: number) => insertNote(w, { task, at: deed.at, author: deed.actor.name, text: words.dropped })
      const ofTask = Map.groupBy(
        accepted.filter(({ kind }) => kind === 'changed' || kind === 'moved'),
        change => change.task!.id
      )
      for (const [taskId, changes] of ofTask) {
        const now = compared.rows[changes[0]!.now!.at]!
        const has = (field: string) => changes.some(change => change.field === field)
        await updateTask(w, byId.get(taskId)!, {
          plan: planned(now, compared, office),
          home: await homeOf(now.annex),
          position: changes[0]!.now!.at,
          fields: {
            text: has('text'),
            steps: has('steps'),
            deadlines: has('deadlines'),
            executors: has('executors'),
            place: changes.some(({ kind }) => kind === 'moved')
          },
          note
        })
      }
      for (const { now } of accepted.filter(({ kind }) => kind === 'added')) {
        const row = compared.rows[now!.at]!
        const { annex, sections } = await homeOf(row.annex)
        await writeTasks(
          w,
          [planned(row, compared, office)],
          { act: compared.act.id, annex, sections },
          [null],
          now!.at
        )
      }
      const gone = accepted.filter(({ kind }) => kind === 'dropped').map(change => byId.get(change.task!.id)!)
      await closeTasks(w, gone, note)
      await w.update('act', compared.act.id, { file: kept.draft.source.name, sha256: await w.putBlob(kept.bytes) })
    })
    await deleteDraft(service.db, id)
    const count = (kind: string) => accepted.filter(change => change.kind === kind).length
    return {
      transaction,
      act: compared.act.id,
      added: count('added'),
      changed: new Set(accepted.filter(({ kind }) => kind === 'changed').map(change => change.task!.id)).size,
      dropped: count('dropped'),
      refused: compared.changes.length - accepted.length
    }
  })
