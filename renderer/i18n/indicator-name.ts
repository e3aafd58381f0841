import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'

/** The name of an indicator or place in the language of the screen; the Uzbek one where there is no Russian. */
export const indicatorName = ({ nameUz, nameRu }: { nameUz: string; nameRu: string }, language: Language): string =>
  language === 'ru' ? nameRu || nameUz : language === 'uz-Cyrl' ? toCyrillic(nameUz) : nameUz
