import type { Apostrophes } from './script.ts'

const PLAIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ё: 'yo',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'i',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  қ: 'q',
  ҳ: 'h',
  і: 'i'
}
const VOWELS = 'аеёиоуўэюяы'
const SIGNS = 'ьъ'

// Newer spellings of the official papers, where letter by letter would give sentyabr, byudjet, valyuta, inflyatsiya.
const NEWER: [RegExp, string][] = [
  [/(?<=^|[^а-яёўқғҳ])(сент|окт)ябр/g, '$1абр'],
  [/бюджет/g, 'буджет'],
  [/(?<=де|ин|ре|^)валют/g, 'валут'],
  [/^валют/g, 'валут'],
  [/(ин|де|ре)фляци/g, '$1флаци']
]
// Nouns in ғ before -га: Cyrillic writes ққ, Latin keeps the stem (тоққа, togʻga). ёққа and the like stay as they sound.
const GH_STEMS = /^((?:.*(?:тоғ|боғ|ўтлоғ))|маблағ|туғ|буғ|чоғ|доғ)$/
const RUSSIAN_PREFIX = /^(?:в|с|об|под|раз|из|от|ад|суб|ин|кон|контр|меж|интер|транс|фельд)$/
const ENDING_AFTER_VOWEL = /^и(?:нинг|ни|га|гача|да|дан|даги|дир|миз|нгиз|ю|мас)?$/

/** A Cyrillic word in lower case with the ққ of a stem in ғ undone. */
function restoreGh(word: string): string {
  const found = /^(.+)ққа(ча)?$/.exec(word)
  return found && GH_STEMS.test(`${found[1]}ғ`) ? `${found[1]}ғга${found[2] ?? ''}` : word
}

/**
 * One Cyrillic word (letters only, no mixed script) in Latin letters by the rules of the 1995 alphabet; `lower` is the word in
 * lower case, the result is in lower case.
 */
export function latinWord(lower: string, signs: Apostrophes): string {
  let word = restoreGh(lower)
  for (const [pattern, now] of NEWER) word = word.replace(pattern, now)
  const izofa = /^(.*[уўе]|авзо)(и.*)$/.exec(word)
  if (izofa && ENDING_AFTER_VOWEL.test(izofa[2]!) && word.length > 3) word = `${izofa[1]}й${izofa[2]}`
  let out = ''
  for (let at = 0; at < word.length; at++) out += latinLetter(word, at, signs)
  return out
}

function latinLetter(word: string, at: number, signs: Apostrophes): string {
  const letter = word[at]!
  const before = word[at - 1] ?? ''
  const after = word[at + 1] ?? ''
  const vowelBefore = before !== '' && VOWELS.includes(before)
  switch (letter) {
    case 'ў':
      return `o${signs.oApostrophe}`
    case 'ғ':
      return `g${signs.oApostrophe}`
    case 'е':
      if (before === 'и' && word.startsWith('циен', at - 2)) return 'e'
      return before === '' || vowelBefore || SIGNS.includes(before) ? 'ye' : 'e'
    case 'ц':
      // цц of пицца is one ts; before a consonant the word ends and an ending follows.
      if (after === 'ц') return ''
      return (vowelBefore || before === 'ц') && after !== '' && (VOWELS.includes(after) || after === 'в') ? 'ts' : 's'
    case 'ь':
      return after === 'о' ? 'y' : ''
    case 'ъ': {
      if (before === 'ў' || (after === 'е' && before !== '')) return ''
      // объявление, адъютант: before ё, ю, я only the Russian and Latin prefixes lose the sign (меъёр, Миръёқуб keep it).
      if ('ёюя'.includes(after) && after !== '' && at < 9 && RUSSIAN_PREFIX.test(word.slice(0, at))) return ''
      return signs.hardSign
    }
    case 'с':
      return after === 'ҳ' ? `s${signs.hardSign}` : 's'
    default:
      return PLAIN[letter] ?? letter
  }
}
