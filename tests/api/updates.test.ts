import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fileUpdates } from '#machine/updates/updates.ts'
import { aPublisher, NOTES, putRelease } from '#tests/helpers/release/release.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'
import { setUp } from './decree.ts'

const ours = aPublisher()
let office: OpenedOffice
afterEach(() => office.close())

/** Deeds in order: what the host started, and how many backups lay there then. */
const opened = async (open: (typeof HOSTS)[number][1], installs = true) => {
  const started: { file: string; backups: number }[] = []
  const backups = () =>
    readdirSync(office.folder).includes('backups')
      ? readdirSync(join(office.folder, 'backups')).filter(name => name.endsWith('.db')).length
      : 0
  const start = async (path: string) => void started.push({ file: path.split('/').at(-1)!, backups: backups() })
  office = await openOffice(open)
  Object.assign(office.ports, {
    updates: fileUpdates({
      folder: join(office.folder, 'updates'),
      start: installs ? start : null,
      keys: [ours.key],
      platform: 'linux-x64'
    })
  })
  await office.restart()
  await setUp(office.client)
  return { client: office.client, stick: join(office.folder, 'stick'), started, backups }
}

describe.each(HOSTS)('updates %s', (_name, open) => {
  it('looks, tells, backs up and starts the installer; the history says so', async () => {
    const { client, stick, started } = await opened(open)
    expect(await client.updates.state()).toEqual({
      version: '0.1.0',
      address: null,
      installs: true,
      keys: 1,
      ready: null,
      history: []
    })
    await expect(client.updates.check({})).rejects.toMatchObject({ code: 'UPDATE_ADDRESS' })
    const { transaction } = await client.updates.setAddress({ address: stick })
    expect(transaction).not.toBeNull()
    putRelease(stick, ours.privateKey)
    const found = { version: '0.2.0', at: '2026-11-22T05:00:00.000Z', notes: NOTES, size: 13 }
    expect(await client.updates.check({})).toEqual({ ready: found })
    expect((await client.system.status()).warnings).toContain('UPDATE_READY')
    expect(await client.updates.install()).toEqual({ version: '0.2.0' })
    expect(started).toEqual([{ file: 'Nazorat-0.2.0-linux-x64.AppImage', backups: 1 }])
    expect(await client.updates.state()).toMatchObject({
      ready: found,
      history: [{ outcome: 'started', version: '0.2.0', from: '0.1.0', code: null }, { outcome: 'ready' }]
    })
    // The address is a setting like any other: it can be taken back.
    await client.changes.undo({ transaction: transaction! })
    expect((await client.updates.state()).address).toBeNull()
  })
})

describe('updates', () => {
  const [, open] = HOSTS[0]!
  it('FAULTS 169: without a backup nothing is started', async () => {
    const { client, stick, started } = await opened(open)
    putRelease(stick, ours.privateKey)
    await client.updates.check({ address: stick })
    // A file lies where the folder of backups should.
    writeFileSync(join(office.folder, 'backups'), 'x')
    await expect(client.updates.install()).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
    expect(started).toEqual([])
  })
  it('a refusal is told in the language of the person and kept', async () => {
    const { client, stick } = await opened(open)
    putRelease(stick, aPublisher().privateKey)
    await expect(client.updates.check({ address: stick })).rejects.toMatchObject({
      code: 'UPDATE_SIGNATURE',
      message: expect.stringMatching(/imzosi noto‘g‘ri.*hozirgi versiya ishlayveradi/)
    })
    office.caller.language = 'ru'
    await expect(client.updates.check({ address: stick })).rejects.toMatchObject({
      message: expect.stringMatching(/Подпись обновления неверна/)
    })
    expect((await client.updates.state()).history).toMatchObject([{ outcome: 'refused', code: 'UPDATE_SIGNATURE' }])
  })
  it('nothing lies ready: nothing to install; a host that only looks installs nothing', async () => {
    const { client } = await opened(open)
    await expect(client.updates.install()).rejects.toMatchObject({ code: 'UPDATE_UNREACHABLE' })
    await office.close()
    const looking = await opened(open, false)
    putRelease(looking.stick, ours.privateKey)
    await looking.client.updates.check({ address: looking.stick })
    await expect(looking.client.updates.install()).rejects.toMatchObject({ code: 'UPDATE_NOT_HERE' })
    expect(looking.backups()).toBe(0)
  })
  it.each([
    'http://feed.example',
    'updates',
    'https://user:secret@feed.example',
    'https://feed.example/?key=1',
    'javascript:1'
  ])('the address %s is not kept', async address => {
    const { client } = await opened(open)
    await expect(client.updates.setAddress({ address })).rejects.toMatchObject({ code: 'UPDATE_ADDRESS' })
    expect((await client.updates.state()).address).toBeNull()
  })
  it.each(['officer', 'deputy'] as const)('the %s neither looks nor installs', async role => {
    const { client, stick } = await opened(open)
    putRelease(stick, ours.privateKey)
    office.caller.actor = { ...office.caller.actor, role }
    await expect(client.updates.check({ address: stick })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(client.updates.install()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await client.updates.state()).ready).toBeNull()
  })
})
