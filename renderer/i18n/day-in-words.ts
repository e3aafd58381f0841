import type { Language } from '#domain/office.ts'
import { dateInWords } from '#language/dates.ts'

const ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/**
 * An ISO day in the words of the screen's language: '2023-yil 5-dekabr', '2023 йил 5 декабрь', '5 декабря 2023 года',
 * '5 December 2023'. Own, because ICU's Uzbek dates are wrong. Anything else comes back as it is.
 */
export const dayInWords = (day: string, language: Language): string => {
  const [, year, month, number] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined) return day
  switch (language) {
    case 'uz-Latn':
      return dateInWords(day, 'latin')
    case 'uz-Cyrl':
      return dateInWords(day, 'cyrillic')
    case 'ru':
      return dateInWords(day, 'russian')
    case 'en':
      return `${Number(number)} ${ENGLISH[Number(month) - 1]} ${year}`
  }
}
