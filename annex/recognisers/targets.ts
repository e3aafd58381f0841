/** Figures that a text sets as its aim (ANNEX-DRAFT.md Target): "570 тага", "камида 75 фоизи", "қўшимча 50 минг км". */
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deadline, Measure, Target } from '#domain/draft.ts'
import { fold } from '#language/fold.ts'
import { type Figure, readFigures } from './figures.ts'
import type { Times } from './measure.ts'
import { quoteDepths, type Word } from './words.ts'

export type TargetContext = { deadlines: readonly Deadline[]; times: Times }

const GOAL =
  /^(e?etka|yetka|etkaz|oshir|kopaytir|kamaytir|qisqartir|pasaytir|tushir|erish|yetish|taminla|chiqar|tashkil|kirit|kir)/
const GROW = /^(oshir|kopaytir|kengaytir|ort)/
const SHRINK = /^(kamaytir|qisqartir|pasaytir|tushir)/
const LIST_GAP = 60
const BUILD =
  /^(qur(ish|il|sin|ib)|ornat|barpo|tort(ish|il|sin|ib)|oqit|tayyorla|ula(sh|n|sin|b)|yarat|tashkil|jihozla|xarid|joriy|qamra)/
const REFUSED = /(ning|boicha|dan|bilan|uchun|doir|orqali|kabi|holda)$/
const REACH = 12

type Aim = { how: Target['how']; value: number; what: string }

const words = (list: readonly Word[]) =>
  list
    .map(word => word.text)
    .join(' ')
    .replace(/^(?:ва|va|ҳамда|hamda)\s/iu, '')
    .replace(/^[\s,;:–—.("“«-]+|[\s,;:–—.-]+$/g, '')

/** The nearest word behind the figure that matches, inside its sentence part. */
function ahead(figure: Figure, pattern: RegExp, reach = REACH): Word | null {
  for (const word of figure.after.slice(0, reach)) {
    if (pattern.test(word.key)) return word
    if (/[;.]/.test(word.mark)) return null
  }
  return null
}

/** Whether the figure is the second of "80 фоиздан 85 фоизга". */
const isFrom = ({ previous, unit, start }: Figure): boolean =>
  previous?.ablative === true && previous.unit === unit && start - previous.end < 12

const FILLER =
  /^(qoshimcha|yana|kamid[ai](?:gi)?|kopi|bilan|jami|umumiy|orqali|ulardan|har|esa|\d{4}|yil|yilda|yilga|yilgacha|qadar|yakuniga|yakunigacha|oxiriga|yillarda)$/
const PHRASE_EDGE =
  /^(orqali|holda|maqsadida|hisobiga|asosida|hamda|shuningdek|bunda|natijada|jumladan|ulardan|boicha|doirasida|munosabati)$/
const THOUGHT_END = /^(jumladan|ulardan|shuningdek|bunda|natijada|hamda|va)$/
const MAX_PHRASE = 20
/** The noun phrase before a figure: back to a sentence part, a colon, or a word that ends another thought. */
function phraseBefore(figure: Figure): string {
  const { before } = figure
  // "80 фоиздан 85 фоизга": what is meant stands before the first.
  let to = isFrom(figure) ? before.filter(word => word.end <= figure.previous!.start).length : before.length
  while (to > 0 && (before[to - 1]!.key === '' || FILLER.test(before[to - 1]!.key))) to--
  if (to > 0 && THOUGHT_END.test(before[to - 1]!.key)) return ''
  let from = to
  while (from > 0 && to - from < MAX_PHRASE) {
    const word = before[from - 1]!
    if (/[;.]/.test(word.mark) && !/^\p{Lu}\p{Ll}?\.$/u.test(word.text)) break
    if (/:/.test(word.mark) && from !== to) break
    if (figure.previous?.end === word.end || figure.dates.some(date => word.start < date.end && word.end > date.start))
      break
    if (
      from !== to &&
      (PHRASE_EDGE.test(word.key) || (word.mark === ',' && /(b|da|lik|s[ai]n|adi|ligi)$/.test(word.key)))
    )
      break
    from--
  }
  return words(before.slice(from, to))
}

/** The noun phrase behind a figure up to its verb: "50 минг км оптик толали алоқа линиялари қуриш". */
function phraseBehind(figure: Figure, verb: Word): string {
  const end = figure.after.indexOf(verb)
  return words(figure.after.slice(0, end))
}

function aimOf(figure: Figure): Aim | null {
  const { value, unit, dative, lead } = figure
  if (unit === 'баробар' || unit === 'barobar') {
    const verb = ahead(figure, /^(oshir|kopay|kamay|qisqar|tezla|ort|pasay|kengay|yetkaz|etkaz)/, 5)
    return verb === null ? null : { how: 'factor', value, what: phraseBefore(figure) }
  }
  if (figure.isRank) return { how: 'top', value, what: phraseBefore(figure) }
  if (unit === '') return null
  if (/^kamid[ai](gi)?$/.test(lead)) return { how: 'at-least', value, what: phraseBefore(figure) }
  if (lead === 'bilan' && figure.before.at(-2)?.key === 'kopi')
    return { how: 'at-most', value, what: phraseBefore(figure) }
  const bound = figure.after[0]
  if (/^(kam|past)$/.test(bound?.key ?? '') && figure.ablative)
    return { how: 'at-least', value, what: phraseBefore(figure) }
  if (/^(oshma|oshir?ma|ortiq|kop)/.test(bound?.key ?? '') && figure.ablative)
    return { how: 'at-most', value, what: phraseBefore(figure) }
  if (dative) {
    const verb = ahead(figure, GOAL)
    if (verb === null && !/^(qoshimcha|yana)$/.test(lead) && figure.year === null) return null
    const changes = verb !== null && (GROW.test(verb.key) || SHRINK.test(verb.key))
    const fromFigure = isFrom(figure)
    if (/^(qoshimcha|yana)$/.test(lead) || (changes && !fromFigure && !figure.terminative))
      return {
        how: 'add',
        value: verb !== null && SHRINK.test(verb.key) ? -value : value,
        what: phraseBefore(figure)
      }
    return { how: 'reach', value, what: phraseBefore(figure) }
  }
  if (figure.year !== null) return { how: 'reach', value, what: phraseBefore(figure) || objectBehind(figure) }
  return built(figure)
}

/** "2021 йилда 2,5 миллионта портни …": the object behind the figure, or ''. */
function objectBehind({ after, unit }: Figure): string {
  const end = /та$|ta$/.test(unit) ? after.slice(0, 6).findIndex(word => /ni$/.test(word.key)) : -1
  return words(after.slice(0, end + 1))
}

/** "700 мингта кенг полосали интернет портлар ўрнатиш": as many more. A count of what is there already has no such verb behind it. */
function built(figure: Figure): Aim | null {
  if (figure.possessive || figure.ablative || figure.genitive) return null
  for (const [i, word] of figure.after.slice(0, REACH).entries()) {
    if (BUILD.test(word.key)) {
      if (i === 0) return null
      return { how: 'add', value: figure.value, what: phraseBehind(figure, word) }
    }
    if (/[;.,:)]/.test(word.mark) || REFUSED.test(word.key) || /^(ta|va)$/.test(word.key)) return null
  }
  return null
}

/** The days of a target: of its own year, of a deadline in its sentence, else of the text's single deadline. */
function daysOf(figure: Figure, text: string, context: TargetContext): { start: string | null; due: string | null } {
  if (figure.year !== null) return { start: `${figure.year}-01-01`, due: `${figure.year}-12-31` }
  const sentence = text.lastIndexOf(';', figure.start)
  const near = figure.dates
    .filter(({ start, end, kind }) => start > sentence && end <= figure.start && kind !== 'inherit' && kind !== 'none')
    .at(-1)
  if (near !== undefined) {
    const { start, due } = resolveDeadline(near, context.times).deadline
    return { start, due }
  }
  const dated = context.deadlines.filter(({ due }) => due !== null)
  return dated.length === 1 ? { start: dated[0]!.start, due: dated[0]!.due } : { start: null, due: null }
}

/**
 * The targets of one text in order. Years printed beside figures ("2023 йилда 88 фоиз; 2024 йилда 100 фоизга") give one entry each; other
 * days come from a deadline in the text, else from `deadlines` where they hold a single dated one. Counts that only describe
 * ("32 та комплекс хизматлар"), telephone and act numbers, and what stands in quotes are no targets. `value` is in `unit` as printed ('минг км').
 */
export function readTargets(text: string, context: TargetContext): Target[] {
  if (!/\d|баробар|barobar/iu.test(text)) return []
  const depths = quoteDepths(text)
  const figures = readFigures(text).filter(({ start }) => depths[start] === 0)
  let subject = ''
  return figures.flatMap(figure => {
    const aim = aimOf(figure)
    if (aim === null) return []
    // In a list only the first entry is preceded by what is meant.
    const goesOn =
      figure.previous !== null && figure.previous.unit === figure.unit && figure.start - figure.previous.end < LIST_GAP
    const what = aim.what || (goesOn ? subject : '') || (aim.how === 'at-least' ? words(figure.after.slice(0, 6)) : '')
    if (what !== '') subject = what
    return [{ value: aim.value, unit: figure.unit, what, how: aim.how, ...daysOf(figure, text, context) }]
  })
}

const keyOf = ({ value, unit, how, due }: Target) => `${value} ${fold(unit)} ${how} ${due}`

/** The targets of a measure, its text first, then its steps with the deadlines that are theirs; what both print stands once. */
export function measureTargets(measure: Pick<Measure, 'text' | 'steps' | 'deadlines'>, times: Times): Target[] {
  const { deadlines } = measure
  const own = readTargets(measure.text, { deadlines, times })
  const ofSteps = measure.steps.flatMap(step => {
    const paired = deadlines.filter(({ steps }) => steps?.includes(step.number))
    return readTargets(step.text, { deadlines: paired, times })
  })
  const seen = new Set<string>()
  return [...own, ...ofSteps].filter(target => !seen.has(keyOf(target)) && seen.add(keyOf(target)))
}
