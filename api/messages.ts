import type { FaultCode, FaultData } from '#domain/fault.ts'
import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import { ACCOUNTS } from './messages/accounts.ts'
import { BASE } from './messages/base.ts'
import { CONTROL } from './messages/control.ts'
import { DOCUMENTS } from './messages/documents.ts'
import { READING } from './messages/reading.ts'
import { REGISTER } from './messages/register.ts'
import { SIGNING } from './messages/signing.ts'
import { TRAVELLING } from './messages/travelling.ts'
import { UPDATES } from './messages/updates.ts'
import type { Sentence } from './messages/sentence.ts'

/** One sentence a code. */
const SENTENCES: Record<FaultCode, Sentence> = {
  ...READING,
  ...REGISTER,
  ...CONTROL,
  ...DOCUMENTS,
  ...TRAVELLING,
  ...SIGNING,
  ...BASE,
  ...UPDATES,
  ...ACCOUNTS
}

const COLUMN: Record<Exclude<Language, 'uz-Cyrl'>, 0 | 1 | 2> = { 'uz-Latn': 0, ru: 1, en: 2 }

const PLACE_WORDS: readonly Sentence[] = [
  ['{n}-bet', 'стр. {n}', 'page {n}'],
  ['{n}-jadval', 'таблица {n}', 'table {n}'],
  ['{n}-qator', 'строка {n}', 'row {n}'],
  ['{n}-xatboshi', 'абзац {n}', 'paragraph {n}']
]

const INPUT_WORDS: Readonly<Record<string, Sentence>> = {
  too_small: ['juda qisqa yoki juda kichik', 'слишком короткое или малое', 'too short or too small'],
  too_big: ['juda uzun yoki juda katta', 'слишком длинное или большое', 'too long or too large'],
  invalid_format: ['ko‘rinishi noto‘g‘ri', 'неверный вид записи', 'written in a wrong form'],
  invalid_type: [
    'boshqa turdagi qiymat kutilgan edi',
    'ожидалось значение другого вида',
    'a value of another kind was expected'
  ]
}

/** What was wrong with an input, by zod's code of the issue; nothing for the codes that say nothing to a person. */
export const inputWords = (code: string | undefined, language: Language): string | undefined => {
  const words = code === undefined ? undefined : INPUT_WORDS[code]
  if (words === undefined) return undefined
  return language === 'uz-Cyrl' ? toCyrillic(words[0]) : words[COLUMN[language]]
}

/**
 * The sentence for an error in the user's language. Uzbek Cyrillic is the Latin sentence through the transliterator,
 * file names and details kept as they are.
 */
export const messageOf = (code: FaultCode, data: FaultData, language: Language): string => {
  const column = language === 'uz-Cyrl' ? 0 : COLUMN[language]
  const cyrillic = language === 'uz-Cyrl'
  const values: Record<string, string | undefined> = {
    file: data.file,
    detail: detailWithPlace(data, column),
    log: data.log
  }
  const say = (text: string): string => (cyrillic ? toCyrillic(text) : text)
  const fill = (text: string): string =>
    text
      .split(/(\{\w+\})/)
      .map(part => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? '') : say(part)))
      .join('')
  const known = SENTENCES[code][column].replace(/\[([^\]]*)\]/g, (_, clause: string) =>
    [...clause.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name!] !== undefined) ? clause : ''
  )
  const sentence = fill(known)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const TASHKENT_HOURS = 5

/** An instant (ISO 8601, UTC) as a person reads it in Tashkent: '21.11.2026 20:57'; other words as they are. */
const readable = (detail: string | undefined): string | undefined => {
  if (detail === undefined || !INSTANT.test(detail)) return detail
  const [day = '', time = ''] = new Date(Date.parse(detail) + TASHKENT_HOURS * 3_600_000).toISOString().split('T')
  return `${day.split('-').reverse().join('.')} ${time.slice(0, 5)}`
}

const detailWithPlace = (data: FaultData, column: 0 | 1 | 2): string | undefined => {
  if (data.at === undefined) return readable(data.detail)
  const counts = [data.at.page, data.at.table, data.at.row, data.at.paragraph]
  const place = PLACE_WORDS.flatMap((words, k) =>
    counts[k] == null ? [] : [words[column].replace('{n}', String(counts[k]))]
  )
  return [data.detail, place.join(', ')].filter(part => part !== undefined && part !== '').join('; ') || undefined
}
