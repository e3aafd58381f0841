import type { CalendarDayView } from '#api/calendar.ts'
import { type CalendarDay, listCalendarDays, officeCalendar, saveCalendarDay } from '#db/repositories/calendar-days.ts'
import { relativeDeadlines, topTasks } from '#db/repositories/task-dates.ts'
import { transact, type Writer } from '#db/write.ts'
import { daysInMonth, isoDay, isWorkingDay } from '#domain/calendar.ts'
import { KNOWN_YEARS, knownDays } from '#domain/calendar/known-days.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deed } from '#domain/office.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { settleDates, settleInherited } from '../control/dates.ts'
import type { Service } from '../service.ts'

/** The year as it is worked: days of law and decree, those of the office over them, working days of each month. */
export const calendarYear = async (service: Service, { year }: { year: number }) => {
  const set = await listCalendarDays(service.db.read, year)
  const days = new Map<string, CalendarDayView>(knownDays(year).map(one => [one.day, { ...one, set: null }]))
  for (const { id, ...day } of set) days.set(day.day, { ...day, set: id })
  const calendar = await officeCalendar(service.db.read)
  const working = Array.from(
    { length: 12 },
    (_, month) =>
      Array.from({ length: daysInMonth(year, month + 1) }, (__, day) => isoDay(year, month + 1, day + 1)!).filter(day =>
        isWorkingDay(day, calendar)
      ).length
  )
  return {
    year,
    known: year >= KNOWN_YEARS.first && year <= KNOWN_YEARS.last,
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    working
  }
}

/**
 * Deadlines counted in working days, anew by the office's calendar, and what hangs on them; those that were extended keep their
 * day; of all tasks, or of one act's. Gives the number that moved.
 */
export const recount = async (w: Writer, act?: number): Promise<number> => {
  const calendar = await officeCalendar(w.db)
  const moved: number[] = []
  for (const { id, task, text, due, from } of await relativeDeadlines(w.db, act)) {
    const [found, ...more] = readDeadlineCell(text)
    if (found === undefined || more.length > 0 || found.expression.form !== 'relative') continue
    // Of calendar days no calendar has a say.
    if (found.expression.length.unit !== 'work-day') continue
    const { deadline } = resolveDeadline(found, { actDate: from, planYear: null, calendar })
    if (deadline.due === null || deadline.due === due) continue
    await w.update('deadline', id, { due: deadline.due })
    moved.push(task)
  }
  await settleDates(w, moved)
  return moved.length
}

/** A new act's days by the office's own calendar, and "in the time set" taken from above. */
export const settleAct = async (w: Writer, act: number): Promise<void> => {
  await recount(w, act)
  await settleInherited(w, await topTasks(w.db, act))
}

/** Sets a day of the working calendar; what counts by working days follows in the same transaction. */
export const saveDay = async (service: Service, deed: Deed, day: Omit<CalendarDay, 'id'>) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    await saveCalendarDay(w, day)
    return recount(w)
  })
  return { transaction, recounted: result }
}

/** Gives a day back to what law and decree say of it. NOT_FOUND. */
export const removeDay = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    await w.remove('calendar_day', id)
    return recount(w)
  })
  return { transaction, recounted: result }
}
