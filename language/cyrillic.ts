import { stemOf } from './lexicon/index.ts'

const PLAIN: Record<string, string> = {
  a: 'а',
  b: 'б',
  d: 'д',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  e: 'е',
  c: 'с',
  w: 'в'
}
const IOTA: Record<string, string> = { a: 'я', e: 'е', o: 'ё', u: 'ю' }
const VOWEL = /[aeiou]/

// What may follow a short stem: Uzbek endings and the common endings of loanwords, any number of them.
const ENDINGS = new RegExp(
  '^(?:lar|lik|lig|chilik|chilig|chi|li|siz|ning|ni|ga|gacha|da|dan|dagi|gi|si|i|im|ing|imiz|ingiz|miz|ngiz|m|ng|cha|dor|lash|lan|la|tir|dir|il|in|ish|' +
    'gan|ib|di|sin|ma|may|uvchi|vchi|dosh|shunos|soz|xona|noma|kor|mi|dek|day|ka|qa|iy|viy|an|chan|roq|yu|mas|simon|' +
    'atsiya|ator|ik|iya|izm|ist|al|on|or|ant|ent|at|iv|ura|er|ka|ist|ochka|' +
    "bop|boz|parvar|bay|aro|lararo|do'z|paz|furush)*$"
)
const FREE_LENGTH = 5
// Longer than any word: no stem is looked for and no pattern tried, so that no input takes long.
const LONGEST_WORD = 60
const LONGEST_STEM = 30
const LONGEST_ENDING = 24

const PREFIXES =
  /^(?:agro|aero|anti|audio|avia|avto|bio|demo|elektro|energo|etno|evro|foto|geo|gidro|giper|infra|inter|kiber|kino|kosmo|kvazi|makro|mega|meta|mikro|mini|mono|moto|multi|nano|neo|neyro|no|be|pan|para|poli|post|psevdo|radio|re|retro|sotsio|spets|sub|super|tele|termo|trans|ultra|video|zoo|yevro)(?=.{4})/

/** A stem of the lexicon at the beginning of the word and how many letters of the word it covers, or null. */
function longestStem(word: string): { cyrillic: string; length: number } | null {
  for (let length = Math.min(word.length, LONGEST_STEM); length >= 3; length--) {
    const head = word.slice(0, length)
    const rest = word.slice(length)
    // Endings with a vowel turn a final k into g and q into g': look the stem up as it stands alone.
    const stem = stemOf(head) ?? (/^i/.test(rest) && head.endsWith('g') ? stemOf(`${head.slice(0, -1)}k`) : undefined)
    if (!stem) continue
    if (rest !== '' && length < FREE_LENGTH && (rest.length > LONGEST_ENDING || !ENDINGS.test(rest))) continue
    let cyrillic = stem
    if (rest !== '' && cyrillic.endsWith('ь') && !rest.startsWith('ye')) cyrillic = cyrillic.slice(0, -1)
    if (stemOf(head) === undefined) cyrillic = `${cyrillic.slice(0, -1)}г`
    return { cyrillic, length }
  }
  return null
}

/**
 * One Latin word in Cyrillic letters. `word` is in lower case with every apostrophe as U+0027; the result is in lower case.
 * The longest stem of the lexicon wins; what follows it, and words that are not in it, go by letters and by the rules below.
 */
export function cyrillicWord(word: string): string {
  if (word.length > LONGEST_WORD) return byLetters(word, 0)
  const stem = longestStem(word)
  if (stem) return stem.cyrillic + tail(word, stem.length)
  const prefix = PREFIXES.exec(word)?.[0]
  if (prefix) {
    const rest = word.slice(prefix.length)
    const inner = longestStem(rest)
    if (inner && inner.length >= FREE_LENGTH) return byLetters(prefix, 0) + inner.cyrillic + tail(rest, inner.length)
  }
  return byLetters(guessed(word), 0)
}

// What begins with s after a t at a native seam, up to the word's end: aytsa, ketsin, shartsiz, matsoz.
const SEAM = '(?:a(?:m|n|ng|k|ngiz|lar|ku|gina|da)?$|in(?:lar)?$|iz|o[gz])'

// Where loanwords outside the lexicon hide ц (marked C) and ь (marked Q), from the patterns of international words.
const GUESSES: [RegExp, string][] = [
  [/^ts/, 'C'],
  [new RegExp(`ts(?!${SEAM})(?=[aeiouyvk])`, 'g'), 'C'],
  // After a vowel today's spelling is -tsiya; a word of some length in -asiya, -isiya is the same ending misspelt.
  [/(?<=.{4}[ai])s(?=iya(?:$|si|lar|ni|ga|da))/g, 'C'],
  // jinsiyat, insoniyat keep their s.
  [/(?<=[kpb]|..n)s(?=iya(?!t))/g, 'C'],
  [/(?<=[nrkp])s(?=ept|entr)|(?<=ak)s(?=ent)|(?<=..[knp])s(?=ion)|(?<=..n)s(?=ial)/g, 'C'],
  [/(?<=[aeiou].*[bdfgjklmnprstvxz]e)l$/, 'lQ'],
  [/(?<=mobi|profi|meda|deta|sti|ivaly?|magistra)l$/, 'lQ'],
  [/(?<=u)l(?=t(?:ur|et|at|im|ra|ip|iv)|pt|sa[rt])|(?<=a)l(?=bom|ter|tim)|(?<=fi)l(?=m|tr)/g, 'lQ'],
  [/(?<=[aeiou].*[ln])yon$/, 'Qon'],
  [/(?<=[pv])yu(?=t|$|er)/g, 'Qyu']
]

/** The word with C for ц and Q for ь where a loanword of its shape has them. */
function guessed(word: string): string {
  return GUESSES.reduce((text, [pattern, sign]) => text.replace(pattern, sign), word)
}

/** What follows a stem of the lexicon, with the stem as context. */
function tail(word: string, from: number): string {
  const marked = guessed(`${word.slice(0, from)}|${word.slice(from)}`)
  const at = marked.indexOf('|')
  return byLetters(marked.slice(0, at) + marked.slice(at + 1), at)
}

/** Letters from index `from` on; what stands before is the context of the first of them. */
function byLetters(word: string, from: number): string {
  let out = ''
  for (let at = from; at < word.length; at++) {
    const letter = word[at]!
    const next = word[at + 1] ?? ''
    const before = word[at - 1] ?? ''
    if (next === "'" && (letter === 'o' || letter === 'g')) {
      if (letter === 'g' && /^ga(?:cha)?$/.test(word.slice(at + 2, at + 8))) {
        // togʻga: Cyrillic writes what is heard.
        out += 'ққ'
        at += 2
        continue
      }
      out += letter === 'o' ? 'ў' : 'ғ'
      at++
    } else if (letter === "'") {
      out += before === 's' && next === 'h' ? '' : 'ъ'
    } else if ((letter === 's' || letter === 'c') && next === 'h') {
      out += letter === 's' ? 'ш' : 'ч'
      at++
    } else if (letter === 'y' && next in IOTA && !(next === 'o' && word[at + 2] === "'")) {
      const consonantBefore = /[bdfghjklmnpqrstvxz']/.test(before)
      out +=
        next === 'e' && consonantBefore
          ? /^(?:sub|ob|ad|in|kon|iz|raz|pod|s)$/.test(word.slice(0, Math.min(at, 4)))
            ? 'ъе'
            : 'ье'
          : IOTA[next]
      at++
    } else if (letter === 'e') {
      out +=
        before === '' || (VOWEL.test(before) && before !== 'i') || (before === "'" && /[og]/.test(word[at - 2] ?? ''))
          ? 'э'
          : 'е'
    } else if (letter === 'C') {
      out += 'ц'
    } else if (letter === 'Q') {
      out += 'ь'
    } else {
      out += PLAIN[letter] ?? letter
    }
  }
  // Possessive of nouns in a vowel: mavzuyi, obroʻyi (and not uyi, boʻyi, whose stem ends in y).
  return out.replace(/^(мавзу|обрў|мавқе|авзо|орзу|тобе|толе|мавзе)йи/, '$1и')
}
