import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '#domain/draft.ts'
import { changesOf, NO_WORK, type State, stepped, withChanges, workAfter } from './trail.ts'

const { json } = fc.letrec(tie => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1, '', 'а'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('json'), { noNullPrototype: true })
  )
}))

test('the changes lead back to what was, whatever was changed', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      expect(withChanges({ it: after }, changesOf({ it: before }, { it: after }))).toEqual({ it: before })
    })
  )
})

test('nothing changed gives no change; one cell gives one', () => {
  const one = { rows: [{ text: 'a' }, { text: 'b' }] }
  expect(changesOf(one, structuredClone(one))).toEqual([])
  expect(changesOf(one, { rows: [{ text: 'a' }, { text: 'c' }] })).toEqual([{ at: ['rows', '1', 'text'], was: 'b' }])
})

const state = (title: string): State => ({
  draft: {
    version: 1,
    source: { name: 'a.txt', format: 'text', pages: null, sha256: '' },
    act: { kind: null, number: null, date: null, title, place: null },
    citations: [],
    annexes: [],
    clauses: [],
    sameAs: [],
    notes: []
  } satisfies Draft,
  settled: [],
  confirmed: [],
  left: [],
  refused: []
})
const name = { deed: 'act', number: null } as const

test('steps go back and forward in turn', () => {
  const first = workAfter(NO_WORK, name, state('a'), state('b'))
  const second = workAfter(first, name, state('b'), state('c'))
  const once = stepped(state('c'), second, 'done')!
  expect(once.state.draft.act.title).toBe('b')
  const twice = stepped(once.state, once.work, 'done')!
  expect(twice.state.draft.act.title).toBe('a')
  expect(stepped(twice.state, twice.work, 'done')).toBeNull()
  const again = stepped(twice.state, twice.work, 'undone')!
  expect(again.state.draft.act.title).toBe('b')
  expect(again.work.done).toHaveLength(1)
  expect(workAfter(again.work, name, again.state, state('d')).undone).toEqual([])
})

test('only so many steps are kept', () => {
  let work = NO_WORK
  for (let k = 0; k < 300; k++) work = workAfter(work, name, state(`${k}`), state(`${k + 1}`))
  expect(work.done).toHaveLength(200)
})
