/** The list of a working group: numbered or not, entries broken over lines, in paragraphs or in a table without borders. */
import type { Member, SeatKind, SeatRole } from '#domain/draft.ts'
import { fold } from './fold.ts'
import { flat, flatAll, type Paragraph, type Table } from '../blocks/blocks.ts'
import { isFamilyName, isPerson, wholeness } from './bodies.ts'

const NUMBER = /^(\d{1,3})\s*[.)]\s*(?=\S)/
const DASH = /\s*(?:\s[–—-]\s|\s[–—-](?=\S)|(?<=\p{L})[–—](?=\s)|[–—])\s*/u
const GROUP_WORD = '(?:(?:ishchi )?guruh|komissiya|kengash|shtab|hayat|tashkiliy qomita|jamoa|loiha ofisi)\\w*'
const HEAD = 'rahbari?|raisi?|boshligi|sardori|koordinatori'
const ROLE_WORDS: readonly (readonly [SeatRole, RegExp])[] = [
  ['deputy-head', new RegExp(`^(?:${GROUP_WORD} )?(?:(?:${HEAD})(?:ning)? (?:birinchi )?orinbosari?)$`)],
  ['secretary', new RegExp(`^(?:${GROUP_WORD} )?(?:masul )?(?:kotibi?|kotiba|kotibasi)$`)],
  ['head', new RegExp(`^(?:${GROUP_WORD} )?(?:${HEAD})$`)],
  ['member', new RegExp(`^(?:${GROUP_WORD} )?azo(?:si|lari)?$`)]
]

const RUSSIAN_GROUP = '(?: (?:rabochey gruppi|komissii|soveta|shtaba|komiteta|orgkomiteta))?'
const RUSSIAN_ROLES: readonly (readonly [SeatRole, RegExp])[] = [
  ['deputy-head', new RegExp(`^(?:perviy )?zamestitel (?:rukovoditela|predsedatela|nachalnika)${RUSSIAN_GROUP}$`)],
  ['secretary', new RegExp(`^(?:otvetstvenniy |otvestvenniy )?sekretar${RUSSIAN_GROUP}$`)],
  ['head', new RegExp(`^(?:rukovoditel|predsedatel|nachalnik)${RUSSIAN_GROUP}$`)],
  ['member', new RegExp(`^chlen[iy]?${RUSSIAN_GROUP}$`)]
]

/** The seat that words name ("Ишчи гуруҳ раҳбари", "komissiya raisining o‘rinbosari"), or null. */
function roleOf(words: string): SeatRole | null {
  const folded = fold(words)
    .replace(/^[("]+|[)".:;,]+$/g, '')
    .trim()
  return [...ROLE_WORDS, ...RUSSIAN_ROLES].find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

const EX_OFFICIO = /lavozimi?(ga kora| boicha)|^po doljnosti/
const BY_AGREEMENT = /kelishuv(ga kora| asosida| boicha)|kelishilgan holda|kelishgan holda|po soglasovaniu/
const ACTING = /(^|[\s(])(v\.? ?v\.? ?b|vaqtincha|vazifasini (vaqtincha )?bajaruvchi)/

/** `rest`: all the words behind the name. */
function seatOf(name: string, rest: string): SeatKind {
  if (EX_OFFICIO.test(fold(name))) return 'ex-officio'
  if (BY_AGREEMENT.test(fold(name)) || BY_AGREEMENT.test(fold(rest))) return 'by-agreement'
  // A post with nothing but its seat ("Туман ҳокими – комиссия раиси") is taken by whoever holds the post.
  const tail = rest.slice(withoutSeatTail(rest).length)
  if (tail !== '' && EX_OFFICIO.test(fold(tail))) return 'ex-officio'
  if (isSeatOnly(rest) || (isPost(name) && (rest === '' || roleOf(rest) !== null))) return 'ex-officio'
  return EX_OFFICIO.test(fold(/\(([^()]*)\)\s*$/.exec(rest)?.[1] ?? '')) ? 'ex-officio' : 'person'
}

const isPost = (words: string) => !isPerson(words) && wholeness(words) === 'sure'

/** Whether words stand where a member's name stands: a person, a seat by post, an empty place to be filled. */
const isSeatName = (words: string) =>
  isPerson(words) ||
  EX_OFFICIO.test(fold(words)) ||
  BY_AGREEMENT.test(fold(words)) ||
  /^[._…\s]{3,}$/.test(words) ||
  isGluedName(words)
/** "Ш.Шерматов" printed as "ШШерматов" or "Шерматов.Ш", or a family name alone. */
const isGluedName = (words: string) =>
  /^(?:\p{Lu}{1,2}\.?\p{Lu}[\p{Ll}‘’ʻʼ`'-]+|\p{Lu}[\p{Ll}‘’ʻʼ`'-]+[.\s]*\p{Lu}\.?(?:\s?\p{Lu}\.?)?)$/u.test(words) ||
  isFamilyName(words)

/** "Вилоят ҳокими — лавозими бўйича": a post stands where the name does. */
const isSeatOnly = (rest: string) =>
  /^(lavozimi(ga kora)?( boicha)?|kelishuv(ga kora| boicha| asosida)|kelishilgan holda)$/.test(fold(trimEnd(rest)))

/** Splits "name – position" at the first dash; null when there is none or (unless `anyName`) no name before it. */
function splitEntry(text: string, anyName = false): { name: string; rest: string; role?: null } | null {
  const dash = DASH.exec(text)
  if (dash === null || dash.index === 0) return null
  const name = text.slice(0, dash.index).trim()
  const rest = text.slice(dash.index + dash[0].length).trim()
  if (isSeatName(name)) return { name, rest }
  // "Бош вазир – А. Арипов (раҳбар)": the post stands before the person.
  const person = /^([^,(]+?)\s*([,(].*)?$/.exec(rest)
  if (person !== null && isPerson(trimEnd(person[1]!)) && /^\p{Lu}/u.test(name))
    return { name: person[1]!.trim(), rest: `${name}${person[2]?.startsWith('(') ? ' ' : ''}${person[2] ?? ''}` }
  const isSeat = anyName || isSeatOnly(rest) || roleOf(withoutAgreement(withoutSeatTail(rest))) !== null
  return isSeat && /^\p{Lu}/u.test(name) ? { name, rest } : null
}
/** "Комиссия раиси – лавозими бўйича" without what a further column says of the seat. */
const withoutSeatTail = (rest: string): string => {
  const dash = /\s[–—-]\s(?=[^–—]*$)/.exec(rest)
  return dash !== null && isSeatOnly(rest.slice(dash.index + dash[0].length)) ? rest.slice(0, dash.index) : rest
}
/** "комиссия аъзоси (келишув бўйича)" without its bracket. */
const withoutAgreement = (rest: string) => {
  const bracket = /\s*\(([^()]*)\)\s*[.;,]*$/.exec(rest)
  return bracket !== null && BY_AGREEMENT.test(fold(bracket[1]!)) ? rest.slice(0, bracket.index) : trimEnd(rest)
}

const trimEnd = (text: string) =>
  text.replace(/[;,.\s]+$/, match =>
    match.startsWith('.') && /v\.?v\.?b$|в\.?в\.?б$/iu.test(text.slice(0, -match.length)) ? '.' : ''
  )

/** Takes the group role off the end of a position, with the comma or bracket before it. */
function takeRole(rest: string, ofPost: boolean): { position: string; role: SeatRole | null } {
  const whole = trimEnd(rest)
  const bracket = /^(.*?)\s*\(([^()]+)\)$/.exec(whole)
  const bracketRole = bracket === null ? null : roleOf(bracket[2]!)
  if (bracket !== null && bracketRole !== null) return { position: trimEnd(bracket[1]!), role: bracketRole }
  const comma = whole.lastIndexOf(',')
  const dash = /\s[–—-]\s(?=[^–—]*$)/.exec(whole)
  for (const [at, length] of [[comma, 1] as const, [dash?.index ?? -1, dash?.[0].length ?? 0] as const]) {
    const role = at < 0 ? null : roleOf(whole.slice(at + length))
    if (at >= 0 && role !== null) return { position: trimEnd(whole.slice(0, at)), role }
  }
  const alone = roleOf(withoutAgreement(whole))
  return alone !== null && (ofPost || /guruh|komissiya|kengash|shtab/.test(fold(whole)))
    ? { position: '', role: alone }
    : { position: whole, role: null }
}

const MAX_NAME = 160
const isShort = (text: string) => text.length <= MAX_NAME && !/[:;]$|[.!?]\s+\p{Lu}\p{Ll}/u.test(text)
function nameAlone(text: string): { name: string; rest: string; role: SeatRole | null } {
  const { position, role } = takeRole(text, false)
  return { name: position === '' ? trimEnd(text) : position, rest: '', role }
}

/** `as`: a row with one filled cell, a row that seats someone, any other line. */
type ListLine = { text: string; gap: boolean; at: Member['at']; index: number; as: 'alone' | 'seat' | 'line' }
const LIST_HEADER = /\bf\. ?i\. ?(sh|o)\b|\bfamiliya|\blavozimi\b|^№/
type Entry = { text: string; at: Member['at']; role: SeatRole | null; inRow: boolean }

/** The lines of the list, a borderless table's rows among them, joined to entries. */
function entriesOf(blocks: readonly (Paragraph | Table)[]): { entries: Entry[]; from: number; after: number } {
  const lines: ListLine[] = blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? [{ text: withMark(block), gap: block.gap, at: block.at, index, as: 'line' as const }]
      : rowLines(block, index)
  )
  const numbered = lines.filter(line => NUMBER.test(line.text) && splitEntry(line.text.replace(NUMBER, ''))).length
  const entries: Entry[] = []
  let heading: SeatRole | null = null
  // "Кенгаш аъзолари:" above posts alone, one on a line.
  let postsBelow = false
  let belowHeading = false
  let last = 0
  let from = -1
  let after = 0
  lines.forEach((line, i) => {
    if (line.text === '') return
    const body = line.text.replace(NUMBER, '')
    const hasNumber = NUMBER.test(line.text)
    // The name alone may fill its line, with the dash at the head of the next one.
    const next = lines[i + 1]?.text ?? ''
    const number = Number(NUMBER.exec(line.text)?.[1] ?? 0)
    // The next number of the row opens a seat whatever stands for its name ("Вакант", a post).
    const isNext = numbered > 1 && last > 0 && number === last + 1
    const inRow = (isNext || line.as === 'seat') && splitEntry(body, true) !== null
    const opens = splitEntry(body) !== null || (hasNumber && isSeatName(body.trim()) && /^[–—-]\s/.test(next))
    const isPlain = isNext && !inRow && line.as === 'line' && isShort(body)
    if (belowHeading) postsBelow = !opens && !inRow && isPostLine(line, body)
    belowHeading = false
    const isPostAlone = postsBelow && !opens && isPostLine(line, body)
    if (opens && postsBelow) postsBelow = false
    if ((opens || inRow || isPlain || isPostAlone) && (numbered < 2 || hasNumber)) {
      if (from < 0) from = line.index
      entries.push({ text: body, at: line.at, role: heading, inRow: inRow || isPlain })
      last = number
      after = line.index + 1
    } else if ((/:$/.test(line.text) || line.as === 'alone') && roleOf(line.text) !== null) {
      if (from < 0) from = line.index
      heading = roleOf(line.text)
      belowHeading = true
    } else if (entries.length > 0 && !line.gap && line.index <= after && !hasNumber && !isNote(line.text)) {
      entries[entries.length - 1]!.text += ` ${line.text}`
      after = line.index + 1
    }
  })
  return { entries, from: Math.max(from, 0), after }
}

const PERSONS = /^(azolar\w* )?(f\. ?i\. ?(sh|o)\b|familiya)/
/** The grid column of names where the header puts it behind another than the number: "№ | Лавозими | Ф.И.Ш.". */
function personColumn(table: Table): number | null {
  const header = table.rows.find(row => row.cells.some(cell => PERSONS.test(fold(flatAll(cell.paragraphs)))))
  const at = header?.cells.findIndex(cell => PERSONS.test(fold(flatAll(cell.paragraphs)))) ?? -1
  return at > 1 ? header!.cells[at]!.column : null
}

const isPostLine = (line: ListLine, body: string) =>
  line.as === 'line' && !line.gap && isShort(body) && /^\p{Lu}/u.test(body) && isPost(trimEnd(body))

/** The rows of a table as lines; where most are seats every row of two or more cells is one, whatever stands for its name. */
function rowLines(table: Table, index: number): ListLine[] {
  const person = personColumn(table)
  const rows = table.rows.map(row => {
    const own = row.cells.filter(cell => !cell.continued)
    const name = person === null ? undefined : own.find(cell => cell.column === person && own.length > 2)
    const ordered = name === undefined ? own : [own[0]!, name, ...own.slice(1).filter(cell => cell !== name)]
    const cells = ordered.map(cell => flatAll(cell.paragraphs))
    const text = rowText(cells, row.cells[0]?.paragraphs[0])
    const isSeat = splitEntry(text.replace(NUMBER, '')) !== null
    return { text, isSeat, filled: cells.filter(cell => cell !== '').length, at: row.at }
  })
  const isList = rows.filter(row => row.isSeat).length * 2 >= rows.filter(row => row.filled > 1).length
  return rows.map(({ text, filled, at }) => {
    const as = filled === 1 ? 'alone' : isList && filled > 1 && !LIST_HEADER.test(fold(text)) ? 'seat' : 'line'
    return { text, gap: false, at, index, as }
  })
}

const isNote = (text: string) => /^(\*|(izoh|eslatma)\b)/.test(fold(text)) || isPlanTitle(text)
/** The title of a plan that stands below the list. */
const isPlanTitle = (text: string) =>
  /^[“"«]?\p{Lu}/u.test(text) && /(yol xaritasi|chora-? ?tadbirlari?|rejasi|dasturi)"?$/.test(fold(text))

function withMark(paragraph: Paragraph): string {
  const mark =
    paragraph.list !== null && !paragraph.list.bullet ? `${paragraph.list.label.replace(/[.)]*$/, '.')} ` : ''
  return mark + flat(paragraph)
}

/** A row "1. | А. Хен | – | раҳбар" as one line; between name and post a dash is put where the table prints none. */
function rowText(cells: readonly string[], first: Paragraph | undefined): string {
  const mark = first?.list && !first.list.bullet && cells[0] === '' ? first.list.label : null
  const filled = [...(mark === null ? [] : [mark]), ...cells.filter(text => text !== '' && !/^[–—-]$/.test(text))]
  const [head, ...rest] = filled
  if (head === undefined) return ''
  if (rest.length === 0) return head
  if (/^\d{1,3}[.)]?$/.test(head))
    return `${head.replace(/[.)]?$/, '.')} ${rest.map(text => text.replace(/^[–—-]\s*/, '')).join(' – ')}`
  return filled.map(text => text.replace(/^[–—-]\s*/, '')).join(' – ')
}

/** `from` and `after` are the indices of the first block of the list and of the first one behind it. */
type MembersRead = { members: Member[]; from: number; after: number }

/** The members of a group in printed order, counted 1…n. Fewer than two entries make no group: []. */
export function readMembers(blocks: readonly (Paragraph | Table)[]): MembersRead {
  const { entries, from, after } = entriesOf(blocks)
  const members: Member[] = []
  for (const entry of entries) {
    // "5. Туман прокурори (келишув бўйича)": a seat in the row that has no dash is its name alone.
    const split = splitEntry(entry.text, entry.inRow) ?? nameAlone(entry.text)
    const own = withoutSeatTail(split.rest)
    const { position, role } = takeRole(own, isPost(split.name))
    members.push({
      number: members.length + 1,
      name: split.name,
      position,
      role: split.role ?? role ?? entry.role ?? 'member',
      seat: seatOf(split.name, split.rest),
      acting: ACTING.test(fold(split.rest)),
      at: entry.at
    })
  }
  return members.length < 2 ? { members: [], from: 0, after: 0 } : { members, from, after }
}

/** The note that whoever takes over the post of a member takes his seat too. */
export function isSuccessionRule(text: string): boolean {
  const folded = fold(text)
  return /boshqa (ish|lavozim)\w* o?tgan|lavozimidan ozod|ishga otgan/.test(folded) && /lavozim|zimmasiga/.test(folded)
}
