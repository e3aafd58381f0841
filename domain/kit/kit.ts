import { addDays, type IsoDay } from '../calendar.ts'
import { mondayOf, nearPeriods } from '../desk/periods.ts'
import { isClosed, type TaskState } from '../task.ts'

/** The list handed out at the beginning of the week, and the one at its end. */
export const KIT_OCCASIONS = ['monday', 'friday'] as const
export type KitOccasion = (typeof KIT_OCCASIONS)[number]

/** Done in the week that ends (Friday); past its day; near; to the end of the next month. */
export const KIT_PARTS = ['done', 'late', 'near', 'coming'] as const
export type KitPart = (typeof KIT_PARTS)[number]
/** ISO days, both included; null: without an end on that side. */
export type KitRange = { from: IsoDay | null; to: IsoDay }
/** `done` is null where the list has no such part. */
export type KitRanges = { done: KitRange | null; late: KitRange; near: KitRange; coming: KitRange }

/**
 * The days of each part of a list for `day`. Monday: near is the rest of its week. Friday: done is the week so far, near is
 * the rest of it and the next week. What is near or coming begins with the day itself and ends with the next month.
 */
export const kitRanges = (day: IsoDay, occasion: KitOccasion): KitRanges => {
  const { weekEnd, nextMonthEnd } = nearPeriods(day)
  const nearEnd = occasion === 'monday' ? weekEnd : addDays(weekEnd, 7)
  return {
    done: occasion === 'friday' ? { from: mondayOf(day), to: day } : null,
    late: { from: null, to: addDays(day, -1) },
    near: { from: day, to: nearEnd },
    coming: { from: addDays(nearEnd, 1), to: nextMonthEnd }
  }
}

const within = (day: IsoDay, { from, to }: KitRange): boolean => (from === null || day >= from) && day <= to

/** In which part a duty stands, null for none. `day`: on which it is checked; `doneOn`: when it was marked as done. */
export const kitPartOf = (
  { day, doneOn, state }: { day: IsoDay | null; doneOn: IsoDay | null; state: TaskState },
  ranges: KitRanges
): KitPart | null => {
  if (state === 'done' && ranges.done !== null && doneOn !== null && within(doneOn, ranges.done)) return 'done'
  if (day === null || isClosed(state)) return null
  return (['late', 'near', 'coming'] as const).find(part => within(day, ranges[part])) ?? null
}
