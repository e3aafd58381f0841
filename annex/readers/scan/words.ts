/** Of several readings of a word the one to take, and how sure it is. */
import { withLostSign } from '#language/scan.ts'
import { hasTwin, isKnownWord, type Listed, nearWord } from '#language/scan-words.ts'
import type { OcrWord, Script } from './tools.ts'

export type Opinion = { text: string; confidence: number; firm?: boolean }
/** `uprights(n)`: whether the ink can be n Roman figures and no Cyrillic letter. */
type Shape = { signs: number; percent: boolean; uprights: (letters: number) => boolean }
type Case = {
  opinions: readonly Opinion[]
  foreign: Opinion | null
  shape: Shape | null
  script: Script
  /** The lists of words of both scripts. */
  listed: Lists
}
export type Lists = Readonly<Record<Script, Listed>>

/** What was read alike at two sizes with at least this confidence needs no third look. */
const FIRM = 0.8
/** The same for a word that no list has, and for one that another word differs from by a mark only. */
const FIRM_ALONE = 0.9
/** And for one that a list has and no other comes near: in the mean, and the lower of both. */
const FAIR = 0.65
const LEAST = 0.45
/** Shorter ones prove nothing by standing in a list. */
const LEAST_LETTERS = 3
/** What the model of the other script must say to be taken for its own. */
const FOREIGN_FIRM = 0.85
/** A word that nobody is sure of stays below a half: `SURE` in domain/draft.ts is far above. */
const UNSURE = 0.45
const CERTAIN = 0.95

export const isFigure = (text: string) => /\d/.test(text)
const digits = (text: string) => text.replace(/\D/g, '')
const bare = (text: string) => text.replace(/^[("“«=]+|[)"”».,;:!]+$/g, '')

const ROMAN = /^\(?[IVXL]{1,5}[.,:;)]?$|^[IVXL]{1,4}[-–—][IVXL]{1,4}[.,]?$/
/** II, III, IV, V, VI as the Cyrillic model reads them. */
const LIKE_ROMAN = /^\(?[ПШТУМХЛИН1Гг]{1,4}(?:[-–—][ПШТУМХЛИН1]{1,4})?[.,:;)]?$/
const LATIN_WORD = /^[("“«]?[A-Za-z][A-Za-z0-9.'’/-]*[A-Za-z0-9][)"”».,;:-]*$/
/** Most letters stand apart: a word of more letters than there are pieces of ink was not printed so. */
const APART = 0.75
/** Latin letters that look like Cyrillic ones: a word of these alone proves nothing. */
const TWINS = /^[ABEKMHOPCTXYIaceopxyul]+$/
/** The number column's head, and the number sign: neither / nor № is in the Cyrillic model. */
const COUNT_HEAD = /^[TТ]\/[rpрr]\.?$/i
const NUMBER_SIGN = /^(?:N[oоe°]|№)\.?$/
/** How № looks to the Cyrillic model. */
const LIKE_NUMBER_SIGN = /^[ХЛМНКАЖ№][еоә]?$/
/** One letter or two with a mark: "б.", "З", "П.", "1)". */
const SHORT = /^[("“]?[\p{L}\d]{1,3}[.,:;)]?$/u
const MIXED = /\d\p{L}|\p{L}\d/u

/** A word of Cyrillic letters that no list has and none comes near. */
const isStrange = (text: string, listed: Listed) =>
  /\p{Script=Cyrillic}{2}/u.test(text) && !isKnownWord(text, listed) && nearWord(text, listed) === null

/** Whether the other model should be asked: numbers always, words that are doubtful, short, of mixed signs or in no list. */
export function wantsOther(opinions: readonly Opinion[], figure: boolean, listed: Listed): boolean {
  const [a, b] = opinions as [Opinion, Opinion]
  if (figure || a.text !== b.text || Math.min(a.confidence, b.confidence) < 0.7) return true
  if (isStrange(a.text, listed)) return true
  return (
    MIXED.test(a.text) ||
    LIKE_ROMAN.test(a.text) ||
    (SHORT.test(a.text) && /^\P{Ll}*\p{Lu}|^["“]|^.[.,:;)]$/u.test(a.text))
  )
}

/** Where opinions differ a listed word stands before one that is in no list. */
const MORE_LETTERS = 4

/** The reading that most agree on, else the one that a list has, else that of the highest confidence. */
function elected(opinions: readonly Opinion[], listed: Listed): { text: string; votes: number; confidence: number } {
  const byText = new Map<string, { text: string; votes: number; confidence: number }>()
  for (const { text, confidence } of opinions) {
    if (text === '') continue
    const known = byText.get(text)
    if (known === undefined) byText.set(text, { text, votes: 1, confidence })
    else {
      known.votes++
      known.confidence = Math.max(known.confidence, confidence)
    }
  }
  const weight = (text: string) =>
    (text.match(/\p{L}/gu)?.length ?? 0) >= MORE_LETTERS && isKnownWord(text, listed) ? 1 : 0
  const found = [...byText.values()].sort(
    (a, b) => weight(b.text) - weight(a.text) || b.votes - a.votes || b.confidence - a.confidence
  )
  return found[0] ?? { text: opinions[0]!.text, votes: 1, confidence: 0 }
}

/** Roman figures in the letters that the Cyrillic model has for them. */
const AS_ROMAN: Readonly<Record<string, string>> = {
  Ш: 'III',
  П: 'II',
  ПП: 'III',
  ПМ: 'IV',
  ТУ: 'IV',
  У: 'V',
  УТ: 'VI',
  УП: 'VII',
  Х: 'X',
  Т: 'I'
}

/** The Roman number that a short word is, by the Latin model or by its look; П and Ш of a name are none. */
function romanOf(own: string, foreign: string, shape: Shape | null): string | null {
  if (own.length > 8 || /^[1-9][.,:;)]?$/.test(own) !== /^I[.,:;)]?$/.test(foreign)) return null
  const read = foreign.replace(/[Tl1|]/g, 'I').replace(/[,:;]$/, '.')
  if (ROMAN.test(read) && /[IVX]/.test(foreign) && (shape?.uprights(read.length) ?? true) && LIKE_ROMAN.test(own))
    return read
  const letters = /^(\p{Lu}{1,2})([.)])$/u.exec(own)
  const looks = letters === null ? undefined : AS_ROMAN[letters[1]!]
  return looks !== undefined && /^I+$/.test(looks) && looks.length > 1 && shape?.uprights(looks.length + 1)
    ? looks + letters![2]
    : null
}

/** A stroke inside (Қ/26-сон, Мбит/с) comes as a letter or figure: the other model tells where it stands, from one end or the other. */
function strokeIn(own: string, foreign: string): string | null {
  const at = foreign.indexOf('/')
  if (at <= 0 || own.includes('/')) return null
  for (const place of foreign.length === own.length ? [at] : [own.length - (foreign.length - at), at])
    if (
      place > 0 &&
      /[\p{L}\d]/u.test(own[place] ?? '') &&
      (foreign.length === own.length || /[гГ7тТлЛ1|]/.test(own[place]!))
    )
      return `${own.slice(0, place)}/${own.slice(place + 1)}`
  return null
}

/** A Latin word with a Cyrillic one behind a hyphen (SMS-хабар): each part by its own model. Null where it is no such word. */
function ofTwoScripts(own: string, foreign: string, listed: Lists): string | null {
  const [first, second, ...more] = own.split('-') as [string, string?, ...string[]]
  const [latin, rest] = foreign.split('-') as [string, string?]
  if (second === undefined || rest === undefined || more.length > 0) return null
  const isCyrillic = /^\p{Script=Cyrillic}{3,}\P{L}*$/u.test(second) && isKnownWord(second, listed.cyrillic)
  const isLatin = /^P{L}*[A-Za-z]{2,}\d*$/.test(latin) && !TWINS.test(latin.replace(/[^A-Za-z]/g, ''))
  return isCyrillic && isLatin && !isKnownWord(first, listed.cyrillic) ? `${latin}-${second}` : null
}

/** What the Latin model sees and the Cyrillic one cannot: Latin words, Roman numbers, strokes, a 6 that is no б. */
function byLatin(own: string, foreign: Opinion, shape: Shape | null, listed: Lists): Opinion | null {
  const { text, confidence } = foreign
  if (COUNT_HEAD.test(text)) return { text: 'Т/р', confidence: confidence >= 0.6 && own.length <= 4 ? CERTAIN : UNSURE }
  if (NUMBER_SIGN.test(text) && LIKE_NUMBER_SIGN.test(own)) return { text: '№', confidence: CERTAIN }
  const roman = romanOf(own, text, shape)
  if (roman !== null)
    return { text: roman, confidence: confidence >= FOREIGN_FIRM && text === roman ? CERTAIN : UNSURE }
  const stroke = strokeIn(own, text)
  if (stroke !== null && !isKnownWord(own, listed.cyrillic)) return { text: stroke, confidence: UNSURE }
  const joined = ofTwoScripts(own, text, listed)
  if (joined !== null) return { text: joined, confidence: UNSURE }
  if (confidence < 0.6) return null
  const firm = confidence >= FOREIGN_FIRM
  // The quote behind a number ("… – 2030”) comes as a figure.
  if (/^\d+["”»][.,;:]?$/.test(text) && digits(own).length === digits(text).length + 1)
    return { text, confidence: UNSURE }
  if (/^\d{1,4}[.)]?$/.test(text) && !isFigure(own)) return { text, confidence: firm ? CERTAIN : UNSURE }
  if (/^\d+(?:[/.]\d+)+$/.test(text) && text.includes('/') && digits(own).length >= digits(text).length)
    return { text, confidence: UNSURE }
  if (
    LATIN_WORD.test(text) &&
    !TWINS.test(bare(text).replace(/[^A-Za-z]/g, '')) &&
    bare(text).length > 1 &&
    confidence >= 0.8 &&
    (shape === null || shape.signs >= APART * text.length)
  )
    return { text, confidence: confidence >= 0.9 && isKnownWord(text, listed.latin) ? CERTAIN : UNSURE }
  return null
}

/** Number and mark at the head of a row or step: what stands behind a lone number is a full stop or a bracket. */
const evenMark = (text: string) => text.replace(/^(\(?\d{1,3}(?:\.\d{1,3})*)[:,]$/, '$1.')

export function choose({ opinions, foreign, shape, script, listed }: Case): Opinion {
  const [a, b] = opinions as [Opinion, Opinion]
  const own = listed[script]
  const best = elected(opinions, own)
  const agreed = a.text === b.text
  const mean = (a.confidence + b.confidence) / 2
  const sure = agreed && mean >= FIRM && Math.min(a.confidence, b.confidence) >= 0.6
  if (foreign !== null && script === 'cyrillic' && !(sure && !isFigure(best.text) && !SHORT.test(best.text))) {
    const taken = byLatin(best.text, foreign, shape, listed)
    // A Cyrillic word read alike twice stands against a Latin one that is no surer.
    const isOwn = agreed && mean >= 0.6 && /^\P{L}*\p{Script=Cyrillic}{3,}\P{L}*$/u.test(best.text)
    // One that no list has stands only if it was read surer.
    const isWorse = isOwn && foreign.confidence < mean + (isStrange(best.text, own) ? 0 : 0.15)
    if (taken !== null && !isWorse && (taken.text !== best.text || !agreed)) return taken
  }
  if (isFigure(best.text)) {
    // Three readings alike are enough where two alone are not quite sure of themselves.
    const third = agreed && Math.min(a.confidence, b.confidence) >= 0.6 && foreign !== null && foreign.confidence >= 0.9
    return figureOf(best.text, { sure: sure || third, foreign, shape })
  }
  // Roman numbers look like these; only the other model can tell them.
  if (LIKE_ROMAN.test(best.text) && script === 'cyrillic') return { text: best.text, confidence: UNSURE, firm: sure }
  const lost = sure && mean >= 0.93 ? null : withLostSign(best.text)
  if (lost !== null) return { text: lost, confidence: opinions.some(one => one.text === lost) ? CERTAIN : UNSURE }
  return script === 'cyrillic'
    ? byList(
        { text: best.text, mean, sure, fair: agreed && mean >= FAIR && Math.min(a.confidence, b.confidence) >= LEAST },
        own
      )
    : { text: best.text, confidence: sure ? CERTAIN : UNSURE }
}

/** A Cyrillic word as the list has it where it was not read firmly; sure when it is listed and no mark could make it another. */
function byList(
  { text, mean, sure, fair }: { text: string; mean: number; sure: boolean; fair: boolean },
  listed: Listed
): Opinion {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return { text, confidence: sure ? CERTAIN : UNSURE }
  const near = nearWord(text, listed)
  const isName = /^\P{L}*\p{Lu}\p{Ll}/u.test(text)
  if (near !== null) return { text: mean >= (isName ? FIRM : FIRM_ALONE) ? text : near, confidence: UNSURE }
  const isPlain = isKnownWord(text, listed) && !hasTwin(text, listed)
  return { text, confidence: (isPlain && fair) || (sure && (isPlain || mean >= FIRM_ALONE)) ? CERTAIN : UNSURE }
}

/** A number is sure when both sizes, the other model and the count of its signs agree. */
function figureOf(
  text: string,
  { sure, foreign, shape }: { sure: boolean; foreign: Opinion | null; shape: Shape | null }
): Opinion {
  if (shape?.percent && /^\d[\d.,]*\d{2}[.,;)]?$/.test(text) && shape.signs < text.length)
    return { text: text.replace(/\d{2}([.,;)]?)$/, '%$1'), confidence: UNSURE }
  if (shape?.percent && shape.signs === 1 && /^\d{2}$/.test(text)) return { text: '%', confidence: UNSURE }
  const same = foreign !== null && digits(foreign.text) === digits(text)
  const fits = shape === null || shape.signs <= text.replace(/["“”]/g, '"').length + 1
  const mixed = /\d\p{L}{1,2}$|\p{L}\d|\dЗ|З\d/u.test(bare(text).replace(/\d+-\p{L}+/gu, ''))
  return { text: evenMark(text), confidence: sure && same && fits && !mixed && !isThin(shape, text) ? CERTAIN : UNSURE }
}

/** Fewer signs apart than were read: two of them may be one (%), or they touch. */
const isThin = (shape: Shape | null, text: string) =>
  shape !== null && /^[\d.,%]+$/.test(text) && shape.signs < text.length

/** Initials of Cyrillic names that look like Latin letters; at the head of a line I, V, X, L and C may be a section's number. */
const INITIAL = /^[("“]*([ABCEHKMOPTXY])\.$/
const AS_CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У'
}

/**
 * Marks that only their neighbours explain: a number sign before a number, an initial before a name. `after` is the first word of the
 * next line.
 */
export function toMark(words: readonly OcrWord[], after = ''): OcrWord[] {
  return words.map((word, i) => {
    const next = words[i + 1]?.text ?? after
    if (/^(?:Хе|Ле|Ме|Не|Ло|Мо|Ко|No|Ne|N)$/.test(word.text) && /^\d|^(?:ПҚ|ПФ|ВМҚ|ЎРҚ|PQ|PF|VMQ|O)/.test(next))
      return { ...word, text: '№' }
    const isName = /^\p{Lu}\p{Ll}{2,}/u.test(next) && /^\p{Script=Cyrillic}/u.test(next)
    if (isName && word.firm === true && /^[("“]*\p{Script=Cyrillic}\.$/u.test(word.text))
      return { ...word, confidence: CERTAIN }
    const initial = INITIAL.exec(word.text)
    const isNumbered = i === 0 && /[IVXLC]/.test(word.text) && word.text[0] !== '('
    if (initial !== null && !isNumbered && isName)
      return { ...word, text: word.text.replace(initial[1]!, AS_CYRILLIC[initial[1]!]!) }
    // An initial: З. Зияев. A list's own 3. stands at the head of its line.
    const isInitial = /^\(?3\.$/.test(word.text) && /^\p{Lu}\p{Ll}{2,}/u.test(next) && (i > 0 || word.text[0] === '(')
    if (isInitial) return { ...word, text: word.text.replace('3', 'З'), confidence: Math.min(word.confidence, UNSURE) }
    return word
  })
}
