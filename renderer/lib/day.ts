const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const PRINTED = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})$/

/** A typed day, '14.09.2023', '14/9/2023' or '2023-09-14', as an ISO day; null when there is no such day. */
export const parseDay = (typed: string): string | null => {
  const text = typed.trim()
  const iso = ISO.exec(text)
  const printed = PRINTED.exec(text)
  const [year, month, day] = (iso !== null ? [iso[1], iso[2], iso[3]] : [printed?.[3], printed?.[2], printed?.[1]]).map(
    Number
  )
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year)) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}
