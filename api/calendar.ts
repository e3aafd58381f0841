import { z } from 'zod'
import { CALENDAR_DAY_KINDS } from '#domain/calendar/known-days.ts'
import { administering, id, reading, written } from './call.ts'
import { isoDay } from './draft.ts'

/** `set`: the record's id where the office set the day itself, null where law or decree did. */
const day = z.object({
  day: isoDay,
  kind: z.enum(CALENDAR_DAY_KINDS),
  name: z.string(),
  basis: z.string(),
  set: id.nullable()
})
export type CalendarDayView = z.infer<typeof day>

export const calendar = {
  /** The days of a year that differ from Monday to Friday, and the working days of each month. `known`: a decree of the year is built in. */
  year: reading
    .input(z.object({ year: z.number().int().min(1992).max(2100) }))
    .output(
      z.object({ year: z.number().int(), known: z.boolean(), days: z.array(day), working: z.array(z.number().int()) })
    ),
  /** Sets a day; deadlines in working days that were never extended are counted anew. `recounted`: how many moved. */
  saveDay: administering
    .input(
      z.object({
        day: isoDay,
        kind: z.enum(CALENDAR_DAY_KINDS),
        name: z.string().trim().max(200),
        basis: z.string().trim().max(300)
      })
    )
    .output(written.extend({ recounted: z.number().int() })),
  removeDay: administering.input(z.object({ id })).output(written.extend({ recounted: z.number().int() }))
}
