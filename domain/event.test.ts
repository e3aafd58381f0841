import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#language/fold.ts'
import { type Attendance, attendanceFault, attendanceSum } from './event.ts'

const line = (body: string, invited: number | null, attended: number | null, passed: number | null): Attendance => ({
  body,
  invited,
  attended,
  passed
})

test('more cannot pass than came, a body stands once in either script, an empty line says nothing', () => {
  expect(attendanceFault([line('Тошкент', null, 2390, 900), line('', 10, 12, null)], fold)).toBeNull()
  expect(attendanceFault([line('A', 5, 4, 5)], fold)).toEqual({ at: 0, fault: 'passed-over-attended' })
  expect(attendanceFault([line('Маҳалла', 1, 1, 1), line('Mahalla', 2, 2, 2)], fold)).toEqual({
    at: 1,
    fault: 'body-twice'
  })
  expect(attendanceFault([line(' ', null, null, null)], fold)).toEqual({ at: 0, fault: 'nothing' })
})

test('sums are those of the lines that say a figure', () => {
  const figure = fc.option(fc.nat(100_000), { nil: null })
  const lines = fc.array(fc.record({ body: fc.string(), invited: figure, attended: figure, passed: figure }))
  fc.assert(
    fc.property(lines, given => {
      const sum = attendanceSum(given)
      for (const column of ['invited', 'attended', 'passed'] as const) {
        const known = given.flatMap(one => one[column] ?? [])
        expect(sum[column]).toBe(known.length === 0 ? null : known.reduce((a, b) => a + b, 0))
      }
    })
  )
})
