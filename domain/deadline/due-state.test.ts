import { describe, expect, it } from 'vitest'
import type { DeadlineKind } from '../draft.ts'
import { dueState, nextDeadline } from './due-state.ts'

const TODAY = '2024-01-10'
const dated = (kind: DeadlineKind, start: string | null, due: string | null) => ({ kind, start, due })

describe('dueState', () => {
  it.each([
    [dated('day', null, '2024-01-09'), 'late'],
    [dated('day', null, '2024-01-10'), 'soon'],
    [dated('month', '2024-01-01', '2024-01-17'), 'soon'],
    [dated('month', '2024-01-01', '2024-01-18'), 'later'],
    [dated('permanent', '2023-01-01', null), 'permanent'],
    [dated('recurring', null, null), 'permanent'],
    [dated('from', '2024-01-01', null), 'late'],
    [dated('from', '2024-01-12', null), 'soon'],
    [dated('from', '2025-01-01', null), 'later'],
    [dated('from', null, null), 'permanent'],
    [dated('relative', null, null), 'none'],
    [dated('inherit', null, null), 'none'],
    [dated('after-event', null, null), 'none'],
    [dated('none', null, null), 'none']
  ])('%j is %s', (deadline, state) => {
    expect(dueState(deadline, TODAY, false)).toBe(state)
    expect(dueState(deadline, TODAY, true)).toBe('done')
  })

  it('makes a confirmed start permanent', () => {
    expect(dueState(dated('from', '2024-01-01', null), TODAY, false, true)).toBe('permanent')
  })
})

describe('nextDeadline', () => {
  const past = dated('month', '2023-11-01', '2023-11-30')
  const last = dated('month', '2023-12-01', '2023-12-31')
  const soon = dated('month', '2024-01-01', '2024-01-31')
  const far = dated('years', '2024-01-01', '2025-12-31')
  const open = dated('permanent', null, null)
  const start = dated('from', '2024-01-15', null)

  it('takes the nearest that is not past, then the last past one, then what has no end', () => {
    expect(nextDeadline([past, far, soon], TODAY)).toBe(soon)
    expect(nextDeadline([far, start, soon], TODAY)).toBe(start)
    expect(nextDeadline([{ ...start, startConfirmed: true }, soon], TODAY)).toBe(soon)
    expect(nextDeadline([past, last, open], TODAY)).toBe(last)
    expect(nextDeadline([dated('none', null, null), open], TODAY)).toBe(open)
    expect(nextDeadline([dated('none', null, null)], TODAY)).toEqual(dated('none', null, null))
    expect(nextDeadline([], TODAY)).toBeNull()
  })
})
