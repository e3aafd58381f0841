import { describe, expect, test } from 'vitest'
import { toCyrillic } from '#language/script.ts'
import { readForm } from './form.ts'
import { BODIES } from './register.ts'
import { resolveBodies } from './resolve.ts'

const named = BODIES.flatMap(({ key, name, short, former }) =>
  [name, ...short, ...former.map(old => old.name)].map(text => ({ key, text }))
)

describe('the register of bodies', () => {
  test('no name belongs to two bodies and no key stands twice', () => {
    const owners = Map.groupBy(named, ({ text }) => readForm(text).joined)
    expect([...owners.values()].filter(same => new Set(same.map(one => one.key)).size > 1)).toEqual([])
    expect(new Set(BODIES.map(one => one.key)).size).toBe(BODIES.length)
    expect(BODIES.length).toBeGreaterThan(100)
  })

  test('every name leads to its body, in both scripts, alone and among all others', () => {
    for (const { key, text } of named) {
      for (const printed of [text, toCyrillic(text), text.toUpperCase()]) {
        expect([printed, resolveBodies([printed]).map(one => one.key)]).toEqual([printed, [key]])
      }
    }
    expect(resolveBodies(named.map(one => one.text))).toHaveLength(BODIES.length)
  })

  test('a body taken in by another says by which, and dates are dates', () => {
    const keys = new Set(BODIES.map(one => one.key))
    expect(BODIES.filter(one => one.into !== null && !keys.has(one.into.key))).toEqual([])
    const dates = BODIES.flatMap(one => [one.into?.from ?? null, ...one.former.map(old => old.renamed)])
    expect(dates.filter(date => date !== null && !/^20\d\d-\d\d-\d\d$/.test(date))).toEqual([])
  })
})
