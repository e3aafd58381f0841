import { APOSTROPHES, letterScript } from './letters.ts'

const TAIL = /^(.*?)([\s.,;:]*(?:\([^()]*\))?[\s.,;:]*)$/su
const CLOSING = '[»“”"\\])]*'
const LAST_WORD = new RegExp(`([\\p{L}${APOSTROPHES}]+)(${CLOSING})$`, 'u')

const DATIVE = /(?:(?:[иi]|[ое]ва?|[oe]va?|лар|lar)(?:га|ga)|ликка|likka)[\s.,;:]*$/iu

interface Ending {
  latin: string
  cyrillic: string
}

/** The text with an ending on its last word; a bracket after it stays behind, quotes and acronyms take the ending directly. */
function withEnding(text: string, choose: (word: string, quoted: boolean) => Ending): string {
  const [, body = text, tail = ''] = TAIL.exec(text) ?? []
  const match = LAST_WORD.exec(body)
  if (!match) return text
  const [, word, closing] = match as unknown as [string, string, string]
  const cyrillic = [...word].some(letter => letterScript(letter) === 'cyrillic')
  const ending = choose(word, closing !== '')
  const stem = closing === '' && cyrillic && word.length > 2 ? body.replace(/ь$/, '') : body
  const capitals = word.length > 6 && word === word.toUpperCase()
  const letters = cyrillic ? ending.cyrillic : ending.latin
  const gh = cyrillic && ending.cyrillic === 'ққа'
  return (gh ? stem.slice(0, -1) : stem) + (capitals ? letters.toUpperCase() : letters) + tail
}

/** Acronyms are read by letter names, all of which end in a vowel or a consonant that takes the plain ending. */
function isAcronym(word: string): boolean {
  return word.length > 1 && word.length <= 6 && word === word.toUpperCase()
}

/**
 * The dative of a body, post or name as letters address it: Вазирлар Маҳкамаси -> Вазирлар Маҳкамасига, vazirlik -> vazirlikka,
 * bo‘lim boshlig‘i -> bo‘lim boshlig‘iga, туман -> туманга, тоғ -> тоққа, «Ўзбектелеком» АЖ -> «Ўзбектелеком» АЖга. A text that
 * already ends in -ига, -овга, -ларга, -ликка (or their Latin twins) comes back unchanged. Both scripts; empty text stays empty.
 */
export function dative(text: string): string {
  if (DATIVE.test(text) && !/(?:^|[^\p{L}])(?:ли|li)(?:га|ga)[\s.,;:]*$/iu.test(text)) return text
  return withEnding(text, (word, quoted) => {
    const last = word.toLowerCase().slice(-1)
    if (isAcronym(word)) return { latin: 'ga', cyrillic: 'га' }
    if (last === 'k' || last === 'к') return { latin: 'ka', cyrillic: 'ка' }
    if (last === 'q' || last === 'қ') return { latin: 'qa', cyrillic: 'қа' }
    if (last === 'ғ') return { latin: 'ga', cyrillic: quoted ? 'га' : 'ққа' }
    return { latin: 'ga', cyrillic: 'га' }
  })
}

/** The genitive: Вазирлар Маҳкамаси -> Вазирлар Маҳкамасининг, hokimiyat -> hokimiyatning. Both scripts. */
export function genitive(text: string): string {
  return withEnding(text, () => ({ latin: 'ning', cyrillic: 'нинг' }))
}
