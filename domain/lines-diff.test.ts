import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesDiff } from './lines-diff.ts'

test('what is gained and lost, in order', () => {
  expect(linesDiff(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'x' },
    { kind: 'added', text: 'd' }
  ])
})

test('equal lines differ in nothing; counts add up', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      expect(linesDiff(before, before)).toEqual([])
      const found = linesDiff(before, after)
      const of = (kind: string) => found.filter(one => one.kind === kind).length
      expect(before.length - of('removed') + of('added')).toBe(after.length)
    })
  )
})
