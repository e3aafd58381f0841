import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insideOf } from './connection.ts'
import { APPLICATION_ID, lastVersion, MIGRATIONS, type Migration, migrateTo, versionOf } from './migrate.ts'
import { schemaDifference, schemaOf } from './schema.ts'
import { openAt } from './testing.ts'

/** What a released migration brings, but for spaces: a change here means that a released migration was edited. */
const FROZEN: Record<number, string> = {
  10: '8e7c2ade410ba987',
  20: 'e09cd6ff56f584d3',
  30: '85a4975d5d369ab4',
  40: '44762d4636d9c6d4',
  50: 'f4102bda63dbcdf9',
  60: '73abebade5c2324b',
  70: 'f23ccacc1dd95f0d',
  90: '7b66fbc138e80569',
  100: '8183170f7031a1b4',
  110: 'd9b754f5a3e09706',
  120: 'bd8af8d62034436c',
  130: '6d7114db83e64bb3',
  140: 'fd3bf8b36224ca46',
  150: '6c29d8c99b857a0c',
  160: '84dd2a5caab59bd5',
  170: '98ab7ebe9c27e51c',
  180: 'c4a5253139a9bdb7',
  190: 'da17c33546accd18',
  200: 'b29fb1599995807d',
  210: '5cffeb2695b17398',
  220: 'd2409d37268002c6',
  230: 'f4d5d4c94953c302',
  240: '0440f11e8cf95b42',
  250: 'd957269bd9fcaef3'
}

const rows = (db: Awaited<ReturnType<typeof openAt>>, query: string) => insideOf(db).sqlite.prepare(query).all()

test('numbers rise in tens and every file is in the list', () => {
  const files = readdirSync(join(import.meta.dirname, 'migrations'))
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(
    files.map(name => Number(name.slice(0, 4))).sort((a, b) => a - b)
  )
  for (const { number } of MIGRATIONS) expect(number % 10).toBe(0)
})

test('a released migration is frozen', async () => {
  let before: string[] = []
  for (const { number } of MIGRATIONS) {
    const parts = schemaOf(insideOf(await openAt(number)).sqlite)
      .map(part => `${part.type} ${part.name} ${part.sql?.replace(/\s+/g, ' ') ?? ''}`)
      .sort()
    const brought = parts.filter(part => !before.includes(part))
    expect(createHash('sha256').update(brought.join('\n')).digest('hex').slice(0, 16), `${number}`).toBe(FROZEN[number])
    before = parts
  }
})

test('numbers that do not rise are refused before anything is done', async () => {
  const db = await openAt(0, [])
  const step = (number: number): Migration => ({ number, up: () => Promise.reject(new Error('ran')) })
  await expect(migrateTo(db, null, [step(10), step(30), step(30)])).rejects.toThrow('does not rise')
  await expect(migrateTo(db, null, [step(20), step(10)])).rejects.toThrow('does not rise')
  expect(versionOf(insideOf(db).sqlite)).toBe(0)
})

test('the mark and the version are set with the tables', async () => {
  const db = await openAt(10)
  const { sqlite } = insideOf(db)
  expect(sqlite.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
  expect(versionOf(sqlite)).toBe(10)
  await migrateTo(db)
  expect(versionOf(sqlite)).toBe(lastVersion())
})

test('every table is STRICT and every reference has an index', async () => {
  const { sqlite } = insideOf(await openAt(lastVersion()))
  const tables = sqlite
    .prepare<[], { name: string; strict: number }>("select name, strict from pragma_table_list where type = 'table'")
    .all()
    .filter(({ name }) => !name.startsWith('sqlite_'))
  expect(tables.length).toBeGreaterThan(15)
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
  const bare: string[] = []
  for (const { name } of tables) {
    for (const { from, table } of sqlite.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[]) {
      const plan = sqlite
        .prepare<[], { detail: string }>(`explain query plan select 1 from ${name} where ${from} = 1`)
        .all()
      if (table !== 'blob' && name !== 'change_tx' && plan.some(({ detail }) => detail.startsWith('SCAN'))) {
        bare.push(`${name}.${from}`)
      }
    }
  }
  expect(bare).toEqual([])
})

test('an old row goes through a later migration', async () => {
  const split: Migration = {
    number: 20,
    up: async db => {
      await db.schema
        .alterTable('setting')
        .addColumn('scope', 'text', c => c.notNull().defaultTo('office'))
        .execute()
    }
  }
  const list = [...MIGRATIONS.slice(0, 1), split]
  const db = await openAt(10, list)
  insideOf(db).sqlite.exec("insert into setting(key, value) values ('script', '\"latin\"')")
  await migrateTo(db, 20, list)
  expect(rows(db, 'select * from setting')).toEqual([{ id: 1, key: 'script', value: '"latin"', scope: 'office' }])
  expect(versionOf(insideOf(db).sqlite)).toBe(20)
})

test('a migration that fails leaves base and version at the one before', async () => {
  const broken: Migration = {
    number: 20,
    up: async db => {
      await db.schema.alterTable('setting').addColumn('scope', 'text').execute()
      throw new Error('power cut')
    }
  }
  const db = await openAt(10)
  const before = schemaOf(insideOf(db).sqlite)
  await expect(migrateTo(db, 20, [...MIGRATIONS.slice(0, 1), broken])).rejects.toThrow('power cut')
  expect(versionOf(insideOf(db).sqlite)).toBe(10)
  expect(schemaDifference(before, schemaOf(insideOf(db).sqlite))).toEqual([])
})

test('documents and who points at them go through the papers migration; used ids stay used', async () => {
  const db = await openAt(50)
  const { sqlite } = insideOf(db)
  const sha256 = 'a'.repeat(64)
  sqlite.exec(`
    insert into blob values ('${sha256}', 1, x'50');
    insert into task (kind, number, position, title, text, place, control, state, progress, search)
      values ('errand', '1', 0, 't', 't', '{}', 'ours', 'new', 0, 't');
    insert into document (id, kind, title, number, date, addressees, file, sha256, form, created_at, author)
      values (3, 'summary', 'Маълумот', '', '2026-11-21', 'А; Б', 'a.docx', '${sha256}', '{"act":1}', 'x', 'А'),
             (7, 'letter', 'Хат', '01-7', '2026-11-21', 'А', 'b.docx', '${sha256}', '{}', 'x', 'А');
    insert into document_task (document, task, position) values (3, 1, 0);
    insert into incoming (kind, sender, their_number, number, date, subject, text, needs_answer, answer_document, search)
      select 'letter', 's', '', '', '2026-11-21', 's', '', 1, 3, '';
    delete from document where id = 7`)
  await migrateTo(db, 90)
  expect(rows(db, 'select id, kind, state, form, pdf from document')).toEqual([
    { id: 3, kind: 'summary', state: 'draft', form: '{"act":1}', pdf: null }
  ])
  expect(rows(db, 'select document, task from document_task')).toEqual([{ document: 3, task: 1 }])
  expect(rows(db, 'select answer_document from incoming')).toEqual([{ answer_document: 3 }])
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(rows(db, "select seq from sqlite_sequence where name = 'document'")).toEqual([{ seq: 7 }])
})
