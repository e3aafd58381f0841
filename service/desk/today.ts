import { CUTS, type Cut, type NearLine } from '#api/desk.ts'
import { countUnanswered } from '#db/repositories/desk.ts'
import { addDays } from '#domain/calendar.ts'
import { mondayOf, nearPeriods } from '#domain/desk/periods.ts'
import type { Service } from '../service.ts'
import { cutting } from './cuts.ts'
import { type Counted, type Desk, deskOf } from './desk.ts'
import { running } from './running.ts'

const WEEKS = 13

type Near = { late: number; week: number; nextMonth: number; open: number }
const nothing = (): Near => ({ late: 0, week: 0, nextMonth: 0, open: 0 })

/** The worst first. */
const inOrder = (a: NearLine, b: NearLine): number =>
  b.late - a.late || b.week - a.week || b.nextMonth - a.nextMonth || b.open - a.open || (a.label < b.label ? -1 : 1)

/** The first screen, counted over what is ours; every figure is that of the list it opens. */
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

const begin = (desk: Desk, today: string) => {
  const { weekEnd, nextMonthEnd } = nearPeriods(today)
  const monday = mondayOf(today)
  const weekOf = new Map<string, number>()
  for (let day = 0; day < WEEKS * 7; day++) weekOf.set(addDays(monday, day), Math.floor(day / 7))
  return {
    ...{ today, weekEnd, nextMonthEnd, weekOf, all: nothing(), noDeadline: 0, noExecutor: 0, noProof: 0 },
    weeks: Array.from({ length: WEEKS }, (_, week) => ({
      from: addDays(monday, week * 7),
      to: addDays(monday, week * 7 + 6),
      count: 0
    })),
    cuts: CUTS.map(cut => cutting(desk, cut, nothing))
  }
}

const into: Near[] = []
const put = (state: ReturnType<typeof begin>, { task, proven }: Counted, by: 1 | -1): void => {
  if (task.top && task.nearRank === 1) state.noDeadline += by
  if (task.top && task.nearRank !== 3 && !task.manned) state.noExecutor += by
  if (task.state === 'done' && task.wantsProof && !proven) state.noProof += by
  if (!task.carries || task.rank === 3) return
  into.length = 0
  into.push(state.all)
  for (const cut of state.cuts) cut.add(task, into)
  for (const near of into) near.open += by
  const { day } = task
  if (day === null) return
  const week = state.weekOf.get(day)
  if (week !== undefined) state.weeks[week]!.count += by
  if (day > state.nextMonthEnd) return
  for (const near of into) {
    if (day < state.today) near.late += by
    else {
      near.nextMonth += by
      if (day <= state.weekEnd) near.week += by
    }
  }
}
const figures = running(put)

const count = async (service: Service, desk: Desk, today: string) => {
  const state = figures(desk, '', today, () => begin(desk, today))
  const linesOf = (cut: Cut): NearLine[] =>
    state.cuts[CUTS.indexOf(cut)]!.lines()
      .filter(line => line.figures.open > 0)
      .map(({ figures, ...line }) => ({ ...line, ...figures }))
      .sort(inOrder)
  const { weekEnd, nextMonthEnd, noDeadline, noExecutor, noProof } = state
  return {
    ...{ today, weekEnd, nextMonthEnd, ...state.all, noDeadline, noExecutor, noProof },
    weeks: state.weeks.map(week => ({ ...week })),
    by: { deputy: linesOf('deputy'), body: linesOf('body'), section: linesOf('section'), act: linesOf('act') },
    unanswered: await countUnanswered(service.db.read, today)
  }
}
