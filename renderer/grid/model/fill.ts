import { isoDay } from '#language/dates.ts'
import type { CellValue } from '#domain/cell-value.ts'

const DAY = 86_400_000
const isDay = (value: CellValue): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Rounds away what binary fractions add: 0.1 + 0.2. */
const round = (value: number): number => Number(value.toPrecision(12))

/** The common difference of numbers; null when they have none. */
const stepOf = (values: readonly number[]): number | null => {
  if (values.length < 2) return null
  const step = round(values[1]! - values[0]!)
  const even = values.every((value, index) => index === 0 || round(value - values[index - 1]!) === step)
  return even ? step : null
}

/** Days that are the same day of months at an even distance: '2026-01-31', '2026-02-28' counts by the day of the first. */
const monthStep = (days: readonly string[]): number | null => {
  const months = days.map(day => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1)
  const step = stepOf(months)
  if (step === null || step === 0) return null
  return days.every((day, index) => day === sameDay(days[0]!, step * index)) ? step : null
}

/** The same day so many months later; the last day of a shorter month. */
const sameDay = (day: string, months: number): string => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  for (let date = Number(day.slice(8)); ; date--) {
    const found = isoDay(year, month, date)
    if (found !== null) return found
  }
}

const COUNTED = /^(\D*)(\d{1,9})(\D*)$/

/**
 * The values that go on after `source`, as a drag of Excel's handle gives them: numbers and days at an even distance go on
 * at it (months by the same day), a single day goes on by one day, texts with one counted number ('1-mahalla', '2-mahalla')
 * go on counting, everything else is repeated. `back` goes on before the first one (a drag upwards): nearest first.
 */
export const series = (source: readonly CellValue[], count: number, back = false): CellValue[] => {
  if (source.length === 0) return []
  const given = back ? source.toReversed() : source
  const next = rule(given)
  return Array.from({ length: count }, (_, index) => next(index))
}

/** Ctrl+D: the first value everywhere, or a block repeated. */
export const repeated = (source: readonly CellValue[], count: number): CellValue[] =>
  Array.from({ length: count }, (_, index) => source[index % source.length]!)

const rule = (values: readonly CellValue[]): ((index: number) => CellValue) => {
  const cycle = (index: number): CellValue => values[index % values.length]!
  if (values.every(value => typeof value === 'number')) {
    const step = stepOf(values)
    return step === null ? cycle : index => round(values.at(-1)! + step * (index + 1))
  }
  if (values.every(isDay)) {
    const months = monthStep(values)
    if (months !== null) return index => sameDay(values[0]!, months * (values.length + index))
    const step = values.length === 1 ? DAY : stepOf(values.map(timeOf))
    const last = timeOf(values.at(-1)!)
    return step === null ? cycle : index => new Date(last + step * (index + 1)).toISOString().slice(0, 10)
  }
  const counted = values.map(value => (typeof value === 'string' ? COUNTED.exec(value) : null))
  const first = counted[0]
  const alike = first != null && counted.every(one => one !== null && one[1] === first[1] && one[3] === first[3])
  if (values.length > 1 && alike) {
    const step = stepOf(counted.map(one => Number(one![2])))
    const last = Number(counted.at(-1)![2])
    if (step !== null) {
      return index => {
        const number = last + step * (index + 1)
        return number < 0 ? cycle(index) : `${first[1]}${number}${first[3]}`
      }
    }
  }
  return cycle
}
