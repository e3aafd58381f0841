import { plainDashes, plainSpaces } from './letters.ts'
import { MONTHS, monthOf } from './months.ts'

/** A calendar day, "2023-09-14". */
export type IsoDay = string

const YEAR = '((?:19|20)\\d\\d)'
const YEAR_WORD = '(?:-? ?(?:йил|yil)\\p{L}*|-? ?(?:года|год|г\\.|й\\.|y\\.|г|й|y)(?!\\p{L}))'
const DAY = '(\\d{1,2})'
const NOT_DIGIT_BEFORE = '(?<![\\d.,/])'
const MONTH_WORD = '(\\p{L}{3,})'

const YEAR_FIRST = new RegExp(`${NOT_DIGIT_BEFORE}${YEAR} ?${YEAR_WORD},? ?${DAY} ?-? ?${MONTH_WORD}`, 'giu')
const DAY_FIRST = new RegExp(`${NOT_DIGIT_BEFORE}${DAY} ?-? ?${MONTH_WORD},? ?${YEAR}(?!\\d)`, 'giu')
const FIGURES = new RegExp(`${NOT_DIGIT_BEFORE}${DAY}([./-])(\\d{1,2})\\2${YEAR}(?!\\d)`, 'giu')
const SPACED_FIGURES = new RegExp(`${NOT_DIGIT_BEFORE}${DAY} (\\d{1,2}) ${YEAR}(?= ?${YEAR_WORD})`, 'giu')
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g

/** The day if it exists in the calendar, else null. Month 1-12. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * The first date printed in a text, or null. Understood: «25» «11» 2021 yil; 2024-yil 22-noyabr; 2024 - yil 25 - yanvar; 2023 йил «14»
 * сентябрь; 30 июль 2021 йил; 25.09.2020й.; 2023 йил 14 сентябрдаги; Russian dates; 2023-09-14. Months in any spelling of monthOf. A
 * day that is not in the calendar (31.02.2026), a year of two figures and a month without a day give null.
 */
export function parseDate(text: string): IsoDay | null {
  if (!YEAR_ANYWHERE.test(text)) return null
  const plain = plainDashes(plainSpaces(text))
    .replace(/["«»“”„‟_]/g, ' ')
    .replace(/\s+/g, ' ')
  for (const near of aroundYears(plain)) {
    const day = firstDate(near)
    if (day !== null) return day
  }
  return null
}

const YEAR_ANYWHERE = /(?:19|20)\d\d/
/** No date reaches further from its year than this, in characters. */
const REACH = 60

/** The stretches of a text in which a date can stand: the patterns are dear and every form has a year of four figures. */
function aroundYears(text: string): string[] {
  const stretches: { from: number; to: number }[] = []
  for (const { index } of text.matchAll(/(?:19|20)\d\d/g)) {
    const last = stretches.at(-1)
    if (last !== undefined && index - REACH <= last.to) last.to = index + REACH
    else stretches.push({ from: Math.max(0, index - REACH), to: index + REACH })
  }
  return stretches.map(({ from, to }) => text.slice(from, to))
}

function firstDate(plain: string): IsoDay | null {
  const found: { index: number; day: IsoDay }[] = []
  const add = (index: number, year: string, month: number | null, day: string) => {
    const iso = month === null ? null : isoDay(Number(year), month, Number(day))
    if (iso) found.push({ index, day: iso })
  }
  for (const [, year, day, month, at] of parts(plain, YEAR_FIRST)) add(Number(at), year!, monthOf(month!, true), day!)
  for (const [, day, month, year, at] of parts(plain, DAY_FIRST)) add(Number(at), year!, monthOf(month!, true), day!)
  for (const [, day, , month, year, at] of parts(plain, FIGURES)) add(Number(at), year!, Number(month), day!)
  for (const [, day, month, year, at] of parts(plain, SPACED_FIGURES)) add(Number(at), year!, Number(month), day!)
  for (const [, year, month, day, at] of parts(plain, ISO)) add(Number(at), year!, Number(month), day!)
  found.sort((a, b) => a.index - b.index)
  return found[0]?.day ?? null
}

/** Every match with its groups and, after them, its index. */
function parts(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map(match => [...match, String(match.index)])
}

export type DateScript = 'latin' | 'cyrillic' | 'russian'

function read(iso: IsoDay): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso)
  const [year, month, day] = match ? [Number(match[1]), Number(match[2]), Number(match[3])] : [0, 0, 0]
  if (isoDay(year, month, day) === null) throw new RangeError(`no calendar day: ${iso}`)
  return { year, month, day }
}

/**
 * A day as acts print it: "2023-yil 5-dekabr", "2023 йил 5 декабрь", "5 декабря 2023 года".
 * Throws RangeError when `iso` is no day of the calendar.
 */
export function dateInWords(iso: IsoDay, script: DateScript): string {
  const { year, month, day } = read(iso)
  const name = MONTHS[month - 1]!
  if (script === 'latin') return `${year}-yil ${day}-${name.latin}`
  if (script === 'cyrillic') return `${year} йил ${day} ${name.cyrillic}`
  return `${day} ${name.russian} ${year} года`
}

/**
 * A day as an attribute of an act or letter: "2023-yil 14-sentabrdagi", "2023 йил 14 сентябрдаги", "от 14 сентября 2023 года".
 * Throws RangeError when `iso` is no day of the calendar.
 */
export function dateAttributive(iso: IsoDay, script: DateScript): string {
  if (script === 'russian') return `от ${dateInWords(iso, script)}`
  return dateInWords(iso, script).replace(/ь$/, '') + (script === 'latin' ? 'dagi' : 'даги')
}
