import { latinWord } from './latin.ts'
import { APOSTROPHES, cyrillicLookAlike, latinLookAlike, letterScript } from './letters.ts'

export type WordScript = 'latin' | 'cyrillic' | 'mixed' | 'none'

/** A word: letters, with apostrophes between them or after a final o or g. */
export const WORD = new RegExp(
  `[\\p{L}\\p{M}]+(?:[${APOSTROPHES}][\\p{L}\\p{M}]+)*(?:(?<=[oOgG])[${APOSTROPHES}])?`,
  'gu'
)

/** Which alphabet a word is written in; 'none' for a word without letters of either. */
export function scriptOf(word: string): WordScript {
  const { cyrillic, latin } = count(word)
  return cyrillic > 0 && latin > 0 ? 'mixed' : cyrillic > 0 ? 'cyrillic' : latin > 0 ? 'latin' : 'none'
}

function count(word: string): { cyrillic: number; latin: number } {
  let cyrillic = 0
  let latin = 0
  for (const letter of word) {
    const script = letterScript(letter)
    if (script === 'cyrillic') cyrillic++
    else if (script === 'latin') latin++
  }
  return { cyrillic, latin }
}

const LATIN_HEAD = /^(\p{Script=Latin}+)(\p{Script=Cyrillic}+)$/u
const FOREIGN = /w|c(?!h)/i

/** A Latin acronym or foreign name with an Uzbek ending in Cyrillic (MGRдан, SDKни, Facebookда) is right as it stands. */
function isNameWithEnding(word: string): boolean {
  const parts = LATIN_HEAD.exec(word)
  if (!parts) return false
  const [, head, ending] = parts as unknown as [string, string, string]
  if (ending !== ending.toLowerCase()) return false
  return (head.match(/\p{Lu}/gu)?.length ?? 0) >= 2 || (head.length > 2 && FOREIGN.test(head))
}

/** The Latin numeral that a word of I, V, X, L and their Cyrillic twins stands for, or null. One lone letter is none. */
export function romanNumeral(word: string): string | null {
  const latin = [...word].map(letter => (letter === 'І' ? 'I' : letter === 'Х' ? 'X' : letter)).join('')
  if (latin.length > 1 || latin === 'I' || latin === 'V' || latin === 'X')
    return /^(?=.)(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(latin) ? latin : null
  return null
}

const SPELT: [RegExp, string][] = [
  [new RegExp(`o[${APOSTROPHES}]`, 'g'), 'ў'],
  [new RegExp(`g[${APOSTROPHES}]`, 'g'), 'ғ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/yo/g, 'ё'],
  [/yu/g, 'ю'],
  [/ya/g, 'я'],
  [/ye/g, 'е']
]
const SINGLE = 'aаbбdдeеfфgгhҳiиjжkкlлmмnнoоpпqқrрsсtтuуvвxхyйzзcсwв'

function spellCyrillic(run: string): string {
  let text = run.toLowerCase()
  for (const [pattern, letter] of SPELT) text = text.replace(pattern, letter)
  text = [...text]
    .map(letter => (SINGLE.indexOf(letter) % 2 === 0 ? SINGLE[SINGLE.indexOf(letter) + 1]! : letter))
    .join('')
  return withCase(run, text)
}

function spellLatin(run: string): string {
  return withCase(run, latinWord(run.toLowerCase(), { oApostrophe: '‘', hardSign: '’' }).replace(/^ye/, 'e'))
}

/** `text` with the capitals of `model`: all, the first or none. */
export function withCase(model: string, text: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase()
  if (letters !== '' && letters[0] === letters[0]!.toUpperCase() && letters[0] !== letters[0]!.toLowerCase())
    return text.slice(0, 1).toUpperCase() + text.slice(1)
  return text
}

/**
 * A word of two scripts in the script of most of its letters (Cyrillic when they are as many). A run of the lesser script whose
 * letters all have twins is read by its look (Bилоят), any other by its sound (ўринbosари). Words of one script, Roman numerals
 * and foreign names with an ending come back unchanged. `around` is the script of the text the word stands in: it decides unless the
 * word has four times as many letters of the other one (айrim in a Cyrillic line is айрим).
 */
export function oneScript(word: string, around?: 'latin' | 'cyrillic'): string {
  if (scriptOf(word) !== 'mixed') return word
  const numeral = romanNumeral(word)
  if (numeral) return numeral
  if (isNameWithEnding(word)) return word
  const { cyrillic, latin } = count(word)
  const clear = Math.max(latin, cyrillic) >= 4 * Math.min(latin, cyrillic)
  const target = around && !clear ? around : latin > cyrillic ? 'latin' : 'cyrillic'
  const runs = word.match(/\p{Script=Cyrillic}+|\P{Script=Cyrillic}+/gu) ?? []
  return runs
    .map((run, index) => {
      if ((letterScript(run[0]!) ?? target) === target) return run
      const looks = [...run].map(target === 'latin' ? latinLookAlike : cyrillicLookAlike)
      const text = looks.every(Boolean) ? looks.join('') : target === 'latin' ? spellLatin(run) : spellCyrillic(run)
      // A capital run inside a word in small letters (or the reverse) keeps its own case.
      return index === 0 || run !== run.toUpperCase() || run === run.toLowerCase() ? text : text.toUpperCase()
    })
    .join('')
}

/** The script most letters of a text are in, or undefined where they are as many. */
export function textScript(text: string): 'latin' | 'cyrillic' | undefined {
  const { cyrillic, latin } = count(text)
  return cyrillic > latin ? 'cyrillic' : latin > cyrillic ? 'latin' : undefined
}
