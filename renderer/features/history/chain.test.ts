import { expect, test } from 'vitest'
import type { Transaction } from '#api/register.ts'
import { canBeUndone, meaningOf } from './chain.ts'

const tx = (id: number, undoes: number | null = null): Transaction => ({
  id,
  at: '2026-11-21T10:00:00Z',
  actor: 'A',
  cause: undoes === null ? 'tasks.setState' : 'changes.undo',
  changes: 1,
  undoneBy: null,
  undoes
})

test('undo and redo are told by the deed at their root', () => {
  const all = new Map([tx(1), tx(2, 1), tx(3, 2), tx(4, 3)].map(one => [one.id, one]))
  const told = [...all.values()].map(one => {
    const { kind, root } = meaningOf(one, all)
    return [kind, root.id]
  })
  expect(told).toEqual([
    ['deed', 1],
    ['undone', 1],
    ['again', 1],
    ['undone', 1]
  ])
})

test('a root beyond the list is the oldest known', () => {
  const late = tx(9, 3)
  expect(meaningOf(late, new Map([[9, late]]))).toEqual({ kind: 'undone', root: late })
})

test('settings are not undone, nor what was undone already', () => {
  const first = { ...tx(1), cause: 'system.setUp' }
  const all = [first, { ...tx(2), cause: 'system.saveSettings' }, tx(3), { ...tx(4), undoneBy: 5 }, tx(5, 4), tx(6, 1)]
  const byId = new Map(all.map(one => [one.id, one]))
  expect(all.filter(one => canBeUndone(one, byId)).map(one => one.id)).toEqual([3, 5])
})
