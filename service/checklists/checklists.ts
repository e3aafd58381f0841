import {
  addCriteria as insertCriteria,
  type GivenCriterion,
  getChecklist,
  insertAudit,
  insertChecklist,
  listChecklists
} from '#db/repositories/checklists.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import { getTask } from '#db/repositories/tasks.ts'
import { transact } from '#db/write.ts'
import type { Verdict } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'
import { listsOfCriteria } from '#db/repositories/own-tasks.ts'

const labels = async (service: Service, ids: readonly (number | null)[]): Promise<Map<number, string>> => {
  const acts = await actLabels(service.db.read)
  const tasks = await listTasksById(
    service.db.read,
    ids.filter(id => id !== null)
  )
  return new Map(
    tasks.map(({ id, act, number }) => [
      id,
      [act === null ? '' : (acts.get(act) ?? ''), number].filter(part => part !== '').join(', ')
    ])
  )
}

export const checklistRows = async (service: Service) => {
  const rows = await listChecklists(service.db.read)
  const named = await labels(
    service,
    rows.map(row => row.task)
  )
  return rows.map(row => ({ ...row, taskLabel: row.task === null ? '' : (named.get(row.task) ?? '') }))
}

/** NOT_FOUND. */
export const checklistView = async (service: Service, { id }: { id: number }) => {
  const found = await getChecklist(service.db.read, id)
  const named = await labels(service, [found.task])
  return { ...found, taskLabel: found.task === null ? '' : (named.get(found.task) ?? '') }
}

/** A list in a paper of fewer lines is a sentence broken up, not criteria to audit. */
const LEAST_CRITERIA = 5
/** "баҳоланадиган 20 та кўрсаткич ва талаблар": what an audit asks about, folded. */
const ASSESSED = /baholan\w* .{0,60}(korsatkich|talab|mezon|xizmat)|(talab|mezon)lar\w* (boicha|boyicha|asosida)/

/** Measures and clauses whose paper lists criteria and that have no checklist yet, in the order of the paper. */
export const checklistCandidates = async (service: Service) => {
  const found = await listsOfCriteria(service.db.read, LEAST_CRITERIA)
  const named = await labels(
    service,
    found.map(one => one.id)
  )
  return found.map(({ words, ...one }) => ({
    ...one,
    label: named.get(one.id) ?? '',
    suggested: ASSESSED.test(words)
  }))
}

/** A checklist of each task's printed items with a first, empty audit, all in one transaction. BAD_VALUE for a task without items. */
export const fromItems = async (
  service: Service,
  deed: Deed,
  { tasks, date }: { tasks: readonly number[]; date: string }
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    let criteria = 0
    for (const id of new Set(tasks)) {
      const task = await getTask(w.db, id)
      if (task.items.length === 0) throw new Fault('BAD_VALUE', { id, detail: task.number })
      const checklist = await insertChecklist(w, { task: id, title: task.title || task.text, criteria: task.items })
      await insertAudit(w, { checklist, date, title: '', from: null })
      criteria += task.items.length
    }
    return { checklists: new Set(tasks).size, criteria }
  })
  return { transaction, ...result }
}

/** A checklist typed in by hand, with its first audit. */
export const makeChecklist = async (
  service: Service,
  deed: Deed,
  { date, ...given }: { task: number | null; title: string; criteria: readonly string[]; date: string }
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (given.task !== null) await getTask(w.db, given.task)
    const checklist = await insertChecklist(w, given)
    await insertAudit(w, { checklist, date, title: '', from: null })
    return checklist
  })
  return { transaction, id: result }
}

export const removeChecklist = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('checklist', id))
  return { transaction }
}

/** A further audit; with `copy` it begins with the answers of the last one. NOT_FOUND. */
export const startAudit = async (
  service: Service,
  deed: Deed,
  { checklist, date, title, copy }: { checklist: number; date: string; title: string; copy: boolean }
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const { audits } = await getChecklist(w.db, checklist)
    return insertAudit(w, { checklist, date, title, from: copy ? (audits.at(-1)?.id ?? null) : null })
  })
  return { transaction, id: result }
}

type Added = { checklist: number; audit: number; rows: readonly GivenCriterion[] }

/** Criteria pasted below a list made by hand; see api/checklists.ts. */
export const addCriteria = async (service: Service, deed: Deed, added: Added) => {
  const { transaction } = await transact(service.db, deed, async w => {
    const { task, audits } = await getChecklist(w.db, added.checklist)
    if (task !== null) throw new Fault('PRINTED_TEXT')
    if (!audits.some(one => one.id === added.audit)) throw new Fault('NOT_FOUND', { id: added.audit })
    await insertCriteria(w, added)
  })
  return { transaction }
}

type Answer = Omit<Assessment, 'findings'> & { id: number }

/** Many criteria, each with its own answer, as one deed. NOT_FOUND. */
export const fillFindings = async (service: Service, deed: Deed, { findings }: { findings: readonly Answer[] }) => {
  const { transaction } = await transact(service.db, deed, async w => {
    for (const { id, ...given } of findings) {
      const patch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
      await w.update('finding', id, patch)
    }
  })
  return { transaction }
}

type Assessment = {
  findings: readonly number[]
  verdict?: Verdict | null | undefined
  proof?: string | undefined
  link?: string | undefined
  responsible?: string | undefined
}

/** The same answer for one or many criteria; what is not given stays. NOT_FOUND. */
export const assess = async (service: Service, deed: Deed, { findings, ...given }: Assessment) => {
  const patch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const { transaction } = await transact(service.db, deed, w => w.updateMany('finding', findings, patch))
  return { transaction }
}
