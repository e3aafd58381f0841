import { spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { insideOf } from './connection.ts'
import { APPLICATION_ID, lastVersion, MIGRATIONS, versionOf } from './migrate.ts'
import { openDatabase } from './open.ts'
import { listActs } from './repositories/acts.ts'
import { saveSetting } from './repositories/settings.ts'
import { loadSqlite } from './sqlite.ts'
import { deed, dump, importAct, NOW, openFile, openMemory, temporaryFolder, hashOf, makeBase } from './testing.ts'
import { transact } from './write.ts'

/** Tried and refused: the code it gives, and the file is what it was. */
const refusal = async (path: string): Promise<unknown> => {
  const before = hashOf(path)
  const error: unknown = await openDatabase({ path, now: NOW }).then(
    () => null,
    reason => reason
  )
  expect(hashOf(path)).toBe(before)
  return error
}

describe('opening', () => {
  test('makes a base where there is none, with our marks and pragmas, and finds it again', async () => {
    const path = join(temporaryFolder(), 'Маълумот базаси 🏛', 'назорат.db')
    const first = await openFile(path)
    expect([first.created, first.readOnly, first.warnings]).toEqual([true, false, []])
    const { sqlite } = insideOf(first.db)
    const pragma = (name: string) => sqlite.pragma(name, { simple: true })
    expect(pragma('application_id')).toBe(APPLICATION_ID)
    expect(pragma('user_version')).toBe(lastVersion())
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('busy_timeout')).toBe(5000)
    await transact(first.db, deed(), w => importAct(w, 3))
    const full = dump(first.db)
    await first.close()
    const second = await openFile(path)
    expect([second.created, second.readOnly, second.warnings]).toEqual([false, false, []])
    expect(dump(second.db)).toEqual(full)
  })

  test('an older Node is told, not crashed', async () => {
    await expect(loadSqlite('9')).rejects.toMatchObject({ code: 'INTERNAL' })
    await expect(loadSqlite(undefined)).resolves.toBeTypeOf('function')
  })

  test('an unfinished making is begun anew', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    writeFileSync(`${path}.new`, 'half')
    expect((await openFile(path)).created).toBe(true)
    expect(existsSync(`${path}.new`)).toBe(false)
  })

  test('a zero-byte file is refused and kept', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    writeFileSync(path, '')
    expect(await refusal(path)).toMatchObject({ code: 'DB_EMPTY_FILE', data: { file: path } })
  })

  test('what is no SQLite file at all is refused and kept', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    writeFileSync(path, Buffer.alloc(5000, 'не база'))
    expect(await refusal(path)).toMatchObject({ code: 'DB_DAMAGED' })
  })

  test.each([0.5, 0.9, 0.01])('a base cut to %d of its length is refused and kept', async part => {
    const path = await makeBase()
    truncateSync(path, Math.floor(statSync(path).size * part))
    expect(await refusal(path)).toMatchObject({ code: 'DB_DAMAGED' })
  })

  test('a base with one page overwritten is read, not written, and says so', async () => {
    const path = await makeBase(300)
    const { sqlite, page } = withPageOf(path, 'executor')
    sqlite.close()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (page - 1) * 4096)
    closeSync(file)
    const before = hashOf(path)
    const opened = await openFile(path)
    expect([opened.readOnly, opened.warnings]).toEqual([true, ['DB_DAMAGED']])
    expect(await listActs(opened.db.read, '2026-01-01')).toHaveLength(1)
    await expect(transact(opened.db, deed(), w => saveSetting(w, 'a', 1))).rejects.toMatchObject({
      code: 'DB_READ_ONLY'
    })
    await opened.close()
    expect(hashOf(path)).toBe(before)
  })

  test('the page of the schema overwritten: refused and kept', async () => {
    const path = await makeBase()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(3900, 0x5a), 0, 3900, 100)
    closeSync(file)
    expect(await refusal(path)).toMatchObject({ code: 'DB_DAMAGED' })
  })

  test('a foreign SQLite file (a browser history) is refused by its application_id', async () => {
    const path = join(temporaryFolder(), 'History')
    const foreign = new BetterSqlite3(path)
    foreign.exec("create table urls(id integer primary key, url text); insert into urls(url) values ('x')")
    foreign.close()
    expect(await refusal(path)).toMatchObject({ code: 'DB_FOREIGN' })
  })

  test.each([
    [
      'a trigger',
      "create trigger evil after insert on task begin insert into setting(key, value) values ('evil', '1'); end"
    ],
    ['a view', "create view evil as select load_extension('evil.so')"],
    [
      'a table with a CHECK',
      "create table evil(x text check (length(hex(zeroblob(900000000))) > 0)); insert into sqlite_sequence values ('evil', 1)"
    ],
    ['a guard of the journal taken away', 'drop trigger change_is_never_edited'],
    ['an index replaced', 'drop index task_by_act; create index task_by_act on task(text)']
  ])('a schema that is not ours word for word is refused before anything of it runs: %s', async (_name, statement) => {
    const path = await makeBase()
    const sqlite = new BetterSqlite3(path)
    sqlite.exec(statement)
    sqlite.close()
    expect(await refusal(path)).toMatchObject({ code: 'DB_FOREIGN' })
  })

  test('a base of a newer version is refused, not written', async () => {
    const path = await makeBase()
    const sqlite = new BetterSqlite3(path)
    sqlite.pragma(`user_version = ${lastVersion() + 10}`)
    sqlite.close()
    expect(await refusal(path)).toMatchObject({ code: 'DB_NEWER' })
  })

  test('a newer version that stands in the log only is refused too', async () => {
    const path = await makeBase()
    const other = new BetterSqlite3(path)
    other.pragma('wal_autocheckpoint = 0')
    other.pragma(`user_version = ${lastVersion() + 10}`)
    const copy = join(temporaryFolder(), 'nazorat.db')
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copy}${end}`)
    other.close()
    expect(await refusal(copy)).toMatchObject({ code: 'DB_NEWER' })
  })
})

/** The root page of a table, so that a test hits a page of it. */
const withPageOf = (path: string, table: string) => {
  const sqlite = new BetterSqlite3(path, { readonly: true })
  const page = sqlite.prepare<[string], number>('select rootpage from sqlite_schema where name = ?').pluck().get(table)
  return { sqlite, page: page! }
}

test('killed while it commits: every acknowledged edit is there, and nothing half', async () => {
  const path = await makeBase()
  const at = (file: string) => JSON.stringify(join(import.meta.dirname, file))
  const script = `
    const { openDatabase } = await import(${at('open.ts')})
    const { transact } = await import(${at('write.ts')})
    const { db } = await openDatabase({ path: ${JSON.stringify(path)}, now: '${NOW}' })
    const deed = { actor: { name: 'A', role: 'officer' }, at: '${NOW}', cause: 'x' }
    for (let n = 1; ; n++) {
      await transact(db, deed, w => w.updateMany('task', [1, 2, 3, 4, 5], { progress: n % 100, funding: String(n) }))
      console.log(n)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: join(import.meta.dirname, '..') })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', text => {
    said += String(text)
    if (said.split('\n').length > 30) child.kill('SIGKILL')
  })
  await new Promise(resolve => child.once('exit', resolve))
  const acknowledged = Number(said.trimEnd().split('\n').at(-1))
  expect(acknowledged).toBeGreaterThanOrEqual(30)
  const { db, warnings } = await openFile(path)
  expect(warnings).toEqual([])
  const edited = new Set(
    dump(db)
      .task!.slice(0, 5)
      .map(row => `${row.progress} ${row.funding}`)
  )
  expect(edited.size).toBe(1)
  const [last] = [...edited].map(text => Number(text.split(' ')[1]))
  expect(last).toBeGreaterThanOrEqual(acknowledged)
  expect(insideOf(db).sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
})

describe('a base of an older version', () => {
  const next = {
    number: lastVersion() + 10,
    up: async (db: Parameters<(typeof MIGRATIONS)[0]['up']>[0]) => {
      await db.schema.alterTable('task').addColumn('colour', 'text').execute()
    }
  }
  const migrations = [...MIGRATIONS, next]

  test('is migrated after a verified backup', async () => {
    const path = await makeBase()
    const opened = await openFile(path, { migrations })
    expect(versionOf(insideOf(opened.db).sqlite)).toBe(next.number)
    expect(dump(opened.db).task![0]).toMatchObject({ colour: null })
    const [file] = readdirSync(join(path, '..', 'backups')).filter(name => name.endsWith('.db'))
    const copy = await openFile(join(path, '..', 'backups', file!), { readOnly: true })
    expect(versionOf(insideOf(copy.db).sqlite)).toBe(lastVersion())
    await opened.close()
    expect((await openFile(path, { migrations })).warnings).toEqual([])
  })

  test('is read as a migrated copy where it may not be written', async () => {
    const path = await makeBase()
    const before = hashOf(path)
    const opened = await openFile(path, { migrations, readOnly: true })
    expect(dump(opened.db).task![0]).toMatchObject({ colour: null })
    expect(hashOf(path)).toBe(before)
  })

  test('stays as it was when a migration fails', async () => {
    const path = await makeBase()
    const failing = {
      number: next.number,
      up: async (db: Parameters<typeof next.up>[0]) => {
        await next.up(db)
        throw new Error('power cut')
      }
    }
    await expect(openDatabase({ path, now: NOW, migrations: [...MIGRATIONS, failing] })).rejects.toThrow('power cut')
    expect((await openFile(path)).warnings).toEqual([])
  })
})

test('closing waits for the work that is under way', async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db, close } = await openFile(path)
  const work = transact(db, deed(), async w => {
    await new Promise(resolve => setTimeout(resolve, 20))
    return saveSetting(w, 'a', 1)
  })
  await close()
  await expect(work).resolves.toMatchObject({ transaction: 1 })
  await close()
})

test('a memory base is no file', async () => {
  const db = await openMemory()
  expect(db.path).toBe(':memory:')
})
