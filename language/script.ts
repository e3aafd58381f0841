import { cyrillicWord } from './cyrillic.ts'
import { latinWord } from './latin.ts'
import { APOSTROPHES, readForeign } from './letters.ts'
import { oneScript, romanNumeral, scriptOf, WORD, withCase } from './mixed.ts'
import { monthOf } from './months.ts'

export { scriptOf, type WordScript } from './mixed.ts'

/** The signs printed for oʻ, gʻ and for the hard sign. */
export interface Apostrophes {
  oApostrophe: 'ʻ' | '‘' | "'"
  hardSign: 'ʼ' | '’' | "'"
}

const DEFAULT: Apostrophes = { oApostrophe: '‘', hardSign: '’' }
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g')

// Kept letter for letter: places in braces, tags, web and mail addresses, file names.
const KEPT = new RegExp(
  [
    'E-IMZO',
    '\\b[2-6]G(?![\\p{L}\\p{N}])',
    '\\{\\{?[^{}\\n]*\\}\\}?',
    '</?[a-z][^<>\\n]*>',
    '&[a-z]{1,12};',
    '(?:https?://|www\\.)\\S+',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6}',
    '(?<![\\p{L}\\p{N}.-])[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,5}\\.(?:uz|com|org|net|ru|info|edu|gov|int|io|eu|kz|uk)(?![\\p{L}\\p{N}])(?:/\\S*)?',
    '(?<![\\p{L}\\p{N}_-])[\\p{L}\\p{N}_-]{1,120}\\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|csv|txt|zip|rar|7z|jpe?g|png|tiff?|html?|xml|json|exe|p7[bsm]|pfx)(?![\\p{L}\\p{N}])'
  ].join('|'),
  'giu'
)

// Names that Cyrillic papers print in Latin letters.
const KEPT_NAMES = new Set(
  `ai api cdma css dns dvb dvbt e-imzo edge ehf facebook g2b g2c g2g gb ghz google gpon gps gpt gsm gtm hd hdmi html http https ict id iot ip ios ios iptv iso it itu kb koica lan
  lte mb mbps mgr mhz ms myid nfc oauth odbl oneid pdf php pki pon pos pos-terminal pr qr rest rfid sdk sdn seo sim sms soap sql ssd ssl startup tb tcp telegram tls udp undp
  unicef unicode usb ussd vip voip vpn wan web wi-fi wifi wi fi windows xml xls xlsx zoom youtube uzcard paynet payme linkedin instagram android linux apple samsung nokia huawei zte`.split(
    /\s+/
  )
)
const FOREIGN = /w|c(?!h)/i

/** Applies `convert` to what is not kept, and gives the kept pieces back as they were. */
function outsideKept(text: string, convert: (piece: string) => string): string {
  let out = ''
  let from = 0
  for (const found of text.matchAll(KEPT)) {
    out += convert(text.slice(from, found.index)) + found[0]
    from = found.index + found[0].length
  }
  return out + convert(text.slice(from))
}

const YEAR_SPACE = /(?<!\d)(1[5-9]\d\d|20\d\d)[ \u00a0]*(?=йил(?!ли))/giu
const DAY_SPACE = /(?<![\d.,:/-])([12]?\d|3[01])[ \u00a0]+(?=(\p{L}+))/gu
const YEAR_HYPHEN = /(?<!\d)(1[5-9]\d\d|20\d\d)-(?=yil(?!li[kg]))/giu
const DAY_HYPHEN = /(?<![\d.,:/-])([12]?\d|3[01])-(?=(\p{L}+))/gu

/** True for a month's name; марта only straight after a year, where it cannot mean "times". */
function isMonth(word: string, before: string): boolean {
  return monthOf(word, /(?:йил|yil)\p{L}*[ \u00a0]+$/iu.test(before)) !== null
}

/**
 * Uzbek text in Latin letters by the rules of official papers: ц, е, ь, ъ by position, newer spellings (sentabr, budjet), dates
 * with hyphens ("2021-yil 10-mart") but durations without, capitals kept (SH only in words all in capitals), initials (Я. = Y.).
 * Words of two scripts are first repaired by their majority; words in Latin letters, numerals, addresses and file names stay.
 * Default signs: U+2018 in oʻ and gʻ, U+2019 for ъ. Never throws.
 */
export function toLatin(text: string, signs: Apostrophes = DEFAULT): string {
  return outsideKept(text.normalize('NFC'), piece => {
    const dated = piece
      .replace(YEAR_SPACE, '$1-')
      .replace(DAY_SPACE, (all, day: string, word: string, at: number) =>
        scriptOf(word) !== 'latin' && isMonth(word, piece.slice(Math.max(0, at - 24), at)) ? `${day}-` : all
      )
    return dated.replace(WORD, (word, at: number) => wordToLatin(word, dated[at + word.length] === '.', signs))
  })
}

const CYRILLIC_SEGMENTS = /\p{Lu}{2,}(?=\p{Ll}|$)|\p{Lu}?\p{Ll}+|\p{Lu}|[^\p{L}]+/gu

function wordToLatin(printed: string, dotFollows: boolean, signs: Apostrophes): string {
  if (scriptOf(printed) === 'latin') return printed
  const word = readForeign(oneScript(printed))
  const script = scriptOf(word)
  if (script === 'latin' || script === 'none') return word
  if (script === 'mixed') return word.replace(/\p{Script=Cyrillic}+/gu, run => segmentsToLatin(run, signs))
  if (dotFollows && /^[ЮЯЁЕ]$/.test(word)) return 'Y'
  return segmentsToLatin(word.replace(APOSTROPHE, 'ъ'), signs)
}

function segmentsToLatin(word: string, signs: Apostrophes): string {
  const lower = word.toLowerCase()
  if (
    word === lower ||
    word.slice(1) === lower.slice(1) ||
    (word === word.toUpperCase() && word.length > 1 && !isConsonantAcronym(word))
  )
    return withCase(word, latinWord(lower, signs))
  // Acronyms without a vowel keep small second letters: MChJ.
  if (isConsonantAcronym(word))
    return [...word].map(letter => withCase(letter, latinWord(letter.toLowerCase(), signs))).join('')
  return (word.match(CYRILLIC_SEGMENTS) ?? [])
    .map(part => (part === word ? part : segmentsToLatin(part, signs)))
    .join('')
}

function isConsonantAcronym(word: string): boolean {
  return word.length > 1 && word.length < 6 && /^[БВГДЖЗЙКЛМНПРСТФХЦЧШҚҒҲ]+$/.test(word)
}

/**
 * Uzbek text in Cyrillic letters. Words with ц, ь, э, ё, ъ come from the lexicon, others go by letters; dates lose their hyphens.
 * Kept: Roman numerals, addresses, file names, names that Cyrillic papers print in Latin letters and, in a line that is mostly
 * Cyrillic, every Latin word without oʻ or gʻ (brands, English). Never throws.
 */
export function toCyrillic(text: string): string {
  return text
    .normalize('NFC')
    .split(/(\r?\n)/)
    .map(line => outsideKept(line, piece => pieceToCyrillic(piece, isCyrillicLine(line))))
    .join('')
}

// A third of Cyrillic letters is enough: a line of an Uzbek paper in Latin letters has none, one in Cyrillic may quote much English.
function isCyrillicLine(line: string): boolean {
  return 3 * (line.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > (line.match(/\p{Script=Latin}/gu)?.length ?? 0)
}

function pieceToCyrillic(piece: string, insideCyrillic: boolean): string {
  const dated = piece
    .replace(YEAR_HYPHEN, '$1 ')
    .replace(DAY_HYPHEN, (all, day: string, word: string, at: number) =>
      scriptOf(word) === 'latin' && isMonth(word, piece.slice(Math.max(0, at - 24), at)) ? `${day} ` : all
    )
  return dated.replace(WORD, (word, at: number) => {
    const atStart = /^\s*$/.test(dated.slice(Math.max(0, at - 40), at))
    const dot =
      dated[at + word.length] === '.' &&
      /^[ \u00a0]?\p{Lu}/u.test(dated.slice(at + word.length + 1, at + word.length + 4))
    return wordToCyrillic(
      word,
      dot && !(atStart && /^[IVX]$/.test(word) && /^\.\s/.test(dated.slice(at + 1, at + 3))),
      insideCyrillic,
      '-–'.includes(dated[at - 1] ?? ' ')
    )
  })
}

function wordToCyrillic(printed: string, isInitial: boolean, insideCyrillic: boolean, afterHyphen: boolean): string {
  if (scriptOf(printed) === 'cyrillic') return printed
  const word = oneScript(printed, insideCyrillic ? 'cyrillic' : undefined)
  if (scriptOf(word) !== 'latin') return word
  const plain = word.replace(APOSTROPHE, "'")
  if (!isInitial && romanNumeral(word) !== null && !(afterHyphen && word.length === 1)) return word
  if (insideCyrillic && scriptOf(printed) === 'latin' && !/[og]'/i.test(plain) && word.length > 1) return word
  const kept = keptHead(plain)
  if (kept === plain) return word
  return kept + segmentsToCyrillic(plain.slice(kept.length))
}

/** The part of a word that stays in Latin letters: all of it, an acronym before its ending (SDKni), or nothing. */
function keptHead(word: string): string {
  if (KEPT_NAMES.has(word.toLowerCase()) || FOREIGN.test(word)) return word
  const acronym = /^(\p{Lu}{2,})(?=\p{Ll})/u.exec(word)?.[1]
  return acronym && KEPT_NAMES.has(acronym.toLowerCase()) ? acronym : ''
}

const LATIN_SEGMENTS = /(?:[SC]h|Y[aeou](?!')|\p{Lu}'?){2,}(?=\p{Ll}|$)|\p{Lu}?'?(?:\p{Ll}'?)+|\p{Lu}'?|[^\p{L}]+/gu

function segmentsToCyrillic(word: string): string {
  const lower = word.toLowerCase()
  if (word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1))
    return withCase(word, cyrillicWord(lower))
  return (word.match(LATIN_SEGMENTS) ?? [])
    .map(part => {
      const text = cyrillicWord(part.toLowerCase())
      return /^(?:[SC]h|Y[aeou]|\p{Lu}'?){2,}$/u.test(part) ? text.toUpperCase() : withCase(part, text)
    })
    .join('')
}
