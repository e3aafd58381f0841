import { readForeign } from './letters.ts'
import { oneScript, textScript, WORD } from './mixed.ts'

/** A proposal: `was` stands at `index` (UTF-16 units) of the text and should probably read `now`. */
export interface Repair {
  was: string
  now: string
  index: number
}

// The digit 3 read as the letter З, where only a number can stand.
const THREE =
  /(?<![\p{L}\p{N}.,-])[ЗзӠ](?=(?:-|–| )?(?:илова|сон|банд|модда|чорак|босқич|бўлим|боб|қисм|жадвал|қадам|гуруҳ|кун|ой|йил|нафар|та(?!\p{L})|фоиз|минг|млн))(?:(?:-|–| )?\p{L}+)/giu
// Kinds of acts whose letter қ or ў a Russian keyboard gave as к or у.
const ACT_KINDS: [RegExp, string][] = [
  [/(?<![\p{L}\p{N}])П[КK](?=[- –]?\d)(?:[- –]?\d+)/gu, 'ПҚ'],
  [/(?<![\p{L}\p{N}])[УЎ]Р[КK](?=[- –]?\d)(?:[- –]?\d+)/gu, 'ЎРҚ'],
  [/(?<![\p{L}\p{N}])УРҚ(?=[- –]?\d)(?:[- –]?\d+)/gu, 'ЎРҚ'],
  [/(?<![\p{L}\p{N}])ВМ[КK](?=[- –]?\d)(?:[- –]?\d+)/gu, 'ВМҚ']
]
// O between digits is a zero.
const ZERO = /\d+(?:[ОOоo]\d+)+/gu

const UZBEK_ONLY = /[ўқғҳүұӯ]/i
// Who types ө or ү for an Uzbek letter has no ҳ and ғ either: roots in which they are certain.
const NO_UZBEK: [RegExp, string][] = [
  [/^(х)(?=оким|укумат|исоб|удуд|ужжат|амкор|имоя|аракат|уқуқ)/iu, 'ҳ'],
  [/(?<=^му)(х)(?=ит|окама|тож|им|андис|аррир|офаза)/iu, 'ҳ'],
  [/(?<=^бо)(г)(?=$|и$|лар|бон|дор)/iu, 'ғ'],
  [/(?<=^му?во)(ғ)(?=иқ)/iu, 'ф'],
  [/(?<=^т)(ург|уг|ўг|ўрг)(?=рисида)/iu, 'ўғ']
]
const FOREIGN_ROUND = /[үұӯө]/i
/** A word typed with letters of another alphabet, put right where those stand in for ҳ, ғ and ф too. */
function withoutUzbekKeys(was: string, word: string): string {
  if (!FOREIGN_ROUND.test(was)) return word
  return NO_UZBEK.reduce(
    (text, [pattern, letter]) =>
      text.replace(pattern, one => (one === one.toUpperCase() ? letter.toUpperCase() : letter)),
    word
  )
}

/**
 * The word as it should probably be written: one script by majority, letters of other alphabets (ү ұ ӯ ө ҷ љ) as the Uzbek ones, ы of an Uzbek word as и. The same word comes
 * back when nothing is wrong; an acronym or foreign name with an ending in the other script (MGRдан, SDKни) is right. `around` is the script of the text
 * the word stands in.
 */
export function repairWord(word: string, around?: 'latin' | 'cyrillic'): string {
  const single = oneScript(word, around)
  const native = UZBEK_ONLY.test(single) ? single.replace(/ы/g, 'и').replace(/Ы/g, 'И') : single
  return withoutUzbekKeys(word, readForeign(native))
}

/** Every proposal for a text, in order of place. The text itself is never changed here; repeated words come repeatedly. */
export function findRepairs(text: string): Repair[] {
  const found: Repair[] = []
  const add = (was: string, now: string, index: number) => {
    const overlaps = found.some(one => index < one.index + one.was.length && one.index < index + was.length)
    if (was !== now && !overlaps) found.push({ was, now, index })
  }
  for (const match of text.matchAll(THREE)) add(match[0], `3${match[0].slice(1)}`, match.index)
  for (const [pattern, kind] of ACT_KINDS) {
    for (const match of text.matchAll(pattern)) add(match[0], match[0].replace(/^\p{L}+/u, kind), match.index)
  }
  for (const match of text.matchAll(ZERO)) add(match[0], match[0].replace(/\D/g, '0'), match.index)
  const around = textScript(text)
  for (const match of text.matchAll(WORD)) add(match[0], repairWord(match[0], around), match.index)
  return found.sort((a, b) => a.index - b.index)
}
