import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { TABLE_WORDS } from './table-words.ts'

type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }
type Reference = { from: string; table: string }

/** Which words a CHECK of the table allows in a column, as the migration wrote them. */
const allowedIn = (sql: string, column: string): string => {
  const found = new RegExp(`"?${column}"?\\s+in\\s*\\(([^)]*)\\)`, 'i').exec(sql)?.[1]
  return found === undefined
    ? ''
    : found
        .replaceAll("'", '')
        .replaceAll(/\s*,\s*/g, ', ')
        .trim()
}

/**
 * docs/data.md: every table and column of a fresh register as SQLite itself tells them, with the words of `table-words.ts`. A table
 * without words, or words without a table, is an error. Made by `npm run data`.
 */
export const dataPage = async (): Promise<string> => {
  const { db, close } = await openDatabase({ path: ':memory:', now: '2026-01-01T00:00:00.000Z' })
  const { sqlite } = insideOf(db)
  const tables = (
    sqlite
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .all() as {
      name: string
      sql: string
    }[]
  ).filter(({ name }) => !/_(data|idx|content|docsize|config)$/.test(name))
  const strange = Object.keys(TABLE_WORDS).filter(name => !tables.some(table => table.name === name))
  const silent = tables.filter(({ name }) => TABLE_WORDS[name] === undefined).map(({ name }) => name)
  if (strange.length + silent.length > 0)
    throw new Error(
      `table-words.ts: no such table: ${strange.join(', ') || '-'}; no words for: ${silent.join(', ') || '-'}`
    )
  const parts = tables.map(({ name, sql }) => {
    const columns = sqlite.pragma(`table_info("${name}")`) as Column[]
    const references = sqlite.pragma(`foreign_key_list("${name}")`) as Reference[]
    const rows = columns.map(column => {
      const to = references.find(({ from }) => from === column.name)?.table
      const about = [
        column.pk === 1 ? 'key' : '',
        to === undefined ? '' : `→ ${to}`,
        allowedIn(sql, column.name),
        column.dflt_value === null ? '' : `unless given: ${column.dflt_value}`
      ]
      return `| \`${column.name}\` | ${column.type.toLowerCase()}${column.notnull === 0 && column.pk === 0 ? ', may be null' : ''} | ${about.filter(Boolean).join('; ')} |`
    })
    return [`## ${name}`, '', TABLE_WORDS[name], '', '| column | type | what |', '| --- | --- | --- |', ...rows].join(
      '\n'
    )
  })
  close()
  return [
    '# What lies in the register?',
    '',
    'Made from the schema by `npm run data`; a test holds it to the schema. Days are ISO days (2026-11-22), instants ISO 8601 in UTC, JSON is',
    'kept as text, yes and no as 1 and 0. How it is written and protected: `database.md`; the types of the rows: `db/tables.ts`.',
    '',
    ...parts.flatMap(part => [part, ''])
  ].join('\n')
}
