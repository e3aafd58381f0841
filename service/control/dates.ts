import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { deadlinesOf, type FullDeadline, insertDeadlines } from '#db/repositories/task-parts.ts'
import { idsBelow, tasksWithInternalDays } from '#db/repositories/task-dates.ts'
import type { Writer } from '#db/write.ts'
import { type Calendar, type IsoDay, subtractWorkingDays } from '#domain/calendar.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deadline } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'

const DAY = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/

/**
 * The deadline that typed words mean: a day (05.12.2026), or words as papers have them ("har oyning 5-sanasiga qadar",
 * "10 ish kuni ichida"), counted from `from`. Null for empty words; DEADLINE_NOT_UNDERSTOOD.
 */
export const typedDeadline = (typed: string, from: IsoDay, calendar: Calendar): Deadline | null => {
  const words = typed.trim()
  if (words === '') return null
  const day = DAY.exec(words)
  const read = readDeadlineCell(
    day === null ? words : `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}`
  )
  const iso = day === null ? null : isoOf(day)
  if (day !== null && iso === null) throw new Fault('DEADLINE_NOT_UNDERSTOOD', { detail: words })
  if (iso !== null) {
    const plain = { start: null, time: null, every: null, dayOfMonth: null, steps: null, certain: true }
    return { text: words, kind: 'day', due: iso, ...plain }
  }
  const found = read.length === 1 ? read[0] : undefined
  if (found === undefined || found.kind === 'none') throw new Fault('DEADLINE_NOT_UNDERSTOOD', { detail: words })
  const { deadline, notes } = resolveDeadline(found, {
    actDate: from,
    planYear: Number(from.slice(0, 4)),
    calendar
  })
  if (notes.includes('UNKNOWN_DEADLINE')) throw new Fault('DEADLINE_NOT_UNDERSTOOD', { detail: words })
  return { ...deadline, text: words }
}

const isoOf = (match: RegExpExecArray): IsoDay | null => {
  const iso = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}

/** Puts a deadline on a task, in place of those it has when `instead`. */
export const putDeadline = async (
  w: Writer,
  task: number,
  deadline: Deadline | null,
  instead = false
): Promise<void> => {
  const kept = (await deadlinesOf(w.db, [task])).get(task) ?? []
  if (instead) for (const one of kept) await w.remove('deadline', one.id)
  if (deadline === null) return
  const { steps: _, ...rest } = deadline
  await insertDeadlines(w, [{ ...rest, task, position: instead ? 0 : kept.length, startConfirmed: false }])
}

const latest = (deadlines: readonly FullDeadline[]): FullDeadline | null =>
  deadlines.reduce<FullDeadline | null>(
    (best, one) => (one.due !== null && (best === null || one.due > best.due!) ? one : best),
    null
  )

/** "Белгиланган муддатда" of a task below takes the latest day of the task above it, down the whole tree. */
export const settleInherited = async (w: Writer, tasks: readonly number[]): Promise<void> => {
  for (const { id, parent } of await idsBelow(w.db, tasks)) {
    if (parent === null) continue
    const deadlines = await deadlinesOf(w.db, [id, parent])
    const above = latest(deadlines.get(parent) ?? [])
    if (above === null) continue
    for (const one of deadlines.get(id) ?? [])
      if (one.kind === 'inherit' && one.due !== above.due)
        await w.update('deadline', one.id, { start: above.start, due: above.due })
  }
}

/** Our own dates of these tasks anew: so many working days before the earliest open legal day. */
export const settleInternal = async (w: Writer, tasks: readonly number[]): Promise<void> => {
  const calendar = await officeCalendar(w.db)
  for (const { id, days, due } of await tasksWithInternalDays(w.db, tasks))
    await w.update('task', id, { internal_date: due === null ? null : subtractWorkingDays(due, days, calendar) })
}

/** After a day of these tasks moved: what takes its day from them, and our dates. */
export const settleDates = async (w: Writer, tasks: readonly number[]): Promise<void> => {
  await settleInherited(w, tasks)
  await settleInternal(
    w,
    (await idsBelow(w.db, tasks)).map(one => one.id)
  )
}
