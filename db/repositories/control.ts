import type { MarkKind } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { Writer } from '../write.ts'
import { type FullDeadline, rowToDeadline } from './task-parts.ts'

/** One extension of a deadline: from which day to which, why, on what paper; `date` is the day it was given. */
export type Extension = {
  id: number
  deadline: number
  date: string
  dueBefore: string | null
  dueAfter: string
  reason: string
  basis: string
}

export const insertExtension = (w: Writer, extension: Omit<Extension, 'id'>): Promise<number> =>
  w.insert('extension', {
    deadline: extension.deadline,
    date: extension.date,
    due_before: extension.dueBefore,
    due_after: extension.dueAfter,
    reason: extension.reason,
    basis: extension.basis
  })

/** Extensions of these tasks' deadlines by deadline, the oldest first: its `dueBefore` is the original day. */
export const extensionsOf = async (db: ReadableDb, tasks: readonly number[]): Promise<Map<number, Extension[]>> => {
  const rows = await db
    .selectFrom('extension as e')
    .innerJoin('deadline as d', 'd.id', 'e.deadline')
    .where('d.task', 'in', idList(tasks))
    .selectAll('e')
    .orderBy('e.id')
    .execute()
  const extensions = rows.map(row => ({
    id: row.id,
    deadline: row.deadline,
    date: row.date,
    dueBefore: row.due_before,
    dueAfter: row.due_after,
    reason: row.reason,
    basis: row.basis
  }))
  return Map.groupBy(extensions, one => one.deadline)
}

/** NOT_FOUND. */
export const getDeadline = async (db: ReadableDb, id: number): Promise<FullDeadline> => {
  const row = await db.selectFrom('deadline').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToDeadline(row)
}

/** Removal, return for rework, and the stages in Ijro.gov.uz; `date` as on the paper, `basis` the paper itself. */
export type ControlMark = {
  id: number
  task: number
  kind: MarkKind
  date: string
  basis: string
  text: string
  author: string
}

export const insertMark = (w: Writer, mark: Omit<ControlMark, 'id'>): Promise<number> => w.insert('control_mark', mark)

/** By task, in order of their days. */
export const marksOf = async (db: ReadableDb, tasks: readonly number[]): Promise<Map<number, ControlMark[]>> =>
  Map.groupBy(
    await db
      .selectFrom('control_mark')
      .selectAll()
      .where('task', 'in', idList(tasks))
      .orderBy('date')
      .orderBy('id')
      .execute(),
    mark => mark.task
  )

/** A reporting point that was met: `point` is its day, `reportedOn` when it was reported. */
export type Report = { id: number; deadline: number; point: string; reportedOn: string; text: string }

const rowToReport = (row: {
  id: number
  deadline: number
  point: string
  reported_on: string
  text: string
}): Report => ({
  id: row.id,
  deadline: row.deadline,
  point: row.point,
  reportedOn: row.reported_on,
  text: row.text
})

/** Reports on these deadlines, by deadline. */
export const reportsOf = async (db: ReadableDb, deadlines: readonly number[]): Promise<Map<number, Report[]>> => {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('deadline', 'in', idList(deadlines))
    .orderBy('point')
    .execute()
  return Map.groupBy(rows.map(rowToReport), one => one.deadline)
}

/** Marks a point as reported, in place of what was noted of it before. */
export const saveReport = async (w: Writer, report: Omit<Report, 'id'>): Promise<number> => {
  const values = {
    deadline: report.deadline,
    point: report.point,
    reported_on: report.reportedOn,
    text: report.text
  }
  const kept = await w.db
    .selectFrom('report')
    .select('id')
    .where('deadline', '=', report.deadline)
    .where('point', '=', report.point)
    .executeTakeFirst()
  if (kept === undefined) return w.insert('report', values)
  await w.update('report', kept.id, values)
  return kept.id
}

/** A deadline that recurs or never ends, with what its reporting points are counted from: the day its task came in. */
export type ReportedDeadline = FullDeadline & { cameIn: string | null }

/** Permanent and recurring deadlines (and begun '…дан бошлаб') of open tasks under control; of these tasks when given. */
export const reportedDeadlines = async (db: ReadableDb, tasks?: readonly number[]): Promise<ReportedDeadline[]> => {
  let rows = db
    .selectFrom('deadline as d')
    .innerJoin('task as t', 't.id', 'd.task')
    .leftJoin('act as a', 'a.id', 't.act')
    .leftJoin('incoming as i', 'i.id', 't.incoming')
    .where('d.kind', 'in', ['permanent', 'recurring', 'from'])
    .selectAll('d')
    .select(['a.imported_at as imported', 'i.date as received'])
    .orderBy('d.id')
  rows =
    tasks === undefined
      ? rows
          .where('t.control', '=', 'ours')
          .where('t.same_as', 'is', null)
          .where('t.state', 'not in', ['done', 'removed'])
      : rows.where('t.id', 'in', idList(tasks))
  return (await rows.execute()).map(({ imported, received, ...row }) => ({
    ...rowToDeadline(row),
    cameIn: received ?? imported?.slice(0, 10) ?? null
  }))
}

/** Money of a task; amounts in hundredths of the currency. */
export type Funding = {
  id: number
  task: number
  source: string
  currency: string
  planned: number | null
  paid: number | null
  contractNumber: string
  contractDate: string | null
  party: string
}

const fundingToRow = (funding: Omit<Funding, 'id'>) => ({
  task: funding.task,
  source: funding.source,
  currency: funding.currency,
  planned: funding.planned,
  paid: funding.paid,
  contract_number: funding.contractNumber,
  contract_date: funding.contractDate,
  party: funding.party
})
export const insertFunding = (w: Writer, funding: Omit<Funding, 'id'>): Promise<number> =>
  w.insert('funding', fundingToRow(funding))
export const updateFunding = (w: Writer, id: number, funding: Omit<Funding, 'id'>): Promise<void> =>
  w.update('funding', id, fundingToRow(funding))

export const fundingOf = async (db: ReadableDb, task: number): Promise<Funding[]> =>
  (await db.selectFrom('funding').selectAll().where('task', '=', task).orderBy('id').execute()).map(row => ({
    id: row.id,
    task: row.task,
    source: row.source,
    currency: row.currency,
    planned: row.planned,
    paid: row.paid,
    contractNumber: row.contract_number,
    contractDate: row.contract_date,
    party: row.party
  }))
