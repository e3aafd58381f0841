import type BetterSqlite3 from 'better-sqlite3'

export type SchemaPart = { type: string; name: string; sql: string | null }

/** Tables, indexes, views and triggers of a base as they were written. */
export const schemaOf = (sqlite: BetterSqlite3.Database): SchemaPart[] =>
  sqlite.prepare<[], SchemaPart>('select type, name, sql from sqlite_schema').all()

/**
 * What one schema has and the other has not, as 'type name'; [] when they are the same. Compared as text but for spaces,
 * never run.
 */
export const schemaDifference = (expected: readonly SchemaPart[], found: readonly SchemaPart[]): string[] => {
  const texts = (parts: readonly SchemaPart[]): Map<string, string | null> =>
    new Map(parts.map(part => [`${part.type} ${part.name}`, part.sql?.replace(/\s+/g, ' ') ?? null]))
  const wanted = texts(expected)
  const there = texts(found)
  return [...new Set([...wanted.keys(), ...there.keys()])].filter(name => wanted.get(name) !== there.get(name))
}
