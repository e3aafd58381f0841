/** The clauses of an act's body (ANNEX-DRAFT.md Clause): '4', its lettered parts '4.а', its unnumbered paragraphs '5.2'. */
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Clause, ClauseKind, Deadline, Executor, ExecutorRole, Note, Place } from '#domain/draft.ts'
import { findDeadlines, type Found, readDeadlineCell } from '#language/deadline/find.ts'
import { flat, glue, type Paragraph } from '../blocks/blocks.ts'
import { isCollective, wholeness } from './bodies.ts'
import { clauseNumber } from './body.ts'
import { findList } from './list-items.ts'
import { clauseExecutors } from './clause-executors.ts'
import type { ColumnKind } from './columns.ts'
import { readExecutors } from './executors.ts'
import { labelled, labelsIn } from './labels.ts'
import { clauseKind, closingVerb, lastVerb } from './clause-kind.ts'
import type { Times } from './measure.ts'
import { note } from './notes.ts'
import { readTargets } from './targets.ts'

type Node = { number: string; text: string; at: Place; children: Node[]; lettered: boolean; unlettered: number }

const LETTER = /^(\p{L}|\d{1,2})\)\s*/u
const opens = (text: string) => /:$/.test(text)
const closes = (text: string) => /[.!?][”"»)]*$/.test(text)

const LIST_LABEL = /^(\p{L}|\d{1,2})[).]$/u
const DECIMAL = /^(\d{1,2})\.(\d{1,2})(?:\.\s*(?=\S)(?!\d[\d.])|\.\s+(?=\d)|\s+(?=\D))/
/** The letter of a lettered paragraph ("а) …", "2.1. …" under clause 2, or numbered so by Word) with the words behind it. */
function letterOf(paragraph: Paragraph, clause: string): { letter: string; text: string } | null {
  const text = flat(paragraph)
  const label = paragraph.list === null || paragraph.list.bullet ? null : LIST_LABEL.exec(paragraph.list.label)
  if (label !== null) return { letter: label[1]!, text }
  const decimal = DECIMAL.exec(text)
  if (decimal !== null && decimal[1] === clause) return { letter: decimal[2]!, text: text.slice(decimal[0].length) }
  const typed = LETTER.exec(text)
  return typed === null ? null : { letter: typed[1]!, text: text.slice(typed[0].length) }
}

const BULLET = /^[–—•·▪➢✓-]\s*/
const lastNode = (node: Node): Node => (node.children.length === 0 ? node : lastNode(node.children.at(-1)!))
const opensWithLabel = (paragraph: Paragraph): boolean => {
  const label = labelsIn(flat(paragraph))[0]
  return label !== undefined && label.start === 0 && TOLD.includes(label.kind)
}
const TOLD: readonly ColumnKind[] = ['executors', 'co-executors', 'controller', 'deadline']
const ROLES: Partial<Record<ColumnKind, ExecutorRole>> = { 'co-executors': 'co', controller: 'controller' }

type Told = { words: string; executors: Executor[]; when: string | null }
/** What the labels in a clause tell, and its words before them; null where it has none. */
function toldIn(text: string): Told | null {
  const labels = labelsIn(text)
  const own = labels.filter(({ kind, from, to }) => TOLD.includes(kind) && text.slice(from, to).trim() !== '')
  if (own.length === 0 || text.slice(0, own[0]!.start).trim() === '') return null
  const isInBracket = labels[0]!.bracketed
  const when = own.filter(({ kind }) => kind === 'deadline').map(label => labelled(text, label, isInBracket))
  const executors = own
    .filter(({ kind }) => kind !== 'deadline')
    .flatMap(label => readExecutors([labelled(text, label, isInBracket)], ROLES[label.kind] ?? 'unknown'))
  return {
    words: text.slice(0, labels[0]!.start).replace(/[\s(–—-]+$/, ''),
    executors,
    when: when.length > 0 ? when.join('\n') : null
  }
}

const lastText = (node: Node): string => (node.children.length === 0 ? node.text : lastText(node.children.at(-1)!))
const TOGETHER = /\s+(?:билан|bilan)\s+(?:бирга(?:ликда)?|ҳамкорликда|birga(?:likda)?|hamkorlikda)$/iu
/** "Адлия вазирлиги (Х. Мелиев):" names who does what follows; it is no sentence. */
function isSubject(text: string): boolean {
  if (!opens(text) || lastVerb(text) !== null) return false
  const printed = text.replace(/\s*:$/, '')
  const name = printed.includes('(') ? printed : printed.replace(TOGETHER, '')
  return wholeness(name) === 'sure' || (wholeness(name) === 'likely' && isCollective(name))
}

const MAX_GAP = 9
/** The paragraphs as a tree: numbers, letters, and the paragraphs under each. */
function treeOf(paragraphs: readonly Paragraph[]): Node[] {
  const clauses: Node[] = []
  let last = 0
  let letter: Node | null = null
  let list: Node | null = null
  for (const paragraph of paragraphs) {
    const numbered = clauseNumber(paragraph)
    const clause = clauses.at(-1)
    if (numbered !== null && numbered.number > last && numbered.number <= last + MAX_GAP) {
      last = numbered.number
      clauses.push({
        number: `${last}`,
        text: numbered.text,
        at: paragraph.at,
        children: [],
        lettered: false,
        unlettered: 0
      })
      letter = null
      list = null
      continue
    }
    if (clause === undefined) continue
    const lettered = letterOf(paragraph, clause.number)
    if (lettered !== null) {
      letter = {
        number: `${clause.number}.${lettered.letter}`,
        text: lettered.text,
        at: paragraph.at,
        children: [],
        lettered: true,
        unlettered: 0
      }
      list = null
      clause.children.push(letter)
      continue
    }
    // "Масъул: …", "Муддат: …" on lines of their own belong to the duty above them.
    const above = last === 0 ? undefined : lastNode(list ?? letter ?? clause)
    if (above !== undefined && opensWithLabel(paragraph)) {
      above.text = glue([above.text, flat(paragraph)])
      continue
    }
    const parent: Node = list ?? (letter !== null && !closes(lastText(letter)) ? letter : clause)
    const text = flat(paragraph).replace(BULLET, '')
    const node: Node = {
      number: `${parent.number}.${++parent.unlettered}`,
      text,
      at: paragraph.at,
      children: [],
      lettered: false,
      unlettered: 0
    }
    parent.children.push(node)
    if (list !== null && closes(text)) list = null
    else if (list === null && opens(text) && (isSubject(text) || !opens(parent.text))) list = node
    else if (list !== null && isSubject(text)) {
      // A new subject ends the list of the one before it.
      parent.children.pop()
      parent.unlettered--
      const above = letter?.children.includes(list) ? letter : clause
      node.number = `${above.number}.${++above.unlettered}`
      above.children.push(node)
      list = node
    }
  }
  return clauses
}

type Above = { executors: Executor[]; deadlines: Deadline[] }
const NOTHING: Above = { executors: [], deadlines: [] }

const VAGUE: readonly Deadline['kind'][] = ['inherit', 'none']
/** "2020-2024 йилларда … дастури … тасдиқлансин", "икки ой муддатда 2021-2024 йилларда … кўрсаткичларини": the years are the thing's. */
const isPeriod = (kind: Deadline['kind'], clause: ClauseKind, isFirst: boolean) =>
  kind === 'years' && (clause === 'approve' || !isFirst)

function deadlinesIn(text: string, clause: ClauseKind, times: Times, at: Place, notes: Note[]): Deadline[] {
  return findDeadlines(text)
    .filter(({ kind }) => !VAGUE.includes(kind))
    .filter(({ kind }, i) => !isPeriod(kind, clause, i === 0))
    .map(found => {
      const { deadline, notes: codes } = resolveDeadline(found, times)
      for (const code of codes) notes.push(note(code, at, deadline.text))
      return deadline
    })
}

const MOST = 0.7
/** Whether the paragraphs under a colon are duties of their own, each with its verb; else they are the items of one. */
const areDuties = (children: readonly Node[]): boolean => {
  const own = children.filter(child => child.children.length === 0)
  if (own.length === 0) return true
  return (
    closingVerb(own[0]!.text) !== null &&
    own.filter(child => closingVerb(child.text) !== null).length >= own.length * MOST
  )
}
const cleanItem = (text: string) => text.replace(/[;.,\s]+$/, '').trim()

/** Every text of a node and of what stands under it, in order. */
const textsIn = (node: Node): string[] => [node.text, ...node.children.flatMap(textsIn)]

class Reading {
  readonly clauses: Clause[] = []
  readonly notes: Note[] = []
  readonly times: Times
  constructor(times: Times) {
    this.times = times
  }

  take(node: Node, above: Above): void {
    const listed = node.children.filter(child => !child.lettered)
    const asItems =
      opens(node.text) && listed.length > 0 && listed.length === node.children.length && !areDuties(listed)
    const own = this.write(
      node,
      asItems ? textsIn(node).slice(1) : [],
      above,
      opens(node.text) && node.children.length > 0 && !asItems
    )
    if (asItems) return
    const handedOn = opens(node.text) ? own : above
    for (const child of node.children) this.take(child, handedOn)
  }

  private resolved(found: Found, at: Place): Deadline {
    const { deadline, notes: codes } = resolveDeadline(found, this.times)
    for (const code of codes) this.notes.push(note(code, at, deadline.text))
    return deadline
  }

  /** Writes one clause and gives what the paragraphs under it take from it. */
  private write(node: Node, items: string[], above: Above, isOpener: boolean): Above {
    const { at } = node
    const told = toldIn(node.text)
    const text = told?.words ?? node.text
    const last = items.at(-1) ?? text
    // The verb stands in the head ("… вазифалари этиб белгилансин: …") or at the end of the last item.
    const deed = items.length > 0 && closingVerb(text) === null && closingVerb(last) !== null ? last : text
    const verb = closingVerb(deed) ?? lastVerb(deed)
    const kindByVerb = clauseKind(deed, false)
    const isControl = kindByVerb === 'control'
    const isActive = isSubject(text) || verb?.voice === 'active'
    const whole = glue([node.text, ...items])
    const named = told !== null && told.executors.length > 0 ? told.executors : null
    const who = {
      isActive: isActive && above.executors.length === 0,
      isControl,
      isOpener: isSubject(text)
    }
    const own = named ?? clauseExecutors(isControl ? whole : text, who)
    // "Рақамли технологиялар бўлимига: …; … топширилсин": the verb behind the list says whom the words above it charge.
    const found = own.length === 0 && items.length > 0 && !isActive ? clauseExecutors(whole, who) : own
    const executors = found.length > 0 ? found : isControl ? [] : above.executors
    const when =
      told === null || told.when === null ? null : readDeadlineCell(told.when).map(one => this.resolved(one, at))
    const printed = when ?? deadlinesIn(whole, kindByVerb, this.times, at, this.notes)
    const deadlines = printed.length > 0 ? printed : above.deadlines
    const targets = [text, ...items].flatMap(one => readTargets(one, { deadlines, times: this.times }))
    const hasDuty =
      found.length > 0 || above.executors.length > 0 || printed.length > 0 || deadlines.length > 0 || targets.length > 0
    const kind = isOpener && verb === null ? 'other' : clauseKind(deed, hasDuty && !isOpener)
    this.clauses.push({
      number: node.number,
      kind,
      text: whole,
      items: (items.length > 0 ? items : (findList(text)?.items ?? [])).map(cleanItem).filter(item => item !== ''),
      deadlines,
      executors,
      targets,
      at
    })
    return { executors, deadlines }
  }
}

/**
 * The clauses of a body from its paragraphs (readBody), in order. A clause that ends in a colon opens a list: paragraphs with verbs of
 * their own are clauses that inherit its executors and deadlines, others are its items. `times.actDate` is what relative deadlines
 * count from. Doubts about deadlines are returned as notes.
 */
export function readClauses(paragraphs: readonly Paragraph[], times: Times): { clauses: Clause[]; notes: Note[] } {
  const reading = new Reading(times)
  for (const node of treeOf(paragraphs)) reading.take(node, NOTHING)
  return { clauses: reading.clauses, notes: reading.notes }
}
