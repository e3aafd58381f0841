import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillingOf, withFilling } from './drag.ts'

const block = { top: 3, bottom: 4, left: 2, right: 3 }

test('the handle goes down, up and sideways, whichever the pointer is farther out', () => {
  expect(fillingOf(block, { row: 4, column: 3 })).toBeNull()
  expect(fillingOf(block, { row: 6, column: 4 })).toEqual({
    target: { top: 5, bottom: 6, left: 2, right: 3 },
    along: 'rows',
    back: false
  })
  expect(fillingOf(block, { row: 1, column: 3 })).toMatchObject({ target: { top: 1, bottom: 2 }, back: true })
  expect(fillingOf(block, { row: 4, column: 5 })).toEqual({
    target: { top: 3, bottom: 4, left: 4, right: 5 },
    along: 'columns',
    back: false
  })
  expect(fillingOf(block, { row: 3, column: 0 })).toMatchObject({ target: { left: 0, right: 1 }, back: true })
})

test('what is filled lies beside the block and reaches the pointer along one way', () => {
  const place = fc.nat({ max: 30 })
  fc.assert(
    fc.property(place, place, place, place, place, place, (a, b, c, d, row, column) => {
      const one = { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }
      const filling = fillingOf(one, { row, column })
      const inside = row >= one.top && row <= one.bottom && column >= one.left && column <= one.right
      expect(filling === null).toBe(inside)
      if (filling === null) return
      const { target, along } = filling
      const cells = (of: typeof one) => (of.bottom - of.top + 1) * (of.right - of.left + 1)
      expect(cells(withFilling(one, filling))).toBe(cells(one) + cells(target))
      if (along === 'rows') expect(row >= target.top && row <= target.bottom).toBe(true)
      else expect(column >= target.left && column <= target.right).toBe(true)
    })
  )
})
