import { insideOf, type WritableDb } from './connection.ts'

/** Not of the register: passwords, bytes (they go out as files), what is computed anew, and what waits to be accepted. */
const LEFT_OUT = new Set(['secret', 'blob', 'draft', 'indicator_sum', 'task_standing', 'search_word', 'search_later'])

/** Every table of the register with its number of rows, by name. */
export const allTables = (db: WritableDb): { name: string; columns: string[]; rows: number }[] => {
  const { sqlite } = insideOf(db)
  const names = sqlite
    .prepare<[], { name: string }>(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%' order by name`
    )
    .all()
    .map(({ name }) => name)
  return names
    .filter(name => !LEFT_OUT.has(name))
    .map(name => ({
      name,
      columns: sqlite.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(name) as string[],
      rows: Number(sqlite.prepare(`select count(*) from ${name}`).pluck().get())
    }))
}

export type PlainRow = Record<string, string | number | null>

/** Rows of a table in the order they were made, so many at a time; between two times other calls are heard. */
export const pagesOf = function* (db: WritableDb, table: string, page: number): Generator<PlainRow[]> {
  const { sqlite } = insideOf(db)
  const read = sqlite.prepare<[number, number], PlainRow & { rowid: number }>(
    `select rowid as "rowid", * from ${table} where rowid > ? order by rowid limit ?`
  )
  for (let last = -1; ; ) {
    const rows = read.all(last, page)
    if (rows.length > 0) yield rows.map(({ rowid, ...row }) => row)
    if (rows.length < page) return
    last = rows.at(-1)!.rowid
  }
}

/** The files of the register: acts as they came, papers, signed PDFs and attachments. `folder` is where they belong. */
export const allFiles = (
  db: WritableDb
): { folder: 'acts' | 'papers' | 'attachments'; name: string; sha256: string }[] =>
  insideOf(db)
    .sqlite.prepare<[], { folder: 'acts' | 'papers' | 'attachments'; name: string; sha256: string }>(
      `select 'acts' as folder, file as name, sha256 from act where sha256 is not null
       union all select 'papers', file, sha256 from document
       union all select 'papers', replace(file, '.docx', '') || '.pdf', pdf from document where pdf is not null
       union all select 'attachments', name, sha256 from attachment`
    )
    .all()
