import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import type { ListWords } from './model.ts'

type Plain = Omit<ListWords, 'page' | 'part'> & { partWord: string }

const UZBEK: Plain = {
  filter: 'Filtr',
  everything: 'yo‘q, barcha qatorlar',
  source: 'Manba',
  made: 'Tayyorlangan vaqti',
  rows: 'Qatorlar soni',
  pageParts: ['', '-bet, jami ', ' bet'],
  partWord: 'qism'
}
const RUSSIAN: Plain = {
  filter: 'Фильтр',
  everything: 'нет, все строки',
  source: 'Источник',
  made: 'Составлено',
  rows: 'Строк',
  pageParts: ['Страница ', ' из ', ''],
  partWord: 'часть'
}
const ENGLISH: Plain = {
  filter: 'Filter',
  everything: 'none, all rows',
  source: 'Source',
  made: 'Made',
  rows: 'Rows',
  pageParts: ['Page ', ' of ', ''],
  partWord: 'part'
}

/** The words of a list in a language; Uzbek Cyrillic is derived from Latin. */
export const listWords = (language: Language): ListWords => {
  const plain = language === 'ru' ? RUSSIAN : language === 'en' ? ENGLISH : UZBEK
  const say = (text: string): string => (language === 'uz-Cyrl' ? toCyrillic(text) : text)
  const [before, between, after] = plain.pageParts.map(say) as [string, string, string]
  return {
    filter: say(plain.filter),
    everything: say(plain.everything),
    source: say(plain.source),
    made: say(plain.made),
    rows: say(plain.rows),
    pageParts: [before, between, after],
    page: (page, of) => `${before}${page}${between}${of}${after}`,
    part: number => `${number}-${say(plain.partWord)}`
  }
}
