import type { ControlDetail } from '#api/control.ts'
import {
  getDeadline,
  type Report,
  type ReportedDeadline,
  reportedDeadlines,
  reportsOf,
  saveReport
} from '#db/repositories/control.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import { transact } from '#db/write.ts'
import { addDays, addMonths, type IsoDay } from '#domain/calendar.ts'
import type { ReportEvery } from '#domain/control.ts'
import { pointState, reportPoints, reportRule } from '#domain/deadline/points.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'
import { notAhead } from './marks.ts'

/** From which day a deadline is reported on: as set, else its own start, but never from before its task came in. */
const sinceOf = (deadline: ReportedDeadline, today: IsoDay): IsoDay => {
  if (deadline.reportSince !== null) return deadline.reportSince
  const { start, cameIn } = deadline
  if (start !== null && cameIn !== null) return start > cameIn ? start : cameIn
  return start ?? cameIn ?? today
}

type Point = ControlDetail['reporting'][number]['points'][number]

const pointsOf = (
  deadline: ReportedDeadline,
  reports: readonly Report[],
  { today, last }: { today: IsoDay; last: IsoDay }
): Point[] => {
  const rule = reportRule(deadline)
  const since = sinceOf(deadline, today)
  const to = deadline.due !== null && deadline.due < last ? deadline.due : last
  const days = rule === null ? [] : reportPoints(rule, since, to)
  const known = new Map(reports.map(one => [one.point, one]))
  // What was reported under an earlier rule stays told.
  return [...new Set([...days, ...known.keys()])].sort().map(day => {
    const report = known.get(day)
    return {
      day,
      state: pointState(day, report !== undefined, today),
      reportedOn: report?.reportedOn ?? null,
      text: report?.text ?? ''
    }
  })
}

/** The reporting of a task's permanent and recurring deadlines: all points so far and those of half a year ahead. */
export const reportingOf = async (service: Service, task: number): Promise<ControlDetail['reporting']> => {
  const today = service.ports.clock.today()
  const deadlines = await reportedDeadlines(service.db.read, [task])
  const reports = await reportsOf(
    service.db.read,
    deadlines.map(one => one.id)
  )
  return deadlines.map(one => {
    const points = pointsOf(one, reports.get(one.id) ?? [], { today, last: addMonths(today, 6) })
    return {
      deadline: one.id,
      text: one.text,
      every: one.reportEvery,
      since: sinceOf(one, today),
      late: points.filter(point => point.state === 'late').length,
      points
    }
  })
}

/**
 * Every reporting point of open tasks under control within the days, the earliest first: what lists and reminders show beside
 * dated deadlines. Late points count like late deadlines.
 */
export const reportingPoints = async (service: Service, { first, last }: { first: IsoDay; last: IsoDay }) => {
  const today = service.ports.clock.today()
  const deadlines = await reportedDeadlines(service.db.read)
  const reports = await reportsOf(
    service.db.read,
    deadlines.map(one => one.id)
  )
  const tasks = new Map(
    (
      await listTasksById(
        service.db.read,
        deadlines.map(one => one.task)
      )
    ).map(one => [one.id, one])
  )
  const acts = await actLabels(service.db.read)
  return deadlines
    .flatMap(one => {
      const task = tasks.get(one.task)
      if (task === undefined) return []
      const named = {
        deadline: one.id,
        task: one.task,
        actLabel: task.act === null ? '' : (acts.get(task.act) ?? ''),
        number: task.number,
        title: task.title || task.text,
        taskState: task.state
      }
      return pointsOf(one, reports.get(one.id) ?? [], { today, last })
        .filter(point => point.day >= first)
        .map(point => ({ ...point, ...named }))
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.task - b.task))
}

/** How often and since when a deadline is reported on; null: as its words say. */
export const setReporting = async (
  service: Service,
  deed: Deed,
  { deadline, every, since }: { deadline: number; every: ReportEvery | null; since: IsoDay | null }
) => {
  const { transaction } = await transact(service.db, deed, w =>
    w.update('deadline', deadline, { report_every: every, report_since: since })
  )
  return { transaction }
}

/** Marks points as reported. DAY_AHEAD; BAD_VALUE for a day that is no point of this deadline. */
export const markReported = async (
  service: Service,
  deed: Deed,
  given: { deadline: number; points: readonly IsoDay[]; reportedOn: IsoDay; text: string }
) => {
  notAhead(service, given.reportedOn)
  const { transaction } = await transact(service.db, deed, async w => {
    const { task } = await getDeadline(w.db, given.deadline)
    const deadline = (await reportedDeadlines(w.db, [task])).find(one => one.id === given.deadline)
    const today = service.ports.clock.today()
    const days =
      deadline === undefined ? [] : pointsOf(deadline, [], { today, last: addDays(today, 366) }).map(one => one.day)
    for (const point of given.points) {
      if (!days.includes(point)) throw new Fault('BAD_VALUE', { detail: point.split('-').reverse().join('.') })
      await saveReport(w, { deadline: given.deadline, point, reportedOn: given.reportedOn, text: given.text })
    }
  })
  return { transaction }
}
