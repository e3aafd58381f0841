/** Acts, letters and their parts named in a text (ANNEX-DRAFT.md Citation, DOMAIN 3). */
import type { Citation, Place, Relation } from '#domain/draft.ts'
import { parseDate } from '#language/dates.ts'
import { fold } from './fold.ts'
import { actInWords, actNumber } from './act-head.ts'
import { findParts, NO_PARTS, ownAnnexesIn } from './citation-parts.ts'
import { relationIn } from './citation-relation.ts'
import { quoteDepths } from './words.ts'

type Anchor = { start: number; end: number; kind: string | null; number: string | null }

const SUFFIX = '(?:\\s*[-–—]?\\s*(?:сонли|сон|sonli|son)(?![\\p{L}]))?'
const MARKS = "ПҚ|ПК|ПФ|ПП|УП|ЎРҚ|УРҚ|УРК|ЎРК|ЗРУ|ВМҚ|ВМК|ПКМ|Ф|PQ|PF|VMQ|F|O[‘’ʻʼ'`]?RQ"
const MARKED = new RegExp(
  `(?<![\\p{L}\\d])(?:№\\s*)?(?:${MARKS})\\s*[-–—]?\\s*\\d{1,5}(?:-[IVX]{1,4}(?!\\p{L}))?${SUFFIX}(?!\\d)`,
  'gu'
)
const LOCAL = new RegExp(
  `(?<![\\p{L}\\d/-])(?:№\\s*)?(?:[IVX]+-)?\\d{1,4}(?:-\\d{1,4}){1,5}-[QKҚКqkF]/\\d{2,4}${SUFFIX}`,
  'gu'
)
const LETTER = new RegExp(
  `(?:№\\s*\\d{1,4}(?:[-/.]\\d{1,5}){1,4}${SUFFIX}|(?<![\\p{L}\\d./-])\\d{1,4}(?:\\.\\d{1,2})?[-/]\\d{1,5}(?:[-/]\\d{1,5}){0,2}\\s*[-–—]?\\s*(?:сонли|сон|sonli|son)(?!\\p{L}))`,
  'gu'
)
const PLAIN = /(?<![\p{L}\d./-])(?:№\s*)?\d{1,5}\s*[-–—]?\s*(?:сонли|сон|sonli|son)(?![\p{L}])/gu
const AFTER_SIGN = /№\s*\d{1,5}(?![\d/.-])/gu
const ACT_NOUN =
  /(qaror|farmon|farmoyish|qonun|bayon|buyru[qg]|xat|topshirig|topshiriq|korsatma|yigilish|dastur)\p{L}*/u

/** Numbers of acts in the order they stand; where two patterns fit, the one that begins first and is longer. */
function anchorsIn(text: string): Anchor[] {
  const all = [MARKED, LOCAL, LETTER, PLAIN, AFTER_SIGN].flatMap((pattern, rank) =>
    [...text.matchAll(pattern)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      rank,
      text: match[0]
    }))
  )
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const anchors: Anchor[] = []
  for (const one of all) {
    if (one.start < (anchors.at(-1)?.end ?? 0)) continue
    // "31-сон мактаб": a bare number is an act's only beside an act's noun or behind a date.
    if (one.rank >= 3 && !isNearAct(text, one.start, one.end)) continue
    const spaced = one.text.replace(/^(№\s*)?(\p{L}[\p{L}‘’ʻʼ'`]*)\s*[-–—]?\s*(?=\d)/u, '$2-')
    const numbered = actNumber(one.rank === 2 && !/№/.test(one.text) ? `№ ${one.text}` : spaced)
    if (numbered === null) continue
    anchors.push({ start: one.start, end: one.end, kind: numbered.kind, number: numbered.number })
  }
  return anchors
}

function isNearAct(text: string, start: number, end: number): boolean {
  const behind = fold(text.slice(end, end + 60))
  const before = text.slice(Math.max(0, start - 40), start)
  return (
    new RegExp(`^[\\s"]*(?:\\p{L}+\\s){0,2}${ACT_NOUN.source}`, 'u').test(behind) || /(?:даги|dagi)\s*$/iu.test(before)
  )
}

/** No title between a date and its number is longer. */
const MAX_REACH = 2000
/** What stands before `at` on its own level of quotes, and the offset of each character. */
function levelBefore(
  text: string,
  depths: readonly number[],
  at: number,
  floor: number
): { text: string; offsets: number[] } {
  const own = depths[at] ?? 0
  const characters: string[] = []
  const offsets: number[] = []
  for (let i = at - 1; i >= Math.max(floor, at - MAX_REACH); i--) {
    if (depths[i]! < own) break
    if (depths[i]! > own) continue
    characters.push(text[i]!)
    offsets.push(i)
  }
  return { text: characters.reverse().join(''), offsets: offsets.reverse() }
}

const DATE_LENGTH = 32
/** The last date of a text with its place, or null. */
function lastDate(text: string): { day: string; at: number } | null {
  const years = [...text.matchAll(/(?:19|20)\d\d/g)].reverse()
  for (const { index } of years) {
    const forward = parseDate(text.slice(index, index + DATE_LENGTH))
    if (forward !== null && /^\d{4}\s*[-–]?\s*(?:йил|yil|й|y)/iu.test(text.slice(index, index + 60)))
      return { day: forward, at: index }
    const from = Math.max(0, index - DATE_LENGTH)
    const head = text.slice(from, index + 4)
    const day = /[«"“]?\d{1,2}[»"”]?[\s.,/-]+(?:[«"“]?\p{L}+[»"”]?|[«"“]?\d{1,2}[»"”]?)[\s.,/-]*$/u.exec(
      head.slice(0, -4)
    )
    if (day === null) continue
    const backward = parseDate(head.slice(day.index)) ?? parseDate(`${head.slice(day.index)} yil`)
    if (backward !== null) return { day: backward, at: from + day.index }
  }
  return null
}

const SENTENCE_END = /[.;](?=\s+[\p{Lu}“"«]|\s*$)/gu
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}|й|y|г|г|№)\.?$/u
/** Where the sentence that `at` stands in ends. */
function sentenceEnd(text: string, at: number): number {
  for (const match of text.slice(at, at + MAX_REACH).matchAll(SENTENCE_END)) {
    if (!ABBREVIATED.test(text.slice(Math.max(0, at + match.index - 12), at + match.index))) return at + match.index
  }
  return text.length
}

const withoutQuoted = (words: string) => words.replace(/[“«"][^“”«»"]*[”»"]/g, '')

const LAW = /(?:қонун|qonun|кодекс|kodeks)\p{L}*/giu
/** Whether the law at `index` is the one that the number before it names: only its title stands between. */
const isNamed = (text: string, before: Anchor | undefined, index: number): boolean =>
  before !== undefined && index - before.end < MAX_REACH && withoutQuoted(text.slice(before.end, index)).length < 25

/** Laws and codes named by their title alone: "“…тўғрисида”ги Қонунининг 6 ва 25-моддаларига". */
function lawsIn(text: string, anchors: readonly Anchor[]): Anchor[] {
  return [...text.matchAll(LAW)]
    .filter(
      ({ index }) =>
        !isNamed(
          text,
          anchors.findLast(({ start }) => start < index),
          index
        )
    )
    .filter(
      ({ index }) =>
        /[”"»](?:ги|gi)\s[^“”"«»]{0,60}$/u.test(text.slice(Math.max(0, index - 120), index)) ||
        /^\p{L}*(?:нинг|ning)\s+\d/iu.test(text.slice(index, index + 60))
    )
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, kind: 'ORQ', number: null }))
}

const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Where the printed words of a law begin: at its quoted title. */
function titleStart(text: string, depths: readonly number[], at: number): number {
  const quote = text.lastIndexOf('”', at) >= 0 || text.lastIndexOf('»', at) >= 0 || text.lastIndexOf('"', at) >= 0
  if (!quote) return at
  for (let i = at - 1; i > Math.max(0, at - MAX_REACH); i--)
    if ((depths[i] ?? 0) > (depths[at] ?? 0) && (depths[i - 1] ?? 0) <= (depths[at] ?? 0)) return i
  return at
}

function citationsOf(
  text: string,
  anchors: readonly Anchor[],
  depths: readonly number[],
  i: number,
  at: Place
): Citation[] {
  const anchor = anchors[i]!
  const floor = i === 0 ? 0 : anchors[i - 1]!.end
  const level = levelBefore(text, depths, anchor.start, 0)
  const before = lastDate(level.text)
  const dated = before === null ? null : { day: before.day, at: level.offsets[before.at]! }
  // A date that belongs to the act named before it is not this one's.
  const own = dated !== null && dated.at >= floor ? dated : null
  const enclosing =
    own === null &&
    dated !== null &&
    anchors.slice(0, i).every(other => (depths[other.start] ?? 0) > (depths[anchor.start] ?? 0) || dated.at > other.end)
      ? dated
      : own
  const end = Math.min(anchors[i + 1]?.start ?? text.length, sentenceEnd(text, anchor.end))
  const tail = text.slice(anchor.end, end)
  const behind = enclosing === null && anchor.number !== null ? (/^[\s,(]{0,3}.{0,24}/u.exec(tail)?.[0] ?? '') : ''
  const date = anchor.number === null ? null : (enclosing?.day ?? parseDate(behind))
  // A title in quotes may stand between the number and "Қонунининг 6-моддаси".
  const skipped = /^\s*[“«"][^“”«»"]*[”»"]\s?(?:ги|gi)?/u.exec(tail)?.[0].length ?? 0
  const noun = ACT_NOUN.exec(fold(tail.slice(skipped)))
  const parts = findParts(tail.slice(skipped))
  const issuer = level.text.slice(level.offsets.findIndex(offset => offset >= floor) >>> 0).slice(-160)
  const kind =
    anchor.kind === null || anchor.kind === 'letter'
      ? (kindBy(`${issuer} ${tail.slice(0, 40)}`) ?? kindBy(`${issuer} qarori`) ?? anchor.kind)
      : anchor.kind
  const from =
    enclosing !== null ? enclosing.at : anchor.number === null ? titleStart(text, depths, anchor.start) : anchor.start
  const nounEnd =
    anchor.number === null || noun === null || noun.index > 30 ? 0 : wordEnd(tail.slice(skipped), noun.index)
  const behindNumber = Math.max(nounEnd, parts.end)
  const to = anchor.end + (behindNumber === 0 ? 0 : skipped + behindNumber)
  const relation = relationOf(text, anchors, i)
  return parts.list.map(part => ({
    kind,
    number: anchor.number,
    date,
    ...part,
    text: squeeze(text.slice(from, to)),
    relation,
    at
  }))
}

/** The end of the word that stands about `at` in a text whose folded form was searched. */
function wordEnd(text: string, at: number): number {
  const rest = /^[^\s,;.]*/u.exec(text.slice(Math.min(at + 1, text.length)))
  return Math.min(text.length, at + 1 + (rest?.[0].length ?? 0))
}

const kindBy = (words: string): string | null => {
  const kind = actInWords(words).act.kind
  return kind === 'letter' ? null : kind
}

const MAX_JOINED = 8
/** What the words behind an act say; acts joined by "ҳамда" share what stands behind the last. */
function relationOf(text: string, anchors: readonly Anchor[], i: number): Relation {
  for (let k = i; k < Math.min(anchors.length, i + MAX_JOINED); k++) {
    const end = Math.min(anchors[k + 1]?.start ?? text.length, sentenceEnd(text, anchors[k]!.end))
    const words = fold(text.slice(anchors[k]!.end, end))
    const found = relationIn(words)
    if (found !== null) return found
    if (
      end !== anchors[k + 1]?.start ||
      !/(^|[\s,])(va|hamda|,)\s?|^,/.test(words) ||
      /qarori\p{L}+|farmoni\p{L}+/u.test(words)
    )
      return 'cites'
  }
  return 'cites'
}

/** What a clause does to the annexes it names by their number alone. */
function ownRelation(whole: string): Relation | null {
  const folded = fold(whole)
  if (/tasdiqlan(s[ai]n|adi)|maqullansin/.test(folded)) return 'approves'
  if (/(ozgartirish|qoshimcha)\w* kiritil(sin|adi)/.test(folded)) return 'amends'
  return /oz kuchini yoqotgan/.test(folded) ? 'repeals' : null
}

/** "1-иловага мувофиқ … тасдиқлансин": the act's own annexes. `whole` is the clause, whose verb may stand in its last item. */
function ownAnnexes(text: string, whole: string, at: Place): Citation[] {
  const relation = ownRelation(whole)
  if (relation === null) return []
  return ownAnnexesIn(text).map(own => ({
    kind: null,
    number: null,
    date: null,
    ...NO_PARTS,
    annex: own.annex,
    text: squeeze(own.text),
    relation,
    at
  }))
}

/**
 * The acts that one paragraph names, in order: kind, number as the draft writes it (without № and -son), date, and the parts behind
 * it, one citation for each clause or article of a list ("6 ва 25-моддалари"). `whole` is the clause it stands in, from which an
 * own annex takes "тасдиқлансин". Never throws.
 */
export function findCitations(text: string, at: Place, whole = text): Citation[] {
  if (!/\d|қонун|qonun|кодекс|kodeks|илова|ilova/iu.test(text)) return []
  const numbers = anchorsIn(text)
  const anchors = [...numbers, ...lawsIn(text, numbers)].sort((a, b) => a.start - b.start)
  const depths = quoteDepths(text)
  return [...anchors.flatMap((_, i) => citationsOf(text, anchors, depths, i, at)), ...ownAnnexes(text, whole, at)]
}

const keyOf = ({ text: _, at: __, ...rest }: Citation) => JSON.stringify(rest)
/** The same act with the same part and relation once, where it is first named. */
export function withoutRepeats(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>()
  return citations.filter(citation => {
    const key = keyOf(citation)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
