import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTROLS, isClosed, rollUp, TASK_STATES, type TaskState } from '#domain/task.ts'
import { type Relative, rolledUp, type Standing, withProgress, withState } from './family.ts'

const member = (id: number, parent: number | null, state: TaskState = 'new', progress = 0): Relative => ({
  id,
  parent,
  control: 'ours',
  state,
  progress: state === 'done' ? 100 : progress
})
/** A measure (1) with steps 2, 3, … in these states. */
const measure = (...steps: TaskState[]): Relative[] => {
  const children = steps.map((state, index) => member(index + 2, 1, state))
  return [{ ...member(1, null), ...rollUp(children) }, ...children]
}
const statesAfter = (family: readonly Relative[], changed: ReadonlyMap<number, Standing>) =>
  family.map(one => changed.get(one.id)?.state ?? one.state)

describe('a parent follows its children', () => {
  test('the first step begun makes the measure one in progress', () =>
    expect(withState(measure('new', 'new'), [2], 'in-progress')).toEqual(
      new Map([
        [1, { state: 'in-progress', progress: 0 }],
        [2, { state: 'in-progress', progress: 0 }]
      ])
    ))
  test('the last step done makes it done', () => {
    const family = measure('done', 'new')
    expect(statesAfter(family, withState(family, [3], 'done'))).toEqual(['done', 'done', 'done'])
  })
  test('a removed step no longer counts', () => {
    const family = measure('done', 'new')
    expect(statesAfter(family, withState(family, [3], 'removed'))).toEqual(['done', 'done', 'removed'])
  })
  test('a step that is reference only does not hold it back', () => {
    const family = measure('new', 'new').map(one => (one.id === 3 ? { ...one, control: 'reference' as const } : one))
    expect(statesAfter(family, withState(family, [2], 'done'))).toEqual(['done', 'done', 'new'])
  })
})

describe('a measure set as a whole', () => {
  test('done and removed take what is open along, not what is closed', () => {
    const family = measure('done', 'new', 'removed', 'returned')
    expect(statesAfter(family, withState(family, [1], 'done'))).toEqual(['done', 'done', 'done', 'removed', 'done'])
    expect(statesAfter(family, withState(family, [1], 'removed'))).toEqual([
      'done',
      'done',
      'removed',
      'removed',
      'removed'
    ])
  })
  test('reopened, what was done with it is open again', () => {
    const family = measure('done', 'done')
    const changed = withState(family, [1], 'new')
    expect(statesAfter(family, changed)).toEqual(['new', 'new', 'new'])
    expect([...changed.values()].every(({ progress }) => progress === 0)).toBe(true)
  })
  test("the controller's word stands until a step changes", () => {
    const family = measure('in-progress', 'done')
    const changed = withState(family, [1], 'extended')
    expect(statesAfter(family, changed)).toEqual(['extended', 'in-progress', 'done'])
    const later = family.map(one => ({ ...one, ...changed.get(one.id) }))
    expect(statesAfter(later, withState(later, [2], 'done'))).toEqual(['done', 'done', 'done'])
  })
  test('without steps it is what it is set to', () =>
    expect(withState([member(1, null, 'in-progress', 40)], [1], 'returned')).toEqual(
      new Map([[1, { state: 'returned', progress: 40 }]])
    ))
})

describe('progress', () => {
  test('100 is done, less of a done task reopens it', () => {
    expect(withProgress([member(1, null)], [1], 100).get(1)).toEqual({ state: 'done', progress: 100 })
    expect(withProgress([member(1, null, 'done')], [1], 60).get(1)).toEqual({ state: 'in-progress', progress: 60 })
  })
  test('of a measure it goes to its open steps', () => {
    const family = measure('done', 'new')
    expect(withProgress(family, [1], 50)).toEqual(
      new Map([
        [1, { state: 'in-progress', progress: 75 }],
        [3, { state: 'in-progress', progress: 50 }]
      ])
    )
  })
})

const state = fc.constantFrom(...TASK_STATES)
const families = fc
  .array(fc.record({ state, control: fc.constantFrom(...CONTROLS), progress: fc.integer({ min: 0, max: 99 }) }), {
    maxLength: 5
  })
  .map(steps => {
    const children = steps.map((one, index) => ({
      ...member(index + 2, 1, one.state, one.progress),
      control: one.control
    }))
    const top = member(1, null)
    const counting = children.filter(one => one.control === 'ours')
    return [{ ...top, ...(rollUp(counting) ?? {}) }, ...children]
  })
const apply = (family: readonly Relative[], changed: ReadonlyMap<number, Standing>): Relative[] =>
  family.map(one => ({ ...one, ...changed.get(one.id) }))

test('100 and done go together, whatever is set on whom', () => {
  fc.assert(
    fc.property(
      families,
      fc.integer({ min: 1, max: 6 }),
      state,
      fc.integer({ min: 0, max: 100 }),
      (family, id, to, share) => {
        for (const changed of [withState(family, [id], to), withProgress(family, [id], share)])
          for (const { state: now, progress } of changed.values()) expect(progress === 100).toBe(now === 'done')
      }
    )
  )
})

test('the same deed a second time changes nothing', () => {
  fc.assert(
    fc.property(families, fc.integer({ min: 1, max: 6 }), state, (family, id, to) => {
      const once = apply(family, withState(family, [id], to))
      if (id === 1 && !isClosed(to)) return // an open word on a whole measure may be answered by its steps
      expect(withState(once, [id], to)).toEqual(new Map())
    })
  )
})

test('a measure rolled up already stays', () => {
  fc.assert(
    fc.property(families, family => {
      expect(rolledUp(family)).toEqual(new Map())
    })
  )
})
