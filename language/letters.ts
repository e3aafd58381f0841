// Letters of the two Uzbek alphabets (Latin: law 931-XII of 1995; Cyrillic: alphabet of 1940, order ending э ю я ў қ ғ ҳ)
// and the signs that official papers use in their place.

/** Every sign seen as the apostrophe of oʻ/gʻ or as the hard sign; a character class body for regular expressions. */
export const APOSTROPHES = "'`´‘’‛ʹʻʼʽʾʿˈˊˋ′‵＇\u0313\u0315"

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f/gu
const SPACES = /[\t\p{Zs}]/gu
const DASHES = /[\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g

/** Soft hyphens, zero-width and direction marks removed; every kind of space a plain space; line ends kept. */
export function plainSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ')
}

/** Every kind of dash, hyphen and minus as U+002D. */
export function plainDashes(text: string): string {
  return text.replace(DASHES, '-')
}

/** Cyrillic letters that print like a Latin letter, and the Latin letter; both cases. */
const GLYPH_PAIRS = 'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS аa еe оo рp сc уy хx іi јj ѕs'
const toLatinGlyph = new Map<string, string>()
const toCyrillicGlyph = new Map<string, string>()
for (const pair of GLYPH_PAIRS.split(' ')) {
  toLatinGlyph.set(pair[0]!, pair[1]!)
  toCyrillicGlyph.set(pair[1]!, pair[0]!)
}
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/u

/** 'cyrillic' or 'latin' for a letter, null for anything else. */
export function letterScript(letter: string): 'cyrillic' | 'latin' | null {
  return CYRILLIC.test(letter) ? 'cyrillic' : LATIN.test(letter) ? 'latin' : null
}

/** The Latin letter that looks like this Cyrillic one, or undefined. */
export function latinLookAlike(letter: string): string | undefined {
  return toLatinGlyph.get(letter)
}

/** The Cyrillic letter that looks like this Latin one, or undefined. */
export function cyrillicLookAlike(letter: string): string | undefined {
  return toCyrillicGlyph.get(letter)
}

// Where ү, ұ or ӯ stands for ў: the beginnings of the native roots with ў that official papers use; elsewhere it stands for у.
const O_ROOTS = new RegExp(
  '^(?:ў(?:з(?!оқ|ат|ил|лук|ун|ум)|рин|рт|рн|рг|рм|қ|т(?!к[аи]р)|с|лч|лк|н(?:\\P{L}|$|та|инчи|лик)|й|ғ|хш|хт)' +
    '|[тТ]ў(?:ғ|л|п|рт|с|г)|бў(?:й|л|ш|ғ|р)|кў(?:р|п|м|ч|з|л|н|к|ж)|қў(?:й|ш|л(?!ай)|р(?!и)|н|ғ|м)|йў(?:л|қ|н|р)|сў(?:р|нг|з|м|к|ғ)' +
    '|гў|шў|рў|чў|мў[жълр]|зў|дў[скнм]|ғў|хўж|хўр|жўн|жўш|пўл|лўм|обрў|нўх)',
  'iu'
)

// Letters of other Cyrillic alphabets that scans and foreign keyboards put into Uzbek words.
const FOREIGN: Record<string, string> = {
  ҷ: 'ж',
  җ: 'ж',
  ӣ: 'ий',
  љ: 'ль',
  њ: 'нь',
  ң: 'нг',
  ә: 'а',
  һ: 'ҳ',
  ґ: 'г',
  ѓ: 'ғ',
  ќ: 'қ'
}
const ROUND = /[үұӯө]/i

// Where ө is о after all though the root with ў is a word too: "Бөш вазир" is Бош вазир, "бөла" бола.
const PLAIN_O =
  /^(?:бо(?:ш|л|й|ғ)|то(?:л|ғ|п)|қо(?:л|н|р)|со(?:г|м)|о(?:з|т|қ|й|рт|лт|н|ғ)|ко(?:р|н|з)|мо(?:л|р)|чо|до|го|зо)/iu

/** A Cyrillic word without letters of other alphabets: ү ұ ӯ as у and ө as о, all of them as ў in the roots known to have it. */
export function readForeign(word: string): string {
  const known = word.replace(/[ҷҗӣљњңәһґѓќ]/gi, letter => {
    const small = letter.toLowerCase()
    return small === letter ? FOREIGN[small]! : FOREIGN[small]!.toUpperCase()
  })
  if (!ROUND.test(known)) return known
  const plain = known.replace(/[үұӯ]/g, 'у').replace(/[ҮҰӮ]/g, 'У').replace(/ө/g, 'о').replace(/Ө/g, 'О')
  const at = known.search(ROUND)
  const rounded = plain.slice(0, at) + (known[at] === known[at]!.toLowerCase() ? 'ў' : 'Ў') + plain.slice(at + 1)
  const isPlain = /ө/i.test(known[at]!) && PLAIN_O.test(plain)
  return O_ROOTS.test(rounded) && !isPlain ? rounded : plain
}
