/** Figures in running text with their units and the words around them; what they mean is decided in targets. */
import { type Found, findDeadlines } from '#language/deadline/find.ts'
import { fold } from '#language/fold.ts'
import { parseNumber } from '#language/numbers.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * One figure with its unit as printed but without its ending ('минг км', '%', 'нафар'; '' without one). `lead` is the folded word before
 * it, `year` the year of a yearly target, `isRank` "биринчи 30 та ўрин". `before` and `after` are some words around it.
 */
export type Figure = {
  value: number
  unit: string
  start: number
  end: number
  lead: string
  year: number | null
  dative: boolean
  terminative: boolean
  ablative: boolean
  genitive: boolean
  possessive: boolean
  isRank: boolean
  previous: Figure | null
  before: Word[]
  after: Word[]
  /** The deadlines that the text prints. */
  dates: readonly Found[]
}

const SCALES = /^(ming|mln|million|mlrd|milliard|trln|trillion)/
/** Units by their folded stem; what follows the stem is its ending. */
const UNITS =
  /^(talik|ta|nafar|foiz|%|prosent|km|kilometr|metr|gektar|tonna|kvt|mvt|som|dollar|evro|ball|orin|dona|[kmg]bit\/s(?:ek(?:und)?)?|[kmg]bit|gb|tb|megabit|gigabit|barobar|karra|punkt|m)(.*)$/
const ENDING = /^-?(lar)?(s?i|tasi)?(ni|ning|ga|gacha|dan|da|k?dagi|lik|ta)*$/
const WORD_NUMBERS: Record<string, number> = {
  ikki: 2,
  uch: 3,
  tort: 4,
  besh: 5,
  olti: 6,
  etti: 7,
  sakkiz: 8,
  toqqiz: 9,
  on: 10,
  bir: 1
}
const NUMERAL = /^[-–]?(\d{1,3}(?:[ {3}]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)/

type Unit = { printed: string; ending: string; words: number }

const stemLength = (printed: string, stem: string): number => {
  for (let i = 1; i <= printed.length; i++)
    if (fold(printed.slice(0, i)).replace(/[^\p{L}\p{N}%/]/gu, '') === stem) return i
  return printed.length
}

/** A unit in one word: "тага" is 'та' with 'га', "мингта" is 'минг та'. */
function unitIn(raw: string): { printed: string; ending: string; isScale: boolean } | null {
  const bare = raw.replace(/^[-–("“«*]+|[.,;:)”"»*]+$/g, '')
  const key = fold(bare)
  const scale = SCALES.exec(key)
  if (scale !== null) {
    const rest = key.slice(scale[0].length).replace(/^-/, '')
    const at = stemLength(bare, scale[0])
    if (rest === '') return { printed: bare.slice(0, at), ending: '', isScale: true }
    if (/^ta(ga|gacha|dan|ni|si|sini|ning)?$/.test(rest))
      return {
        printed: `${bare.slice(0, at)} ${bare.slice(at).replace(/^-/, '').slice(0, 2)}`,
        ending: rest.slice(2),
        isScale: false
      }
    return ENDING.test(rest) ? { printed: bare.slice(0, at), ending: rest, isScale: false } : null
  }
  const unit = UNITS.exec(key)
  if (unit === null || !ENDING.test(unit[2]!)) return null
  return { printed: bare.slice(0, stemLength(bare, unit[1]!)), ending: unit[2]!.replace(/^-/, ''), isScale: false }
}

/** The unit that begins at `words[at]`, whose own glued rest ("700та", "65%") is given. */
function unitAt(glued: string, words: readonly Word[], at: number): Unit {
  let printed = ''
  let used = 0
  if (glued !== '') {
    const own = unitIn(glued)
    if (own === null) return { printed: '', ending: fold(glued).replace(/[^\p{L}]/gu, ''), words: 0 }
    if (!own.isScale) return { ...own, words: 0 }
    printed = own.printed
  }
  for (let i = at; i < Math.min(words.length, at + 3); i++) {
    const own = unitIn(words[i]!.text)
    if (own === null) break
    printed = printed === '' ? own.printed : `${printed} ${own.printed}`
    used = i - at + 1
    if (!own.isScale) return { printed, ending: own.ending, words: used }
    if (words[i]!.mark !== '' && !/^(mln|mlrd|trln)\.$/.test(fold(words[i]!.text))) break
  }
  return { printed, ending: '', words: used }
}

const RANK_BEHIND = /^(talik|tali|orin|ortalik)/
function isRank(lead: string, own: string, next: readonly Word[]): boolean {
  const behind = [fold(own), ...next.slice(0, 2).map(word => word.key)]
  if (/^(birinchi|top|dastlabki|yuqori|top-)$/.test(lead))
    return behind.some(key => RANK_BEHIND.test(key) || /^-?talik/.test(key))
  return /^-?talik(ka|dan|qa)?/.test(behind[0]!)
}

const YEAR = /^(20\d\d)(?:[-–]?(?:yil)(?:da)?)?$/
/** "2023 йилда – 570 тага": the year that a figure stands beside. */
function yearBefore(words: readonly Word[], at: number): number | null {
  let i = at - 1
  if (i >= 0 && /^[–—:-]$/.test(words[i]!.text)) i--
  const word = words[i]
  if (word === undefined) return null
  const joined = /^(20\d\d)-?yil(da)$/.exec(word.key)
  if (joined !== null) return Number(joined[1])
  if (!/^yilda$/.test(word.key)) return null
  const year = YEAR.exec(words[i - 1]?.key ?? '')
  return year === null ? null : Number(year[1])
}

const yearWords = (words: readonly Word[], at: number): number => {
  let i = at
  if (/^[–—:-]$/.test(words[i - 1]?.text ?? '')) i--
  i -= /^(20\d\d)-?yilda$/.test(words[i - 1]?.key ?? '') ? 1 : 2
  return Math.max(0, i)
}

type Printed = { value: number; glued: string; next: number; rank: boolean }

const bare = (text: string) => text.replace(/[.,;:)”"»*]+$/, '')
/** The number that begins at `words[at]`: its value, what is glued to it ("700та") and the index behind it. */
function numberAt(words: readonly Word[], at: number): Printed | null {
  const text = words[at]!.text.replace(/^["“«(*]+/, '')
  const top = /^(?:top|топ)-?(?=\d)/iu.exec(text)?.[0] ?? ''
  const rest = text.slice(top.length)
  const own = NUMERAL.exec(rest)?.[0] ?? ''
  if (own === '') {
    const value = WORD_NUMBERS[words[at]!.key]
    return value !== undefined && /^(barobar|karra)/.test(words[at + 1]?.key ?? '')
      ? { value, glued: '', next: at + 1, rank: false }
      : null
  }
  // "3-банд", "21-сон", "5/2": parts and numbers of acts.
  if (/^\d+(?:[-–/]\d|[-–](?:сон|son|банд|band|илова|ilova|модда|modda|чи))/iu.test(rest)) return null
  let printed = own
  let next = at + 1
  // Thousands may stand apart: "1 240".
  while (own === rest && /^\d{1,3}$/.test(own) && next <= at + 2 && /^\d{3}$/.test(bare(words[next]?.text ?? ''))) {
    printed += ` ${bare(words[next]!.text)}`
    if (words[next++]!.mark !== '') break
  }
  const value = parseNumber(printed)
  if (value === null) return null
  return { value, glued: next > at + 1 ? '' : bare(rest.slice(own.length)), next, rank: top !== '' }
}

/** Whether a number with a unit or a rank begins at `words[at]`, a date or not. */
function mayCount(words: readonly Word[], at: number): boolean {
  const printed = numberAt(words, at)
  if (printed === null) return false
  const { glued, next, rank } = printed
  return (
    unitAt(glued, words, next).printed !== '' ||
    isRank(rank ? 'top' : (words[at - 1]?.key ?? ''), glued, words.slice(next, next + 2))
  )
}

const CONTEXT = 40
/** All figures of a text that may count something: no dates, no years, no numbers of acts, telephones or clauses. */
export function readFigures(text: string): Figure[] {
  const words = wordsOf(text)
  // Finding the dates is dear, and most texts count nothing.
  if (!words.some((_, i) => mayCount(words, i))) return []
  const dates = findDeadlines(text)
  const figures: Figure[] = []
  let date = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    while (date < dates.length && dates[date]!.end <= word.start) date++
    if (date < dates.length && word.end > dates[date]!.start) continue
    const printed = numberAt(words, i)
    if (printed === null) continue
    const { value, glued, next } = printed
    const unit = unitAt(glued, words, next)
    const year = yearBefore(words, i)
    const from = year === null ? i : yearWords(words, i)
    const lead = words[i - 1]?.key ?? ''
    const isFirst = /^(birinchi|dastlabki|yuqori|top)$/.test(lead)
    const rank = isRank(printed.rank ? 'top' : lead, glued, words.slice(next, next + 2))
    if (unit.printed === '' && !rank) continue
    const to = rank && isFirst ? from - 1 : from
    const behind = next + unit.words
    const { ending } = unit
    figures.push({
      value,
      unit: rank
        ? /\p{Script=Cyrillic}/u.test(word.text + (words[next]?.text ?? ''))
          ? 'ўрин'
          : 'o‘rin'
        : unit.printed,
      start: word.start,
      end: words[behind - 1]!.end,
      lead,
      year,
      dative: /ga(cha)?$/.test(ending),
      terminative: /gacha$/.test(ending),
      ablative: /dan$/.test(ending),
      genitive: /ning$/.test(ending),
      possessive: /^(lar)?(s?i|tasi)/.test(ending),
      isRank: rank,
      previous: figures.at(-1) ?? null,
      before: words.slice(Math.max(0, to - CONTEXT), to),
      after: words.slice(behind, behind + CONTEXT),
      dates
    })
    i = next - 1
  }
  return figures
}
