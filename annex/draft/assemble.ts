/** Blocks to draft: act head, annexes in order, notes. The recognisers decide, this only joins. */
import {
  type Annex,
  type Draft,
  type DraftAct,
  type DraftSource,
  type Group,
  NOWHERE,
  type Note
} from '#domain/draft.ts'
import { fold } from '../recognisers/fold.ts'
import { type Block, flat, flatAll, type Read, type Table } from '../blocks/blocks.ts'
import { AnnexError } from '../error.ts'
import { actInWords, readActHead } from '../recognisers/act-head.ts'
import { readBody } from '../recognisers/body.ts'
import { isSuccessionRule, readMembers } from '../recognisers/members.ts'
import { note } from '../recognisers/notes.ts'
import { readOther } from '../recognisers/others.ts'
import { divide, type FilePart, findRoadMaps, type RoadMapBlocks, titleAbove } from '../recognisers/parts.ts'
import { timesOf } from '../recognisers/plan-year.ts'
import { repairNotes } from '../recognisers/repairs.ts'
import { readRoadMap } from '../recognisers/roadmap.ts'
import { findSameAs } from '../recognisers/same-as.ts'
import { actsOfRows, readActText, withTargets } from './act-text.ts'
import { findTextPlan } from '../recognisers/text-plan.ts'
import { trustNotes } from '../recognisers/trust.ts'
import { fillNumbers } from './annex-numbers.ts'
import { leftOver } from './left-over.ts'
import { missingAnnexes } from './missing-annexes.ts'

type Found = { annexes: Annex[]; notes: Note[] }

const isParagraph = (block: Block) => block.kind === 'paragraph'
const isTable = (block: Block): block is Table => block.kind === 'table'

function actOf(body: FilePart, parts: readonly FilePart[]): { act: DraftAct; notes: Note[] } {
  const own = readActHead(body.blocks.filter(isParagraph))
  if (own.act.number !== null || own.act.date !== null) return own
  const named = parts.map(part => part.head?.act ?? '').find(words => words !== '') ?? approvedBy(body)
  if (named === undefined) return own
  const { act, notes } = actInWords(named)
  return { act: { ...own.act, kind: own.act.kind ?? act.kind, number: act.number, date: act.date }, notes }
}

const APPROVAL_LINES = 12
/** "ТАСДИҚЛАНГАН … вазирининг 2025 йил 7 апрелдаги 112-сон буйруғи билан" above a plan: the words about the act. */
function approvedBy(body: FilePart): string | undefined {
  const lines = body.blocks.slice(0, APPROVAL_LINES).filter(isParagraph).map(flat)
  const from = lines.findIndex(line => /^"?(tasdiqlangan|tasdiqlandi|utverjd)/.test(fold(line)))
  const to = lines.findIndex((line, i) => i >= from && /(bilan( tasdiqlangan)?|iga muvofiq|ot \d.*)$/.test(fold(line)))
  const words = from < 0 || to < 0 ? undefined : lines.slice(from, to + 1).join(' ')
  return words !== undefined && actInWords(words).act.number !== null ? words : undefined
}

const GROUP_WORDS = /(tarkibi?|guruhi?|komissiya(si)?|kengash(i)?|shtabi?|hay.?ati|rabochey gruppi|komissii|soveta)\b/
const LEAST_WITHOUT_HEAD = 3

function groupIn(
  part: FilePart,
  blocks: readonly Block[],
  number: string | null
): { group: Group; after: number } | null {
  const { members, from, after } = readMembers(blocks)
  if (members.length === 0) return null
  const title = titleAbove(blocks, from, part.head !== null)
  const hasRoles = members.some(member => member.role !== 'member')
  const isNamed = GROUP_WORDS.test(fold(title ?? ''))
  // Without an annex head only a list that calls itself one, or seats its head, is a group and not a passage of the text.
  if (part.head === null ? !(isNamed && members.length >= LEAST_WITHOUT_HEAD) : !(isNamed || hasRoles)) return null
  const successionRule = isSuccessionRule(flatAll(blocks.slice(after).filter(isParagraph)))
  const notes = members.flatMap(member => repairNotes([member.name, member.position], member.at))
  return { group: { kind: 'group', number, title, members, successionRule, notes }, after }
}

/** Road maps in tables; where there are none, the plan that is written as text. */
function plansIn(part: FilePart): RoadMapBlocks[] {
  const found = findRoadMaps(part.blocks)
  if (found.length > 0 || (part.head === null && readBody(part.blocks).clauses.length > 0)) return found
  const plan = findTextPlan(part.blocks)
  return plan === null ? [] : [plan]
}

function annexesIn(part: FilePart, act: DraftAct): Found {
  const number = part.head?.number ?? null
  const found: Found = { annexes: [], notes: [] }
  const taken = new Set<Block>()
  let rest = 0
  for (const { from, to, pieces, taken: own, header, above } of plansIn(part)) {
    // A list of members may stand in the annex above the plan; what is behind it is the plan's own title.
    const before = part.head === null ? null : groupIn(part, part.blocks.slice(rest, from), number)
    if (before !== null) {
      found.annexes.push(before.group)
      for (const block of part.blocks.slice(rest, rest + before.after)) taken.add(block)
      rest += before.after
    }
    const isFirst = part.head !== null && rest === 0
    const title =
      titleAbove(part.blocks.slice(rest), from - rest, isFirst || before !== null) ?? (above === '' ? null : above)
    const { roadMap, notes } = readRoadMap(pieces, header, { number, title }, timesOf(title, act.date))
    found.annexes.push(roadMap)
    found.notes.push(...notes, ...trustNotes(part.blocks.slice(rest, from), false), ...trustNotes(pieces, true))
    rest = to
    for (const block of own) taken.add(block)
  }
  found.notes.push(...trustNotes(part.blocks.slice(rest), false))
  const behind = groupIn(part, part.blocks.slice(rest), number)
  if (behind !== null) {
    found.annexes.push(behind.group)
    for (const block of part.blocks.slice(rest, rest + behind.after)) taken.add(block)
  }
  if (found.annexes.length === 0 && part.head !== null && part.blocks.length > 0)
    found.annexes.push(readOther(part.blocks, number))
  else {
    const left = leftOver(part.blocks, taken, part.head !== null)
    found.annexes.push(...left.others.map(blocks => readOther(blocks, number)))
    found.notes.push(...left.notes)
  }
  if (part.head?.was != null) {
    const at = part.blocks[0]?.at ?? NOWHERE
    found.notes.push(note('SCRIPT_REPAIRED', at, `${part.head.was}-илова`, `${number}-илова`))
  }
  return found
}

/** One question for the whole file: the date that "жорий йил" and "бир ой муддатда" are counted from. */
const asksForDate = (annexes: readonly Annex[]): boolean =>
  annexes.some(
    annex =>
      annex.kind === 'roadmap' && annex.measures.some(({ notes }) => notes.some(({ code }) => code === 'NO_ACT_DATE'))
  )

/** A group, or an annex of another kind that is not a plan whose columns nobody knows. */
const isKnown = (annex: Annex): boolean =>
  annex.kind === 'group' || (annex.kind !== 'roadmap' && !annex.notes.some(({ code }) => code === 'UNKNOWN_COLUMN'))

/** The headers of the widest table, for the message that names them. */
function headersSeen(blocks: readonly Block[]): string | null {
  const tables = blocks.filter(isTable)
  if (tables.length === 0) return null
  const widest = tables.reduce((best, table) => (table.columns > best.columns ? table : best))
  const row = widest.rows.find(candidate => candidate.cells.some(cell => flatAll(cell.paragraphs) !== ''))
  const texts = row?.cells.map(cell => flatAll(cell.paragraphs).slice(0, 60)).filter(text => text !== '') ?? []
  return texts.slice(0, 12).join(' | ')
}

/**
 * The draft of one file. Throws NO_TABLE or UNKNOWN_COLUMNS when there is neither a road map nor a group nor a clause in it; where
 * there is one, a table that was not read stands in a note with its place and words.
 */
export function assemble(read: Read, source: Pick<DraftSource, 'name' | 'format' | 'sha256'>): Draft {
  const parts = divide(read.blocks)
  const body = parts[0]!
  const { act, notes } = actOf(body, parts)
  const found = parts.map(part => annexesIn(part, act))
  const text = readActText(body.blocks, act)
  const annexes = withTargets(
    found.flatMap(one => one.annexes),
    act
  )
  const hasMeasures = annexes.some(annex => annex.kind === 'roadmap' && annex.measures.length > 0)
  if (!hasMeasures && text.clauses.length === 0 && !annexes.some(isKnown)) {
    const headers = headersSeen(read.blocks)
    if (headers === null) throw new AnnexError('NO_TABLE', { file: source.name })
    throw new AnnexError('UNKNOWN_COLUMNS', { file: source.name, detail: headers })
  }
  const numbered = fillNumbers(annexes, body.blocks.filter(isParagraph).map(flat))
  const heads = parts.flatMap(({ head }) => (head?.number == null ? [] : [head.number]))
  return {
    version: 1,
    source: { ...source, pages: read.pages },
    act,
    citations: [...text.citations, ...actsOfRows(annexes)],
    annexes: numbered,
    clauses: text.clauses,
    sameAs: findSameAs(text.clauses, annexes),
    notes: [
      ...read.notes,
      ...missingAnnexes(text.citations, numbered, heads),
      ...notes,
      ...(asksForDate(numbered) ? [note('NO_ACT_DATE', null)] : []),
      ...text.notes,
      ...found.flatMap(one => one.notes)
    ]
  }
}
