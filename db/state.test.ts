import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { headFile, readHead } from './head.ts'
import { openDatabase } from './open.ts'
import { lockFile, ownerFile } from './owner.ts'
import { saveSetting } from './repositories/settings.ts'
import { deed, dump, hashOf, makeBase, NOW, openFile, temporaryFolder } from './testing.ts'
import { transact } from './write.ts'

describe('the last known state', () => {
  test('is kept beside the base after every commit', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    const { db } = await openFile(path)
    expect(readHead(path)).toBeNull()
    const { transaction } = await transact(db, deed(), w => saveSetting(w, 'a', 1))
    expect(readHead(path)).toEqual({ transaction, at: NOW, mac: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await Promise.all([2, 3, 4, 5].map(value => transact(db, deed(), w => saveSetting(w, 'a', value))))
    expect(readHead(path)).toMatchObject({ transaction: 5, at: NOW })
  })

  test('a hand copy put back without its log is noticed', async () => {
    const path = join(temporaryFolder(), 'nazorat.db')
    const first = await openFile(path)
    await transact(first.db, deed(), w => saveSetting(w, 'a', 1))
    await first.close()
    const second = await openFile(path)
    await transact(second.db, deed(), w => saveSetting(w, 'a', 2))
    copyFileSync(path, `${path}.copy`)
    await second.close()
    copyFileSync(`${path}.copy`, path)
    expect((await openFile(path)).warnings).toEqual(['DB_OLDER_THAN_KNOWN'])
  })

  test('a log taken away is noticed', async () => {
    const path = await makeBase()
    const known = readHead(path)!
    writeFileSync(headFile(path), JSON.stringify({ ...known, transaction: known.transaction + 3 }))
    expect((await openFile(path)).warnings).toEqual(['DB_OLDER_THAN_KNOWN'])
  })

  test('another history under the same numbers is noticed', async () => {
    const path = await makeBase()
    writeFileSync(headFile(path), JSON.stringify({ transaction: 1, at: '2020-01-01T00:00:00.000Z' }))
    expect((await openFile(path)).warnings).toEqual(['DB_OLDER_THAN_KNOWN'])
  })

  test('a base that vanished is noticed, and its log is not played into the new one', async () => {
    const path = await makeBase()
    rmSync(path)
    writeFileSync(`${path}-wal`, 'of the lost base')
    const opened = await openFile(path)
    expect([opened.created, opened.warnings]).toEqual([true, ['DB_OLDER_THAN_KNOWN']])
    expect(readFileSync(`${path}-wal.lost`, 'utf8')).toBe('of the lost base')
  })

  test('the state the host keeps elsewhere goes before the file beside the base', async () => {
    const path = await makeBase()
    const opened = await openFile(path, { knownHead: { transaction: 9, at: NOW } })
    expect(opened.warnings).toEqual(['DB_OLDER_THAN_KNOWN'])
  })

  test('a head that cannot be read warns of nothing', async () => {
    const path = await makeBase()
    writeFileSync(headFile(path), '{"transaction":')
    expect((await openFile(path)).warnings).toEqual([])
  })
})

const NOBODY = { uid: 65_534, gid: 65_534 }

/** This process may become another user, and that one may read this folder. */
const nobodyCanRead = (): boolean => {
  const look = `require('fs').accessSync(${JSON.stringify(import.meta.filename)})`
  return process.getuid?.() === 0 && spawnSync(process.execPath, ['-e', look], { cwd: '/', ...NOBODY }).status === 0
}

describe('read-only', () => {
  test.each(['file', 'folder'])(
    'a %s marked against writing: banner, every row to read, nothing written',
    async what => {
      const path = await makeBase()
      const folder = join(path, '..')
      const marked = what === 'file' ? path : folder
      chmodSync(marked, what === 'file' ? 0o444 : 0o555)
      onTestFinished(() => chmodSync(marked, 0o755))
      const before = hashOf(path)
      const files = readdirSync(folder)
      const opened = await openFile(path)
      expect([opened.readOnly, opened.warnings]).toEqual([true, ['DB_READ_ONLY']])
      expect(dump(opened.db).task).toHaveLength(60)
      await expect(transact(opened.db, deed(), w => saveSetting(w, 'a', 1))).rejects.toMatchObject({
        code: 'DB_READ_ONLY'
      })
      await opened.close()
      expect(hashOf(path)).toBe(before)
      if (what === 'folder') expect(readdirSync(folder)).toEqual(files)
    }
  )

  test('no base in a folder without rights: said, nothing made', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    await expect(openDatabase({ path: join(folder, 'a.db'), now: NOW })).rejects.toMatchObject({ code: 'DB_READ_ONLY' })
    expect(readdirSync(folder)).toEqual([])
  })

  // Root may write anywhere, so a user without rights takes its place; for others the marks above do the same.
  test.skipIf(!nobodyCanRead()).each([true, undefined])(
    'a user without rights reads all (asked for: %s)',
    async readOnly => {
      const path = await makeBase()
      const folder = dirname(path)
      chmodSync(folder, 0o755)
      const before = readdirSync(folder)
      const script = `
      const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))})
      const opened = await openDatabase({ path: ${JSON.stringify(path)}, now: '${NOW}', readOnly: ${readOnly} })
      const tasks = await opened.db.read.selectFrom('task').select('id').execute()
      await opened.close()
      console.log(JSON.stringify([opened.readOnly, opened.warnings, tasks.length]))`
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: join(import.meta.dirname, '..'),
        ...NOBODY,
        encoding: 'utf8'
      })
      expect(JSON.parse(said)).toEqual([true, readOnly === true ? [] : ['DB_READ_ONLY'], 60])
      expect(readdirSync(folder)).toEqual(before)
    }
  )

  test('asked for: reads beside the owner, without a banner', async () => {
    const path = await makeBase()
    const owner = await openFile(path)
    const reader = await openFile(path, { readOnly: true })
    expect([reader.readOnly, reader.warnings]).toEqual([true, []])
    await transact(owner.db, deed(), w => saveSetting(w, 'a', 1))
    expect(dump(reader.db)).toEqual(dump(owner.db))
  })
})

describe('one owner', () => {
  test('the second opening is told since when, and may come once the first has closed', async () => {
    const path = await makeBase()
    const first = await openFile(path)
    await expect(openDatabase({ path, now: '2027-01-01T00:00:00.000Z' })).rejects.toMatchObject({
      code: 'DB_LOCKED',
      data: { file: path, detail: NOW }
    })
    await first.close()
    expect(existsSync(ownerFile(path))).toBe(false)
    expect((await openFile(path)).readOnly).toBe(false)
  })

  test('another process owns it until it ends, even by kill -9', async () => {
    const path = await makeBase()
    const script = `
      const { takeOwnership } = await import(${JSON.stringify(join(import.meta.dirname, 'owner.ts'))})
      const { default: Sqlite } = await import('better-sqlite3')
      takeOwnership(Sqlite, ${JSON.stringify(path)}, '2026-01-01T08:00:00.000Z')
      console.log('owned')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '..')
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise(resolve => child.stdout.once('data', resolve))
    await expect(openDatabase({ path, now: NOW })).rejects.toMatchObject({
      code: 'DB_LOCKED',
      data: { detail: '2026-01-01T08:00:00.000Z' }
    })
    child.kill('SIGKILL')
    await new Promise(resolve => child.once('exit', resolve))
    expect(existsSync(ownerFile(path))).toBe(true)
    expect((await openFile(path)).readOnly).toBe(false)
    expect(JSON.parse(readFileSync(ownerFile(path), 'utf8')).pid).toBe(process.pid)
  })

  test('a left-over lock file and name stop nobody', async () => {
    const path = await makeBase()
    writeFileSync(lockFile(path), '')
    writeFileSync(ownerFile(path), JSON.stringify({ pid: process.pid, host: 'x', started: NOW }))
    expect((await openFile(path)).readOnly).toBe(false)
  })
})
