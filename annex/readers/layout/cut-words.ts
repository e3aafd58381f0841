/** Words that a column was too narrow for: the printer cuts them where the line is full and prints no hyphen. */
import { fold } from '#language/fold.ts'
import { oneWord } from '#language/word-shape.ts'
import { type Column, isCentred } from './column.ts'
import type { Line } from './lines.ts'
import { inkWidth } from './page.ts'

/** The words of a file that stand whole, whether its printer cuts words that its columns are too narrow for, and whether its language is Russian. */
export type Words = { whole: ReadonlySet<string>; cutting: boolean; russian: boolean }
/** Whether the next line goes on with the word of the line above; `doubt`: the words as they were put, where it may be otherwise. */
export type Cut = { joined: boolean; doubt: string | null }

const APART: Cut = { joined: false, doubt: null }
const ONE: Cut = { joined: true, doubt: null }
/** The room that is left where a word was cut, in widths of the next letter: rough widths are taken a little less. */
const NEXT_LETTER = 0.9
const NEXT_LETTER_EXACT = 1.02
/** Words of so few letters are told from endings by a list: what stands in the file may be such an ending itself. */
const SHORT = 3
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'ва ё ёки ҳам бу шу у ўз эса энг та йил ой кун хат уч икки va yo yoki ham bu shu u esa eng ta yil oy kun xat'.split(
    ' '
  )
)
const RUSSIAN_WORDS: ReadonlySet<string> = new Set(
  'и в с к о а у я по на за до от из не их для при или как год лет'.split(' ')
)
/** What is known of the parts weighs so much beside how their letters follow each other. */
const KNOWN = 3
const CUTS = 2
/** Letters of a case ending: what is left of a word whose stem is a word of its own (Республикаси-ни). */
const ENDING = 4
/** Beyond this nobody need look. */
const SURE_ODDS = 4

/** Letters only, folded: how words are remembered, whatever letters they were typed with. */
const bare = (word: string) => fold(word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))

/** One letter alone at the head of a line ("технологияла" above "р") is no word, but for "у" and "ё". */
const isLetter = (head: string, tail: string, russian: boolean): boolean =>
  /\p{L}{4}$/u.test(head) && /^(?![уёuo])\p{Ll}$/u.test(tail) && !(russian && RUSSIAN_WORDS.has(tail))
/** A word that is the only one of its line, or stands behind the mark of a list alone. */
const LONE = /^(?:(?:\d{1,3}[.)]|\p{L}\)|[–—•·▪➢✓-])\s)?\S+$/u

/** Words that must be seen cut before a printer is believed to cut. */
const SEEN_CUT = 2

/** The words of all columns: only a lone word can be cut at its end, and only then does the next line begin with the rest. */
export function wordsOf(columns: readonly (readonly Line[])[]): Words {
  const whole = new Set<string>()
  const pairs: [string, string][] = []
  const letters = { uzbek: false, russian: false }
  for (const lines of columns) {
    // A cell's first line may go on with a word that the page above cut.
    let lone: string | null = ''
    for (const { text } of lines) {
      letters.uzbek ||= /[ўқғҳ‘ʻ]/iu.test(text)
      letters.russian ||= /[а-я]{4}/iu.test(text)
      const own = text.split(/\s+/)
      if (lone !== null) pairs.push([lone, own[0]!])
      if (own.length > 1) for (const word of lone === null ? own : own.slice(1)) whole.add(bare(word))
      lone = own.length === 1 ? text : null
    }
  }
  const russian = !letters.uzbek && letters.russian
  const isCut = ([head, tail]: [string, string]) =>
    head !== '' && /^\p{Ll}/u.test(tail) && !whole.has(bare(head)) && whole.has(bare(head + tail))
  return {
    whole,
    cutting: pairs.filter(isCut).length >= SEEN_CUT || pairs.some(([head, tail]) => isLetter(head, tail, russian)),
    russian
  }
}

/** The letters at the head of a line that may go on a word ending in `above`: small ones, capitals behind capitals. */
function tailOf(above: string, line: string): string | undefined {
  const capitals = /\p{Lu}{2}$/u.test(above) && !/\p{Ll}/u.test(above)
  return (capitals ? /^[\p{Lu}‘’ʻʼ'-]*\p{Lu}(?!\p{Ll})/u : /^[\p{Ll}‘’ʻʼ'-]*\p{Ll}/u).exec(line)?.[0]
}

/** "14.09.202" above "3": a date of which only the year was cut can be put together in one way. */
const isCutDate = (above: string, line: string): boolean => {
  const begun = /(?:^|\s)\d{1,2}\.\d{1,2}\.(\d{1,3})$/.exec(above)?.[1]
  const rest = /^(\d{1,3})(?!\d)/.exec(line)?.[1]
  return begun !== undefined && rest !== undefined && /^20\d\d$/.test(begun + rest)
}

/**
 * Only a lone word that leaves no room for one letter more can be cut. Whether it was, the file's other words tell, else how letters follow
 * each other in Uzbek; where neither is clear the likelier reading is given with a doubt.
 */
export function cutBetween(above: Line, line: Line, column: Column, { whole, cutting, russian }: Words): Cut {
  if (!LONE.test(above.text)) return APART
  const wide = column.right - column.left - (above.right - above.left)
  const room = isCentred(above, column) ? wide : column.right - above.right
  // A number cell too narrow for its figures: "1" above "0.".
  if (/^\d{1,2}$/.test(above.text) && /^\d[.)]?$/.test(line.text) && room < line.letter)
    return { joined: true, doubt: above.text + line.text }
  if (isCutDate(above.text, line.text)) return ONE
  const tail = tailOf(above.text, line.text)
  if (tail === undefined || !/\p{L}$/u.test(above.text)) return APART
  const letter = line.exact ? line.letter : ((above.right - above.left) * inkWidth(tail[0]!)) / inkWidth(above.text)
  if (room > letter * (line.exact ? NEXT_LETTER_EXACT : NEXT_LETTER)) return APART
  const word = above.text.split(/\s/).at(-1)!
  const head = bare(word)
  const isHead = whole.has(head)
  const isTail = tail.length > SHORT ? whole.has(bare(tail)) : (russian ? RUSSIAN_WORDS : SHORT_WORDS).has(tail)
  if (whole.has(head + bare(tail)) && !(isHead && isTail)) return ONE
  const ofHead = isHead ? (tail.length > ENDING ? 2 * KNOWN : KNOWN) : 0
  const odds = oneWord(word, tail) - ofHead - (isTail ? KNOWN : 0) + (cutting ? CUTS : -CUTS)
  const joined = odds > 0
  return { joined, doubt: Math.abs(odds) > SURE_ODDS ? null : joined ? word + tail : `${word} ${tail}` }
}
