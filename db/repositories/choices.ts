import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'

export type PrintedExecutor = { text: string; times: number }

/** What the filters and fields offer: what occurs in the register, in alphabetical order. */
export type Choices = {
  acts: { id: number; kind: string; number: string; date: string | null; title: string }[]
  sections: string[]
  /** Every spelling with the number of times it is printed. */
  executors: PrintedExecutor[]
  people: string[]
}

/** The printed executors, each spelling once. */
export const listExecutors = (db: ReadableDb): Promise<PrintedExecutor[]> =>
  db
    .selectFrom('executor')
    .groupBy('text')
    .orderBy('text')
    .select(['text', sql<number>`count(*)`.as('times')])
    .execute()

export const listChoices = async (db: ReadableDb): Promise<Choices> => {
  const acts = await db
    .selectFrom('act')
    .select(['id', 'kind', 'number', 'date', 'title'])
    .orderBy('id', 'desc')
    .execute()
  const sections = await db.selectFrom('section').groupBy('number').select('number').orderBy(sql`min(id)`).execute()
  const people = await db
    .selectFrom('task as t')
    .where(eb => eb.or([eb('t.ours_deputy', '<>', ''), eb('t.ours_lead', '<>', ''), eb('t.ours_co', '<>', '[]')]))
    .select(['t.ours_deputy', 't.ours_lead', 't.ours_co'])
    .distinct()
    .execute()
  const names = people.flatMap(row => [row.ours_deputy, row.ours_lead, ...(JSON.parse(row.ours_co) as string[])])
  return {
    acts,
    sections: sections.map(row => row.number),
    executors: await listExecutors(db),
    people: [...new Set(names)].filter(name => name !== '').sort((a, b) => (a < b ? -1 : 1))
  }
}

/** Everyone named as ours on a task or in a resolution, in alphabetical order. */
export const listPeople = async (db: ReadableDb): Promise<string[]> => {
  const { people } = await listChoices(db)
  const resolutions = await db.selectFrom('resolution').select(['author', 'lead', 'co']).distinct().execute()
  const names = resolutions.flatMap(row => [row.author, row.lead, ...(JSON.parse(row.co) as string[])])
  return [...new Set([...people, ...names])].filter(name => name !== '').sort((a, b) => (a < b ? -1 : 1))
}
