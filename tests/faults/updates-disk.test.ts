import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { putRelease } from '#tests/helpers/release/release.ts'
import {
  CURRENT,
  NOW,
  console_,
  folder,
  look,
  nothingReady,
  ours,
  refused,
  startBy,
  stick,
  withConsole
} from './update-console.ts'

withConsole()

describe('FAULTS 169: disk full, rights missing, an installer that does not start', () => {
  it('too little room is told before a byte is fetched', async () => {
    putRelease(stick, ours.privateKey)
    await refused(look({ free: async () => 1_000_000 }), 'DISK_FULL', /^68 MB$/)
    await nothingReady()
  })
  it('a file system that fills up at the last byte leaves nothing, and what lay ready stays', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    const { file } = putRelease(stick, ours.privateKey, { version: '0.3.0' })
    rmSync(file)
    symlinkSync('/dev/full', file)
    await refused(look(), 'UPDATE_UNREACHABLE')
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
  })
  it.skipIf(process.getuid?.() === 0)('a data folder without rights', async () => {
    putRelease(stick, ours.privateKey)
    chmodSync(folder, 0o500)
    await refused(look(), 'UPDATE_FAILED', 'EACCES')
    chmodSync(folder, 0o700)
    await nothingReady()
  })
  it('a file in the place of the folder of updates', async () => {
    putRelease(stick, ours.privateKey)
    writeFileSync(join(folder, 'updates'), 'x')
    await expect(look()).rejects.toThrow()
    expect(readFileSync(join(folder, 'updates'), 'utf8')).toBe('x')
  })
  it('an installer that does not start is told, and kept in the history; the version goes on', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    startBy(async () => {
      throw Object.assign(new Error('spawn EACCES'), { code: 'EACCES' })
    })
    await expect(console_().install(CURRENT, NOW)).rejects.toThrow('spawn EACCES')
    expect((await console_().history())[0]).toMatchObject({
      outcome: 'failed',
      code: 'UPDATE_FAILED',
      version: '0.2.0'
    })
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
  })
  it('an installer that ran and changed nothing is told at the next start, once', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    await console_().install(CURRENT, NOW)
    await console_().settle(CURRENT, NOW)
    await console_().settle(CURRENT, NOW)
    expect((await console_().history()).map(({ outcome }) => outcome)).toEqual(['failed', 'started', 'ready'])
  })
  it('a host that cannot install says so', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    await refused(console_({ start: null }).install(CURRENT, NOW), 'UPDATE_NOT_HERE')
  })
  it('a history that is junk is an empty one', async () => {
    mkdirSync(join(folder, 'updates'))
    for (const text of ['', '{', '[1, {"at": 5}, null]', '{"__proto__": 1}']) {
      writeFileSync(join(folder, 'updates', 'history.json'), text)
      expect(await console_().history()).toEqual([])
    }
    putRelease(stick, ours.privateKey)
    expect((await look())?.version).toBe('0.2.0')
  })
})
