import { daysInMonth, isoDay } from '#domain/calendar.ts'
import { fold } from '#language/fold.ts'
import { textScript } from '#language/mixed.ts'
import { MONTHS, monthOf } from '#language/months.ts'
import type { Finding } from './figure.ts'

/** A day as it is printed; `year` null where none stands with it. */
type Printed = {
  start: number
  end: number
  text: string
  year: number | null
  month: number
  day: number
  dayStart: number
}

const YEAR = '((?:19|20)\\d\\d)'
const YEAR_WORD = '(?:-? ?(?:йил|yil)\\p{L}*|-? ?(?:года|год|г\\.|й\\.|y\\.|г|й|y)(?!\\p{L}))'
const QUOTE = '["«»“”„_]? ?'
const YEAR_FIRST = new RegExp(
  `(?<![\\d.,/])${YEAR} ?${YEAR_WORD},? ?${QUOTE}(\\d{1,2})${QUOTE} ?-? ?(\\p{L}{3,})`,
  'giu'
)
const DAY_FIRST = new RegExp(`(?<![\\d.,/-])${QUOTE}(\\d{1,2})${QUOTE} ?-? ?(\\p{L}{3,}),? ?(?:${YEAR}(?!\\d))?`, 'giu')
const FIGURES = /(?<![\d.,/])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d])/g

const printedDays = (text: string): Printed[] => {
  const found: Printed[] = []
  const add = (match: RegExpMatchArray, year: string | undefined, month: number | null, day: string): void => {
    if (month === null) return
    const start = match.index!
    const end = start + match[0].length
    if (found.some(one => one.start < end && start < one.end)) return
    const shown = match[0].replace(/^["«»“”„_ ]+/, '').trim()
    const dayStart = start + match[0].indexOf(shown)
    found.push({
      start,
      end,
      text: shown,
      year: year === undefined ? null : Number(year),
      month,
      day: Number(day),
      dayStart
    })
  }
  for (const match of text.matchAll(YEAR_FIRST)) add(match, match[1], monthOf(match[3]!, true), match[2]!)
  for (const match of text.matchAll(DAY_FIRST)) {
    const folded = fold(match[2]!)
    // "2 марта" is twice and "40 марта" forty times unless a year stands there.
    const month = monthOf(match[2]!, match[3] !== undefined)
    if (month !== null && !(folded === 'may' && Number(match[1]) > 31)) add(match, match[3], month, match[1]!)
  }
  for (const match of text.matchAll(FIGURES)) add(match, match[4], Number(match[3]), match[1]!)
  return found.sort((a, b) => a.start - b.start)
}

const nameOf = (month: number, sentence: string): string => {
  const { latin, cyrillic, russian } = MONTHS[month - 1]!
  if (textScript(sentence) !== 'cyrillic') return latin
  return new RegExp(russian, 'i').test(sentence) ? russian : cyrillic
}

const missing = (one: Printed, sentence: string): Finding | null => {
  if (one.month < 1 || one.month > 12)
    return { code: 'DATE', printed: one.text, expected: '01–12', start: one.dayStart }
  const last = one.year === null && one.month === 2 ? 29 : daysInMonth(one.year ?? 2000, one.month)
  if (one.day >= 1 && one.day <= last) return null
  const expected = /^\d+[./]/.test(one.text)
    ? `${String(last).padStart(2, '0')}.${String(one.month).padStart(2, '0')}.${one.year}`
    : `${last} ${nameOf(one.month, sentence)}${one.year === null ? '' : ` ${one.year}`}`
  return { code: 'DATE', printed: one.text, expected, start: one.dayStart }
}

const WEEKDAYS = [
  { latin: 'dushanba', cyrillic: 'душанба', russian: 'понедельник', pattern: /^(?:dushanba|ponedelnik)/ },
  { latin: 'seshanba', cyrillic: 'сешанба', russian: 'вторник', pattern: /^(?:seshanba|vtornik)/ },
  { latin: 'chorshanba', cyrillic: 'чоршанба', russian: 'среда', pattern: /^(?:chorshanba|chorchanba|sred(?:a|u)$)/ },
  { latin: 'payshanba', cyrillic: 'пайшанба', russian: 'четверг', pattern: /^(?:payshanba|chetverg)/ },
  { latin: 'juma', cyrillic: 'жума', russian: 'пятница', pattern: /^(?:juma$|jumada$|py?atnis)/ },
  { latin: 'shanba', cyrillic: 'шанба', russian: 'суббота', pattern: /^(?:shanba|subbot)/ },
  { latin: 'yakshanba', cyrillic: 'якшанба', russian: 'воскресенье', pattern: /^(?:yakshanba|voskresen)/ }
]
const weekdayOf = (word: string): number => WEEKDAYS.findIndex(({ pattern }) => pattern.test(fold(word)))
const dayOfWeek = (one: Printed): number | null => {
  const iso = one.year === null ? null : isoDay(one.year, one.month, one.day)
  return iso === null ? null : (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** A weekday that stands beside a full date: '(пайшанба)', ', пайшанба куни', 'в четверг, 24 октября 2024 года'. */
const weekdays = (sentence: string, days: readonly Printed[]): Finding[] =>
  days.flatMap((one, index) => {
    const real = dayOfWeek(one)
    if (real === null) return []
    const after = sentence.slice(one.end, one.end + 30)
    const before = sentence.slice(Math.max(days[index - 1]?.end ?? 0, one.start - 26), one.start)
    const near =
      /^(?:(?:да|даги|da|dagi|года|год|г\.|йил|yil)?[ ,(-]*)(\p{L}{4,})/iu.exec(
        after.replace(/^ ?(?:года|год|г\.?) ?/u, '')
      )?.[1] ?? null
    const ahead = /(\p{L}{4,})(?: ?(?:куни|kuni|день))?[ ,(-]*$/u.exec(before)?.[1] ?? null
    for (const word of [near, ahead]) {
      if (word === null || weekdayOf(word) < 0) continue
      if (weekdayOf(word) === real) return []
      const names = WEEKDAYS[real]!
      const cyrillic = textScript(word) === 'cyrillic'
      const russian = /^(?:ponedelnik|vtornik|sred|chetverg|py?atni|subbot|voskresen)/.test(fold(word))
      const start = sentence.indexOf(word, Math.max(0, one.start - 26))
      return [
        {
          code: 'WEEKDAY',
          printed: word,
          expected: russian ? names.russian : cyrillic ? names.cyrillic : names.latin,
          start
        }
      ]
    }
    return []
  })

/** 'from … to …' whose end comes before its beginning, years in the wrong order included. */
const ranges = (sentence: string, days: readonly Printed[]): Finding[] => {
  const found: Finding[] = []
  for (const [index, one] of days.entries()) {
    const next = days[index + 1]
    if (next === undefined) continue
    const between = fold(sentence.slice(one.end, next.start))
    const tail = fold(sentence.slice(next.end - 8, next.end + 12))
    const begins =
      /dan$/.test(fold(one.text)) ||
      /^\p{L}*dan/u.test(between) ||
      /(?:^|\s)so? $/.test(`${fold(`${sentence.slice(Math.max(0, one.start - 3), one.start)}`)} `)
    const ends =
      /gacha|qadar/.test(tail) || /(?:^|\s)(?:po|do)$/.test(between) || /(?:^|\s)(?:po|do)(?:\s|$)/.test(between)
    const dash = /^ ?- ?$/.test(between)
    if (!dash && !(begins && ends) && !(begins && between === '')) continue
    const year = next.year ?? one.year
    const from =
      one.year === null && next.year === null
        ? isoDay(2000, one.month, one.day)
        : one.year === null
          ? isoDay(year!, one.month, one.day)
          : isoDay(one.year, one.month, one.day)
    const to = year === null ? isoDay(2000, next.month, next.day) : isoDay(year, next.month, next.day)
    if (from === null || to === null || from <= to || (one.year === null && next.year === null)) continue
    found.push({
      code: 'DATE',
      printed: `${one.text}${sentence.slice(one.end, next.start)}${next.text}`.replace(/\s+/g, ' '),
      expected: `≥ ${one.text}`,
      start: one.dayStart
    })
  }
  for (const match of sentence.matchAll(/(?<![\d-])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?= ?-? ?(?:йил|yil|год|гг))/gu))
    if (Number(match[1]) > Number(match[2]))
      found.push({ code: 'DATE', printed: match[0], expected: `${match[2]}-${match[1]}`, start: match.index })
  return found
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, bir: 1, ikki: 2, uch: 3, tort: 4 }
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:birinchi|perv\w*)$/, 1],
  [/^(?:ikkinchi|vtor\w*)$/, 2],
  [/^(?:uchinchi|tret\w*)$/, 3],
  [/^(?:tortinchi|chetvert\w*)$/, 4]
]
const orderOf = (word: string): number | null => {
  const folded = fold(word).replace(/[^\p{L}\d]/gu, '')
  // Cyrillic І and Latin I fold alike.
  return (
    ROMAN[folded] ??
    (/^[1-4]$/.test(folded) ? Number(folded) : null) ??
    ORDINALS.find(([pattern]) => pattern.test(folded))?.[1] ??
    null
  )
}

const PERIOD =
  /(\p{L}+|[1-4])[- ]*(?:чи|chi|й|м|ом|го)? ?(чора[кг]|chora[kg]|квартал|ярим ?йил|yarim ?yil|полугоди)\p{L}*(?:да|da)?[ ]*[(:,-]? ?(?:яъни|ya[‘’']ni|то есть)? ?((?:\p{L}{3,})(?:[ ,]*(?:-|–|ва|va|и|,)[ ]*\p{L}{3,})*)/giu

/** A month printed with a quarter or half-year it is not in: 'III чорак (апрель–июнь)'. */
const periods = (sentence: string): Finding[] => {
  const found: Finding[] = []
  for (const match of sentence.matchAll(PERIOD)) {
    const [whole, order, kind, named] = match as unknown as [string, string, string, string]
    const number = orderOf(order)
    const half = /ярим|yarim|полуг/i.test(kind)
    if (number === null || (half && number > 2)) continue
    const opened = /[(:]/.test(whole.slice(order.length, whole.length - named.length)) || /яъни|ni |то есть/.test(whole)
    const words = named.split(/[^\p{L}]+/u).filter(word => word !== '')
    const months = words.map(word => monthOf(word)).filter(month => month !== null)
    if (months.length === 0 || (!opened && months.length !== words.length)) continue
    const size = half ? 6 : 3
    const first = (number - 1) * size + 1
    const wrong = months.some(month => month < first || month >= first + size)
    const range = months.length === 2 && /[-–]/.test(named) && (months[0] !== first || months[1] !== first + size - 1)
    if (!wrong && !range) continue
    const shown = words.slice(0, words.length).join('–')
    found.push({
      code: 'PERIOD',
      printed: named.length > 40 ? shown : named,
      expected: `${nameOf(first, sentence)}–${nameOf(first + size - 1, sentence)}`,
      start: match.index + whole.length - named.length
    })
  }
  // '9 ойида (январь–июнь)': so many months.
  for (const match of sentence.matchAll(
    /(?<![\d.,])(\d{1,2}) ?(?:ой|oy|месяц)\p{L}* ?\((\p{L}{3,}) ?[-–] ?(\p{L}{3,})\)/giu
  )) {
    const [from, to] = [monthOf(match[2]!), monthOf(match[3]!)]
    if (from === null || to === null || to < from || to - from + 1 === Number(match[1])) continue
    found.push({ code: 'PERIOD', printed: match[1]!, expected: String(to - from + 1), start: match.index })
  }
  return found
}

/** Days that do not exist, weekdays, ranges and periods of one sentence (spaces and dashes plain). */
export const checkDates = (sentence: string): Finding[] => {
  const days = printedDays(sentence)
  const gone = days.flatMap(one => missing(one, sentence) ?? [])
  return [...gone, ...weekdays(sentence, days), ...ranges(sentence, days), ...periods(sentence)]
}
