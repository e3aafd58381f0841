/** Who carries out a measure, as printed: ANNEX-DRAFT.md "Executors". */
import type { Executor, ExecutorRole } from '#domain/draft.ts'
import { fold } from './fold.ts'
import {
  beginsRussian,
  beginsWithForm,
  goesOnCollective,
  isCollective,
  isForm,
  isPerson,
  personAtEnd,
  wholeness
} from './bodies.ts'
import { outsideBrackets } from './list-items.ts'

/** What stood between two pieces of an executor cell. */
type Cut = 'comma' | 'semicolon' | 'and' | 'wrap' | 'line'
type Piece = { text: string; before: Cut; joiner: string }

const AND = /^(?:ва|va|ҳамда|hamda|и)$/iu
/** No body has a longer name; a cell without end is parted there. */
const MAX_NAME = 500
const LEADING_AND = /^(?:ва|va|ҳамда|hamda|и)\s+/iu
const BULLET = /^\s*(?:[–—•·▪➢✓-]\s*|\d{1,2}[.)]\s+(?=\D))/
const beginsLow = (text: string) => /^["“«(\s]*\p{Ll}/u.test(text) && !/^["“«]/.test(text.trim())
const beginsHigh = (text: string) => /^[\s(]*[\p{Lu}"“«]/u.test(text)

const JOINERS: Record<Cut, string> = { comma: ', ', semicolon: '; ', and: ' ', wrap: ' ', line: ' ' }

/** All places where an executor might end; quotes and brackets hold none. */
function pieces(line: string, first: Cut): Piece[] {
  const outside = outsideBrackets(line)
  const found: Piece[] = []
  let from = 0
  let cut: Cut = first
  let joiner = JOINERS[first]
  const take = (to: number, next: Cut, skip: number, joined = JOINERS[next]) => {
    found.push({ text: line.slice(from, to), before: cut, joiner })
    from = to + skip
    cut = next
    joiner = joined
  }
  for (let i = 0; i < line.length; i++) {
    if (!outside[i]) continue
    const char = line[i]!
    if (char === ',' && !/\d,\d/.test(line.slice(i - 1, i + 2))) take(i, 'comma', 1)
    else if (char === ';') take(i, 'semicolon', 1)
    else if (char === '\n') take(i, 'wrap', 1)
    else if (/\s/.test(char)) {
      const word = /^\s+(\p{L}+)\s+/u.exec(line.slice(i, i + 16))
      if (word !== null && AND.test(word[1]!)) {
        take(i, 'and', word[0].length, ` ${word[1]} `)
        i = from - 1
      }
    }
  }
  found.push({ text: line.slice(from), before: cut, joiner })
  return found
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Whether a new executor begins at this cut, given the words gathered since the last one and those that follow. */
function parts(gathered: string, cut: Cut, next: string, afterComma: boolean): boolean {
  // A bracket belongs to what stands before it, on whatever line.
  if (next.startsWith('(') && cut !== 'semicolon') return false
  // "“Ўзбектелеком”" above "АК филиали", "АК" above "«Узбектелеком»": the form of a company never stands without its name.
  if (cut === 'wrap' || cut === 'line') {
    if (/[”"»]$/.test(gathered) && beginsWithForm(next)) return false
    if (isForm(gathered) && /^[“"«]/.test(next)) return false
  }
  const whole = wholeness(gathered)
  switch (cut) {
    case 'semicolon':
      return true
    case 'comma':
      if (whole === 'sure') return true
      if (whole === 'likely')
        return !beginsLow(next) || beginsRussian(next) || (isCollective(next) && !goesOnCollective(next))
      return false
    case 'and':
      // "… ва б." says only that there are others.
      return (whole === 'sure' && next.length > 2) || (whole === 'likely' && beginsRussian(next) && beginsHigh(next))
    case 'wrap':
      return whole === 'sure' && !afterComma && beginsHigh(next)
    case 'line':
      // A line end is the printer's own mark; only words that cannot stand alone run on.
      return (
        whole !== 'no' || (beginsHigh(next) && !/[-–]$/.test(gathered) && !/\p{Ll}(?:нинг|ning|ва|va)$/u.test(gathered))
      )
  }
}

function split(lines: readonly string[]): string[] {
  const marked = lines.flatMap(line => line.split(/\n(?=\s*(?:[–—•·▪➢✓-]\s|\d{1,2}[.)]\s))/))
  const all = marked.flatMap((line, i) => pieces(line.replace(BULLET, ''), i === 0 ? 'comma' : 'line'))
  const done: string[] = []
  let gathered = ''
  let afterComma = false
  for (const { text, before, joiner } of all) {
    let next = squeeze(text)
    if (next === '') {
      afterComma ||= before === 'comma'
      continue
    }
    const cut: Cut = afterComma && (before === 'line' || before === 'wrap') ? 'comma' : before
    if (gathered.length > MAX_NAME || (gathered !== '' && parts(gathered, cut, next, afterComma))) {
      done.push(gathered)
      gathered = ''
      next = next.replace(LEADING_AND, '')
    }
    gathered = gathered === '' ? next : `${gathered}${cut === before ? joiner : JOINERS[cut]}${next}`
    afterComma = false
  }
  if (gathered !== '') done.push(gathered)
  return done
}

const TOGETHER = /^(.*\S)\s+(?:билан|bilan)\s+(?:бирга(?:ликда)?|ҳамкорликда|birga(?:likda)?|hamkorlikda)$/iu
const PERSON_IN_BRACKET = /\s*\(([^()]+)\)\s*$/
/** "(масъул – Ш. Шерматов)": what the person is called does not belong to the name. */
const CALLED = /^(?:масъул|mas[ʼ’‘'ʻ]?ul|жавобгар|javobgar)(?:\s+(?:шахс|shaxs))?\s*[:–—-]\s*/iu
const PERSON_BEHIND_DASH = /\s+[–—-]\s+([^–—]+)$/
const LEAD = /\s*(?:\(|[–—-]\s*)(?:масъул|асосий|бош|mas[ʼ’‘'ʻ]?ul|asosiy|bosh) (?:ижрочи|ijrochi)\)?$/iu
const RUSSIAN_TOGETHER = /^(.*\S)\s+совместно\s+со?\s+(\S.*)$/iu
const CO_EXECUTOR = /(?:\s*[-–—(,]\s*)?(?:ҳамижрочи(?:лар)?|hamijrochi(?:lar)?)\)?\s*:?$/iu

function finished(text: string, role: ExecutorRole): Executor[] {
  const bare = text.replace(/[.;,]+$/, '').trim()
  const trimmed = isPerson(`${bare}.`) ? `${bare}.` : bare
  const together = TOGETHER.exec(trimmed)?.[1]
  if (together !== undefined) {
    const [lead, co] = divide(together)
    return lead === null ? finished(co, 'co') : [...finished(lead, role), ...finished(co, 'co')]
  }
  const russian = RUSSIAN_TOGETHER.exec(trimmed)
  if (russian !== null) return [...finished(russian[1]!, role), ...finished(russian[2]!, 'co')]
  const own = CO_EXECUTOR.test(trimmed) ? 'co' : LEAD.test(trimmed) ? 'lead' : role
  const name = trimmed.replace(LEAD, '').replace(CO_EXECUTOR, '').trim()
  const behind = PERSON_BEHIND_DASH.exec(name)
  const place = behind !== null && isPersonNote(behind[1]!) ? behind : PERSON_IN_BRACKET.exec(name)
  const beside = place?.[1]?.replace(CALLED, '').trim()
  const isBeside = beside !== undefined && isPersonNote(beside)
  const person = isBeside ? beside : personIn(name)
  const shown = isBeside ? name.slice(0, place!.index) : name
  return trimmed === ''
    ? []
    : [{ text: shown === '' ? trimmed : shown, person, role: own, collective: isCollective(shown), steps: null }]
}

/** The person that stands among the words: alone, behind his post, or before it ("Ш. Шерматов – мудир", "А. Хен (ҳокимлик)"). */
function personIn(name: string): string | null {
  const before = name.replace(PERSON_IN_BRACKET, '').replace(PERSON_BEHIND_DASH, '')
  return isPerson(before) ? before : personAtEnd(name)
}

/** A bracket holds a person when it is one name, or names between commas. */
const isPersonNote = (bracket: string) => bracket.split(',').every(part => isPerson(part.trim()))

/** "X Y bilan birgalikda": the words up to the last whole body before the end are X. */
function divide(text: string): [string | null, string] {
  const words = text.split(' ')
  for (let i = words.length - 1; i > 0; i--) {
    const before = words.slice(0, i).join(' ')
    if (wholeness(before) === 'sure' && beginsHigh(words[i]!) && !words[i]!.startsWith('('))
      return [before, words.slice(i).join(' ')]
  }
  return [null, text]
}

/**
 * The executors of one cell, given its paragraphs ('\n' inside one is a soft break). A comma, a line end or "va/hamda"
 * parts them only behind a whole body or person; what is not yet whole joins the next. Role is `role` unless the words say otherwise.
 */
export function readExecutors(lines: readonly string[], role: ExecutorRole = 'unknown'): Executor[] {
  return split(lines.filter(line => line.trim() !== '')).flatMap(text => finished(text, role))
}

/** Whether the lower part of a cell cut by a page names executors of its own: the upper ends in a whole body and the lower begins with a capital or a quote. */
export function beginsAnew(upper: readonly string[], lower: readonly string[]): boolean {
  const end = upper.at(-1)?.trim() ?? ''
  const begin = lower[0]?.trim() ?? ''
  if (end === '' || begin === '' || /[,;]$/.test(end) || !beginsHigh(begin)) return false
  const last = split([...upper]).at(-1) ?? ''
  return wholeness(last) === 'sure'
}

/** Words of a header that say what every executor in its column is. */
export function roleOfHeader(header: string): ExecutorRole {
  const folded = fold(header)
  if (/ham ?ijrochi/.test(folded)) return 'co'
  if (/nazorat/.test(folded)) return 'controller'
  if (/^(asosiy|bosh|etakchi) (ijrochi|masul)/.test(folded)) return 'lead'
  return 'unknown'
}
