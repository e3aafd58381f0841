import { readPeriod } from '#domain/indicators/period.ts'
import { shortDate } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'

const ROMAN = ['I', 'II', 'III', 'IV']

/** 'III chorak 2026' of a period; '01.07.2026 – 30.09.2026' of two days; other words as they are. */
export const periodLabel = (period: string, t: T<'indicators'>): string => {
  const parts = readPeriod(period)
  if (parts === null) return period.replace(/\d{4}-\d\d-\d\d/g, day => shortDate(day))
  const { kind, year, index } = parts
  if (kind === 'year') return t('period.year', { year })
  if (kind === 'month') return t('period.month', { year, month: t(`month.${index}` as 'month.1') })
  return t(kind === 'quarter' ? 'period.quarter' : 'period.half', { year, part: ROMAN[index - 1]! })
}
