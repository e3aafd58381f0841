import { type CalendarDayKind, calendarOf } from '#domain/calendar/known-days.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

/** A day of the working calendar as the office set it; it wins over what the program knows of the day. */
export type CalendarDay = { id: number; day: string; kind: CalendarDayKind; name: string; basis: string }

/** In order of the days; of one year when it is given. */
export const listCalendarDays = (db: ReadableDb, year?: number): Promise<CalendarDay[]> => {
  const days = db.selectFrom('calendar_day').selectAll().orderBy('day')
  return (
    year === undefined ? days : days.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`)
  ).execute()
}

/** The working calendar of the office: known days with its own over them. */
export const officeCalendar = async (db: ReadableDb): Promise<Calendar> => calendarOf(await listCalendarDays(db))

/** Sets a day, in place of what the office had set for it before. */
export const saveCalendarDay = async (w: Writer, day: Omit<CalendarDay, 'id'>): Promise<number> => {
  const kept = await w.db.selectFrom('calendar_day').select('id').where('day', '=', day.day).executeTakeFirst()
  if (kept === undefined) return w.insert('calendar_day', day)
  await w.update('calendar_day', kept.id, day)
  return kept.id
}
