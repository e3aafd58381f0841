import { expect, test } from 'vitest'
import { allPages } from './all-pages.ts'

const register = (total: number) => {
  const asked: number[] = []
  const load = async ({ first, offset }: { first: number; offset: number }) => {
    asked.push(offset)
    const rows = Array.from({ length: Math.min(first, Math.max(0, total - offset)) }, (_, row) => offset + row)
    return { rows, total, counts: 7 }
  }
  return { asked, load }
}

test('all pages one after another, with what else the answer says', async () => {
  const { asked, load } = register(2500)
  const all = await allPages(load, 50_000)
  expect(all.rows).toEqual(Array.from({ length: 2500 }, (_, row) => row))
  expect(all).toMatchObject({ total: 2500, counts: 7 })
  expect(asked).toEqual([0, 1000, 2000])
})

test('no further than what is drawn at most', async () => {
  const { asked, load } = register(9000)
  expect((await allPages(load, 3000)).rows).toHaveLength(3000)
  expect(asked).toHaveLength(3)
  expect((await allPages(register(0).load, 10)).rows).toEqual([])
})
