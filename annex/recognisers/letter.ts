/** What a letter or instruction asks of us: its clauses where it is numbered, else the paragraphs that ask for something. */
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Clause, Deadline } from '#domain/draft.ts'
import { findDeadlines } from '#language/deadline/find.ts'
import { type Block, flat, type Paragraph } from '../blocks/blocks.ts'
import { readBody } from './body.ts'
import { readClauses } from './clauses.ts'
import { fold } from './fold.ts'
import type { Times } from './measure.ts'

/** `deadline`: what the letter sets for duties that name no day of their own ("муддати кўрсатилмаган топшириқлар …"). */
export type LetterDuties = { duties: Clause[]; deadline: Deadline | null }

/** "сўраймиз", "илтимос қиламиз", "тақдим этишингиз лозим", "просим": a letter asks where an act orders. */
const ASKS =
  /\b(sora(ymiz|yman|ladi|lmoqda)|iltimos qil\w*|(etish|berish|yuborish|qilish|taminlash|kiritish|olish|korish|yuklash|tayinlash|topshirish)(ingiz|inglar)\w*|(lozim|zarur|shart|kerak)(ligi\w*)?(dir)?|topshiril(adi|sin)|yuklatil(adi|sin)|vazifa qoyil\w*|taqdim et\w*|prosim|neobhodimo|nadlejit|poruchaetsya|obespechit\w*|predostavit\w*)\b/
const UNDATED =
  /muddat\w* (alohida )?(korsatilma|belgilanma|qoyilma|aytilma)|muddatsiz topshiriq|(qolgan|boshqa|barcha) topshiriqlar\w*|srok\w* ne (ukazan|ustanovlen)/
const ORDERS = /\p{L}+(?:s[ai]n(?:lar)?|[aio]ng(?:lar|iz)?|(?<!n)ing(?:lar|iz)?)[.;:,!]?$/u
const opens = (text: string): boolean => /:$/.test(text)
const closes = (text: string): boolean => /[.!?][”"»)]*$/.test(text)

/** Whether a paragraph asks for work. */
export const asks = (text: string): boolean => {
  const folded = fold(text)
  return ASKS.test(folded) || ORDERS.test(folded)
}

/** What a paragraph ends in that only says why the letter is written: it opens no list. */
const GROUNDS = /(yuzasidan|asosan|muvofiq|munosabati bilan|maqsadida|boyicha|vo ispolnenie.*|na osnovanii.*)\W*$/
const MARK = /^\s*(?:[–—•·▪➢✓-]+\s*|(?:\d{1,2}|\p{L})[).]\s+)/u

/** A duty's own words, and those of the line above a list that hold for it too. */
type Asked = { paragraph: Paragraph; text: string; above: string }

/** The paragraphs that ask for something; under a colon each line of the list is a duty when the colon's line asks, or it does. */
const asked = (paragraphs: readonly Paragraph[]): Asked[] => {
  const found: Asked[] = []
  let opener: string | null = null
  for (const paragraph of paragraphs) {
    const text = flat(paragraph)
    if (opener === null && opens(text)) {
      if (!GROUNDS.test(fold(text))) opener = text
      continue
    }
    const above = opener ?? ''
    if (asks(text) || (above !== '' && asks(above))) found.push({ paragraph, text: text.replace(MARK, ''), above })
    if (opener !== null && closes(text)) opener = null
  }
  return found
}

/** Each asked line read as a clause of one: its deadline, doers and figures, with the deadline and doers of the line above the list. */
const clausesOf = (lines: readonly Asked[], times: Times): Clause[] =>
  lines.flatMap(({ paragraph, text, above }) => {
    const readOne = (words: string) =>
      readClauses([{ ...paragraph, list: null, text: `1. ${words}` }], times).clauses.slice(0, 1)
    const handed = above === '' ? undefined : readOne(above)[0]
    return readOne(text).map(clause => ({
      ...clause,
      deadlines: clause.deadlines.length > 0 ? clause.deadlines : (handed?.deadlines ?? []),
      executors: clause.executors.length > 0 ? clause.executors : (handed?.executors ?? [])
    }))
  })

const sentences = (text: string): string[] => text.split(/(?<=[\p{Ll}\d”"»)][.;])\s+(?=[\p{Lu}“"«])/u)

/** The deadline of the sentence that sets one for what has none; null where no sentence does. */
export function defaultDeadline(lines: readonly string[], times: Times): Deadline | null {
  for (const sentence of lines.flatMap(sentences)) {
    if (!UNDATED.test(fold(sentence))) continue
    const found = findDeadlines(sentence).find(({ kind }) => kind !== 'inherit' && kind !== 'none')
    if (found !== undefined) return resolveDeadline(found, times).deadline
  }
  return null
}

const isDuty = ({ kind, text }: Clause): boolean =>
  kind === 'task' || kind === 'control' || (kind === 'other' && asks(text))

/**
 * The duties of a letter. Numbered points behind a resolving line are read as an act's clauses; without them each paragraph
 * that asks for something is a duty, with the list under its colon as its items. A duty without a day takes the letter's
 * default deadline. `times.actDate` is the day of the letter, from which "бир ҳафта муддатда" counts.
 */
export function readLetterDuties(blocks: readonly Block[], times: Times): LetterDuties {
  const paragraphs = blocks.filter(block => block.kind === 'paragraph').filter(one => flat(one) !== '')
  const body = readBody(blocks)
  const isAct = body.clauses.length > 0
  const clauses = isAct ? readClauses(body.clauses, times).clauses.filter(isDuty) : clausesOf(asked(paragraphs), times)
  const deadline = defaultDeadline(paragraphs.map(flat), times)
  const duties = clauses
    .filter(clause => !isOnlyDefault(clause.text))
    .map((clause, index) => ({
      ...clause,
      number: isAct ? clause.number : `${index + 1}`,
      deadlines: clause.deadlines.length > 0 || deadline === null ? clause.deadlines : [deadline]
    }))
  return { duties, deadline }
}

/** The sentence that sets the default is itself no duty. */
const isOnlyDefault = (text: string): boolean =>
  /muddat\w* (alohida )?(korsatilma|belgilanma|qoyilma|aytilma)|srok\w* ne (ukazan|ustanovlen)/.test(fold(text)) &&
  sentences(text).length === 1
