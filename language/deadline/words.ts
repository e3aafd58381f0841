import { monthOf } from '../months.ts'
import type { LengthUnit } from './expression.ts'
import type { Token } from './tokens.ts'

/** The case of an Uzbek ending: -нинг, -ни, -га, -да, -дан, -гача, -даги; 'none' without one. */
export type Case = 'none' | 'genitive' | 'accusative' | 'dative' | 'locative' | 'ablative' | 'terminative' | 'attribute'
export type Ending = { plural: boolean; possessive: boolean; case: Case }

const CASES: [string, Case][] = [
  ['ning', 'genitive'],
  ['ni', 'accusative'],
  ['gacha', 'terminative'],
  ['kacha', 'terminative'],
  ['dagi', 'attribute'],
  ['gi', 'attribute'],
  ['dan', 'ablative'],
  ['da', 'locative'],
  ['ga', 'dative'],
  ['ka', 'dative']
]
const PLAIN: Ending = { plural: false, possessive: false, case: 'none' }

/** Reads the rest of a word after its stem as plural + possessive + case, or null if it is anything else. */
export function ending(rest: string): Ending | null {
  const match = /^(lar)?(i|si|yi)?(ning|ni|gacha|kacha|dagi|gi|dan|da|ga|ka)?(?:gina|ham|ok)?$/.exec(rest)
  if (!match) return null
  const found = CASES.find(([suffix]) => suffix === match[3])
  return { plural: match[1] !== undefined, possessive: match[2] !== undefined, case: found ? found[1] : 'none' }
}

/** The case that stands alone after a number or a hyphen: "01.10.2026 гача", "май-гача". */
export function caseWord(token: Token | undefined): Case | null {
  if (token?.type !== 'word') return null
  return CASES.find(([suffix]) => suffix === token.key)?.[1] ?? null
}

/** Stems of the calendar words; fold() writes ойи as "oi". */
const STEMS = {
  year: ['yil'],
  month: ['oy', 'oi'],
  day: ['kun'],
  week: ['hafta'],
  quarter: ['chorak', 'chorag', 'kvartal'],
  date: ['sana'],
  end: ['yakun', 'ohir', 'nihoya'],
  beginning: ['boshlanish', 'bosh'],
  half: ['yarm', 'yarim'],
  halfYear: ['yillik', 'yillig', 'yil'],
  decade: ['dekada']
} as const
export type Root = keyof typeof STEMS

const RUSSIAN: Record<string, [Root, Case, boolean?]> = {
  god: ['year', 'none'],
  goda: ['year', 'genitive'],
  godu: ['year', 'locative'],
  godi: ['year', 'none', true],
  godov: ['year', 'genitive', true],
  godah: ['year', 'locative', true],
  g: ['year', 'none'],
  gg: ['year', 'none', true],
  kv: ['quarter', 'none'],
  kvartale: ['quarter', 'locative'],
  kvartala: ['quarter', 'genitive'],
  kvartalah: ['quarter', 'locative', true],
  kvartalov: ['quarter', 'genitive', true],
  kones: ['end', 'none'],
  konsa: ['end', 'genitive'],
  konsu: ['end', 'dative'],
  konse: ['end', 'locative'],
  okonchaniya: ['end', 'genitive'],
  nachala: ['beginning', 'genitive'],
  nachale: ['beginning', 'locative'],
  chisla: ['date', 'genitive'],
  chislu: ['date', 'dative'],
  dekade: ['decade', 'locative'],
  dekadi: ['decade', 'genitive']
}

/** The ending of a word that has one of the stems of `root`, or null. */
export function word(token: Token | undefined, root: Root): Ending | null {
  if (token?.type !== 'word') return null
  const russian = RUSSIAN[token.key]
  if (russian) return russian[0] === root ? { ...PLAIN, case: russian[1], plural: russian[2] ?? false } : null
  if (root === 'year' && /^(й{1,2}|y{1,2})$/i.test(token.text)) return PLAIN
  for (const stem of STEMS[root]) {
    if (!token.key.startsWith(stem)) continue
    const found = ending(token.key.slice(stem.length))
    if (found) return found
  }
  return null
}

export const isRussian = (token: Token | undefined): boolean => token !== undefined && token.key in RUSSIAN

type MonthWord = { month: number; ending: Ending }

// Every place of a text asks for months several times and words repeat; the answer depends on the word alone.
const seen = new Map<string, MonthWord | null>()
const SEEN_LIMIT = 5000

/** A month name with its ending. `dayBefore`: a day number stands before it; needed for "марта" and "майда". */
export function monthWord(token: Token | undefined, dayBefore: boolean): MonthWord | null {
  if (token?.type !== 'word' || token.key.length < 3 || token.key.length > 20) return null
  const name = `${token.key}${dayBefore ? '+' : ''}`
  const known = seen.get(name)
  if (known !== undefined) return known
  if (seen.size >= SEEN_LIMIT) seen.clear()
  const found = readMonth(token.key, dayBefore)
  seen.set(name, found)
  return found
}

function readMonth(key: string, dayBefore: boolean): MonthWord | null {
  const month = monthOf(key, dayBefore)
  if (month === null) return null
  for (let cut = 3; cut <= key.length; cut++) {
    const found = ending(key.slice(cut))
    if (found && monthOf(key.slice(0, cut), dayBefore) === month) return { month, ending: found }
  }
  return { month, ending: PLAIN }
}

const UZBEK_NUMBERS: Record<string, number> = {
  bir: 1,
  ikki: 2,
  uch: 3,
  tort: 4,
  besh: 5,
  olti: 6,
  etti: 7,
  sakkiz: 8,
  tokkiz: 9,
  on: 10,
  yigirma: 20,
  ottiz: 30,
  kirk: 40,
  ellik: 50,
  oltmish: 60,
  etmish: 70,
  sakson: 80,
  tokson: 90,
  yuz: 100
}
const RUSSIAN_NUMBERS: Record<string, number> = {
  odin: 1,
  odnogo: 1,
  odnoy: 1,
  odnu: 1,
  dva: 2,
  dve: 2,
  dvuh: 2,
  tri: 3,
  treh: 3,
  tryoh: 3,
  chetire: 4,
  chetireh: 4,
  chetiryoh: 4,
  pati: 5,
  pat: 5,
  shest: 6,
  shesti: 6,
  sem: 7,
  semi: 7,
  vosem: 8,
  vosmi: 8,
  devat: 9,
  devati: 9,
  desat: 10,
  desati: 10,
  patnadsat: 15,
  patnadsati: 15,
  dvadsat: 20,
  dvadsati: 20,
  tridsat: 30,
  tridsati: 30,
  soroka: 40,
  polutora: 1.5
}

/** The value of one numeral word (бир, ўн, двух), or null. */
export function numeral(token: Token | undefined): number | null {
  if (token?.type !== 'word') return null
  return UZBEK_NUMBERS[token.key] ?? RUSSIAN_NUMBERS[token.key] ?? null
}

const RUSSIAN_ORDINALS: [RegExp, number][] = [
  [/^perv(i|iy|ogo|om|oe|aya|oy|uyu|omu)$/, 1],
  [/^vtor(oy|ogo|om|oe|aya|uyu|omu)$/, 2],
  [/^tret(i|iy|ego|em|e|ya|ey|yu|a|u)$/, 3],
  [/^chetv[eo]rt(i|iy|ogo|om|oe|aya|oy|uyu)$/, 4]
]
// Letters that Roman numerals are typed with: Cyrillic І Х У, a digit one, small L, and П and Ш for II and III.
const ROMAN_LETTERS: Record<string, string> = { І: 'I', Х: 'X', У: 'V', l: 'I', П: 'II', Ш: 'III', і: 'I' }
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** 1…12 of a Roman numeral token, in either script, or null. */
export function roman(token: Token | undefined): number | null {
  if (token?.type !== 'word' || token.text.length > 4) return null
  const letters = [...token.text].map(letter => ROMAN_LETTERS[letter] ?? letter.toUpperCase()).join('')
  const at = ROMANS.indexOf(letters)
  return at < 0 ? null : at + 1
}

/** 1…99 of an ordinal word (учинчи, второй), or null. */
export function ordinalWord(token: Token | undefined): number | null {
  if (token?.type !== 'word') return null
  const cardinal = /^(.+?)i?nchi$/.exec(token.key)?.[1]
  if (cardinal !== undefined) {
    const value = UZBEK_NUMBERS[cardinal] ?? UZBEK_NUMBERS[`${cardinal}i`]
    if (value !== undefined) return value
  }
  return RUSSIAN_ORDINALS.find(([pattern]) => pattern.test(token.key))?.[1] ?? null
}

const LENGTHS: [RegExp, LengthUnit][] = [
  [/^(soat|sutka)(lik|ligi|i)?(da|dan|ga|gacha)?$|^chas(a|ov)?$|^sutok$/, 'hour'],
  [/^kun(lik|ligi|i)?(da|dan|ga|gacha|ning)?$|^den$|^dn(ya|a|ey|evniy|evnogo)$/, 'day'],
  [/^hafta(lik|ligi|si)?(da|dan|ga|gacha|ning)?$|^nedel(a|i|u|e|ya|yu|niy)?$/, 'week'],
  [/^(oy|oi)(lik|ligi|ik)?(da|dan|ga|gacha|ning)?$|^mes[ya](s|sa|sev|chniy)$/, 'month'],
  [/^chora[kg](lik|i)?(da|dan|ga|gacha|ning)?$|^kvartal(a|ov|niy|da)?$/, 'quarter'],
  [/^polugodi(e|ya|y|i)$|^polgoda$/, 'half'],
  [/^yil(lik|ligi|i)?(da|dan|ga|gacha|ning)?$|^god(a|ovoy)?$|^let$/, 'year']
]

/** The unit of a length of time (кун, ойлик, недели), or null. */
export function lengthUnit(token: Token | undefined): LengthUnit | null {
  if (token?.type !== 'word') return null
  const found = LENGTHS.find(([pattern]) => pattern.test(token.key))
  return found ? found[1] : null
}
