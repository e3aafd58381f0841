import { insideOf, type WritableDb } from './connection.ts'

const COUNTED = ['act', 'task', 'working_group', 'document', 'draft', 'change_tx', 'change'] as const

export type BaseFacts = {
  /** Version of SQLite itself. */
  sqlite: string
  /** Number of the newest migration. */
  schema: number
  journal: string
  bytes: number
  /** Rows by table. */
  rows: Record<(typeof COUNTED)[number], number>
}

/** What a report about a fault must know of the register: versions, sizes and counts, nothing of what is written in it. */
export const baseFacts = async (db: WritableDb): Promise<BaseFacts> => {
  const { sqlite } = insideOf(db)
  const pragma = (name: string) => sqlite.pragma(name, { simple: true })
  const rows: [string, number][] = []
  for (const table of COUNTED) {
    const { count } = await db.read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    rows.push([table, count])
  }
  return {
    sqlite: String(sqlite.prepare('select sqlite_version()').pluck().get()),
    schema: Number(pragma('user_version')),
    journal: String(pragma('journal_mode')),
    bytes: Number(pragma('page_count')) * Number(pragma('page_size')),
    rows: Object.fromEntries(rows) as BaseFacts['rows']
  }
}
