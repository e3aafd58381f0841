import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainsOf, daysTaken, isUpper } from './localisation.ts'

const office = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}

test('695 → 564-6-0-Q/24 → 664-6-81-Q/24: 27 and 2 days', () => {
  expect(daysTaken('2024-10-24', '2024-11-20')).toBe(27)
  expect(daysTaken('2024-11-20', '2024-11-22')).toBe(2)
  expect(daysTaken(null, '2024-11-22')).toBeNull()
  expect(
    chainsOf([
      { upper: 564, ours: 664 },
      { upper: 695, ours: 564 }
    ])
  ).toEqual([[695, 564, 664]])
})

test('an act is from above by its kind, else by where it was issued', () => {
  expect(isUpper({ kind: 'VMQ', place: '' }, office)).toBe(true)
  expect(isUpper({ kind: 'hokim', place: 'Наманган вилояти ҳокимлиги' }, office)).toBe(true)
  expect(isUpper({ kind: 'hokim', place: 'Мингбулоқ тумани ҳокимлиги' }, office)).toBe(false)
  expect(isUpper({ kind: 'hokim', place: '' }, office)).toBe(false)
  expect(isUpper({ kind: 'plan', place: 'Тошкент' }, office)).toBe(false)
  expect(isUpper({ kind: 'hokim', place: 'Namangan viloyati hokimligi' }, { ...office, district: '' })).toBe(false)
})

test('ways down end, whatever circles are recorded, and go along links only', () => {
  const id = fc.integer({ min: 1, max: 6 })
  fc.assert(
    fc.property(fc.array(fc.record({ upper: id, ours: id }), { maxLength: 8 }), links => {
      const known = new Set(links.map(link => `${link.upper} ${link.ours}`))
      for (const chain of chainsOf(links)) {
        expect(new Set(chain).size).toBe(chain.length)
        chain.slice(1).forEach((below, index) => {
          expect(known.has(`${chain[index]} ${below}`)).toBe(true)
        })
      }
    })
  )
})
