import type { Language } from '#domain/office.ts'
import { MONTHS } from '#language/months.ts'

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
 * An ISO day in the words of the screen's language: '2023-yil 5-dekabr', '2023 йил 5 декабрь', '5 декабря 2023 г.',
 * '5 December 2023'. Own, because ICU's Uzbek dates are wrong. Anything else comes back as it is.
 */
export const dayInWords = (day: string, language: Language): string => {
  const [, year, monthNumber, dayNumber] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const month = MONTHS[Number(monthNumber) - 1]
  if (year === undefined || month === undefined) return day
  const number = Number(dayNumber)
  switch (language) {
    case 'uz-Latn':
      return `${year}-yil ${number}-${month.latin}`
    case 'uz-Cyrl':
      return `${year} йил ${number} ${month.cyrillic}`
    case 'ru':
      return `${number} ${month.russian} ${year} г.`
    case 'en':
      return `${number} ${ENGLISH[Number(monthNumber) - 1]} ${year}`
  }
}
