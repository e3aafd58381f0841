import { daysBetween, type IsoDay } from '../calendar.ts'
import type { Deadline } from '../draft.ts'
import type { DueState } from '../task.ts'

/** Days before the due day from which a deadline is shown as near. */
export const SOON_DAYS = 7

type Dated = Pick<Deadline, 'kind' | 'start' | 'due'>

/** The day on which a deadline is checked: its due day; of '…дан бошлаб' the start until it is confirmed. */
function checkpoint(deadline: Dated, startConfirmed: boolean): IsoDay | null {
  if (deadline.kind === 'permanent' || deadline.kind === 'recurring') return null
  if (deadline.kind === 'from') return startConfirmed ? null : deadline.start
  return deadline.due
}

/**
 * How a deadline stands on `today`: late after its day, soon within seven days (the day itself included), later before that.
 * Permanent and recurring work is never overdue; '…дан бошлаб' is checked on its start until confirmed and permanent after;
 * 'none' has no date. Computed on every look, never stored.
 */
export function dueState(deadline: Dated, today: IsoDay, done: boolean, startConfirmed = false): DueState {
  if (done) return 'done'
  const day = checkpoint(deadline, startConfirmed)
  if (day === null) return ['permanent', 'recurring', 'from'].includes(deadline.kind) ? 'permanent' : 'none'
  const left = daysBetween(today, day)
  return left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : 'later'
}

/**
 * Of several deadlines the one to show: the nearest that is not past, else the last past one, else one without an end, else the
 * first; null for none. Equal days keep their order.
 */
export function nextDeadline<T extends Dated & { startConfirmed?: boolean }>(
  deadlines: readonly T[],
  today: IsoDay
): T | null {
  let coming: { day: IsoDay; deadline: T } | null = null
  let past: { day: IsoDay; deadline: T } | null = null
  let open: T | null = null
  for (const deadline of deadlines) {
    const day = checkpoint(deadline, deadline.startConfirmed ?? false)
    if (day === null) {
      if (['permanent', 'recurring', 'from'].includes(deadline.kind)) open ??= deadline
    } else if (day >= today) {
      if (coming === null || day < coming.day) coming = { day, deadline }
    } else if (past === null || day > past.day) past = { day, deadline }
  }
  return coming?.deadline ?? past?.deadline ?? open ?? deadlines[0] ?? null
}
