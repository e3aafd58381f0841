import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'

const WORDS = {
  file: ['Fayl', 'Файл', 'File'],
  import: ['Hujjat kiritish…', 'Ввести документ…', 'Bring in a document…'],
  print: ['Chop etish…', 'Печать…', 'Print…'],
  quit: ['Chiqish', 'Выход', 'Quit'],
  edit: ['Tahrir', 'Правка', 'Edit'],
  cut: ['Kesib olish', 'Вырезать', 'Cut'],
  copy: ['Nusxa olish', 'Копировать', 'Copy'],
  paste: ['Qo‘yish', 'Вставить', 'Paste'],
  selectAll: ['Hammasini belgilash', 'Выделить всё', 'Select all'],
  view: ['Ko‘rinish', 'Вид', 'View'],
  larger: ['Kattalashtirish', 'Увеличить', 'Zoom in'],
  smaller: ['Kichiklashtirish', 'Уменьшить', 'Zoom out'],
  normal: ['Asl o‘lcham', 'Обычный размер', 'Actual size'],
  fullScreen: ['Butun ekran', 'Во весь экран', 'Full screen'],
  help: ['Yordam', 'Справка', 'Help'],
  dataFolder: ['Ma’lumotlar papkasini ochish', 'Открыть папку данных', 'Open the data folder'],
  about: ['Dastur haqida', 'О программе', 'About']
} as const satisfies Record<string, readonly [uz: string, ru: string, en: string]>

export type MenuWord = keyof typeof WORDS

/** A word of the window's menu in the user's language; Uzbek Cyrillic by our own transliterator. */
export const menuWord = (word: MenuWord, language: Language): string => {
  const [uz, ru, en] = WORDS[word]
  if (language === 'ru') return ru
  if (language === 'en') return en
  return language === 'uz-Cyrl' ? toCyrillic(uz) : uz
}
export const MENU_WORDS = Object.keys(WORDS) as MenuWord[]
