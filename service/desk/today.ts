import { CUTS, type Cut, type NearLine } from '#api/desk.ts'
import { countUnanswered } from '#db/repositories/desk.ts'
import { addDays } from '#domain/calendar.ts'
import { mondayOf, nearPeriods } from '#domain/desk/periods.ts'
import type { Service } from '../service.ts'
import { cutting } from './cuts.ts'
import { type Desk, deskOf } from './desk.ts'

const WEEKS = 13

type Near = { late: number; week: number; nextMonth: number; open: number }
const nothing = (): Near => ({ late: 0, week: 0, nextMonth: 0, open: 0 })

/** The worst first. */
const inOrder = (a: NearLine, b: NearLine): number =>
  b.late - a.late || b.week - a.week || b.nextMonth - a.nextMonth || b.open - a.open || (a.label < b.label ? -1 : 1)

/** The first screen, counted in one pass over what is ours; every figure is that of the list it opens. */
export const deskToday = async (service: Service): Promise<DeskToday> => {
  const today = service.ports.clock.today()
  const desk = await deskOf(service)
  const known = counted.get(desk)
  if (known?.today === today) return known
  const answer = await count(service, desk, today)
  counted.set(desk, answer)
  return answer
}

type DeskToday = Awaited<ReturnType<typeof count>>
/** A desk is another one as soon as anything was written. */
const counted = new WeakMap<Desk, DeskToday>()

const count = async (service: Service, desk: Desk, today: string) => {
  const { weekEnd, nextMonthEnd } = nearPeriods(today)
  const monday = mondayOf(today)
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({
    from: addDays(monday, week * 7),
    to: addDays(monday, week * 7 + 6),
    count: 0
  }))
  const weekOf = new Map<string, number>()
  for (let day = 0; day < WEEKS * 7; day++) weekOf.set(addDays(monday, day), Math.floor(day / 7))
  const all = nothing()
  let [noDeadline, noExecutor, noProof] = [0, 0, 0]
  const cuts = CUTS.map(cut => cutting(desk, cut, nothing))
  const into = [all]
  for (const task of desk.tasks.values()) {
    if (task.top && task.nearRank === 1) noDeadline++
    if (task.top && task.nearRank !== 3 && !task.manned) noExecutor++
    if (task.state === 'done' && task.wantsProof && !desk.proven.has(task.task)) noProof++
    if (!task.carries || task.rank === 3) continue
    into.length = 1
    for (const cut of cuts) cut.add(task, into)
    for (const near of into) near.open++
    const { day } = task
    if (day === null) continue
    const week = weekOf.get(day)
    if (week !== undefined) weeks[week]!.count++
    if (day > nextMonthEnd) continue
    for (const near of into) {
      if (day < today) near.late++
      else {
        near.nextMonth++
        if (day <= weekEnd) near.week++
      }
    }
  }
  const linesOf = (cut: Cut): NearLine[] =>
    cuts[CUTS.indexOf(cut)]!.lines()
      .map(({ figures, ...line }) => ({ ...line, ...figures }))
      .sort(inOrder)
  return {
    ...{ today, weekEnd, nextMonthEnd, ...all, noDeadline, noExecutor, noProof, weeks },
    unanswered: await countUnanswered(service.db.read, today),
    by: { deputy: linesOf('deputy'), body: linesOf('body'), section: linesOf('section'), act: linesOf('act') }
  }
}
