import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DUE_STATES, OUTCOMES, TASK_STATES } from '#domain/task.ts'
import { filterOf, isNarrowed, queryOf, SHOWN_FIRST, type Shown, shownOf, widened, withDue } from './shown.ts'

const shown: fc.Arbitrary<Shown> = fc.record({
  view: fc.constantFrom('measures', 'due'),
  act: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  section: fc.string(),
  executor: fc.string(),
  person: fc.string(),
  control: fc.constantFrom('ours', 'reference', 'all'),
  states: fc.subarray([...TASK_STATES]),
  due: fc.subarray([...DUE_STATES]),
  search: fc.string(),
  linked: fc.record(
    {
      deputy: fc.string().filter(name => name !== '-'),
      manned: fc.constant(false),
      dueFrom: fc.constant('2026-11-21'),
      dueTo: fc.constant('2026-12-31'),
      outcome: fc.constantFrom(...OUTCOMES),
      proof: fc.constantFrom('missing', 'attached')
    },
    { requiredKeys: [] }
  )
})

test('what is shown survives the address', () => {
  fc.assert(
    fc.property(shown, one => {
      expect(shownOf(queryOf(one))).toEqual({ ...one })
    })
  )
})

test('an empty address shows our measures, and sends nothing empty', () => {
  expect(shownOf({})).toEqual(SHOWN_FIRST)
  expect(filterOf(SHOWN_FIRST)).toEqual({ view: 'measures', control: 'ours' })
  expect(isNarrowed(SHOWN_FIRST)).toBe(false)
})

test('an address typed by hand is taken as far as it is understood', () => {
  expect(shownOf({ view: 'x', act: '-4', control: 'mine', state: 'done,,gone', due: 'late' })).toEqual({
    ...SHOWN_FIRST,
    states: ['done'],
    due: ['late']
  })
})

test('the filter carries what narrows, the search without spaces around it', () => {
  expect(filterOf({ ...SHOWN_FIRST, act: 3, executor: 'ОТФИВ', person: 'S. Karimov', search: ' hudud ' })).toEqual({
    view: 'measures',
    control: 'ours',
    acts: [3],
    executor: 'ОТФИВ',
    person: 'S. Karimov',
    search: 'hudud'
  })
  expect(filterOf({ ...SHOWN_FIRST, search: 'a'.repeat(500) }).search).toHaveLength(400)
})

test('widening keeps the view and whose rows they are', () => {
  fc.assert(
    fc.property(shown, one => {
      expect(isNarrowed(widened(one))).toBe(false)
      expect(widened(one).view).toBe(one.view)
      expect(widened(one).control).toBe(one.control)
    })
  )
})

test('pressing a count goes to what is due, pressing it again lets it go', () => {
  const late = withDue(SHOWN_FIRST, 'late')
  expect(late).toMatchObject({ view: 'due', due: ['late'] })
  expect(withDue(late, 'soon').due).toEqual(['late', 'soon'])
  expect(withDue(late, 'late').due).toEqual([])
  expect(withDue({ ...SHOWN_FIRST, due: ['late'] }, 'late')).toMatchObject({ view: 'due', due: ['late'] })
})
