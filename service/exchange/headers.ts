import type { ImportField } from '#api/exchange.ts'
import { fold } from '#language/fold.ts'

/** What columns are called in tables of offices, in Uzbek (either script by `fold`), Russian and English. */
const NAMES: Record<ImportField, readonly string[]> = {
  key: ['kalit', 'nazorat kaliti', 'id', 'ключ', 'key'],
  act: ['hujjat', 'qaror', 'farmon', 'hujjat raqami', 'qaror raqami', 'документ', 'акт', 'act', 'document'],
  number: ['t/r', 'tr', '№', 'raqami', 'band', 'tartib raqami', 'п/п', '№ п/п', 'номер', 'пункт', 'number', 'no.'],
  title: [
    'chora-tadbir',
    'chora-tadbirlar',
    'chora-tadbirlar nomi',
    'topshiriq',
    'topshiriq mazmuni',
    'mazmuni',
    'matni',
    'мероприятие',
    'поручение',
    'содержание',
    'task',
    'measure'
  ],
  due: ['muddati', 'ijro muddati', 'bajarish muddati', 'срок', 'срок исполнения', 'due', 'deadline'],
  state: ['holati', 'ijro holati', 'состояние', 'статус', 'state', 'status'],
  progress: [
    'bajarilishi',
    'bajarilishi, %',
    'foizi',
    'ijro foizi',
    'исполнение',
    'процент',
    '% выполнения',
    'progress'
  ],
  deputy: [
    'mas’ul o‘rinbosar',
    'o‘rinbosar',
    'hokim o‘rinbosari',
    'заместитель',
    'ответственный заместитель',
    'deputy'
  ],
  lead: ['bizdan mas’ul', 'mas’ul', 'mas’ul xodim', 'ответственный', 'lead', 'responsible'],
  co: ['hamijrochilar', 'hamijrochi', 'соисполнители', 'соисполнитель', 'co-executors'],
  internalDate: ['ichki muddat', 'внутренний срок', 'internal date']
}

const plain = (header: string): string =>
  fold(header)
    .replace(/[^\p{L}\p{N}№%/]+/gu, ' ')
    .trim()

const KNOWN = new Map<string, ImportField>()
for (const [field, names] of Object.entries(NAMES) as [ImportField, readonly string[]][])
  for (const name of names) KNOWN.set(plain(name), field)

/** Letters changed, added or left out between two words (Levenshtein); stops counting above `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + Number(a[i - 1] !== b[j - 1])))
    }
    before = row
  }
  return before.at(-1)!
}

/** Headers that a person named before, folded; what was learned wins over what the program knows. */
export type Learned = Readonly<Record<string, ImportField>>
export const learnedKey = plain

/** The field that a header names: as learned, as known, or with a misprint or two in a long word; null when it is none. */
export const fieldOf = (header: string, learned: Learned): ImportField | null => {
  const words = plain(header)
  if (words === '') return null
  const found = learned[words] ?? KNOWN.get(words)
  if (found !== undefined) return found
  const most = words.length >= 9 ? 2 : words.length >= 5 ? 1 : 0
  const near = [...KNOWN].filter(([name]) => distance(name, words, most) <= most)
  const fields = new Set(near.map(([, field]) => field))
  return fields.size === 1 ? [...fields][0]! : null
}

/** The field of each header, none twice: of two columns of one field the first has it. */
export const fieldsOf = (headers: readonly string[], learned: Learned): (ImportField | null)[] => {
  const taken = new Set<ImportField>()
  return headers.map(header => {
    const field = fieldOf(header, learned)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
