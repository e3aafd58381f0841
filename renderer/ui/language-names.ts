import type { Language } from '#domain/office.ts'

/** Each language in its own words, so that a person finds his own; the same on every screen. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'uz-Latn': 'O‘zbekcha',
  'uz-Cyrl': 'Ўзбекча',
  ru: 'Русский',
  en: 'English'
}
