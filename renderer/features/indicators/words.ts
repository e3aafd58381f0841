import type { Mark } from '#domain/indicators/indicator.ts'
import type { Growth } from '#domain/indicators/growth.ts'
import { numberText } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'

const shown = (value: number, decimals: number): string => numberText(Number(value.toFixed(decimals)))

/** A figure as a cell shows it: '85,7', '> 630', '~ 50', 'x'; '' when not known. */
export const figureWords = (value: number | null, mark: Mark, decimals: number): string => {
  if (mark === 'na') return 'x'
  if (value === null) return ''
  const text = shown(value, Math.max(decimals, 0))
  return mark === 'more' ? `> ${text}` : mark === 'about' ? `~ ${text}` : text
}

/** The figure as it is typed and copied: comma, no groups, its mark; read back it is the same. */
export const figureInput = (value: number | null, mark: Mark): string => {
  if (mark === 'na') return 'x'
  if (value === null) return ''
  const plain = String(value).replace('.', ',')
  // Three decimals may be thousands.
  const text = /^-?[1-9]\d{0,2},\d{3}$/.test(plain) ? `${plain}0` : plain
  return mark === 'more' ? `>${text}` : mark === 'about' ? `~${text}` : text
}

export const percentWords = (percent: number | null): string => (percent === null ? '' : `${shown(percent, 1)} %`)

/** '+12,3 %', '+5 foiz bandi', '−2 pog‘ona': the unit says what it is of. */
export const growthWords = (growth: Growth | null, unit: string, t: T<'indicators'>): string => {
  if (growth === null) return ''
  const sign = growth.by > 0 ? '+' : ''
  const by = `${sign}${shown(growth.by, growth.in === 'percent' ? 1 : 2)}`
  if (growth.in === 'percent') return `${by} %`
  if (growth.in === 'places') return t('growth.places', { by })
  return unit === 'percent' ? t('growth.points', { by }) : t('growth.score', { by })
}
