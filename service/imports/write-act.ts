import { insertAct, insertAnnex, insertCitations, insertSection } from '#db/repositories/acts.ts'
import { tieSeats } from '#db/repositories/posts.ts'
import { insertGroup } from '#db/repositories/groups.ts'
import { insertDeadlines, insertExecutors, type NewDeadline, type NewExecutor } from '#db/repositories/task-parts.ts'
import { insertTasks, type NewTask } from '#db/repositories/tasks.ts'
import type { Writer } from '#db/write.ts'
import { type Annex, type Draft, isDoubt, type RoadMap } from '#domain/draft.ts'
import type { Plan, PlannedClause, PlannedTask } from './plan.ts'

/** `steps`, `deadlines` and `executors` are those of the measures; `clauses` are the tracked ones, linked ones too. */
export type ActWritten = {
  act: number
  measures: number
  clauses: number
  steps: number
  deadlines: number
  executors: number
  groups: number
  seats: number
}

/** Ids of a road map's sections. A district row '1' may stand under every Roman section, so the key holds both numbers. */
type SectionIds = ReadonlyMap<string, number>
export const sectionKey = (parent: string | null, number: string): string => `${parent ?? ''}/${number}`

export const writeSections = async (w: Writer, annex: number, { sections }: RoadMap): Promise<SectionIds> => {
  const ids = new Map<string, number>()
  for (const [position, { number, title, level, parent }] of sections.entries()) {
    const above = parent === null ? undefined : ids.get(sectionKey(null, parent))
    const id = await insertSection(w, { annex, parent: above ?? null, level, number, title, position })
    ids.set(sectionKey(level === 1 ? null : parent, number), id)
  }
  return ids
}

type Home = { act: number; annex: number | null; sections: SectionIds }

export const newTask = (
  task: PlannedTask,
  { act, annex, sections }: Home,
  parent: number | null,
  position: number,
  sameAs: number | null = null
): NewTask => ({
  parent,
  kind: task.kind,
  act,
  annex,
  section: task.section === null ? null : (sections.get(sectionKey(null, task.section)) ?? null),
  subsection: task.subsection === null ? null : (sections.get(sectionKey(task.section, task.subsection)) ?? null),
  number: task.number,
  printedNumber: task.printedNumber,
  position,
  title: task.title,
  text: task.text,
  items: task.items,
  targets: task.targets,
  funding: task.funding,
  result: task.result,
  at: task.at,
  control: task.control,
  state: task.state,
  progress: task.progress,
  ours: { deputy: '', lead: '', co: [], internalDate: null },
  doubts: task.doubts,
  sameAs
})

/** `first`: the place of the first of them in the paper. The tasks of one road map, and what hangs on them: each kind of row by few statements, whatever their number. */
export const writeTasks = async (
  w: Writer,
  planned: readonly PlannedTask[],
  home: Home,
  sameAs: readonly (number | null)[] = [],
  first = 0
) => {
  const measures = await insertTasks(
    w,
    planned.map((task, at) => newTask(task, home, null, first + at, sameAs[at] ?? null))
  )
  const steps = planned.flatMap((task, index) =>
    task.steps.map((step, position) => ({ step, row: newTask(step, home, measures[index]!, position) }))
  )
  const stepIds = await insertTasks(
    w,
    steps.map(one => one.row)
  )
  const written = [
    ...planned.map((task, index) => ({ task, id: measures[index]! })),
    ...steps.map(({ step }, index) => ({ task: step, id: stepIds[index]! }))
  ]
  const deadlines = written.flatMap(({ task, id }) =>
    task.deadlines.map(
      ({ steps: _, ...deadline }, position): NewDeadline => ({ ...deadline, task: id, position, startConfirmed: false })
    )
  )
  const executors = written.flatMap(({ task, id }) =>
    task.executors.map(({ steps: _, ...executor }, position): NewExecutor => ({ ...executor, task: id, position }))
  )
  await insertDeadlines(w, deadlines)
  await insertExecutors(w, executors)
  return { ids: measures, steps: stepIds.length, deadlines: deadlines.length, executors: executors.length }
}

const measureKey = (annex: number, number: string): string => `${annex}:${number}`

/** The tracked clauses, each linked to the measure that prints its duty too. */
const writeClauses = (
  w: Writer,
  planned: readonly PlannedClause[],
  act: number,
  measures: ReadonlyMap<string, number>
) =>
  writeTasks(
    w,
    planned.map(one => one.task),
    { act, annex: null, sections: new Map() },
    planned.map(({ same }) => (same === null ? null : (measures.get(measureKey(same.annex, `${same.number}`)) ?? null)))
  )

export const writeAnnex = (
  w: Writer,
  act: number,
  annex: Annex,
  position: number,
  doubts: Draft['notes']
): Promise<number> =>
  insertAnnex(w, {
    act,
    position,
    kind: annex.kind,
    number: annex.number,
    title: annex.title,
    columns: 'columns' in annex ? annex.columns : [],
    rows: 'rows' in annex ? annex.rows : [],
    doubts: [...doubts, ...('notes' in annex ? annex.notes : [])].filter(isDoubt)
  })

/**
 * Writes a confirmed draft: act, citations, annexes, sections, clauses, tasks with deadlines and executors, groups with seats; all
 * inside the caller's transaction. Doubts about the file as a whole stand with its first annex.
 */
export const writeAct = async (
  w: Writer,
  { draft, plan, bytes, at }: { draft: Draft; plan: Plan; bytes: Uint8Array; at: string }
): Promise<ActWritten> => {
  const act = await insertAct(w, {
    kind: draft.act.kind ?? '',
    number: draft.act.number?.trim() ?? '',
    date: draft.act.date,
    title: draft.act.title ?? '',
    place: draft.act.place ?? '',
    file: draft.source.name,
    sha256: await w.putBlob(bytes),
    importedAt: at
  })
  await insertCitations(w, act, draft.citations)
  const sum: ActWritten = { act, measures: 0, clauses: 0, steps: 0, deadlines: 0, executors: 0, groups: 0, seats: 0 }
  const measures = new Map<string, number>()
  for (const [position, annex] of draft.annexes.entries()) {
    const id = await writeAnnex(w, act, annex, position, position === 0 ? draft.notes : [])
    if (annex.kind === 'roadmap') {
      const sections = await writeSections(w, id, annex)
      const counts = await writeTasks(w, plan.tasks.get(position) ?? [], { act, annex: id, sections })
      const planned = plan.tasks.get(position) ?? []
      for (const [i, one] of planned.entries()) measures.set(measureKey(position, one.number), counts.ids[i]!)
      sum.measures += counts.ids.length
      sum.steps += counts.steps
      sum.deadlines += counts.deadlines
      sum.executors += counts.executors
    } else if (annex.kind === 'group') {
      const title = annex.title ?? ''
      await insertGroup(w, { act, annex: id, position, title, successionRule: annex.successionRule }, annex.members)
      sum.groups++
      sum.seats += annex.members.length
    }
  }
  if (sum.seats > 0) await tieSeats(w, act)
  sum.clauses = (await writeClauses(w, plan.clauses, act, measures)).ids.length
  return sum
}
