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

/** `fold` of the text with those words as they are meant; lengths may differ from the printed text. */
export const fold = (text: string): string => plain(text).replace(TYPED, typed => MEANT[typed]!)
