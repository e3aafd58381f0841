import {
  APOSTROPHES,
  cyrillicLookAlike,
  latinLookAlike,
  letterScript,
  plainDashes,
  plainSpaces,
  readForeign
} from './letters.ts'

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'o',
  ф: 'f',
  х: 'x',
  ҳ: 'h',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  є: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  ѕ: 's',
  ԛ: 'q',
  ԝ: 'w',
  ӏ: 'l',
  ԁ: 'd',
  ҝ: 'q',
  ҡ: 'q',
  ӽ: 'x',
  ҳ̆: 'h'
}
const MARKED: Record<string, string> = { ş: 'sh', Ş: 'Sh', ç: 'ch', Ç: 'Ch', ı: 'i' }
const WORD = /[\p{L}\p{M}]+/gu
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')
const DOUBLE_QUOTES = /[«»“”„‟‹›〝〞＂]/g

/** One letter run as Latin letters: runs of the lesser script are read by their look where all of them have a twin. */
function latinLetters(word: string): string {
  const runs = word.match(/\p{Script=Cyrillic}+|\P{Script=Cyrillic}+/gu) ?? []
  let cyrillic = 0
  let latin = 0
  for (const letter of word) {
    const script = letterScript(letter)
    if (script === 'cyrillic') cyrillic++
    else if (script === 'latin') latin++
  }
  return runs
    .map(run => {
      if (letterScript(run[0]!) === 'cyrillic') {
        const looks = latin > cyrillic ? [...run].map(latinLookAlike) : []
        return looks.length > 0 && looks.every(Boolean) ? looks.join('').toLowerCase() : spell(run)
      }
      // Two capitals before a Cyrillic ending are an acronym with its suffix (MGRдан), not letters that slipped in.
      if (cyrillic < latin || cyrillic === 0 || /^\p{Lu}{2,}$/u.test(run)) return run.toLowerCase()
      const looks = [...run].map(cyrillicLookAlike)
      return looks.every(Boolean) ? spell(looks.join('')) : run.toLowerCase()
    })
    .join('')
}

function spell(run: string): string {
  const lower = readForeign(run).toLowerCase().replace(/ьо/g, 'ё').replace(/ьэ/g, 'е').replace(/цц/g, 'ц')
  return [...lower].map(letter => LETTERS[letter] ?? foreignLetter(letter)).join('')
}

/** A letter of another Cyrillic alphabet by its base letter (Ӛ as ә, ә as а). */
function foreignLetter(letter: string): string {
  const base = readForeign(letter.normalize('NFD')[0]!)
  return [...base].map(one => LETTERS[one] ?? one).join('')
}

/** Latin letters without their marks (ş and ç as sh and ch), so that what is read by its look is a plain letter. */
function withoutMarks(word: string): string {
  return [...word.normalize('NFC')]
    .map(letter => MARKED[letter] ?? (letterScript(letter) === 'latin' ? letter.normalize('NFD')[0]! : letter))
    .join('')
    .replace(/\p{M}/gu, '')
}

function spellingsTogether(word: string): string {
  return word
    .replace(/t+s/g, 's')
    .replace(/y+e/g, 'e')
    .replace(/(?<=[bcdfghjklmnpqrstvwxz])y+(?=[au])/g, '')
    .replace(/(?<=[aeiou])y+(?=i)/g, '')
}

const UZBEK_CYRILLIC = /^[а-яёўқғҳ]+$/i
const ASCII = /^[a-z]+$/i

function foldLetters(word: string): string {
  if (UZBEK_CYRILLIC.test(word)) return spell(word)
  return ASCII.test(word) ? word.toLowerCase() : latinLetters(withoutMarks(word))
}

/** Papers say the same words over and over; a few megabytes at most, begun anew when full. */
const KNOWN_WORDS = 20_000
const LONGEST_KEPT = 40
const foldedWord = new Map<string, string>()

function foldWord(word: string): string {
  const known = foldedWord.get(word)
  if (known !== undefined) return known
  const folded = spellingsTogether(foldLetters(word))
  if (word.length > LONGEST_KEPT) return folded
  if (foldedWord.size >= KNOWN_WORDS) foldedWord.clear()
  foldedWord.set(word, folded)
  return folded
}

/**
 * The form under which Uzbek text is searched, matched and grouped: Latin letters, lower case, without apostrophes, hard and
 * soft signs, with plain spaces, dashes and double quotes. Cyrillic and Latin spelling of one word give the same string
 * (ц = ts = s, е = э = ye, сентябрь = sentyabr = sentabr, мавзуи = mavzuyi); letters that slipped in from the other alphabet are
 * read by their look. Punctuation and digits stay, spaces are collapsed, the result is not longer than twice the text.
 * Not reversible: oʻ folds with o and gʻ with g. fold(fold(x)) = fold(x).
 */
export function fold(text: string): string {
  const plain = plainDashes(
    plainSpaces(
      text
        .replace(APOSTROPHE, '')
        .replace(/№/g, '\ue000')
        .normalize('NFKC')
        .replace(/\ue000/g, '№')
    )
  )
    .replace(APOSTROPHE, '')
    .replace(DOUBLE_QUOTES, '"')
  return plain.replace(WORD, foldWord).replace(/\s+/g, ' ').trim()
}

/** The words and numbers of a text in folded form, in order; whatever is neither a letter nor a digit separates them. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
