import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { answerDays, internalDays, problemDays } from '#db/repositories/reminders.ts'
import { getSettings } from '#db/repositories/settings.ts'
import { addDays, type Calendar, daysBetween, type IsoDay } from '#domain/calendar.ts'
import { keyOf, occasionOf, reachOf, type Subject } from '#domain/reminders/engine.ts'
import { FARTHEST, FIRST_RULES, LAPSE, type ReminderRules } from '#domain/reminders/rules.ts'
import { reminderRules } from '#api/reminders.ts'
import { reportingPoints } from '../control/reporting.ts'
import { type Desk, deskOf } from '../desk/desk.ts'
import type { Service } from '../service.ts'

/** The key of the setting. */
export const RULES = 'reminders'

/** The rules of the office; those of another program version that are not understood here are the first ones again. */
export const rulesOf = async (service: Service): Promise<ReminderRules> => {
  const kept = reminderRules.safeParse((await getSettings(service.db.read))[RULES])
  return kept.success ? kept.data : FIRST_RULES
}

/** A reminder that stands today for whoever did not read it; `task`: whose it is, where that is not its id. */
export type Standing = Subject & { key: string; days: number; task: number | null }
type Found = { today: IsoDay; rules: ReminderRules; calendar: Calendar; standing: Standing[] }

/** A desk is another one as soon as anything was written, the rules and the calendar too. */
const kept = new WeakMap<Desk, Found>()

/** What stands today for everybody, of today first, then the last late ones, then what comes. */
export const standingToday = async (service: Service): Promise<Found> => {
  const today = service.ports.clock.today()
  const desk = await deskOf(service)
  const known = kept.get(desk)
  if (known?.today === today) return known
  const rules = await rulesOf(service)
  const calendar = await officeCalendar(service.db.read)
  const standing: Standing[] = []
  if (rules.on) {
    for (const subject of await subjectsOf(service, desk, { today, rules })) {
      const occasion = occasionOf(subject.day, { today, rules, calendar })
      if (occasion === null) continue
      standing.push({ ...subject, key: keyOf(subject, occasion), days: daysBetween(today, subject.day) })
    }
  }
  standing.sort((a, b) => rankOf(a.days) - rankOf(b.days) || a.id - b.id)
  const found = { today, rules, calendar, standing }
  kept.set(desk, found)
  return found
}

/** 0, -1, -2 … , then 1, 2 … */
const rankOf = (days: number): number => (days <= 0 ? -days : 100_000 + days)

type Owned = Subject & { task: number | null }

const subjectsOf = async (
  service: Service,
  desk: Desk,
  { today, rules }: { today: IsoDay; rules: ReminderRules }
): Promise<Owned[]> => {
  const { read } = service.db
  const within = reachOf(today, rules)
  const found: Owned[] = []
  const wants = (kind: Subject['kind']): boolean => rules.kinds.includes(kind)
  if (wants('deadline')) {
    for (const { task, carries, rank, day } of desk.tasks.values()) {
      if (!carries || rank !== 0 || day === null || day > within.to) continue
      if (within.from === null || day >= within.from) found.push({ kind: 'deadline', id: task, day, task })
    }
  }
  if (wants('internal')) for (const one of await internalDays(read, within)) found.push({ ...one, task: one.id })
  if (wants('report')) found.push(...(await reportDays(service, { today, to: within.to })))
  if (wants('answer')) for (const one of await answerDays(read, within)) found.push({ ...one, task: null })
  if (wants('problem')) for (const one of await problemDays(read, within)) found.push({ ...one, task: null })
  return found
}

/** Of each deadline reported on what comes, and of the past points without a report the last. */
const reportDays = async (service: Service, { today, to }: { today: IsoDay; to: IsoDay }): Promise<Owned[]> => {
  const points = await reportingPoints(service, { first: addDays(today, -FARTHEST - LAPSE), last: to })
  const past = new Map<number, Owned>()
  const found: Owned[] = []
  for (const { deadline, task, day, state } of points) {
    if (state === 'reported') continue
    const one: Owned = { kind: 'report', id: deadline, day, task }
    if (day < today) past.set(deadline, one)
    else found.push(one)
  }
  return [...found, ...past.values()]
}
