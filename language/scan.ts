/**
 * What the recogniser of Uzbek letters cannot say rightly, put right by rule. Its Cyrillic model knows no ь, ы, щ, no № and % and no
 * Latin letters: a final ь comes as ъ, as Б or not at all.
 */
import { STEMS } from './lexicon/index.ts'

const HARD_SIGN = /ъ/g
const MONTHS = ['январь', 'февраль', 'апрель', 'июнь', 'июль', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
const IOTATED = /^[еёюя]/

let known: { soft: ReadonlySet<string>; hard: readonly string[]; longest: number } | undefined
function stems(): { soft: ReadonlySet<string>; hard: readonly string[]; longest: number } {
  if (known === undefined) {
    const all = [...STEMS, ...MONTHS]
    const soft = all.filter(stem => stem.includes('ь'))
    known = {
      soft: new Set(soft),
      hard: all.filter(stem => stem.includes('ъ')),
      longest: Math.max(...soft.map(stem => stem.length))
    }
  }
  return known
}

/** Whether a stem with ь begins the word and has its ь at `at`. */
function isSoftAt(word: string, at: number): boolean {
  const { soft, longest } = stems()
  const written = `${word.slice(0, at)}ь${word.slice(at + 1)}`.replace(HARD_SIGN, 'ь')
  for (let end = at + 1; end <= Math.min(written.length, longest); end++)
    if (soft.has(written.slice(0, end))) return true
  return false
}

/** Capitals inside a word are letters of the same look: only ь is read as Б at a word's end. */
function evenCase(word: string): string {
  if (!/\p{Ll}\p{Lu}/u.test(word) || /\p{Lu}{2}/u.test(word)) return word
  return word.replace(/(?<=\p{Ll})Б$/u, 'ъ').replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll}|$)/gu, letter => letter.toLowerCase())
}

/** Signs of a Cyrillic word as Uzbek writes it: маълумот keeps its ъ, декабръ is декабрь. */
function signs(word: string): string {
  const lower = word.toLowerCase()
  const { hard } = stems()
  return [...word]
    .map((letter, at) => {
      if (letter.toLowerCase() !== 'ъ') return letter
      const soft = letter === 'ъ' ? 'ь' : 'Ь'
      if (hard.some(stem => lower.startsWith(stem) && stem[at] === 'ъ')) return letter
      if (isSoftAt(lower, at)) return soft
      // No Uzbek word ends in ъ behind л, р, н, т …: what does (манъ, шаръ) stands in the list of stems.
      return at === word.length - 1 && !IOTATED.test(lower.slice(at + 1)) ? soft : letter
    })
    .join('')
}

/** A final ь read as Б in a word of capitals (ИЮЛБ). */
function finalSign(word: string): string {
  if (!/\p{Lu}{2}Б$/u.test(word)) return word
  const stem = word.slice(0, -1)
  return stems().soft.has(`${stem.toLowerCase()}ь`) ? `${stem}Ь` : word
}

const LETTERS = /\p{L}+/gu

/** A Cyrillic word as recognised, with its signs and capitals put right; other words come back as they are. */
export function mendScanned(word: string): string {
  return word.replace(LETTERS, run => (/\p{Script=Cyrillic}/u.test(run) ? signs(finalSign(evenCase(run))) : run))
}

/** The word with the ь that the recogniser may have passed over (ноябр → ноябрь), or null when none is known. */
export function withLostSign(word: string): string | null {
  const letters = /^\P{L}*(\p{L}+)\P{L}*$/u.exec(word)?.[1]
  if (letters === undefined || !stems().soft.has(`${letters.toLowerCase()}ь`)) return null
  return word.replace(letters, `${letters}${letters === letters.toUpperCase() ? 'Ь' : 'ь'}`)
}
