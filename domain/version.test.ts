import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareVersions, parseVersion } from './version.ts'

it('reads three numbers and nothing else', () => {
  expect(parseVersion('1.20.3')).toEqual([1, 20, 3])
  for (const text of ['1.2', '1.2.3.4', '01.2.3', '1.2.3-beta', 'v1.2.3', ' 1.2.3', '1.2.3\n', '1e3.0.0', '1.2.-3', ''])
    expect(parseVersion(text), text).toBeNull()
  expect(() => compareVersions('1.2.3', '1.2')).toThrow(TypeError)
})

it('orders by number, not by letter', () => {
  const number = fc.nat(999_999_999)
  fc.assert(
    fc.property(fc.tuple(number, number, number), fc.tuple(number, number, number), (a, b) => {
      const [one, other] = [a.join('.'), b.join('.')]
      const first = a.findIndex((value, at) => value !== b[at])
      const wanted = first === -1 ? 0 : Math.sign(a[first]! - b[first]!)
      expect(Math.sign(compareVersions(one, other))).toBe(wanted)
      expect(Math.sign(compareVersions(other, one))).toBe(wanted === 0 ? 0 : -wanted)
    })
  )
  expect(compareVersions('0.10.0', '0.9.9')).toBeGreaterThan(0)
})
