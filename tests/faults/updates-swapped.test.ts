import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RELEASE_FILE, SIGNATURE_FILE } from '#domain/release.ts'
import { aPublisher, putRelease } from '#tests/helpers/release/release.ts'
import {
  CURRENT,
  NOW,
  console_,
  folder,
  linkInPlace,
  look,
  nothingReady,
  ours,
  refused,
  started,
  stick,
  withConsole
} from './update-console.ts'

withConsole()

describe('FAULTS 163: swapped between check and run', () => {
  it.each([
    ['a byte', (path: string) => appendFileSync(path, 'x')],
    ['the whole file', (path: string) => writeFileSync(path, 'evil program!')],
    ['a link in its place', linkInPlace],
    ['nothing there', (path: string) => rmSync(path)]
  ])('%s', async (_name, swap) => {
    putRelease(stick, ours.privateKey)
    await look()
    swap(join(folder, 'updates', 'ready', 'Nazorat-0.2.0-linux-x64.AppImage'))
    await expect(console_().install(CURRENT, NOW)).rejects.toMatchObject({ code: /^UPDATE_(DAMAGED|UNREACHABLE)$/ })
    expect(started).toEqual([])
    expect((await console_().history())[0]).toMatchObject({ outcome: 'failed', from: CURRENT })
  })
  it('another installer with its own list and another’s signature', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    putRelease(join(folder, 'updates', 'ready'), aPublisher().privateKey, { version: '0.4.0' })
    await refused(console_().install(CURRENT, NOW), 'UPDATE_SIGNATURE')
    expect(started).toEqual([])
  })
})

describe('FAULTS 164: names and links that lead elsewhere', () => {
  it.each(['../evil.sh', '..\\evil.exe', '/bin/sh', 'a"b.exe', 'a`b.exe', '%TEMP%.exe', 'CON.exe'])(
    '%s',
    async name => {
      putRelease(stick, ours.privateKey, { name })
      await refused(look(), 'UPDATE_BAD_LIST')
      await nothingReady()
    }
  )
  it('an installer, a list, or a signature that is a link, a folder or a device', async () => {
    const { file } = putRelease(stick, ours.privateKey)
    for (const path of [file, join(stick, RELEASE_FILE), join(stick, SIGNATURE_FILE)]) {
      renameSync(path, `${path}.kept`)
      symlinkSync(`${path}.kept`, path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path)
      mkdirSync(path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path, { recursive: true })
      symlinkSync('/dev/zero', path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path)
      renameSync(`${path}.kept`, path)
    }
    await nothingReady()
    expect((await look())?.version).toBe('0.2.0')
  })
  it('our own folder of updates replaced by a link', async () => {
    putRelease(stick, ours.privateKey)
    const elsewhere = join(folder, 'бошқа')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(folder, 'updates'))
    await refused(look(), 'UPDATE_FAILED')
    expect(readdirSync(elsewhere).filter(name => name !== 'history.json')).toEqual([])
  })
})
