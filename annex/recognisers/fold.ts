/** Folding for the words that the recognisers know: also as they are typed without the letters ў, қ, ғ and ҳ. */
import { fold as plain } from '#language/fold.ts'

/** The folded beginnings that a keyboard without Uzbek letters gives, and what is meant. */
const MEANT: Record<string, string> = {
  karor: 'qaror',
  xokim: 'hokim',
  maxkama: 'mahkama',
  maxalla: 'mahalla',
  gurux: 'guruh',
  guroh: 'guruh',
  raxbar: 'rahbar',
  urinbosar: 'orinbosar',
  bulim: 'bolim',
  boshkarma: 'boshqarma',
  kumita: 'qomita',
  komita: 'qomita',
  ittifok: 'ittifoq',
  shaxr: 'shahr',
  shaxar: 'shahar',
  yul: 'yol',
  izox: 'izoh',
  tugrisida: 'togrisida',
  xakida: 'haqida',
  kilaman: 'qilaman',
  kiladi: 'qiladi',
  buicha: 'boicha',
  kura: 'kora',
  kursatkich: 'korsatkich',
  loixa: 'loiha',
  xolati: 'holati'
}
const TYPED = new RegExp(`(?<!\\p{L})(?:${Object.keys(MEANT).join('|')})`, 'gu')

// One cell is folded by every recogniser that looks at it.
const known = new Map<string, string>()
const KNOWN_TEXTS = 4_000
/** Longer texts are folded once or twice and would fill the memory. */
const LONGEST_KEPT = 600

/** `fold` of the text with those words as they are meant; lengths may differ from the printed text. */
export function fold(text: string): string {
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = plain(text).replace(TYPED, typed => MEANT[typed]!)
  if (text.length > LONGEST_KEPT) return folded
  if (known.size >= KNOWN_TEXTS) known.clear()
  known.set(text, folded)
  return folded
}
