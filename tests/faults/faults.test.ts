import { expect, test } from 'vitest'
import { batchKills } from './batch.ts'
import { damageRounds } from './damage.ts'
import { killRounds, migrationRounds } from './kill.ts'
import { powerCuts } from './power-cut.ts'
import { failingRoundsUnder, preloadOf } from './preload.ts'
import { sleepRounds } from './sleep.ts'

const quiet = () => {}

test('killed fifty times amid edits, imports, undos, letters, backups and restores: nothing acknowledged is lost', async () => {
  const { acknowledged, lost, half, damaged } = await killRounds(50, 308, quiet)
  expect({ lost, half, damaged }).toEqual({ lost: [], half: [], damaged: [] })
  expect(acknowledged).toBeGreaterThan(50)
}, 300_000)

test('killed during a migration: the next start finishes it', async () => {
  expect(await migrationRounds(4, 308)).toEqual([])
}, 120_000)

test('killed while a batch of letters is made: the next run goes on, no letter and no number is there twice', async () => {
  const { kills, wrong } = await batchKills(12, 7)
  expect(wrong).toEqual([])
  expect(kills).toBeGreaterThan(1)
}, 120_000)

test('fifty damaged, cut, swapped bases and logs: each is refused, noticed, or unchanged in what it says', async () => {
  const { silent, crashed, refused, noticed } = await damageRounds(50, 308, quiet)
  expect({ silent, crashed }).toEqual({ silent: [], crashed: [] })
  expect(refused + noticed).toBeGreaterThan(10)
}, 300_000)

test('one file call fails with ENOSPC, EIO, EACCES or EBUSY: refused by code or done, never between', async ({
  skip
}) => {
  const library = await preloadOf('failing')
  if (library === null) return skip('no Linux or no C compiler: the call to fail cannot be chosen')
  const { failed, refused, wrong } = await failingRoundsUnder(library, 30, 308)
  expect(wrong).toEqual([])
  expect([failed > 20, refused > 10]).toEqual([true, true])
}, 300_000)

test('the power goes at every sync point, also amid one: whole, with everything that was acknowledged (5)', async ({
  skip
}) => {
  const library = await preloadOf('power-cut')
  if (library === null) return skip('no Linux or no C compiler: what a disk would forget cannot be known')
  const { points, torn, wrong } = await powerCuts(library, 7, 308)
  expect(wrong).toEqual([])
  expect([points > 14, torn > 7]).toEqual([true, true])
}, 120_000)

test('put to sleep amid its work and woken: it goes on, nobody else gets in meanwhile, nothing is lost (27)', async () => {
  expect(await sleepRounds(2, 308)).toEqual([])
}, 120_000)
