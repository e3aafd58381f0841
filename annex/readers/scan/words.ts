/** Of several readings of a word the one to take, and how sure it is. */
import { withLostSign } from '#language/scan.ts'
import type { OcrWord, Script } from './tools.ts'

export type Opinion = { text: string; confidence: number }
/** `uprights(n)`: whether the ink can be n Roman figures and no Cyrillic letter. */
type Shape = { signs: number; percent: boolean; uprights: (letters: number) => boolean }
type Case = {
  opinions: readonly Opinion[]
  foreign: Opinion | null
  shape: Shape | null
  script: Script
}

/** What was read alike at two sizes with at least this confidence needs no third look. */
const FIRM = 0.8
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

/** Whether the other model should be asked: numbers always, words that are doubtful, short or of mixed signs. */
export function wantsOther(opinions: readonly Opinion[], figure: boolean): boolean {
  const [a, b] = opinions as [Opinion, Opinion]
  if (figure || a.text !== b.text || Math.min(a.confidence, b.confidence) < 0.7) return true
  return (
    MIXED.test(a.text) ||
    LIKE_ROMAN.test(a.text) ||
    (SHORT.test(a.text) && /^\P{Ll}*\p{Lu}|^["“]|^.[.,:;)]$/u.test(a.text))
  )
}

/** The reading that most agree on, else that of the highest confidence. */
function elected(opinions: readonly Opinion[]): { text: string; votes: number; confidence: number } {
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
  const found = [...byText.values()].sort((a, b) => b.votes - a.votes || b.confidence - a.confidence)
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

/** What the Latin model sees and the Cyrillic one cannot: Latin words, Roman numbers, strokes, a 6 that is no б. */
function byLatin(own: string, foreign: Opinion, shape: Shape | null): Opinion | null {
  const { text, confidence } = foreign
  if (COUNT_HEAD.test(text)) return { text: 'Т/р', confidence: confidence >= 0.6 && own.length <= 4 ? CERTAIN : UNSURE }
  if (NUMBER_SIGN.test(text) && LIKE_NUMBER_SIGN.test(own)) return { text: '№', confidence: CERTAIN }
  const roman = romanOf(own, text, shape)
  if (roman !== null)
    return { text: roman, confidence: confidence >= FOREIGN_FIRM && text === roman ? CERTAIN : UNSURE }
  if (confidence < 0.6) return null
  const firm = confidence >= FOREIGN_FIRM
  // A stroke inside (Қ/26-сон, ва/ёки) comes as a letter or figure: the other model tells where it stands.
  const stroke = text.indexOf('/')
  if (stroke > 0 && text.length === own.length && !own.includes('/') && /[\p{L}\d]/u.test(own[stroke]!))
    return { text: `${own.slice(0, stroke)}/${own.slice(stroke + 1)}`, confidence: UNSURE }
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
    return { text, confidence: confidence >= 0.9 ? CERTAIN : UNSURE }
  return null
}

/** Number and mark at the head of a row or step: what stands behind a lone number is a full stop or a bracket. */
const evenMark = (text: string) => text.replace(/^(\(?\d{1,3}(?:\.\d{1,3})*)[:,]$/, '$1.')

export function choose({ opinions, foreign, shape, script }: Case): Opinion {
  const [a, b] = opinions as [Opinion, Opinion]
  const best = elected(opinions)
  const agreed = a.text === b.text
  const mean = (a.confidence + b.confidence) / 2
  const sure = agreed && mean >= FIRM && Math.min(a.confidence, b.confidence) >= 0.6
  if (foreign !== null && script === 'cyrillic' && !(sure && !isFigure(best.text) && !SHORT.test(best.text))) {
    const taken = byLatin(best.text, foreign, shape)
    // A Cyrillic word read alike twice stands against a Latin one that is no surer.
    const isOwn = agreed && mean >= 0.6 && /^\P{L}*\p{Script=Cyrillic}{3,}\P{L}*$/u.test(best.text)
    const isWorse = isOwn && foreign.confidence < mean + 0.15
    if (taken !== null && !isWorse && (taken.text !== best.text || !agreed)) return taken
  }
  if (isFigure(best.text)) {
    // Three readings alike are enough where two alone are not quite sure of themselves.
    const third = agreed && Math.min(a.confidence, b.confidence) >= 0.6 && foreign !== null && foreign.confidence >= 0.9
    return figureOf(best.text, { sure: sure || third, foreign, shape })
  }
  // Roman numbers look like these; only the other model can tell them.
  if (LIKE_ROMAN.test(best.text) && script === 'cyrillic') return { text: best.text, confidence: UNSURE }
  const lost = sure && mean >= 0.93 ? null : withLostSign(best.text)
  if (lost !== null) return { text: lost, confidence: opinions.some(one => one.text === lost) ? CERTAIN : UNSURE }
  return { text: best.text, confidence: sure ? CERTAIN : UNSURE }
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

/** Marks that only their neighbours explain: a number sign before a number, an initial before a name. */
export function toMark(words: readonly OcrWord[]): OcrWord[] {
  return words.map((word, i) => {
    const next = words[i + 1]?.text ?? ''
    if (/^(?:Хе|Ле|Ме|Не|Ло|Мо|Ко|No|Ne|N)$/.test(word.text) && /^\d|^(?:ПҚ|ПФ|ВМҚ|ЎРҚ|PQ|PF|VMQ|O)/.test(next))
      return { ...word, text: '№' }
    // An initial: З. Зияев. A list's own 3. stands at the head of its line.
    const isInitial = /^\(?3\.$/.test(word.text) && /^\p{Lu}\p{Ll}{2,}/u.test(next) && (i > 0 || word.text[0] === '(')
    if (isInitial) return { ...word, text: word.text.replace('3', 'З'), confidence: Math.min(word.confidence, UNSURE) }
    return word
  })
}
