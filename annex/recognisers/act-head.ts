/** Kind, number, date, title and place of the act, from its first page or from the head of an annex. */
import type { DraftAct, Note, Place } from '#domain/draft.ts'
import { parseDate } from '#language/dates.ts'
import { fold } from './fold.ts'
import { flat, type Paragraph } from '../blocks/blocks.ts'
import { note } from './notes.ts'

/** Letter marks of acts by their folded form; УП, ПП, РП, ПКМ and ЗРУ are the Russian ones. */
const KINDS: Record<string, string> = {
  pq: 'PQ',
  pf: 'PF',
  f: 'F',
  orq: 'ORQ',
  vmq: 'VMQ',
  up: 'PF',
  pp: 'PQ',
  rp: 'F',
  pkm: 'VMQ',
  zru: 'ORQ'
}
/** К typed for Қ, У for Ў: the folded form they stand for. */
const MISPRINTS: Record<string, string> = { pk: 'pq', ork: 'orq', urk: 'orq', urq: 'orq', vmk: 'vmq' }
const FORMS: Record<string, { cyrillic: string; latin: string }> = {
  pq: { cyrillic: 'ПҚ', latin: 'PQ' },
  pf: { cyrillic: 'ПФ', latin: 'PF' },
  f: { cyrillic: 'Ф', latin: 'F' },
  orq: { cyrillic: 'ЎРҚ', latin: 'O‘RQ' },
  vmq: { cyrillic: 'ВМҚ', latin: 'VMQ' }
}

const MARKED = /(?<![\p{L}\d])(\p{Lu}[\p{L}‘’ʻʼ'`]{0,3})\s*[-–—]\s*(\d{1,5})(?!\d|[-–]\s*(?:илова|ilova))/gu
const LOCAL = /(?<![\p{L}\d/-])((?:[IVX]+-)?\d{1,4}(?:-\d{1,4}){1,5}-[QKҚКqkF]\/\d{2,4})/u
const LETTER = /№\s*(\d{1,4}(?:[-/.]\d{1,5}){1,4})/u
const PLAIN = /(?<![\p{L}\d])(?:№\s*)?(\d{1,5}(?:-[FФ])?)\s*[-–]\s*(?:сон(?:ли)?|son(?:li)?)(?!\p{L})/u
const AFTER_SIGN = /№\s*(\d{1,5})(?![\d/.-]*[\d/])/u

type Numbered = { number: string; kind: string | null; was: string | null }

function canonicalMark(printed: string): { mark: string; kind: string; changed: boolean } | null {
  const folded = fold(printed)
  const meant = MISPRINTS[folded] ?? folded
  const kind = KINDS[meant]
  if (kind === undefined) return null
  const cyrillic = /\p{Script=Cyrillic}/u.test(printed)
  const mixed = cyrillic && /\p{Script=Latin}/u.test(printed)
  const form = FORMS[meant]
  if (form === undefined || (meant === folded && !mixed)) return { mark: printed, kind, changed: false }
  return { mark: cyrillic ? form.cyrillic : form.latin, kind, changed: true }
}

/** The number of an act in a line, without № and -son; "ПК-308" is given as 'ПҚ-308' with the printed form in `was`. */
export function actNumber(line: string): Numbered | null {
  for (const match of line.matchAll(MARKED)) {
    const mark = canonicalMark(match[1]!)
    if (mark === null) continue
    return { number: `${mark.mark}-${match[2]}`, kind: mark.kind, was: mark.changed ? match[0] : null }
  }
  const local = LOCAL.exec(line)?.[1]
  if (local !== undefined) return { number: local, kind: /-[KК]\//u.test(local) ? 'kengash' : 'hokim', was: null }
  const letter = LETTER.exec(line)?.[1]
  if (letter !== undefined) return { number: letter, kind: 'letter', was: null }
  const plain = PLAIN.exec(line)?.[1] ?? AFTER_SIGN.exec(line)?.[1]
  return plain === undefined ? null : { number: plain, kind: null, was: null }
}

const ISSUERS: readonly (readonly [string, RegExp])[] = [
  ['bayon', /bayon(noma)?(si|iga|i|ga)?\b/],
  ['VMQ', /vazirlar mahkamasi\w* .*qaror/],
  ['VMQ', /mahkamasi\w* .*farmoish/],
  ['PF', /prezident\w* .*farmon/],
  ['F', /prezident\w* .*farmoish/],
  ['PQ', /prezident\w* .*qaror/],
  ['ORQ', /qonuni(ga)?\b/],
  ['kengash', /(kengash|deputatlari)\w* .*qaror/],
  ['hokim', /hokim\w* .*(qaror|farmoish)/],
  ['buyruq', /buyru[qg]/],
  ['VMQ', /(postanovleni|rasporyajeni)\w* .*kabineta ministrov/],
  ['PQ', /postanovleni\w* .*prezidenta/],
  ['PF', /ukaz\w* .*prezidenta/],
  ['F', /rasporyajeni\w* .*prezidenta/],
  ['hokim', /(resheni|rasporyajeni)\w* .*hokima/],
  ['kengash', /resheni\w* .*(kengash|kenges|deputatov)/],
  ['ORQ', /zakon\w* respubliki/],
  ['bayon', /^protokol|\bprotokolu\b/],
  ['buyruq', /prikaz/]
]
const kindByWords = (text: string): string | null => ISSUERS.find(([, words]) => words.test(fold(text)))?.[0] ?? null

const NO_ACT: DraftAct = { kind: null, number: null, date: null, title: null, place: null }
type ActRead = { act: DraftAct; notes: Note[] }

/** An act named in one phrase: "Вазирлар Маҳкамасининг 2019 йил 14 майдаги 395-сон қарорига". */
export function actInWords(words: string): ActRead {
  const numbered = actNumber(words)
  const date = parseDate(words)
  const kind = numbered?.kind ?? kindByWords(words)
  const notes = numbered?.was == null ? [] : [note('SCRIPT_REPAIRED', null, numbered.was, numbered.number)]
  return { act: { ...NO_ACT, kind, number: numbered?.number ?? null, date }, notes }
}

const TITLE_END = /(togrisida|tugrisida|haqida|xususida|boicha|yuzasidan)"?\.?$/
const PREAMBLE_END = /(qaror qilaman|qaror qiladi|farmon beraman|buyuraman|maqsadida|muvofiq)[:,]?$/
const PLACE = /^[\p{L}‘’ʻʼ'` -]{3,30}\s(?:шаҳри|шаҳар|ш\.|shahri|shahar|sh\.|тумани|tumani|шаҳарчаси|shaharchasi)$/iu
const PLACE_AT_END = /(?:^|\s)(\p{Lu}[\p{L}‘’ʻʼ'`-]+\s(?:шаҳри|ш\.|shahri|sh\.|тумани|tumani))$/u
const OFFICE_AS_PLACE = /^[\p{L}‘’ʻʼ'` -]{3,40}\s(?:ҳокимлиги|hokimligi)$/iu
const HEAD_LINES = 25
const MAX_HEAD_LINE = 160
const MAX_SIGN_LINE = 90
const LINES_BELOW_HEADING = 8
const TAIL_LINES = 15
/** "2019-yil 14-maydagi": the date of an act that is cited, not of this one. */
const CITED = /(?:даги|dagi)(?!\p{L})/iu

/** A line that holds only date, number or place: "2023 йил «14» сентябрь", "№ ПК-308", "Toshkent sh., 2024-yil 16-dekabr, PQ-439-son". */
function isSignLine(line: string): boolean {
  const folded = fold(line)
  return line.length <= MAX_SIGN_LINE && !PREAMBLE_END.test(folded) && !TITLE_END.test(folded) && !CITED.test(line)
}

/** The preamble or a clause: the head of the act is over. */
const isBody = (line: string) => PREAMBLE_END.test(fold(line)) || /^\d{1,2}\.\s/.test(line)

const SHORT_LINE = 40
/** A duty under the act's text, not a line that dates it: it ends as a sentence does, has a mark of its own or begins small. */
const isSentence = (line: string) =>
  (line.length > SHORT_LINE && /\p{L}{3}[.;:]$/u.test(line)) ||
  /^(?:\(?(?:\p{L}|\d{1,2})[).]\s|[–—•-]\s|\p{Ll}{3})/u.test(line)

/** Fills what is still unknown of date and number from one line; says whether it gave anything. */
function takeSigns(act: DraftAct, line: string, at: Place, notes: Note[]): boolean {
  if (!isSignLine(line)) return false
  const date = act.date === null ? parseDate(line) : null
  const numbered = act.number === null ? (actNumber(line) ?? bareNumber(line)) : null
  if (date !== null) act.date = date
  if (numbered !== null) {
    act.number = numbered.number
    if (numbered.kind !== null && numbered.kind !== 'letter') act.kind = numbered.kind
    if (numbered.was !== null) notes.push(note('SCRIPT_REPAIRED', at, numbered.was, numbered.number))
  }
  return date !== null || numbered !== null
}

/**
 * The act that a file begins with, read from its paragraphs before the first annex: date and number stand under the
 * heading, or (on the legislation site) under the signature. A file that does not begin with an act gives only nulls.
 */
export function readActHead(paragraphs: readonly Paragraph[]): ActRead {
  const lines = paragraphs.map(paragraph => flat(paragraph).replace(/,$/, ''))
  const heading = lines.slice(0, HEAD_LINES).findIndex((_, i) => kindOfHeading(lines, i) !== null)
  if (heading < 0) return { act: NO_ACT, notes: [] }
  const act: DraftAct = { ...NO_ACT, kind: kindOfHeading(lines, heading) }
  const notes: Note[] = []
  let last = heading
  for (let i = heading + 1; i < Math.min(lines.length, heading + LINES_BELOW_HEADING); i++) {
    if (isBody(lines[i]!)) break
    if (takeSigns(act, lines[i]!, paragraphs[i]!.at, notes)) last = i
  }
  const tail = Math.max(last + 1, lines.length - TAIL_LINES)
  for (let i = lines.length - 1; i >= tail; i--)
    if (!isSentence(lines[i]!)) takeSigns(act, lines[i]!, paragraphs[i]!.at, notes)
  act.title = titleAfter(lines, last + 1)
  act.place = placeIn(lines, lines.slice(heading + 1, last + 2))
  return { act, notes }
}

const bareNumber = (line: string): Numbered | null =>
  LOCAL.test(line) || /^№?\s*\d{1,5}$/.test(line) ? { number: line.replace(/^№?\s*/, ''), kind: null, was: null } : null

const HEADING = /(qarori|farmoni|farmoishi|qonuni|bayoni|bayonnomasi|buyrugi)$/
const RUSSIAN_HEADING = /^(postanovleni|resheni|raspor[ya]+jeni|ukaz|prikaz|protokol)(e|ye|ya)?\b/
const HEADING_WORD = /^(qaror|farmon|farmoish|bayon|bayonnoma|buyruq)i?$/
/** "ЎЗБЕКИСТОН РЕСПУБЛИКАСИ ПРЕЗИДЕНТИНИНГ ҚАРОРИ", on one line or with its last word alone on the next. */
function kindOfHeading(lines: readonly string[], at: number): string | null {
  const line = lines[at]!
  const folded = fold(line)
  if (line.length <= MAX_HEAD_LINE && line === line.toUpperCase() && RUSSIAN_HEADING.test(folded))
    return kindByWords(`${line} ${lines[at + 1] ?? ''}`)
  if (line.length > MAX_HEAD_LINE || !(HEADING.test(folded) || HEADING_WORD.test(folded))) return null
  return kindByWords(HEADING_WORD.test(folded) ? lines.slice(Math.max(0, at - 2), at + 1).join(' ') : line)
}

/** The subject of the act: the lines behind date and number up to "тўғрисида / haqida". */
function titleAfter(lines: readonly string[], from: number): string | null {
  const gathered: string[] = []
  for (let i = from; i < Math.min(lines.length, from + 8); i++) {
    const line = lines[i]!
    if (gathered.length === 0 && (PLACE.test(line) || OFFICE_AS_PLACE.test(line))) continue
    if (
      PLACE.test(line) ||
      /^(qaror qilaman|qaror qiladi|farmon beraman)/.test(fold(line)) ||
      /^\d{1,2}\.\s/.test(line)
    )
      break
    gathered.push(line)
    if (TITLE_END.test(fold(line))) return gathered.join(' ')
  }
  return null
}

function placeIn(lines: readonly string[], head: readonly string[]): string | null {
  const inHead = [...head, ...lines.slice(-TAIL_LINES)]
    .map(line => PLACE_AT_END.exec(line)?.[1] ?? (head.includes(line) && OFFICE_AS_PLACE.test(line) ? line : null))
    .find(place => place !== null)
  return inHead ?? lines.find(line => PLACE.test(line)) ?? null
}
