/** A thin no-break space between groups of three digits: 1 234 567. */
const THIN = '\u202F'
const MINUS = '\u2212'

/** '2023-09-14' as '14.09.2023'; an empty string for null. Own, because ICU's Uzbek dates are wrong. */
export const shortDate = (day: string | null): string =>
  day === null ? '' : day.slice(0, 10).split('-').reverse().join('.')

/** An instant (ISO 8601) as '14.09.2023 09:05' by the clock of this PC. */
export const shortInstant = (instant: string): string => {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`
}

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
