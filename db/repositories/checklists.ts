import { sql } from 'kysely'
import type { Verdict } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { Writer } from '../write.ts'

/** A list of criteria, of a task or on its own; each audit of it answers every criterion. */
export type Checklist = { id: number; task: number | null; title: string }
export type Criterion = { id: number; position: number; text: string }
export type Audit = { id: number; date: string; title: string }
/** `verdict` null = not looked at yet. */
export type Finding = {
  id: number
  audit: number
  criterion: number
  verdict: Verdict | null
  proof: string
  link: string
  responsible: string
}
export type ListedChecklist = Checklist & {
  criteria: number
  audits: number
  /** Of the last audit. */
  present: number
  partly: number
  absent: number
  lastAudit: string | null
}

export const insertChecklist = async (
  w: Writer,
  { task, title, criteria }: { task: number | null; title: string; criteria: readonly string[] }
): Promise<number> => {
  const checklist = await w.insert('checklist', { task, title })
  await w.insertMany(
    'criterion',
    criteria.map((text, position) => ({ checklist, position, text }))
  )
  return checklist
}

/** NOT_FOUND. */
export const getChecklist = async (
  db: ReadableDb,
  id: number
): Promise<Checklist & { criteria: Criterion[]; audits: Audit[]; findings: Finding[] }> => {
  const checklist = await db.selectFrom('checklist').selectAll().where('id', '=', id).executeTakeFirst()
  if (checklist === undefined) throw new Fault('NOT_FOUND', { id })
  const criteria = await db
    .selectFrom('criterion')
    .select(['id', 'position', 'text'])
    .where('checklist', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const audits = await db
    .selectFrom('audit')
    .select(['id', 'date', 'title'])
    .where('checklist', '=', id)
    .orderBy('date')
    .orderBy('id')
    .execute()
  const findings = await db
    .selectFrom('finding')
    .selectAll()
    .where('audit', 'in', idList(audits.map(audit => audit.id)))
    .execute()
  return { ...checklist, criteria, audits, findings }
}

/** All, or those of these tasks, in the order they were made, with the counts of the last audit. */
export const listChecklists = async (db: ReadableDb, tasks?: readonly number[]): Promise<ListedChecklist[]> => {
  let rows = db
    .selectFrom('checklist as c')
    .leftJoin('audit as l', join =>
      join.on('l.id', '=', eb =>
        eb
          .selectFrom('audit as n')
          .whereRef('n.checklist', '=', 'c.id')
          .orderBy('n.date', 'desc')
          .orderBy('n.id', 'desc')
          .limit(1)
          .select('n.id')
      )
    )
    .selectAll('c')
    .select('l.date as lastAudit')
    .select([
      sql<number>`(select count(*) from criterion where checklist = c.id)`.as('criteria'),
      sql<number>`(select count(*) from audit where checklist = c.id)`.as('audits'),
      sql<number>`(select count(*) from finding where audit = l.id and verdict = 'present')`.as('present'),
      sql<number>`(select count(*) from finding where audit = l.id and verdict = 'partly')`.as('partly'),
      sql<number>`(select count(*) from finding where audit = l.id and verdict = 'absent')`.as('absent')
    ])
    .orderBy('c.id')
  if (tasks !== undefined) rows = rows.where('c.task', 'in', idList(tasks))
  return rows.execute()
}

/** An audit with a finding for every criterion; those of the audit before are carried over when `from` names it. */
export const insertAudit = async (
  w: Writer,
  { checklist, date, title, from }: { checklist: number; date: string; title: string; from: number | null }
): Promise<number> => {
  const { criteria, findings } = await getChecklist(w.db, checklist)
  const before = new Map(findings.filter(one => one.audit === from).map(one => [one.criterion, one]))
  const audit = await w.insert('audit', { checklist, date, title })
  await w.insertMany(
    'finding',
    criteria.map(({ id }) => {
      const old = before.get(id)
      return {
        audit,
        criterion: id,
        verdict: old?.verdict ?? null,
        proof: old?.proof ?? '',
        link: old?.link ?? '',
        responsible: old?.responsible ?? ''
      }
    })
  )
  return audit
}

export type GivenCriterion = Pick<Criterion, 'text'> & Omit<Finding, 'id' | 'audit' | 'criterion'>

/** Criteria after the last one of a checklist; `audit` begins with the answers given, the other audits have not seen them. */
export const addCriteria = async (
  w: Writer,
  { checklist, audit, rows }: { checklist: number; audit: number; rows: readonly GivenCriterion[] }
): Promise<void> => {
  const { criteria, audits } = await getChecklist(w.db, checklist)
  const first = Math.max(-1, ...criteria.map(one => one.position)) + 1
  const ids = await w.insertMany(
    'criterion',
    rows.map(({ text }, index) => ({ checklist, position: first + index, text }))
  )
  const unseen = { verdict: null, proof: '', link: '', responsible: '' }
  await w.insertMany(
    'finding',
    audits.flatMap(one =>
      rows.map(({ text: _, ...answer }, index) => ({
        ...{ audit: one.id, criterion: ids[index]! },
        ...(one.id === audit ? answer : unseen)
      }))
    )
  )
}
