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
import { expect, test } from 'vitest'
import { backup, listBackups, verifyBackup } from './backup.ts'
import { insideOf } from './connection.ts'
import { lastVersion } from './migrate.ts'
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
  const made = await backup(db, folder, { keep: 3, now: NOW })
  expect(made).toMatchObject({ tasks: 60, transactions: 1 })
  expect(readdirSync(folder).sort()).toEqual(['nazorat-20261121T100000Z.db', 'nazorat-20261121T100000Z.db.json'])
  expect(await verifyBackup(made.file)).toEqual({
    file: 'nazorat-20261121T100000Z.db',
    sha256: made.sha256,
    at: NOW,
    version: lastVersion(),
    tasks: 60,
    transactions: 1,
    lastTransaction: 1
  })
  const copy = await openFile(made.file)
  expect(copy.warnings).toEqual(['AUDIT_KEY_MISSING'])
  expect(dump(copy.db)).toEqual(dump(db))
})

test('a backup taken between edits holds whole transactions', async () => {
  const { db, folder } = await filled()
  const edit = (n: number) =>
    transact(db, deed(), w => w.updateMany('task', [1, 2, 3], { progress: n, funding: `${n}` }))
  const [, made] = await Promise.all([edit(1), backup(db, folder, { keep: 3, now: NOW }), edit(2), edit(3)])
  expect((await verifyBackup(made.file)).transactions).toBe(2)
  const copy = await openFile(made.file, { readOnly: true })
  expect(
    dump(copy.db)
      .task!.slice(0, 3)
      .map(row => row.funding)
  ).toEqual(['1', '1', '1'])
})

test('one flipped bit anywhere is found', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { keep: 3, now: NOW })
  const { size } = { size: readFileSync(file).length }
  for (const place of [30, 5000, Math.floor(size / 2), size - 1]) {
    flip(file, place)
    await expect(verifyBackup(file)).rejects.toMatchObject({ code: 'BACKUP_FAILED', data: { file } })
    flip(file, place)
  }
  await expect(verifyBackup(file)).resolves.toBeDefined()
})

const flip = (file: string, place: number): void => {
  const handle = openSync(file, 'r+')
  const byte = new Uint8Array(1)
  readSync(handle, byte, 0, 1, place)
  writeSync(handle, new Uint8Array([byte[0]! ^ 4]), 0, 1, place)
  closeSync(handle)
}

test('a manifest made to fit other bytes is found by the counts', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { keep: 3, now: NOW })
  const manifest = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  writeFileSync(`${file}.json`, JSON.stringify({ ...manifest, tasks: 61 }))
  await expect(verifyBackup(file)).rejects.toMatchObject({ data: { detail: 'another number of tasks' } })
  rmSync(`${file}.json`)
  await expect(verifyBackup(file)).rejects.toMatchObject({ data: { detail: 'no manifest' } })
})

test('the newest states stay, whatever the clock says', async () => {
  const { db, folder } = await filled()
  const at = async (now: string): Promise<string> => {
    await transact(db, deed('', now), w => saveSetting(w, 'now', now))
    return (await backup(db, folder, { keep: 2, now })).file
  }
  await at('2030-01-01T00:00:00.000Z')
  const second = await at('2030-01-02T00:00:00.000Z')
  const third = await at('2026-01-01T00:00:00.000Z')
  expect(listBackups(folder).map(({ file }) => join(folder, file))).toEqual([third, second])
  const same = await backup(db, folder, { keep: 1, now: '2025-01-01T00:00:00.000Z' })
  expect(readdirSync(folder).filter(name => name.endsWith('.db'))).toEqual(['nazorat-20250101T000000Z.db'])
  const again = await backup(db, folder, { keep: 9, now: '2025-01-01T00:00:00.000Z' })
  expect([existsSync(same.file), again.file]).toEqual([true, join(folder, 'nazorat-20250101T000000Z-2.db')])
})

test('what cannot be made fails as such and leaves the older ones', async () => {
  const { db, folder } = await filled()
  const { file } = await backup(db, folder, { keep: 1, now: NOW })
  writeFileSync(join(folder, 'file'), '')
  await expect(backup(db, join(folder, 'file'), { keep: 1, now: NOW })).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
  // A folder where the manifest should come: it cannot be written.
  mkdirSync(join(folder, `unfinished-${process.pid}.tmp.json`))
  await expect(backup(db, folder, { keep: 1, now: NOW })).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
  expect(readdirSync(folder).sort()).toEqual(['file', basename(file), `${basename(file)}.json`])
  await expect(verifyBackup(file)).resolves.toBeDefined()
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
