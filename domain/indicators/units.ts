/**
 * The units of the catalogue. `uz`: as printed after a number (Latin; Cyrillic is derived); `ru`: forms after 1, 2 and 5, and
 * after a fraction the second. Letters abbreviate, so several have one form.
 */
export type Unit = {
  uz: string
  ru: readonly [one: string, few: string, many: string]
  /** Stands before the number in Uzbek: har 100 nafar aholiga 52 ta. */
  beforeUz?: string
}

const same = (word: string): Unit['ru'] => [word, word, word]

export const UNITS: Readonly<Record<string, Unit>> = {
  km: { uz: 'km', ru: same('км') },
  'thousand-km': { uz: 'ming km', ru: same('тыс. км') },
  piece: { uz: 'ta', ru: same('ед.') },
  thousand: { uz: 'ming ta', ru: same('тыс. ед.') },
  person: { uz: 'nafar', ru: ['человек', 'человека', 'человек'] },
  'thousand-person': { uz: 'ming nafar', ru: same('тыс. человек') },
  percent: { uz: 'foiz', ru: ['процент', 'процента', 'процентов'] },
  score: { uz: 'ball', ru: ['балл', 'балла', 'баллов'] },
  rank: { uz: 'o‘rin', ru: ['место', 'места', 'мест'] },
  mbit: { uz: 'Mbit/s', ru: same('Мбит/с') },
  gbit: { uz: 'Gbit/s', ru: same('Гбит/с') },
  kilowatt: { uz: 'kVt', ru: same('кВт') },
  'thousand-dollars': { uz: 'ming AQSH dollari', ru: same('тыс. долларов США') },
  'million-soums': { uz: 'mln so‘m', ru: same('млн сумов') },
  'per-100': { uz: 'ta', ru: same('ед. на 100 человек'), beforeUz: 'har 100 nafar aholiga' }
}

/** The word of a unit as it stands in a heading; an own unit stands for itself. */
export const unitWord = (unit: string, language: 'uz' | 'ru'): string => {
  const known = UNITS[unit]
  if (known === undefined) return unit
  if (language === 'uz') return known.beforeUz === undefined ? known.uz : `${known.uz} (${known.beforeUz})`
  return unit === 'percent' ? '%' : known.ru[2]
}

/** 1 балл, 2 балла, 5 баллов, 4,99 балла. */
export const russianForm = (value: number, forms: readonly [string, string, string]): string => {
  const size = Math.abs(value)
  if (!Number.isInteger(size)) return forms[1]
  const ten = size % 10
  const hundred = size % 100
  if (ten === 1 && hundred !== 11) return forms[0]
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? forms[1] : forms[2]
}
