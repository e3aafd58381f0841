import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherKeysFile } from './audit-key.ts'
import { backup, isSealedHere, verifyBackup } from './backup.ts'
import { insideOf } from './connection.ts'
import { journalKeys, keepJournalKeys } from './journal-keys.ts'
import { readHead } from './head.ts'
import { verifyChain } from './chain.ts'
import { sealBackup, unsealBackup } from './sealed-copy.ts'
import { saveSetting } from './repositories/settings.ts'
import { stageRestore } from './restore.ts'
import { deed, importAct, NOW, openFile, temporaryFolder } from './testing.ts'
import { transact } from './write.ts'

const CHEAP = { n: 8, r: 8, p: 1 }
const PASSPHRASE = 'tog‘ cho‘qqisi 2026'

const sealed = async () => {
  const path = join(temporaryFolder(), 'nazorat.db')
  const { db } = await openFile(path)
  await transact(db, deed(), w => importAct(w, 20))
  const { file } = await backup(db, join(dirname(path), 'backups'), { kind: 'event', now: NOW })
  const stick = temporaryFolder()
  const made = await sealBackup(file, stick, PASSPHRASE, { cost: CHEAP, keys: journalKeys(db) })
  return { db, file, stick, path: join(stick, made.file) }
}

test('a sealed backup opens again byte for byte, also by a passphrase typed in other code points', async () => {
  const { db, file, stick, path } = await sealed()
  expect(readdirSync(stick)).toEqual(['nazorat-20261121T100000Z.nazorat'])
  const elsewhere = temporaryFolder()
  await unsealBackup(path, elsewhere, PASSPHRASE.normalize('NFD'))
  const again = join(elsewhere, 'nazorat-20261121T100000Z.db')
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  expect(await verifyBackup(db, again)).toMatchObject({ standing: 'ours' })
  await unsealBackup(path, elsewhere, PASSPHRASE)
  expect(readdirSync(elsewhere)).toHaveLength(2)
})

test('opened on another computer its journal is checked by the key inside, and edits there by the key there', async () => {
  const { path } = await sealed()
  const there = join(temporaryFolder(), 'nazorat.db')
  const first = await openFile(there)
  const folder = join(dirname(there), 'backups')
  const { manifest, keys } = await unsealBackup(path, folder, PASSPHRASE)
  const file = join(folder, manifest.file)
  await expect(verifyBackup(first.db, file)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  keepJournalKeys(first.db, there, keys)
  expect((await verifyBackup(first.db, file)).standing).toBe('ours')
  expect(isSealedHere(first.db, manifest)).toBe(false)
  expect(readFileSync(otherKeysFile(there), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  await stageRestore(first.db, file, { by: deed().actor, at: NOW, foreign: false })
  await first.close()
  const { db, warnings } = await openFile(there)
  expect(warnings).toEqual([])
  await transact(db, deed(), w => saveSetting(w, 'person', 'Каримов'))
  expect(verifyChain(db, { known: readHead(there) })).toMatchObject({ checked: 3, faults: [] })
  // From the first seal of this computer on, nobody seals with the other key.
  const here = insideOf(db).auditKey
  insideOf(db).auditKey = keys[0]!
  await transact(db, deed(), w => saveSetting(w, 'person', 'Мелиев'))
  insideOf(db).auditKey = here
  expect(verifyChain(db).faults).toEqual([{ kind: 'foreign-key', transaction: 4, at: NOW }])
  expect(verifyChain(db, { from: 4 }).faults).toHaveLength(1)
})

test('one bit changed, a part dropped, cut or doubled, another passphrase: refused, and nothing is left', async () => {
  const { path, stick } = await sealed()
  const whole = readFileSync(path)
  const hurt = join(stick, 'hurt.nazorat')
  const elsewhere = temporaryFolder()
  const refused = async (bytes: Uint8Array, passphrase = PASSPHRASE) => {
    writeFileSync(hurt, bytes)
    await expect(unsealBackup(hurt, elsewhere, passphrase)).rejects.toMatchObject({ code: 'SEALED_REFUSED' })
    expect(readdirSync(elsewhere)).toEqual([])
  }
  await refused(whole, `${PASSPHRASE} `)
  await refused(new Uint8Array())
  await refused(whole.subarray(0, 8))
  await refused(Buffer.concat([whole, whole.subarray(whole.length - 100)]))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at]! ^ (1 << bit)
      await refused(cut ? whole.subarray(0, at) : bytes)
    }),
    { numRuns: 40 }
  )
})

test('a head that would cost too much is refused before anything is computed', async () => {
  const { path, stick } = await sealed()
  const whole = readFileSync(path).toString('latin1')
  const dear = join(stick, 'dear.nazorat')
  writeFileSync(dear, Buffer.from(whole.replace('"n":8', '"n":9').replace('"p":1', '"p":9'), 'latin1'))
  await expect(unsealBackup(dear, temporaryFolder(), PASSPHRASE)).rejects.toMatchObject({ code: 'SEALED_REFUSED' })
})
