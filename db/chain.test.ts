import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { auditKeyFile, newAuditKey } from './audit-key.ts'
import { type ChainFault, sealOf, verifyChain } from './chain.ts'
import { insideOf, type WritableDb } from './connection.ts'
import { readHead } from './head.ts'
import { migrateTo } from './migrate.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, dump, NOW, openAt, openFile, temporaryFolder } from './testing.ts'
import { undo } from './undo.ts'
import { transact } from './write.ts'

const WRITES = 8

/** A closed base with eight transactions, the last two an edit and its undo. */
const written = async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db, close } = await openFile(path)
  for (let i = 1; i <= WRITES - 2; i += 1) await transact(db, deed(`write ${i}`), w => saveSetting(w, `key${i}`, i))
  const { transaction } = await transact(db, deed('edit'), w => saveSetting(w, 'key1', 100))
  await undo(db, deed('undo'), transaction!)
  await close()
  return path
}

/** The file changed behind the program's back, with its triggers put away and back again as one who knows them would. */
const tamper = (path: string, ...statements: string[]) => {
  const sqlite = new BetterSqlite3(path)
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name in ('change', 'change_tx')"
    )
    .all()
  sqlite.pragma('foreign_keys = off')
  for (const { name } of triggers) sqlite.exec(`drop trigger ${name}`)
  for (const statement of statements) sqlite.exec(statement)
  for (const { sql } of triggers) sqlite.exec(sql)
  sqlite.close()
}

const reopened = async (path: string) => {
  const opened = await openFile(path)
  const { faults } = verifyChain(opened.db, { known: readHead(path) })
  return { ...opened, faults: faults.map(({ kind, transaction }: ChainFault) => `${kind} ${transaction}`) }
}

describe('a journal nobody touched', () => {
  test('passes whole and from any place, also after restart', async () => {
    const { db, faults, warnings } = await reopened(await written())
    expect([faults, warnings]).toEqual([[], []])
    expect(verifyChain(db)).toEqual({ checked: WRITES, newest: WRITES, faults: [] })
    expect(verifyChain(db, { from: 5 })).toEqual({ checked: 4, newest: WRITES, faults: [] })
    await transact(db, deed(), w => saveSetting(w, 'more', 1))
    expect(verifyChain(db).checked).toBe(WRITES + 1)
  })

  test('one from before the chain is sealed as it stands at the next start', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    const old = await openAt(90)
    insideOf(
      old
    ).sqlite.exec(`insert into change_tx (at, actor, role, cause, changes) values ('${NOW}', 'А', 'officer', 'c', 1);
      insert into change (tx, entity, record, field, old, new) values (1, 'setting', 1, null, null, '{"id":1}')`)
    await migrateTo(old)
    insideOf(old).sqlite.exec(`vacuum into '${path}'`)
    const { db, faults } = await reopened(path)
    expect(faults).toEqual([])
    expect(insideOf(db).sqlite.prepare('select mac from change_tx').pluck().get()).toMatch(/^[0-9a-f]{64}$/)
  })

  test('no statement of the program edits or deletes it', async () => {
    const { db } = await reopened(await written())
    const { sqlite } = insideOf(db)
    for (const statement of [
      "update change set new = '5'",
      'delete from change',
      "update change_tx set actor = 'B'",
      "update change_tx set mac = '0000000000000000000000000000000000000000000000000000000000000000'",
      'update change_tx set key_name = null',
      'update change_tx set undone_by = null where undone_by is not null',
      'delete from change_tx'
    ])
      expect(() => sqlite.exec(statement)).toThrow('change journal')
  })
})

describe('what was done behind the program is found and located', () => {
  const cases: [string, string[], string[]][] = [
    ['a value edited', ["update change set new = '777' where tx = 3 and new is not null"], ['edited 3']],
    ['a name edited', ["update change_tx set actor = 'Б' where id = 2"], ['edited 2']],
    ['a date edited', ["update change_tx set at = '2020-01-01T00:00:00.000Z' where id = 8"], ['edited 8']],
    ['a line deleted', ['delete from change where tx = 4'], ['edited 4']],
    [
      'a transaction deleted',
      ['delete from change where tx = 4', 'delete from change_tx where id = 4'],
      ['missing 4', 'edited 5']
    ],
    ['its lines left', ['delete from change_tx where id = 4'], ['missing 4', 'edited 5', 'stray 4']],
    [
      'one inserted without a seal',
      [`insert into change_tx (id, at, actor, role, cause, changes) values (9, '${NOW}', 'А', 'officer', 'c', 1)`],
      ['unsealed 9']
    ],
    [
      'two swapped',
      [
        'update change set tx = 99 where tx = 3',
        'update change set tx = 3 where tx = 5',
        'update change set tx = 5 where tx = 99'
      ],
      ['edited 3', 'edited 5']
    ],
    ['an undo hidden', ['update change_tx set undone_by = null where id = 7'], ['edited 7']],
    ['the tail cut', ['delete from change where tx > 6', 'delete from change_tx where id > 6'], ['cut 7', 'edited']]
  ]
  test.each(cases)('%s', async (_, statements, expected) => {
    const path = await written()
    tamper(path, ...statements)
    const { faults, warnings } = await reopened(path)
    for (const one of expected.filter(text => /\d/.test(text))) expect(faults).toContain(one)
    expect(faults.length).toBeLessThanOrEqual(expected.length)
    expect(warnings.length).toBeGreaterThan(0)
  })

  test('an older base put back', async () => {
    const path = await written()
    copyFileSync(path, `${path}.old`)
    const later = await openFile(path)
    await transact(later.db, deed(), w => saveSetting(w, 'later', 1))
    await later.close()
    copyFileSync(`${path}.old`, path)
    const { faults, warnings } = await reopened(path)
    expect([faults, warnings]).toEqual([[`cut ${WRITES + 1}`], ['DB_OLDER_THAN_KNOWN']])
  })

  test('a chain made anew without the key', async () => {
    const path = await written()
    const sqlite = new BetterSqlite3(path)
    const rows = sqlite.prepare('select * from change_tx order by id').all() as Parameters<typeof sealOf>[2][]
    const linesOf = sqlite.prepare('select entity, record, field, old, new from change where tx = ? order by id')
    sqlite.close()
    const theirs = newAuditKey()
    let before = ''
    const forged: string[] = ["update change set new = '777' where tx = 3"]
    const other = new BetterSqlite3(path)
    for (const row of rows) {
      const lines = other.prepare(linesOf.source).all(row.id) as never[]
      before = sealOf(theirs, before, row, lines)
      forged.push(`update change_tx set mac = '${before}' where id = ${row.id}`)
    }
    other.close()
    tamper(path, ...forged)
    const { faults } = await reopened(path)
    expect(faults).toHaveLength(WRITES)
    expect(faults.every(fault => fault.startsWith('edited'))).toBe(true)
  })

  test('a trigger that was put away for good', async () => {
    const path = await written()
    const sqlite = new BetterSqlite3(path)
    sqlite.exec('drop trigger change_is_never_edited')
    sqlite.close()
    await expect(openFile(path)).rejects.toMatchObject({ code: 'DB_FOREIGN' })
  })
})

describe('the key', () => {
  test('lies beside the base, readable by its owner alone', async () => {
    const path = await written()
    expect(readFileSync(auditKeyFile(path), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    if (process.platform !== 'win32') expect(statSync(auditKeyFile(path)).mode & 0o777).toBe(0o600)
  })

  test('gone: said once; what follows is sealed with a new one, what came before is told apart', async () => {
    const path = await written()
    rmSync(auditKeyFile(path))
    const { db, warnings, close } = await openFile(path)
    expect(warnings).toEqual(['AUDIT_KEY_MISSING'])
    await transact(db, deed(), w => saveSetting(w, 'after', 1))
    const { faults } = verifyChain(db)
    expect(faults.map(fault => fault.kind)).toEqual(Array.from({ length: WRITES }, () => 'foreign-key'))
    await close()
    expect(existsSync(auditKeyFile(path))).toBe(true)
  })

  test('unreadable: kept beside, never written over', async () => {
    const path = await written()
    writeFileSync(auditKeyFile(path), 'not a key')
    expect((await openFile(path)).warnings).toEqual(['AUDIT_KEY_MISSING'])
    expect(readFileSync(`${auditKeyFile(path)}.unreadable`, 'utf8')).toBe('not a key')
  })
})

test('when the journal cannot be written the deed fails, and nothing is changed', async () => {
  const { db } = await openFile(join(temporaryFolder(), 'nazorat.db'))
  await transact(db, deed(), w => saveSetting(w, 'a', 1))
  const before = dump(db)
  insideOf(db).sqlite.exec(
    "create temp trigger no_journal before insert on main.change_tx begin select raise(abort, 'no room'); end"
  )
  await expect(transact(db, deed(), w => saveSetting(w, 'a', 2))).rejects.toThrow()
  expect(dump(db)).toEqual(before)
})

test('a clock set back changes no order: the chain goes by number', async () => {
  const { db } = await openFile(join(temporaryFolder(), 'nazorat.db'))
  const at = (instant: string, value: number) =>
    transact(db as WritableDb, deed('write', instant), w => saveSetting(w, 'a', value))
  await at('2026-11-21T10:00:00.000Z', 1)
  await at('2025-11-21T10:00:00.000Z', 2)
  expect(verifyChain(db).faults).toEqual([])
})
