import type { Language } from '#domain/office.ts'

/** CLDR plural rules: Russian has one, few, many; English one, other; an Uzbek noun after a number has one form. */
const FORMS: Record<Language, (n: number) => number> = {
  'uz-Latn': () => 0,
  'uz-Cyrl': () => 0,
  ru: n => {
    const ten = n % 10
    const hundred = n % 100
    if (ten === 1 && hundred !== 11) return 0
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2
  },
  en: n => (n === 1 ? 0 : 1)
}

/** plural('ru', 2, ['мера', 'меры', 'мер']) is 'меры'. Of whole numbers >= 0; a missing form is the last one given. */
export const plural = (language: Language, n: number, forms: readonly string[]): string =>
  forms[Math.min(FORMS[language](n), forms.length - 1)] ?? ''
