import type { Edition, EditionChange } from '#api/imports.ts'
import { type ActTask, actTasks } from '#db/repositories/act-tasks.ts'
import { listActNames, type NamedAct } from '#db/repositories/act-names.ts'
import { insertAct } from '#db/repositories/acts.ts'
import { deleteDraft } from '#db/repositories/drafts.ts'
import { insertNote } from '#db/repositories/task-parts.ts'
import { transact } from '#db/write.ts'
import type { Draft, Measure, RowSource } from '#domain/draft.ts'
import {
  type ControlRow,
  type ControlVerdict,
  compareControlTable,
  controlRow,
  isControlTable,
  isSameAct
} from '#domain/edition/control-table.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { actLabel } from '../tasks/rows.ts'
import { keptDraft } from './drafts.ts'
import { chosenOf, rowOfTask, turnedOf } from './edition.ts'
import { closeTasks, type Merged, type MergeWords, updateTask } from './edition-write.ts'
import { measureTask, type PlannedTask } from './plan.ts'
import { writeTasks } from './write-act.ts'

type Registered = { task: ActTask; act: NamedAct }
type Table = {
  rows: (ControlRow & { measure: Measure })[]
  tasks: Registered[]
  changes: EditionChange[]
  same: number
}

/** The draft is another office's control table, not an act. */
export const isControlDraft = (draft: Draft): boolean => draft.annexes.some(isControlTable)

const labelOf = (source: RowSource | null): string =>
  source === null || source.number === null ? '' : actLabel({ number: source.number, date: source.date })

/** Each row of a control table against the tasks of the acts that it names. NOT_FOUND. */
export const compareControl = async (service: Service, id: number): Promise<Table> => {
  const kept = await keptDraft(service, id)
  const measures = kept.draft.annexes.flatMap(annex =>
    annex.kind === 'roadmap' && isControlTable(annex) ? annex.measures : []
  )
  const rows = measures.map(measure => ({ ...controlRow(measure), measure }))
  const acts = (await listActNames(service.db.read)).filter(act =>
    rows.some(({ source }) => source !== null && isSameAct(act, source))
  )
  const tasks: Registered[] = []
  for (const act of acts) for (const task of await actTasks(service.db.read, act.id)) tasks.push({ task, act })
  const compared = compareControlTable(
    rows,
    tasks.map(({ task, act }) => ({ row: rowOfTask(task), act }))
  )
  const chosen = chosenOf(turnedOf(kept))
  const entry = (
    key: string,
    index: number | null,
    task: Registered | null
  ): Omit<EditionChange, 'kind' | 'proposed' | 'accepted'> => {
    const row = index === null ? null : rows[index]!
    return {
      key,
      act: task === null ? labelOf(row?.source ?? null) : actLabel(task.act),
      task: task === null ? null : pick(task.task),
      now:
        row === null
          ? null
          : {
              at: index!,
              annex: null,
              number: row.row.number,
              section: null,
              text: row.row.text,
              isClause: row.source?.annex == null
            },
      field: null,
      was: task?.task.text ?? '',
      is: row?.row.text ?? '',
      words: [],
      conflict: false
    }
  }
  const changesOf = (verdict: ControlVerdict): EditionChange[] => {
    const task = verdict.old === null ? null : tasks[verdict.old]!
    switch (verdict.verdict) {
      case 'unchanged':
        return []
      case 'new':
        return [chosen({ ...entry(`+${verdict.now}`, verdict.now, null), kind: 'added' }, true)]
      case 'not-understood':
        return [chosen({ ...entry(`?${verdict.now}`, verdict.now, null), kind: 'unknown' }, false)]
      case 'changed':
        return verdict.fields.map(({ field, was, now, words }) => {
          const one = entry(`${task!.task.id}:${field}`, verdict.now, task)
          return chosen({ ...one, kind: 'changed', field, was, is: now, words }, true)
        })
    }
  }
  // That another office no longer lists a task is told; it leaves our control only when a person says so.
  const vanished = compared.vanished.map(at =>
    chosen({ ...entry(`-${tasks[at]!.task.id}`, null, tasks[at]!), kind: 'dropped' }, false)
  )
  return {
    rows,
    tasks,
    changes: [...compared.rows.flatMap(changesOf), ...vanished],
    same: compared.rows.filter(({ verdict }) => verdict === 'unchanged').length
  }
}

const pick = ({ id, kind, number, title }: ActTask) => ({ id, kind, number, title })

export const controlOf = async (service: Service, id: number): Promise<Edition> => {
  const { changes, same } = await compareControl(service, id)
  return { kind: 'control', act: null, label: '', same, changes }
}

/** A row becomes the clause or measure that it names; the table's own numbers are no numbers of the act. */
const taskOf = ({ measure, row, source }: Table['rows'][number]): PlannedTask => {
  const task = measureTask(measure, 'ours')
  return {
    ...task,
    kind: source?.annex == null ? 'clause' : 'measure',
    number: row.number,
    printedNumber: row.number,
    section: null,
    subsection: null,
    steps: task.steps.map((step, at) => ({ ...step, number: `${row.number}.${at + 1}` }))
  }
}

/** Dates and bodies of a row with steps, on the task itself: a control table's steps are not the act's. */
const flat = (task: PlannedTask): PlannedTask => ({
  ...task,
  steps: [],
  deadlines: [...task.deadlines, ...task.steps.flatMap(step => step.deadlines)],
  executors: [...task.executors, ...task.steps.flatMap(step => step.executors)]
})

/**
 * Takes a control table into the register in one transaction, after a verified backup: acts that were not there are made, new rows become
 * tasks under our control, accepted changes are written; what is ours stays. NOTHING_PICKED.
 */
export const applyControl = (
  service: Service,
  deed: Deed,
  { draft: id, words }: { draft: number; words: MergeWords }
): Promise<Merged> =>
  service.inTurn(async () => {
    const { rows, tasks, changes } = await compareControl(service, id)
    const kept = await keptDraft(service, id)
    const accepted = changes.filter(change => change.accepted && change.kind !== 'unknown')
    if (accepted.length === 0) throw new Fault('NOTHING_PICKED', { file: kept.file })
    await service.backups.make()
    const { transaction, result } = await transact(service.db, deed, async w => {
      const acts = tasks.map(({ act }) => act)
      const actFor = async (source: RowSource): Promise<number> => {
        const known = [...acts, ...(await listActNames(w.db))].find(act => isSameAct(act, source))
        if (known !== undefined) return known.id
        const id = await insertAct(w, {
          kind: source.kind ?? '',
          number: source.number ?? '',
          date: source.date,
          title: '',
          place: '',
          file: kept.draft.source.name,
          sha256: null,
          importedAt: deed.at
        })
        acts.push({ id, kind: source.kind, number: source.number ?? '', date: source.date })
        return id
      }
      let first: number | null = tasks[0]?.act.id ?? null
      for (const { now } of accepted.filter(({ kind }) => kind === 'added')) {
        const row = rows[now!.at]!
        const act = await actFor(row.source!)
        first ??= act
        await writeTasks(w, [taskOf(row)], { act, annex: null, sections: new Map() }, [null], now!.at)
      }
      const note = (task: number) => insertNote(w, { task, at: deed.at, author: deed.actor.name, text: words.dropped })
      const byId = new Map(tasks.map(({ task }) => [task.id, task]))
      const changed = Map.groupBy(
        accepted.filter(({ kind }) => kind === 'changed'),
        change => change.task!.id
      )
      for (const [taskId, some] of changed) {
        const has = (field: string) => some.some(change => change.field === field)
        await updateTask(w, byId.get(taskId)!, {
          plan: flat(taskOf(rows[some[0]!.now!.at]!)),
          home: { annex: null, sections: new Map() },
          position: 0,
          fields: {
            text: has('text'),
            steps: false,
            deadlines: has('deadlines'),
            executors: has('executors'),
            place: false
          },
          note
        })
      }
      await closeTasks(
        w,
        accepted.filter(({ kind }) => kind === 'dropped').map(change => byId.get(change.task!.id)!),
        note
      )
      return { act: first, changed: changed.size }
    })
    await deleteDraft(service.db, id)
    const count = (kind: string) => accepted.filter(change => change.kind === kind).length
    return {
      transaction,
      act: result.act,
      added: count('added'),
      changed: result.changed,
      dropped: count('dropped'),
      refused: changes.length - accepted.length
    }
  })
