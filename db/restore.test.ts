import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backup } from './backup.ts'
import { insideOf } from './connection.ts'
import { sealManifest } from './manifest.ts'
import { lastVersion } from './migrate.ts'
import { openDatabase } from './open.ts'
import { getSettings, saveSetting } from './repositories/settings.ts'
import { cancelRestore, finishRestore, lostSince, stageRestore, waitingRestore } from './restore.ts'
import { deed, NOW, temporaryFolder } from './testing.ts'
import { transact } from './write.ts'

const BY = { name: 'H.Boylarov', role: 'administrator' as const }
const asked = { by: BY, at: NOW, foreign: false }

/** A register whose backup knows 'old', and which itself knows 'new'. */
const staged = async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db, close } = await openDatabase({ path, now: NOW })
  await transact(db, deed(), w => saveSetting(w, 'text', 'old'))
  const { file } = await backup(db, join(dirname(path), 'backups'), { kind: 'event', now: NOW })
  await transact(db, deed(), w => saveSetting(w, 'text', 'new'))
  const { aside } = await stageRestore(db, file, asked)
  return { path, db, close, file, aside: join(dirname(path), aside) }
}
const textOf = async (path: string) => {
  const { db, warnings, close } = await openDatabase({ path, now: NOW })
  const { text, restored } = await getSettings(db.read)
  const causes = insideOf(db).sqlite.prepare('select cause, actor from change_tx order by id desc').all()
  await close()
  return { text, restored, warnings, newest: causes[0] }
}

test('the next start puts the backup in place, keeps the base beside it and tells it in the journal', async () => {
  const { path, close, aside } = await staged()
  await close()
  expect(await textOf(path)).toMatchObject({
    text: 'old',
    restored: { at: NOW },
    warnings: [],
    newest: { cause: 'backups.restore', actor: BY.name }
  })
  expect(waitingRestore(path)).toBeNull()
  renameSync(`${path}.key`, `${aside}.key`)
  expect(await textOf(aside)).toMatchObject({ text: 'new', warnings: [] })
})

test('killed after any step of the swap, the next start ends it (FAULTS 34)', async () => {
  for (const steps of [1, 2, 3, 4]) {
    const { path, close, aside } = await staged()
    await close()
    const moves: [string, string][] = [
      [path, aside],
      [`${path}-wal`, `${aside}-wal`],
      [`${path}.head`, `${aside}.head`],
      [`${path}.restore`, path]
    ]
    for (const [from, to] of moves.slice(0, steps)) if (existsSync(from)) renameSync(from, to)
    expect(await textOf(path)).toMatchObject({ text: 'old', warnings: [] })
    expect(existsSync(aside)).toBe(true)
  }
})

test('what waits and was changed meanwhile is not put in place', async () => {
  const { path, close, aside } = await staged()
  await close()
  appendFileSync(`${path}.restore`, 'x')
  expect(await textOf(path)).toMatchObject({ text: 'new', warnings: ['BACKUP_DAMAGED'] })
  expect([existsSync(aside), existsSync(`${path}.restore.refused`)]).toEqual([false, true])
})

test('a restore that waits can be taken back', async () => {
  const { path, close } = await staged()
  cancelRestore(path)
  await close()
  expect(await finishRestore(path)).toBe(true)
  expect(await textOf(path)).toMatchObject({ text: 'new' })
})

test('what would be lost is counted; a backup of another register is told as such', async () => {
  const { db, close, file } = await staged()
  const manifest = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  expect(lostSince(db, manifest)).toEqual({ same: true, lost: 1 })
  const other = await staged()
  expect(lostSince(other.db, manifest)).toEqual({ same: false, lost: 2 })
  await expect(stageRestore(other.db, file, asked)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  await expect(stageRestore(other.db, file, { ...asked, foreign: true })).resolves.toBeDefined()
  await close()
  await other.close()
})

test('a backup of a newer program is refused before it is laid ready: in place it could not be opened', async () => {
  const { db, close, file } = await staged()
  cancelRestore(db.path)
  const newer = new BetterSqlite3(file)
  newer.pragma(`user_version = ${lastVersion() + 10}`)
  newer.close()
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  const manifest = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  const sealed = sealManifest(insideOf(db).auditKey, { ...manifest, sha256, version: lastVersion() + 10 })
  writeFileSync(`${file}.json`, JSON.stringify(sealed))
  await expect(stageRestore(db, file, asked)).rejects.toMatchObject({ code: 'DB_NEWER' })
  expect(waitingRestore(db.path)).toBeNull()
  await close()
})
