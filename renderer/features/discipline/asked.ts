import { DISCIPLINE_CUTS, type DisciplineCut, type DisciplineLine } from '#api/desk.ts'
import { addMonths, isIsoDay, lastDayOfMonth } from '#domain/calendar.ts'

export type Asked = { by: DisciplineCut; from: string; to: string }

type Period = { name: 'year' | 'quarter' | 'lastQuarter' | 'month'; from: string; to: string }

const endOf = (start: string, months: number): string => {
  const last = addMonths(start, months - 1)
  return lastDayOfMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7)))
}

/** The periods that are asked for most, around a day. */
export const periodsOf = (today: string): Period[] => {
  const year = `${today.slice(0, 4)}-01-01`
  const month = `${today.slice(0, 7)}-01`
  const quarter = addMonths(year, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3)
  const before = addMonths(quarter, -3)
  return [
    { name: 'year', from: year, to: endOf(year, 12) },
    { name: 'quarter', from: quarter, to: endOf(quarter, 3) },
    { name: 'lastQuarter', from: before, to: endOf(before, 3) },
    { name: 'month', from: month, to: endOf(month, 1) }
  ]
}

/** Reads the query of the address; the year of today where it says nothing. */
export const askedOf = (query: Readonly<Record<string, string>>, today: string): Asked => {
  const [year] = periodsOf(today)
  const day = (text: string | undefined, otherwise: string) => (text !== undefined && isIsoDay(text) ? text : otherwise)
  return {
    by: DISCIPLINE_CUTS.find(cut => cut === query.by) ?? 'deputy',
    from: day(query.from, year!.from),
    to: day(query.to, year!.to)
  }
}
export const queryOfAsked = (asked: Asked): Record<string, string> => ({ ...asked })

export const FIGURES = ['due', 'inTime', 'doneLate', 'doneUnknown', 'notDone', 'running', 'extended', 'proven'] as const
export type Figure = (typeof FIGURES)[number]

const NARROWED: Record<Figure, Record<string, string>> = {
  due: { outcome: 'measured' },
  inTime: { outcome: 'in-time' },
  doneLate: { outcome: 'done-late' },
  doneUnknown: { outcome: 'done-unknown' },
  notDone: { outcome: 'not-done' },
  running: { outcome: 'running' },
  extended: { outcome: 'extended' },
  proven: { proof: 'attached', state: 'done' }
}

/** The query of the tasks' address behind a figure of a line, or of the total (`line` null). */
export const hrefOf = (asked: Asked, figure: Figure, line: DisciplineLine | null): Record<string, string> => {
  const of = line === null ? {} : ofLine(asked.by, line)
  return { view: 'due', from: asked.from, to: asked.to, ...NARROWED[figure], ...of }
}

const ofLine = (by: DisciplineCut, line: DisciplineLine): Record<string, string> => {
  switch (by) {
    case 'deputy':
      return { deputy: line.key === '' ? '-' : line.key }
    case 'person':
      return line.key === '' ? { manned: 'no' } : { person: line.key }
    case 'body':
      return { executor: line.key }
    case 'section':
      return { act: String(line.act ?? '-'), section: line.key === '' ? '-' : line.key }
    case 'act':
      return { act: line.key === '' ? '-' : line.key }
  }
}
