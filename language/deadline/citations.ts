import type { Cursor } from './cursor.ts'

const KIND = "ПФ|ПҚ|ПК|ПП|УП|РП|ЗРУ|ЎРҚ|ВМҚ|ВМК|ПКМ|РФ|PF|PQ|PP|VMQ|O[‘ʻ’'`]?RQ|F|Ф"
const NUMBER = `(?:№|N\\s*[°º]?\\s*\\d|(?:${KIND})\\s*[-–—]?\\s*\\d`
const SUFFIX = '\\d[\\d\\p{L}/.–-]*?\\s*[-–—]?\\s*(?:son|сон)(?:li|ли)?(?!\\p{L})'
const BEHIND = new RegExp(`^[\\s,("«“]*(?:${NUMBER})|${SUFFIX})`, 'iu')
const ACT_BEHIND = /^\s*(?:й\.|y\.|г\.)?\s*(?:кунги|kungi)/iu
const BEFORE = new RegExp(
  `(?:(?:${KIND})\\s*[-–—]?\\s*\\d+(?:\\s*[-–—]?\\s*(?:son|сон)(?:li|ли)?)?|№\\s*[\\d\\p{L}/.–-]+|(?:son|сон)(?:li|ли)?)[\\s,(]*$`,
  'iu'
)
const RUSSIAN_BEFORE = /(?:^|[\s(])(?:от|редакции)\s*$/iu

/**
 * True for a date that belongs to a cited act: a number of the act before or behind it, Russian "от" before it.
 * `start`/`end` are offsets into the text;
 * only a full date (`day`) takes a number before it for its act's.
 */
export function isCited(c: Cursor, start: number, end: number, day: boolean): boolean {
  const behind = c.text.slice(end, end + 40)
  if (BEHIND.test(behind) || ACT_BEHIND.test(behind)) return true
  if (!day) return false
  const before = c.text.slice(Math.max(0, start - 40), start)
  return BEFORE.test(before) || RUSSIAN_BEFORE.test(before)
}
