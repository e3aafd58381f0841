import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import type { Texts } from './by-feature.ts'

/** The texts of a language by feature and key. Only the language that is shown is fetched. */
export const textsOf = async (language: Language): Promise<Record<string, Texts>> => {
  if (language === 'ru') return (await import('./written-ru.ts')).texts
  if (language === 'en') return (await import('./written-en.ts')).texts
  const { texts } = await import('./written-uz.ts')
  return language === 'uz-Cyrl' ? cyrillicOf(texts) : texts
}

/**
 * What stays in Latin letters inside a Cyrillic sentence: placeholders, tags, formats, addresses and names of programs.
 * Numbers of acts (PQ-308) do change: that is how they are printed in Cyrillic.
 */
const KEPT =
  /\{\{[^}]*\}\}|<[^>]*>|\b(?:DOCX?|PDF|PNG|JPEG|HTML|TXT|XLSX|ZIP|QR|Microsoft Edge|Microsoft Word|Google Chrome|Chromium|Edge|Chrome|LibreOffice|SHA-256|Word|Excel|Windows|E-IMZO|E-XAT|English|Ctrl|CTRL|Esc|Enter|ENTER|SPACE|Tab|[KM]B|F\d+)\b|\bIjro\.gov\.uz\b|\.docx?\b|\.p7s\b|\.xlsx\b|[\w.]+@[\w.]+/g

/** The Cyrillic twin of an Uzbek sentence of the catalogue. */
export const inCyrillic = (text: string): string => {
  let out = ''
  let from = 0
  for (const kept of text.matchAll(KEPT)) {
    out += toCyrillic(text.slice(from, kept.index)) + kept[0]
    from = kept.index + kept[0].length
  }
  return out + toCyrillic(text.slice(from))
}

/** The whole Uzbek catalogue in Cyrillic, derived; there is no second hand-made one. */
export const cyrillicOf = (uz: Record<string, Texts>): Record<string, Texts> =>
  Object.fromEntries(
    Object.entries(uz).map(([feature, texts]) => [
      feature,
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inCyrillic(text)]))
    ])
  )
