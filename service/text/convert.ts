import type { Script } from '#domain/office.ts'
import { toCyrillic, toLatin } from '#language/script.ts'

/** One line of Uzbek text in the wanted alphabet; what is in it already stays. */
export const convertLine = (line: string, to: Script): string => (to === 'latin' ? toLatin(line) : toCyrillic(line))
