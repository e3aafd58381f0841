import { expect, test } from 'vitest'
import { KINDS, paperOf } from './papers.ts'
import { wrongsOf } from './sound.ts'

test.each(KINDS)('20 papers of random data are sound: %s', async kind => {
  for (let seed = 1; seed <= 20; seed++) expect(wrongsOf(await paperOf(kind, seed)), `seed ${seed}`).toEqual([])
})

test.each(KINDS)('the same data give the same bytes: %s', async kind => {
  expect(await paperOf(kind, 5)).toEqual(await paperOf(kind, 5))
})
