import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hrefTo, parseHash } from './route.ts'
import { tokenOf } from './session.ts'

describe('the address of a screen', () => {
  it.each([
    ['', { path: [], query: {} }],
    ['#/', { path: [], query: {} }],
    ['#/tasks/12?view=due&search=a+b', { path: ['tasks', '12'], query: { view: 'due', search: 'a b' } }],
    ['#/tasks/%E0%A4', { path: ['tasks', '%E0%A4'], query: {} }]
  ])('%s', (hash, route) => expect(parseHash(hash)).toEqual(route))
  it('leaves empty values out', () =>
    expect(hrefTo(['tasks', 12], { view: 'due', search: '' })).toBe('#/tasks/12?view=due'))
  it('comes back from its own words', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }),
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.string({ minLength: 1, unit: 'grapheme' })),
        (path, query) => {
          expect(parseHash(hrefTo(path, query))).toEqual({ path, query: { ...query } })
        }
      )
    ))
})

it('the start token is taken from the fragment and from nothing else', () => {
  expect(tokenOf('#token=a-B_9')).toBe('a-B_9')
  expect(tokenOf('#/tasks?token=x')).toBeNull()
  expect(tokenOf('')).toBeNull()
})
