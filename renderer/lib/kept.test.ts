import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keptStore } from './kept.ts'

const storage = (): Storage => {
  const box = new Map<string, string>()
  return {
    getItem: name => box.get(name) ?? null,
    setItem: (name, text) => void box.set(name, text),
    removeItem: name => void box.delete(name),
    clear: () => box.clear(),
    key: index => [...box.keys()][index] ?? null,
    get length() {
      return box.size
    }
  }
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('what was typed goes to the service a moment after the last letter, and is forgotten there when it was saved', async () => {
  const sent: [string, string | null][] = []
  const store = keptStore(storage())
  store.setItem('before', 'x')
  store.load([], async (name, text) => {
    sent.push([name, text])
    return { at: '2026-11-22T05:00:00.000Z' }
  })
  store.setItem('letter', 'сал')
  store.setItem('letter', 'салом')
  expect(store.now().state).toBe('waits')
  await vi.runAllTimersAsync()
  expect(sent).toEqual([['letter', 'салом']])
  expect(store.now()).toEqual({ state: 'kept', at: '2026-11-22T05:00:00.000Z' })
  store.removeItem('letter')
  await vi.runAllTimersAsync()
  expect(sent.at(-1)).toEqual(['letter', null])
})

it('a new window finds what the service holds; what it has typed itself stays', () => {
  const front = storage()
  front.setItem('mine', 'new')
  const store = keptStore(front)
  const rows = [
    { name: 'mine', text: 'old' },
    { name: 'other', text: 'kept' }
  ]
  store.load(rows, async () => ({ at: '' }))
  expect([store.getItem('mine'), store.getItem('other')]).toEqual(['new', 'kept'])
  store.removeItem('other')
  // A reload asks again; what was thrown away meanwhile does not come back.
  keptStore(front).load(rows, async () => ({ at: '' }))
  expect(front.getItem('other')).toBeNull()
})

it('a service that does not answer is told, and the words stay', async () => {
  const store = keptStore(storage())
  store.load([], () => Promise.reject(new Error('gone')))
  store.setItem('letter', 'салом')
  await vi.runAllTimersAsync()
  expect([store.now().state, store.getItem('letter')]).toEqual(['failed', 'салом'])
})
