/** A thin no-break space between groups of three digits: 1 234 567. */
const THIN = '\u202F'
const MINUS = '\u2212'

/** '2023-09-14' as '14.09.2023'; an empty string for null. Own, because ICU's Uzbek dates are wrong. */
export const shortDate = (day: string | null): string =>
  day === null ? '' : day.slice(0, 10).split('-').reverse().join('.')

/** Uzbekistan keeps no summer time. */
const TASHKENT = 5 * 3_600_000
const tashkentOf = (instant: string): string => new Date(Date.parse(instant) + TASHKENT).toISOString()

/** An instant (ISO 8601) as '14.09.2023 09:05' by the clock of Tashkent, by which the service counts its days too. */
export const shortInstant = (instant: string): string =>
  `${shortDate(dayOfInstant(instant))} ${tashkentOf(instant).slice(11, 16)}`

/** The time of an instant by the clock of Tashkent: '09:05'. */
export const clockTime = (instant: string): string => tashkentOf(instant).slice(11, 16)

/** The ISO day of an instant in Tashkent. */
export const dayOfInstant = (instant: string): string => tashkentOf(instant).slice(0, 10)

/** 1234567.5 as '1 234 567,5': thin spaces from four digits on, decimal comma. */
export const numberText = (value: number): string => {
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN)
  return `${value < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** A closed interval of ISO days: '01.09.2023 – 30.09.2023', '30.09.2023', '01.09.2023 –', or ''. */
export const interval = (start: string | null, due: string | null): string => {
  if (start === due || start === null) return shortDate(due)
  return due === null ? `${shortDate(start)} –` : `${shortDate(start)} – ${shortDate(due)}`
}
