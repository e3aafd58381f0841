import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nodePorts } from '#machine/node/ports.ts'
import { callerOf } from '#service/accounts/caller.ts'
import { newSession } from '#service/accounts/session.ts'
import { openService } from '#service/open.ts'
import { CALLS, callByName } from './calls.ts'
import { setUp } from './decree.ts'
import type { Client } from './hosts.ts'

let folder: string
let path: string
let live: Awaited<ReturnType<typeof openService>>
let client: Client

/** As a host begins; once more after a backup was put in place. */
const begin = async (): Promise<void> => {
  live = await openService({
    path,
    ports: nodePorts({ root: join(import.meta.dirname, '..', '..'), dataFolder: folder }),
    version: '0.1.0',
    dataFolder: folder,
    backupFolder: join(folder, 'backups'),
    reopen: async () => {
      await live.close()
      await begin()
    }
  })
  const { service, router } = live
  const session = newSession()
  client = createRouterClient(router, { context: () => callerOf(service, session) })
}

/** Closes the register, hurts its file and begins again. */
const begunWith = async (hurt: (bytes: Buffer) => Buffer): Promise<Buffer> => {
  await live.close()
  const bytes = hurt(readFileSync(path))
  writeFileSync(path, bytes)
  await begin()
  return bytes
}
const asides = () => readdirSync(folder).filter(name => /^nazorat-before-restore-.*\.db$/.test(name))
const person = async () => (await client.system.status()).settings!.person

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat қутқариш '))
  path = join(folder, 'nazorat.db')
  await begin()
  await setUp(client)
  await client.backups.make()
  await client.system.saveSettings({ person: 'Sayfullayev' })
})
afterEach(async () => {
  await live.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['an empty base (FAULTS 7)', 'DB_EMPTY_FILE', () => Buffer.alloc(0)],
  ['a base cut in half (FAULTS 8)', 'DB_DAMAGED', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['noise in its place', 'DB_DAMAGED', (bytes: Buffer) => Buffer.alloc(bytes.length, 7)],
  ['the first page overwritten behind its head', 'DB_DAMAGED', (bytes: Buffer) => bytes.fill(9, 100, 4096)]
])('%s: everything but the rescue is refused, a backup is put in place, the file is kept', async (_, code, hurt) => {
  const hurtBytes = await begunWith(hurt)
  expect(await client.rescue.state()).toEqual({ code, file: path })
  for (const call of CALLS.filter(({ path: [area], name }) => area !== 'rescue' && name !== 'accounts.state'))
    await expect(callByName(client, call.path, {})).rejects.toMatchObject({ code })
  const { rows } = await client.rescue.backups({ folder: null })
  expect(rows).toMatchObject([{ kind: 'event', seal: 'ours' }])
  expect(readFileSync(path).equals(hurtBytes)).toBe(true)
  const { aside } = await client.rescue.restore({ folder: null, file: rows[0]!.file })
  expect(readFileSync(join(folder, aside)).equals(hurtBytes)).toBe(true)
  expect(await person()).toBe('H.Boylarov')
  expect((await client.system.status()).warnings).toEqual([])
  expect((await client.changes.transactions({ limit: 1 }))[0]!.cause).toBe('backups.restore')
  expect((await client.changes.verify()).broken).toBe(0)
})

test('while the register is open the rescue answers nothing and puts nothing in place', async () => {
  const { rows } = await client.backups.list()
  expect(await client.rescue.state()).toBeNull()
  await expect(client.rescue.backups({ folder: null })).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await expect(client.rescue.restore({ folder: null, file: rows[0]!.file })).rejects.toMatchObject({
    code: 'WRONG_STATE'
  })
})

test('the key gone too, the backups on a stick: only after it was meant', async () => {
  const stick = join(folder, 'флешка')
  mkdirSync(stick)
  for (const name of readdirSync(join(folder, 'backups'))) renameSync(join(folder, 'backups', name), join(stick, name))
  rmSync(`${path}.key`)
  await begunWith(() => Buffer.alloc(0))
  expect((await client.rescue.backups({ folder: null })).rows).toEqual([])
  await expect(client.rescue.backups({ folder: join(folder, 'йўқ') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { rows } = await client.rescue.backups({ folder: stick })
  const wanted = { folder: stick, file: rows[0]!.file }
  expect(rows[0]!.seal).toBe('foreign')
  await expect(client.rescue.restore(wanted)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  await client.rescue.restore({ ...wanted, foreign: true })
  expect(await person()).toBe('H.Boylarov')
  expect((await client.system.status()).warnings).toEqual(['AUDIT_KEY_MISSING'])
})

test('a backup that was changed is refused, and the rescue goes on', async () => {
  await begunWith(() => Buffer.alloc(0))
  const { rows } = await client.rescue.backups({ folder: null })
  const file = join(folder, 'backups', rows[0]!.file)
  const bytes = readFileSync(file)
  bytes[5000] = bytes[5000]! ^ 1
  writeFileSync(file, bytes)
  await expect(client.rescue.restore({ folder: null, file: rows[0]!.file })).rejects.toMatchObject({
    code: 'BACKUP_DAMAGED'
  })
  expect([asides(), (await client.rescue.state())?.code]).toEqual([[], 'DB_EMPTY_FILE'])
})
