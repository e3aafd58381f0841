import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backup, copyBackup, dueBackup, KEPT, verifyBackup, verifyChainOf } from './backup.ts'
import { insideOf } from './connection.ts'
import { listBackups } from './manifest.ts'
import { lastVersion } from './migrate.ts'
import { checkPages } from './pages.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, dump, importAct, NOW, openFile, openMemory, temporaryFolder } from './testing.ts'
import { transact } from './write.ts'

const filled = async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db } = await openFile(path)
  await transact(db, deed(), w => importAct(w, 20))
  return { db, folder: join(dirname(path), 'backups') }
}

test('a copy with its manifest, opened again and compared', async () => {
  const { db, folder } = await filled()
  const made = await backup(db, folder, { kind: 'event', keep: 3, now: NOW })
  expect(made).toMatchObject({ tasks: 60, transactions: 1 })
  expect(readdirSync(folder).sort()).toEqual(['nazorat-20261121T100000Z.db', 'nazorat-20261121T100000Z.db.json'])
  expect(await verifyBackup(db, made.file)).toEqual({
    file: 'nazorat-20261121T100000Z.db',
    kind: 'event',
    serial: 1,
    sha256: made.sha256,
    at: NOW,
    version: lastVersion(),
    tasks: 60,
    transactions: 1,
    lastTransaction: 1,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
    key: insideOf(db).auditKey.name,
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    standing: 'ours'
  })
  expect(await verifyChainOf(db, made.file)).toEqual({ checked: 1, newest: 1, faults: [] })
  const copy = await openFile(made.file)
  expect(copy.warnings).toEqual(['AUDIT_KEY_MISSING'])
  expect(dump(copy.db)).toEqual(dump(db))
})

test('edits go on while a backup is made, and it holds whole transactions of one moment (FAULTS 29)', async () => {
  const { db, folder } = await filled()
  // A log that is played into the base after every edit: the copy must not see it.
  insideOf(db).sqlite.pragma('wal_autocheckpoint = 1')
  await transact(db, deed(), async w => void (await w.putBlob(randomBytes(6 << 20))))
  const edit = (n: number) =>
    transact(db, deed(), w => w.updateMany('task', [1, 2, 3], { progress: n, funding: `${n}` }))
  for (let n = 1, round = 0; round < 3; round += 1) {
    let amid = 0
    const backing = { done: false }
    const making = backup(db, folder, { kind: 'event', keep: 3, now: NOW }).finally(() => {
      backing.done = true
    })
    for (; !backing.done; n += 1) {
      await edit(n)
      await setImmediate()
      amid += 1
    }
    const made = await making
    expect(amid).toBeGreaterThan(1)
    const { transactions } = await verifyBackup(db, made.file)
    expect(await verifyChainOf(db, made.file)).toMatchObject({ newest: transactions, faults: [] })
    const copy = await openFile(made.file, { readOnly: true })
    const { funding } = dump(copy.db).task![0]!
    expect(funding).toBe(transactions === 1 ? null : `${transactions - 1}`)
    const rows = dump(copy.db).task!.slice(0, 3)
    expect(rows.map(row => [row.funding, row.progress])).toEqual(Array(3).fill([funding, Number(funding)]))
    await copy.close()
  }
  expect(readdirSync(folder).filter(name => /-(wal|shm)$/.test(name))).toEqual([])
})

test('a log that cannot be played in whole is copied by SQLite itself', async () => {
  const { db, folder } = await filled()
  const reader = new BetterSqlite3(db.path, { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from task').get()
  await transact(db, deed(), w => saveSetting(w, 'person', 'Каримов'))
  await transact(db, deed(), w => saveSetting(w, 'person', 'Мелиев'))
  const made = await backup(db, folder, { kind: 'event', now: NOW })
  reader.close()
  expect((await verifyBackup(db, made.file)).transactions).toBe(3)
})

test('a large base is checked in a thread of its own', async () => {
  const { db, folder } = await filled()
  await transact(db, deed(), async w => void (await w.putBlob(randomBytes(17 << 20))))
  const { file } = await backup(db, folder, { kind: 'event', now: NOW })
  expect((await verifyBackup(db, file)).standing).toBe('ours')
  const bytes = readFileSync(file)
  const page = bytes.indexOf(Buffer.from('CREATE TABLE task'))
  writeFileSync(file, bytes.fill(0, page, page + 64))
  await expect(checkPages(file)).rejects.toThrow()
})

test('one flipped bit anywhere is found', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { kind: 'event', keep: 3, now: NOW })
  const { size } = { size: readFileSync(file).length }
  for (const place of [30, 5000, Math.floor(size / 2), size - 1]) {
    flip(file, place)
    await expect(verifyBackup(db, file)).rejects.toMatchObject({
      code: 'BACKUP_DAMAGED',
      data: { file: basename(file) }
    })
    flip(file, place)
  }
  await expect(verifyBackup(db, file)).resolves.toBeDefined()
})

const flip = (file: string, place: number): void => {
  const handle = openSync(file, 'r+')
  const byte = new Uint8Array(1)
  readSync(handle, byte, 0, 1, place)
  writeSync(handle, new Uint8Array([byte[0]! ^ 4]), 0, 1, place)
  closeSync(handle)
}

test('a manifest made to fit other bytes is refused by its seal (FAULTS 32)', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { kind: 'event', now: NOW })
  const manifest = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  const because = (detail: string) => ({ code: 'BACKUP_DAMAGED', data: { detail } })
  flip(file, 5000)
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  for (const change of [{ sha256 }, { tasks: 61 }, { serial: 9 }, { kind: 'daily' }, { head: '' }, { seal: 'ў' }]) {
    writeFileSync(`${file}.json`, JSON.stringify({ ...manifest, ...change }))
    await expect(verifyBackup(db, file)).rejects.toMatchObject(because('the manifest is not as it was sealed'))
  }
  writeFileSync(`${file}.json`, JSON.stringify({ ...manifest, key: '0'.repeat(16) }))
  await expect(verifyBackup(db, file)).rejects.toMatchObject(because('sealed with another key'))
  await expect(verifyBackup(db, file, { foreign: true })).rejects.toMatchObject(
    because('the bytes do not match their SHA-256')
  )
  flip(file, 5000)
  expect(await verifyBackup(db, file, { foreign: true })).toMatchObject({ standing: 'foreign' })
  rmSync(`${file}.json`)
  await expect(verifyBackup(db, file)).rejects.toMatchObject(because('no manifest'))
})

test('each kind keeps its own number, and a backup is due when its period is over and something changed', async () => {
  const { db, folder } = await filled()
  let now = Date.parse(NOW)
  const instant = () => new Date(now).toISOString()
  const step = async (milliseconds: number) => {
    now += milliseconds
    const kind = dueBackup(db, folder, instant())
    if (kind !== null) await backup(db, folder, { kind, now: instant() })
    return kind
  }
  let edits = 0
  const edit = () => transact(db, deed('', instant()), w => saveSetting(w, 'edits', ++edits))
  const HOUR = 3_600_000
  expect(await step(0)).toBe('monthly')
  expect(await step(40 * 24 * HOUR)).toBeNull()
  await edit()
  expect(await step(0)).toBe('monthly')
  await edit()
  expect(await step(HOUR - 1)).toBeNull()
  expect(await step(1)).toBe('hourly')
  await edit()
  expect(await step(23 * HOUR)).toBe('daily')
  // The clock was set back: what is of the future is no reason to wait a year.
  await edit()
  expect(await step(-365 * 24 * HOUR)).toBe('monthly')
  const kinds = () => listBackups(folder).map(({ kind }) => kind)
  expect(kinds()).toEqual(['monthly', 'daily', 'hourly', 'monthly', 'monthly'])
  for (let i = 0; i < 3; i++) await backup(db, folder, { kind: 'hourly', now: NOW, keep: 2 })
  expect(kinds()).toEqual(['hourly', 'hourly', 'monthly', 'daily', 'monthly', 'monthly'])
  expect(KEPT).toMatchObject({ hourly: 24, daily: 30, monthly: 12 })
})

test('a second place gets the same bytes under the same name, or nothing at all', async () => {
  const { db, folder } = await filled()
  const { file, sha256 } = await backup(db, folder, { kind: 'daily', now: NOW })
  const second = temporaryFolder()
  await copyBackup(file, second)
  expect(await verifyBackup(db, join(second, basename(file)))).toMatchObject({ sha256, standing: 'ours' })
  const gone = join(second, 'stick')
  await expect(copyBackup(file, gone)).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
  expect(existsSync(gone)).toBe(false)
  flip(file, 5000)
  rmSync(join(second, basename(file)))
  await expect(copyBackup(file, second)).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
  expect(readdirSync(second)).toEqual([`${basename(file)}.json`])
})

test('the newest states stay, whatever the clock says', async () => {
  const { db, folder } = await filled()
  const at = async (now: string): Promise<string> => {
    await transact(db, deed('', now), w => saveSetting(w, 'now', now))
    return (await backup(db, folder, { kind: 'event', keep: 2, now })).file
  }
  await at('2030-01-01T00:00:00.000Z')
  const second = await at('2030-01-02T00:00:00.000Z')
  const third = await at('2026-01-01T00:00:00.000Z')
  expect(listBackups(folder).map(({ file }) => join(folder, file))).toEqual([third, second])
  const same = await backup(db, folder, { kind: 'event', keep: 1, now: '2025-01-01T00:00:00.000Z' })
  expect(readdirSync(folder).filter(name => name.endsWith('.db'))).toEqual(['nazorat-20250101T000000Z.db'])
  const again = await backup(db, folder, { kind: 'event', keep: 9, now: '2025-01-01T00:00:00.000Z' })
  expect([existsSync(same.file), again.file]).toEqual([true, join(folder, 'nazorat-20250101T000000Z-2.db')])
})

test('what cannot be made fails as such and leaves the older ones', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { kind: 'event', keep: 1, now: NOW })
  writeFileSync(join(folder, 'file'), '')
  await expect(backup(db, join(folder, 'file'), { kind: 'event', keep: 1, now: NOW })).rejects.toMatchObject({
    code: 'BACKUP_FAILED'
  })
  // A folder where the manifest should come: it cannot be written.
  mkdirSync(join(folder, `unfinished-${process.pid}.tmp.json`))
  await expect(backup(db, folder, { kind: 'event', keep: 1, now: NOW })).rejects.toMatchObject({
    code: 'BACKUP_FAILED'
  })
  expect(readdirSync(folder).sort()).toEqual(['file', basename(file), `${basename(file)}.json`])
  await expect(verifyBackup(db, file)).resolves.toBeDefined()
})

test('a disk that is full is said, and everything is as before', async () => {
  const db = await openMemory()
  await transact(db, deed(), w => importAct(w, 50))
  insideOf(db).sqlite.exec('pragma max_page_count = 1')
  const before = dump(db)
  const long = 'x'.repeat(3_000_000)
  await expect(transact(db, deed(), w => saveSetting(w, 'long', long))).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(dump(db)).toEqual(before)
  await expect(transact(db, deed(), w => w.update('task', 1, { progress: 5 }))).resolves.toBeDefined()
})

test('a folder without backups has none', () => {
  expect(listBackups(join(temporaryFolder(), 'none'))).toEqual([])
})
