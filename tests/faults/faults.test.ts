import { expect, test } from 'vitest'
import { damageRounds } from './damage.ts'
import { killRounds, migrationRounds } from './kill.ts'

const quiet = () => {}

test('killed fifty times in the middle of edits, imports, undos and backups: nothing acknowledged is lost', async () => {
  const { acknowledged, lost, half, damaged } = await killRounds(50, 308, quiet)
  expect({ lost, half, damaged }).toEqual({ lost: [], half: [], damaged: [] })
  expect(acknowledged).toBeGreaterThan(50)
}, 300_000)

test('killed during a migration: the next start finishes it', async () => {
  expect(await migrationRounds(4, 308)).toEqual([])
}, 120_000)

test('fifty damaged files: each is refused, noticed, or unchanged in what it says', async () => {
  const { silent, crashed, refused, noticed } = await damageRounds(50, 308, quiet)
  expect({ silent, crashed }).toEqual({ silent: [], crashed: [] })
  expect(refused + noticed).toBeGreaterThan(10)
}, 300_000)
