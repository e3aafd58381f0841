import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backup, verifyBackup } from './backup.ts'
import { sealBackup, unsealBackup } from './sealed-copy.ts'
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
  const made = await sealBackup(file, stick, PASSPHRASE, CHEAP)
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
