/** What a clause does, by its verb: "…син", "таъминласин", "тасдиқлансин", "маълумот учун қабул қилинсин". */
import type { ClauseKind } from '#domain/draft.ts'
import { fold } from './fold.ts'
import { type Word, wordsOf } from './words.ts'

/** 'active' has a doer before it ("таъминласин", "боради"), 'passive' has not ("таъминлансин", "этилади"). */
export type Verb = { key: string; at: number; mood: 'order' | 'statement'; voice: 'active' | 'passive' }

/** тасдиқлансан and киритсан are misprints seen for -син. */
/** Folding makes етсин esin: one letter may stand before the ending. */
const ORDER = /^\p{L}+s[ai]n(?:lar)?(?:ki)?$/u
const STATEMENT = /^\p{L}{2,}(?:[aio]|ay|ey)di(?:lar)?$/u
const NOT_VERB = /^(shaxsan|asosan|xususan|ehsan|isin|hasan)$/
const PASSIVE = /(?:il|in|lan|iyl)(?:s[ai]n|adi)(?:lar)?(?:ki)?$/
const ACTIVE_STEM = /^(qil|bil|kel|ol)(?:s[ai]n|adi)(?:lar)?$/

function verbOf(word: Word, at: number): Verb | null {
  const { key } = word
  if (NOT_VERB.test(key)) return null
  const mood = ORDER.test(key) ? 'order' : STATEMENT.test(key) ? 'statement' : null
  if (mood === null) return null
  return { key, at, mood, voice: PASSIVE.test(key) && !ACTIVE_STEM.test(key) ? 'passive' : 'active' }
}

const CLOSING_WORDS = 2
/** The verb that ends a paragraph ("… киритсин;", "… боради."), or null where it ends in anything else. */
export function closingVerb(text: string): Verb | null {
  const words = wordsOf(text.replace(/\s*\([^()]*\)\s*[.;:]?\s*$/, ''))
  for (let i = words.length - 1; i >= Math.max(0, words.length - CLOSING_WORDS); i--) {
    const verb = verbOf(words[i]!, i)
    if (verb !== null) return verb
  }
  return null
}

/** The last verb anywhere in the text: "Белгилансинки, …", "… белгилансин:". */
export function lastVerb(text: string): Verb | null {
  const words = wordsOf(text)
  for (let i = words.length - 1; i >= 0; i--) {
    const verb = verbOf(words[i]!, i)
    if (verb !== null) return verb
  }
  return null
}

const CONTROL =
  /nazorat\w* .*(zimma\w* .*)?yukla|nazorat\w* .*(oz zimmamda|ozim(iz)?da|zimmamga|ozimga) (qold|ol)|(ijrosi|bajarilishi)\w*( ustidan)? nazorat\w* .*(olib bor|amalga oshir|tashkil)\w*s[ai]n/
const PERSONAL = /(shaxsiy|shaxsan) (javobgar|masul)|masul va javobgar|javobgar (etib|hisoblan)/
const INFORMED =
  /(malumot|axborot)\w* (uchun|ornida|tariqasida)|(etibor|inobat)ga (olin|qabul|qaratil)\w*|etiborga qabul|(^|\s)qa[yi]d (etil|qilin)sin/

/** Words of the last sentence: a clause of several sentences is what its last one says. */
const lastSentence = (text: string) => text.split(/(?<=(?:\p{Ll}{3}|[”"»)])\.)\s+(?=[\p{Lu}“"«])/u).at(-1) ?? text

/** Whether the clause names who answers for it in person. */
export const isPersonal = (text: string): boolean => PERSONAL.test(fold(text))

const isRussian = (folded: string) =>
  /(?:^|\s)(?:v|na|do|po|o|ob|dla|za|s|i|k)(?=\s)|^(utverdit|odobrit|priznat|schitat|sozdat|obrazovat)\s/.test(folded)
/** Of a clause in Russian, whose first infinitive says what it does. */
function russianKind(folded: string, hasDuty: boolean): ClauseKind {
  if (/kontrol\w* .*(vozlojit|ostavit)/.test(folded)) return 'control'
  if (/^(utverdit|odobrit)/.test(folded)) return 'approve'
  if (/^prin[ya]+t k svedeni/.test(folded)) return 'note'
  if (/^(priznat|schitat) utrativsh/.test(folded)) return 'other'
  if (/^(sozdat|obrazovat|organizovat)/.test(folded)) return 'organise'
  return hasDuty ? 'task' : 'other'
}

/**
 * The kind of a clause. `deed` is the paragraph with its verb; `hasDuty`: it has a date, a target or a doer of its own, so that a
 * statement ("… етказилади") is a duty too and not only a rule.
 */
export function clauseKind(deed: string, hasDuty: boolean): ClauseKind {
  const folded = fold(lastSentence(deed))
  const verb = closingVerb(deed) ?? lastVerb(deed)
  if (CONTROL.test(folded) || (PERSONAL.test(folded) && verb !== null)) return 'control'
  if (verb === null) return isRussian(folded) ? russianKind(folded, hasDuty) : 'other'
  if (/oz kuchini yoqot|(ozgartirish|qoshimcha)\w* kiritil(sin|adi)|kuchga kir|chiqarib tashlan/.test(folded))
    return 'other'
  const { key } = verb
  const before = folded.slice(0, folded.lastIndexOf(key))
  if (/^(tasdiqlan|maqullan)/.test(key)) return 'approve'
  if (INFORMED.test(folded) && /^(qilin|olin|qaratil|olinadi|etil)/.test(key)) return 'note'
  if (/qabul $/.test(before) && /^qilin/.test(key)) return 'adopt'
  const money = /mablag|budjet|byudjet|jamgarma|xarajat|hisobidan|grant/.test(before)
  if (/^moliyalashtiril/.test(key) || (money && /^(qoplan|ajratil|amalga|tolan)/.test(key))) return 'finance'
  if (/^tuzil/.test(key) || (/tashkil $/.test(before) && /^(etil|qilin)/.test(key))) return 'organise'
  if (/^(belgilan|qoyil)/.test(key) && /(tashkil (etil|qilin)sin|tuzilsin) (va|hamda) /.test(before)) return 'organise'
  if (/^(belgilan|qoyil)/.test(key)) return /vazifa(lar|si)/.test(before) ? 'task' : 'other'
  if (/^(hisoblan|topil|beril|kirad|anglat)/.test(key)) return 'other'
  if (verb.mood === 'order') return /sinki$/.test(key) ? 'other' : 'task'
  return hasDuty ? 'task' : 'other'
}
