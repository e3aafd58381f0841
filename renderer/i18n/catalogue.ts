import { toCyrillic } from '#language/script.ts'

/** Text by key, of one feature in one language. */
export type Texts = Record<string, string>

const files = import.meta.glob<Texts>('./catalogue/*.json', { eager: true, import: 'default' })
const FILE = /\/([a-z-]+)\.(uz|ru|en)\.json$/

/** Every hand-written catalogue: written()['uz']['tasks']['title']. */
export const written = (): Record<'uz' | 'ru' | 'en', Record<string, Texts>> => {
  const all: Record<'uz' | 'ru' | 'en', Record<string, Texts>> = { uz: {}, ru: {}, en: {} }
  for (const [path, texts] of Object.entries(files)) {
    const [, feature, language] = FILE.exec(path) ?? []
    if (feature === undefined) throw new Error(`A catalogue is named <feature>.<uz|ru|en>.json: ${path}`)
    all[language as 'uz' | 'ru' | 'en'][feature] = texts
  }
  return all
}

/**
 * What stays in Latin letters inside a Cyrillic sentence: placeholders, tags, formats, addresses and names of programs.
 * Numbers of acts (PQ-308) do change: that is how they are printed in Cyrillic.
 */
const KEPT =
  /\{\{[^}]*\}\}|<[^>]*>|\b(?:DOCX?|PDF|HTML|TXT|XLSX|ZIP|SHA-256|Word|Excel|Windows|E-IMZO|E-XAT|English|Ctrl|CTRL|Esc|Enter|ENTER|SPACE|Tab|[KM]B|F\d+)\b|\bIjro\.gov\.uz\b|\.docx?\b|\.xlsx\b|[\w.]+@[\w.]+/g

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
