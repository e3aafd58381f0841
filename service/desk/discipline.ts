import type { DisciplineCut, DisciplineFigures, DisciplineLine } from '#api/desk.ts'
import { countIn, type Discipline, disciplineOf, dueOf, NO_DISCIPLINE, outcomeOf } from '#domain/desk/outcome.ts'
import type { Service } from '../service.ts'
import { cutting } from './cuts.ts'
import { type Counted, type Desk, deskOf } from './desk.ts'
import { peopleOf } from './people.ts'
import { running } from './running.ts'

const told = (one: Discipline): DisciplineFigures => ({ ...one, due: dueOf(one), ko: disciplineOf(one) })

const FIELDS = ['inTime', 'doneLate', 'doneUnknown', 'notDone', 'running', 'extended', 'proven'] as const

/** The duties of one line by the day they fall due; `upTo`: days in order and the sums up to each, until a duty moves. */
type Sheet = { days: Map<string, Discipline>; upTo: { days: string[]; sums: Int32Array } | null }
const emptySheet = (): Sheet => ({ days: new Map(), upTo: null })

const upToOf = (sheet: Sheet) => {
  if (sheet.upTo !== null) return sheet.upTo
  const days = [...sheet.days.keys()].sort()
  const width = FIELDS.length
  const sums = new Int32Array((days.length + 1) * width)
  for (const [row, day] of days.entries()) {
    const one = sheet.days.get(day)!
    for (const [at, field] of FIELDS.entries()) sums[(row + 1) * width + at] = sums[row * width + at]! + one[field]
  }
  sheet.upTo = { days, sums }
  return sheet.upTo
}

/** How many days of the list come before `day`. */
const before = (days: readonly string[], day: string): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

/** What fell due from one day to another, both included: two places looked up, however many duties lie between. */
const within = (sheet: Sheet, from: string, to: string): Discipline => {
  const { days, sums } = upToOf(sheet)
  const first = before(days, from) * FIELDS.length
  // No day is written longer than these, so this comes right after it.
  const last = before(days, `${to}~`) * FIELDS.length
  const found = { ...NO_DISCIPLINE }
  if (last > first) for (const [at, field] of FIELDS.entries()) found[field] = sums[last + at]! - sums[first + at]!
  return found
}

type State = { today: string; total: Sheet; cut: ReturnType<typeof cutting<Sheet>> }
const into: Sheet[] = []
const put = ({ today, total, cut }: State, { task, ...marks }: Counted, by: 1 | -1): void => {
  if (!task.carries || task.day === null) return
  const outcome = outcomeOf(task, today)
  if (outcome === null) return
  into.length = 0
  into.push(total)
  cut.add(task, into)
  for (const sheet of into) {
    let day = sheet.days.get(task.day)
    if (day === undefined) {
      day = { ...NO_DISCIPLINE }
      sheet.days.set(task.day, day)
    }
    countIn(day, outcome, marks, by)
    sheet.upTo = null
  }
}
const sheets = running(put)

/** People change with every edit: theirs is counted anew for each desk. */
const ofPeople = new WeakMap<Desk, State>()
const stateOf = async (service: Service, by: DisciplineCut, today: string): Promise<State> => {
  const desk = await deskOf(service)
  if (by !== 'person')
    return sheets(desk, by, today, () => ({ today, total: emptySheet(), cut: cutting(desk, by, emptySheet) }))
  const known = ofPeople.get(desk)
  if (known?.today === today) return known
  // People stand in the place of bodies.
  const people = { ...desk, ...(await peopleOf(service, desk)), moves: [] }
  const begin = () => ({ today, total: emptySheet(), cut: cutting(people, 'body', emptySheet) })
  const state = sheets(people, by, today, begin)
  ofPeople.set(desk, state)
  return state
}

/** Discipline of execution of what fell due within the days (both included), the most due first. */
export const discipline = async (
  service: Service,
  { by, from, to }: { by: DisciplineCut; from: string; to: string }
) => {
  const today = service.ports.clock.today()
  const { total, cut } = await stateOf(service, by, today)
  const lines: DisciplineLine[] = cut
    .lines()
    .map(({ figures, ...line }) => ({ ...line, ...told(within(figures, from, to)) }))
    .filter(line => line.due + line.running > 0)
  lines.sort((a, b) => b.due - a.due || b.running - a.running || (a.label < b.label ? -1 : 1))
  return { today, lines, total: told(within(total, from, to)) }
}
