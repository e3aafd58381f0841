import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RELEASE_FILE, SIGNATURE_FILE } from '#domain/release.ts'
import { aPublisher, NOTES, putRelease } from '#tests/helpers/release/release.ts'
import {
  CURRENT,
  NOW,
  console_,
  folder,
  look,
  nothingReady,
  ours,
  ready,
  refused,
  started,
  stick,
  withConsole
} from './update-console.ts'

withConsole()

describe('a release as it should be', () => {
  it('is fetched from a stick, laid ready, told with its words, and started', async () => {
    putRelease(stick, ours.privateKey)
    expect(await look()).toEqual({ version: '0.2.0', at: '2026-11-22T05:00:00.000Z', notes: NOTES, size: 13 })
    expect(ready()).toEqual(['Nazorat-0.2.0-linux-x64.AppImage', RELEASE_FILE, SIGNATURE_FILE])
    // The stick may be pulled now.
    rmSync(stick, { recursive: true })
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
    await console_().install(CURRENT, NOW)
    expect(started).toEqual(['program 0.2.0'])
    await console_().settle('0.2.0', NOW)
    expect((await console_().history()).map(({ outcome, version }) => [outcome, version])).toEqual([
      ['installed', '0.2.0'],
      ['started', '0.2.0'],
      ['ready', '0.2.0']
    ])
    expect(await console_().ready('0.2.0')).toBeNull()
  })
  it('of the same version as ours is no news, and no fault', async () => {
    putRelease(stick, ours.privateKey, { version: CURRENT })
    expect(await look()).toBeNull()
    await nothingReady()
  })
  it('is fetched once: what lies ready and is whole stays', async () => {
    const { file } = putRelease(stick, ours.privateKey)
    await look()
    rmSync(file)
    expect((await look())?.version).toBe('0.2.0')
  })
  it('for another system is named', async () => {
    putRelease(stick, ours.privateKey, { platform: 'win32-x64' })
    await refused(look(), 'UPDATE_NOT_FOR_US', /0\.2\.0, linux-x64/)
  })
  it('a second publisher’s key may be built in beside the first', async () => {
    const next = aPublisher()
    putRelease(stick, next.privateKey)
    expect((await look({ keys: [ours.key, next.key] }))?.version).toBe('0.2.0')
  })
})

describe('FAULTS 158-162: what is not signed right, is older or cut', () => {
  it('a copy without a key accepts nothing', async () => {
    putRelease(stick, ours.privateKey)
    await refused(look({ keys: [] }), 'UPDATE_NO_KEY')
  })
  it('158 unsigned: no signature, an empty one, one of another kind', async () => {
    putRelease(stick, ours.privateKey)
    const signature = readFileSync(join(stick, SIGNATURE_FILE), 'utf8')
    for (const text of ['', 'x', signature.replace('ed25519', 'none'), signature.slice(0, 60), `${signature} x`]) {
      writeFileSync(join(stick, SIGNATURE_FILE), text)
      await refused(look(), 'UPDATE_SIGNATURE')
    }
    rmSync(join(stick, SIGNATURE_FILE))
    await refused(look(), 'UPDATE_UNSIGNED')
    await nothingReady()
    expect(await console_().history()).toMatchObject([
      { outcome: 'refused', code: 'UPDATE_UNSIGNED', from: CURRENT },
      {}
    ])
  })
  it('159 signed by another, also under our key’s name', async () => {
    const other = aPublisher()
    putRelease(stick, other.privateKey)
    await refused(look(), 'UPDATE_SIGNATURE')
    const signature = readFileSync(join(stick, SIGNATURE_FILE), 'utf8')
    writeFileSync(join(stick, SIGNATURE_FILE), signature.replace(other.key.id, ours.key.id))
    await refused(look(), 'UPDATE_SIGNATURE')
    // A key whose bytes are not those of its name is none.
    await refused(look({ keys: [{ ...other.key, id: ours.key.id }] }), 'UPDATE_SIGNATURE')
    await nothingReady()
  })
  it('160 right signature, older version; and lower than one already verified', async () => {
    putRelease(stick, ours.privateKey, { version: '0.0.9' })
    await refused(look(), 'UPDATE_OLDER', /0\.0\.9 < 0\.1\.0/)
    await nothingReady()
    putRelease(stick, ours.privateKey, { version: '0.3.0' })
    await look()
    putRelease(stick, ours.privateKey, { version: '0.2.0' })
    await refused(look(), 'UPDATE_OLDER', /0\.2\.0 < 0\.3\.0/)
    expect((await console_().ready(CURRENT))?.version).toBe('0.3.0')
  })
  it('160 the same version with other bytes, signed right', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    putRelease(stick, ours.privateKey, { bytes: Buffer.from('another') })
    await refused(look(), 'UPDATE_REPLACED', '0.2.0')
    await console_().install(CURRENT, NOW)
    expect(started).toEqual(['program 0.2.0'])
  })
  it('160 an older release put into the ready folder by hand is not run', async () => {
    putRelease(join(folder, 'updates', 'ready'), ours.privateKey, { version: '0.0.9' })
    expect(await console_().ready(CURRENT)).toBeNull()
    await refused(console_().install(CURRENT, NOW), 'UPDATE_OLDER')
    expect(started).toEqual([])
  })
  it('161 every byte of the list is signed: hash right, signature wrong', async () => {
    putRelease(stick, ours.privateKey)
    const list = readFileSync(join(stick, RELEASE_FILE))
    for (let at = 0; at < list.length; at += 37) {
      const changed = Buffer.from(list)
      changed[at] = changed[at]! ^ 1
      writeFileSync(join(stick, RELEASE_FILE), changed)
      await refused(look(), 'UPDATE_SIGNATURE')
    }
    writeFileSync(join(stick, RELEASE_FILE), `${list} `)
    await refused(look(), 'UPDATE_SIGNATURE')
    await nothingReady()
  })
  it('162 cut, longer, or of other bytes', async () => {
    const { file } = putRelease(stick, ours.privateKey, { bytes: Buffer.alloc(3_000_000, 7) })
    truncateSync(file, 2_999_999)
    await refused(look(), 'UPDATE_DAMAGED', /2999999 < 3000000/)
    appendFileSync(file, Buffer.alloc(2, 7))
    await refused(look(), 'UPDATE_DAMAGED', '> 3000000')
    const bytes = Buffer.alloc(3_000_000, 7)
    bytes[1_500_000] = 6
    writeFileSync(file, bytes)
    await refused(look(), 'UPDATE_DAMAGED', 'SHA-512')
    rmSync(file)
    await refused(look(), 'UPDATE_UNREACHABLE', 'ENOENT')
    await nothingReady()
  })
  it('signed, but not a list that we can read', async () => {
    for (const change of [{ format: 2 }, { product: 'other' }, { version: '1' }, { files: [] }]) {
      putRelease(stick, ours.privateKey, { change })
      await refused(look(), 'UPDATE_BAD_LIST')
    }
    writeFileSync(join(stick, RELEASE_FILE), Buffer.alloc(70_000, 32))
    await refused(look(), 'UPDATE_BAD_LIST', '> 65536')
  })
})
