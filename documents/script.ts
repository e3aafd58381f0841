import type { Script } from '#domain/office.ts'
import { toCyrillic, toLatin } from '#language/script.ts'

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * The text in the wanted script. Text that is mostly in it already stays as typed, so that brands, addresses and Roman
 * numerals inside Cyrillic text keep their letters.
 */
export const inScript = (text: string, script: Script): string => {
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu)
  if (script === 'latin') return cyrillic > 0 ? toLatin(text) : text
  return count(text, /\p{Script=Latin}/gu) > cyrillic ? toCyrillic(text) : text
}
