import type { IsoDay } from '#language/dates.ts'
import { parseDate } from '#language/dates.ts'
import { fold } from '#language/fold.ts'
import type { Finding } from './figure.ts'

/** An act as a text cites it; `number` as printed, `key` folded ('pq-308', '695', '564-6-0-q/24'). */
export type CitedAct = {
  number: string
  key: string
  noun: 'qaror' | 'farmon' | 'farmoyish' | 'qonun' | null
  date: IsoDay | null
  start: number
}

const SIGNS = "ПҚ|ПК|ПФ|ПП|УП|ВМҚ|ЎРҚ|ЗРУ|Ф|PQ|PF|VMQ|O[‘ʻ'’]?RQ|F"
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${SIGNS}) ?-+ ?[\\p{L}\\d][\\p{L}\\d/-]*|\\d[\\d/-]*(?:\\p{L}{1,2}[/-]\\d+)?)(?= ?-? ?(?:сон|son)(?:ли|li|га|лар|lar|\\p{L}{0,4})?(?!\\p{L}))|(?<![\\p{L}\\d])(?:${SIGNS}) ?-+ ?[\\p{L}\\d][\\p{L}\\d/-]*|№ ?[\\p{L}\\d][\\p{L}\\d/-]*`,
  'gu'
)

const NOUNS: readonly (readonly [RegExp, NonNullable<CitedAct['noun']>])[] = [
  [/^(?:qaror|postanovlen|karor)/, 'qaror'],
  [/^(?:farmoyish|rasporyaj)/, 'farmoyish'],
  [/^(?:farmon|ukaz)/, 'farmon'],
  [/^(?:qonun|zakon)/, 'qonun']
]

const nounAfter = (text: string): CitedAct['noun'] => {
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '' && !/^son/.test(word))
  for (const word of words.slice(0, 2)) {
    const found = NOUNS.find(([pattern]) => pattern.test(word))
    if (found) return found[1]
  }
  return null
}

/** Without the word for it: '308-сонли' ends in '308'. */
const bare = (number: string): string =>
  number
    .replace(/^№ ?/, '')
    .replace(/-(?:сон|son)\p{L}*$/u, '')
    .replace(/[-/]+$/, '')

/** Every act number a sentence cites, in order. */
export const citedActs = (sentence: string): CitedAct[] =>
  [...sentence.matchAll(NUMBER)].flatMap(match => {
    const number = bare(match[0].trim())
    const end = match.index + match[0].length
    const tail = sentence.slice(end, end + 60)
    const head = sentence.slice(Math.max(0, match.index - 60), match.index)
    const noun = nounAfter(tail.replace(/^ ?-? ?(?:сон|son)\p{L}*/u, ''))
    if (number === '') return []
    const dated = parseDate(
      head.slice(head.search(/(?:19|20)\d\d[^\d]*\d{1,2}[^\d]*$|\d{1,2}[^\d]{3,14}(?:19|20)\d\d[^\d]*$/))
    )
    return [
      { number, key: fold(number).replace(/\s/g, ''), noun, date: dated, start: match.index + match[0].indexOf(number) }
    ]
  })

const PREFIX_NOUN: Record<string, { noun: CitedAct['noun']; right: Record<string, string> }> = {
  pq: { noun: 'qaror', right: {} },
  pp: { noun: 'qaror', right: {} },
  pf: { noun: 'farmon', right: {} },
  up: { noun: 'farmon', right: {} },
  f: { noun: 'farmoyish', right: {} },
  vmq: { noun: 'qaror', right: {} },
  orq: { noun: 'qonun', right: {} },
  zru: { noun: 'qonun', right: {} }
}
const SIGN_OF: Record<string, { latin: string; cyrillic: string }> = {
  qaror: { latin: 'PQ', cyrillic: 'ПҚ' },
  farmon: { latin: 'PF', cyrillic: 'ПФ' },
  farmoyish: { latin: 'F', cyrillic: 'Ф' },
  qonun: { latin: 'O‘RQ', cyrillic: 'ЎРҚ' }
}
const russianSign: Record<string, string> = { qaror: 'ПП', farmon: 'УП', farmoyish: 'Р', qonun: 'ЗРУ' }

const malformed = (act: CitedAct): string | null => {
  const [, sign, rest] = /^([\p{L}‘ʻ'’]+) ?-+ ?(.*)$/u.exec(act.number) ?? [null, null, act.number]
  if (sign !== null) {
    // A letter O or З typed for a figure, two hyphens, more figures than any numbering has reached.
    const digits = rest!.replace(/[оo]/giu, '0').replace(/[зз]/giu, '3').replace(/[lі]/giu, '1')
    if (!/^\d+(?:-\d+)?(?:-son.*)?$/.test(rest!)) return /^\d+$/.test(digits) ? `${sign}-${digits}` : null
    if (/--/.test(act.number)) return `${sign}-${rest}`
    if (/^\d{5,}/.test(rest!)) return `${sign}-${rest!.slice(0, 4)}`
    const known = PREFIX_NOUN[fold(sign)]
    if (known && act.noun !== null && known.noun !== act.noun) {
      const right = /^(?:ПП|УП|ЗРУ)$/u.test(sign)
        ? russianSign[act.noun]!
        : SIGN_OF[act.noun]![/\p{Script=Cyrillic}/u.test(sign) ? 'cyrillic' : 'latin']
      return `${right}-${rest}`
    }
    return null
  }
  // A hokim's decision carries its year: 564-6-0-Q/24.
  const year = /^(\d+(?:-\d+)*-\p{L}{1,2}\/)(\d+)$/u.exec(act.number)
  if (year && act.date !== null && year[2] !== act.date.slice(2, 4) && year[2] !== act.date.slice(0, 4))
    return `${year[1]}${act.date.slice(2, 4)}`
  return null
}

/** Act numbers that no act of their kind can have. */
export const checkActNumbers = (sentence: string): Finding[] =>
  citedActs(sentence).flatMap(act => {
    const expected = malformed(act)
    return expected === null ? [] : [{ code: 'ACT_NUMBER', printed: act.number, expected, start: act.start }]
  })

/**
 * One act with two dates in one paper: numbers with a sign (ПҚ-308) are given once, numbers without one once a year.
 * `cited` holds the acts of the paper so far by key; the present ones are added.
 */
export const checkActDates = (sentence: string, cited: Map<string, IsoDay>): Finding[] =>
  citedActs(sentence).flatMap(act => {
    if (act.date === null || act.number.length < 3) return []
    const signed = /^\p{L}/u.test(act.number)
    const key = signed ? act.key : `${act.key} ${act.noun} ${act.date.slice(0, 4)}`
    if (!signed && (act.noun === null || act.key.length < 3)) return []
    const known = cited.get(key)
    if (known === undefined) cited.set(key, act.date)
    if (known === undefined || known === act.date) return []
    return [
      {
        code: 'ACT_NUMBER',
        printed: `${act.number}, ${act.date}`,
        expected: `${act.number}, ${known}`,
        start: act.start
      }
    ]
  })
