import { z } from 'zod'
import { id, reading } from './call.ts'
import { isoDay } from './draft.ts'

const count = z.number().int().nonnegative()

/** By what the first screen and the discipline table are broken down. */
export const CUTS = ['deputy', 'body', 'section', 'act'] as const
export type Cut = (typeof CUTS)[number]
/** Discipline is told by person too: deputy, lead or co-executor of ours. */
export const DISCIPLINE_CUTS = [...CUTS, 'person'] as const
export type DisciplineCut = (typeof DISCIPLINE_CUTS)[number]

/** A line of a breakdown. `key` opens its rows: the deputy's or person's name ('' = nobody), the body's key, the section's number, the act's id. */
const lineOf = { key: z.string(), label: z.string(), act: id.nullable() }
const nearLine = z.object({ ...lineOf, late: count, week: count, nextMonth: count, open: count })
export type NearLine = z.infer<typeof nearLine>

const figures = z.object({
  inTime: count,
  doneLate: count,
  doneUnknown: count,
  notDone: count,
  running: count,
  extended: count,
  proven: count,
  due: count,
  /** Ko in percent to a tenth; null when nothing was due. */
  ko: z.number().nullable()
})
export type DisciplineFigures = z.infer<typeof figures>
const disciplineLine = figures.extend(lineOf)
export type DisciplineLine = z.infer<typeof disciplineLine>

/** Only of what is ours; what carries a deadline itself, a duty printed twice once. */
export const desk = {
  /** The first screen. `weeks`: what falls due by weeks from this one on (Monday to Sunday). */
  today: reading.output(
    z.object({
      today: isoDay,
      weekEnd: isoDay,
      nextMonthEnd: isoDay,
      late: count,
      week: count,
      nextMonth: count,
      open: count,
      /** Top-level tasks without a date, and without anybody of ours. */
      noDeadline: count,
      noExecutor: count,
      /** Done, but what proof is needed is not attached. */
      noProof: count,
      /** Letters that wait for our answer, and those of them past their day. */
      unanswered: z.object({ open: count, late: count }),
      by: z.object({
        deputy: z.array(nearLine),
        body: z.array(nearLine),
        section: z.array(nearLine),
        act: z.array(nearLine)
      }),
      weeks: z.array(z.object({ from: isoDay, to: isoDay, count }))
    })
  ),
  /** Which of the first steps of an office are behind it, in the order of the work. */
  firstSteps: reading.output(
    z.object({
      read: z.boolean(),
      accepted: z.boolean(),
      assigned: z.boolean(),
      marked: z.boolean(),
      written: z.boolean(),
      kept: z.boolean()
    })
  ),
  /** Discipline of execution of what fell due within the days, both included. */
  discipline: reading
    .input(z.object({ by: z.enum(DISCIPLINE_CUTS), from: isoDay, to: isoDay }))
    .output(z.object({ today: isoDay, lines: z.array(disciplineLine), total: figures }))
}
