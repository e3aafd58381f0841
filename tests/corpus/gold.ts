/**
 * The expected reading of a made paper, written by hand from what it prints. Lines:
 *   act PQ ПҚ-308 2023-09-14                kind, number, date; "-" for none
 *   @ 1 roadmap | title                     an annex: number or "-", kind, title ("-" none; left out: not compared)
 *   S I | title     S 2.1 < II | title      a section, a sub-section under its parent
 *   M I/2.1 | text                          a measure in section/sub-section; "M | text" in none
 *     i: a; b     s: text     d: …          items, one step a line, deadlines
 *     e: Body [Person] {co}; Other          executors      f: funding      r: result      t: 570 та reach
 *     src: PF ПФ-777 2026-10-14 1           source of a control table's row: kind number date clause
 *   P name | position | head person         a member
 *   C 4.а task | text                       a clause, with the same lines under it
 *   R a | b                                 a row of an Other
 * A deadline is its due day, "start..due", "start..", or its kind where it has neither; "=P1M" behind a recurring one, "?" behind an
 * uncertain one, ">1,2" its steps. A text that ends in "…" is compared by its beginning. Lines "!CODE" under a measure name doubts it must
 * carry.
 */
import type { Annex, Clause, Deadline, Draft, Executor, Measure, Target } from '#domain/draft.ts'

export type GoldCell = { field: string; want: string }
export type GoldRow = {
  kind: 'measure' | 'member' | 'clause' | 'row'
  text: string
  cells: GoldCell[]
  doubts: string[]
}
export type GoldAnnex = {
  number: string | null
  kind: string
  title: string | null
  sections: string[]
  rows: GoldRow[]
}
export type Gold = { act: string | null; annexes: GoldAnnex[]; clauses: GoldRow[] | null }

const FIELD: Record<string, string> = {
  i: 'items',
  s: 'steps',
  d: 'deadlines',
  e: 'executors',
  f: 'funding',
  r: 'result',
  t: 'targets',
  src: 'source'
}
const JOIN = ' ¦ '
const split = (text: string) => {
  const bar = text.indexOf('|')
  return bar < 0 ? [text.trim(), ''] : [text.slice(0, bar).trim(), text.slice(bar + 1).trim()]
}

/** Reads the notation above. */
export function readGold(text: string): Gold {
  const gold: Gold = { act: null, annexes: [], clauses: null }
  let row: GoldRow | null = null
  const put = (field: string, want: string) => {
    const known = row!.cells.find(cell => cell.field === field)
    if (known === undefined) row!.cells.push({ field, want })
    else known.want += JOIN + want
  }
  const begin = (kind: GoldRow['kind'], words: string, rows: GoldRow[]) => {
    row = { kind, text: words, cells: [], doubts: [] }
    rows.push(row)
  }
  for (const line of text
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')) {
    const [head, rest] = split(line)
    const annex = gold.annexes.at(-1)
    const field = /^(\w+):\s*(.*)$/.exec(line)
    if (line.startsWith('act ')) gold.act = line.slice(4).trim()
    else if (line.startsWith('@')) {
      const [, number, kind] = head!.split(/\s+/)
      gold.annexes.push({
        number: number === '-' ? null : number!,
        kind: kind!,
        title: rest === '' ? null : rest!,
        sections: [],
        rows: []
      })
    } else if (line.startsWith('S ')) annex!.sections.push(`${head!.slice(2)} | ${rest}`)
    else if (/^M( |$|\|)/.test(line)) {
      begin('measure', rest!, annex!.rows)
      const place = head!.slice(1).trim()
      const [section = '', subsection = ''] = place.split('/')
      put('section', `${section}/${subsection}`)
    } else if (line.startsWith('P ')) {
      begin('member', head!.slice(2), annex!.rows)
      const [position, role] = split(rest!)
      put('position', position!)
      put('seat', role!)
    } else if (line.startsWith('C ')) {
      begin('clause', rest!, (gold.clauses ??= []))
      const [number, kind] = head!.slice(2).trim().split(/\s+/)
      put('number', number!)
      put('kind', kind!)
    } else if (line.startsWith('R ')) begin('row', line.slice(2).trim(), annex!.rows)
    else if (line.startsWith('!')) row!.doubts.push(line.slice(1))
    else if (field !== null && FIELD[field[1]!] !== undefined) {
      const name = FIELD[field[1]!]!
      const values = name === 'steps' || name === 'funding' || name === 'result' ? [field[2]!] : field[2]!.split(/;\s*/)
      for (const value of values) put(name, value.trim())
    } else throw new Error(`not understood: ${line}`)
  }
  return gold
}

export const deadlineWords = (deadline: Deadline, withSteps: boolean): string => {
  const { kind, start, due, every, certain, steps } = deadline
  const open = start === null && due === null ? kind : start === null ? due! : `${start}..${due ?? ''}`
  const again = every === null ? '' : `=${every}`
  return `${open}${again}${certain ? '' : '?'}${withSteps && steps !== null ? `>${steps.join(',')}` : ''}`
}
export const executorWords = ({ text, person, role, steps }: Executor): string =>
  `${text}${person === null || person === text ? '' : ` [${person}]`}${role === 'unknown' ? '' : ` {${role}}`}${steps === null ? '' : `>${steps.join(',')}`}`
const targetWords = ({ value, unit, how, due }: Target): string =>
  `${value} ${unit} ${how}${due === null ? '' : ` ${due}`}`

/** What was read, in the words of the notation. */
export function seenMeasure(measure: Measure, field: string): string {
  const { source } = measure
  switch (field) {
    case 'section':
      return `${measure.section ?? ''}/${measure.subsection ?? ''}`
    case 'items':
      return measure.items.join(JOIN)
    case 'steps':
      return measure.steps.map(step => step.text).join(JOIN)
    case 'deadlines':
      return measure.deadlines.map(deadline => deadlineWords(deadline, true)).join(JOIN)
    case 'executors':
      return measure.executors.map(executorWords).join(JOIN)
    // As far as the correct reading of PQ-308 tells them: the days without their beginnings, the bodies without roles.
    case 'days':
      return measure.deadlines
        .map(({ due, steps }) => `${due}${steps === null ? '' : `>${steps.join(',')}`}`)
        .join(JOIN)
    case 'bodies':
      return measure.executors.map(one => executorWords({ ...one, person: null, role: 'unknown' })).join(JOIN)
    case 'funding':
      return measure.funding ?? ''
    case 'result':
      return measure.result ?? ''
    case 'targets':
      return measure.targets.map(targetWords).join(JOIN)
    case 'source':
      return source == null
        ? ''
        : [source.kind, source.number, source.date, source.clause].map(one => one ?? '-').join(' ')
    default:
      throw new Error(`no field ${field}`)
  }
}
export function seenClause(clause: Clause, field: string): string {
  switch (field) {
    case 'number':
      return clause.number
    case 'kind':
      return clause.kind
    case 'items':
      return clause.items.join(JOIN)
    case 'deadlines':
      return clause.deadlines.map(deadline => deadlineWords(deadline, false)).join(JOIN)
    case 'days':
      return clause.deadlines.map(({ start, due }) => `${start ?? ''}..${due ?? ''}`).join(JOIN)
    case 'executors':
      return clause.executors.map(executorWords).join(JOIN)
    case 'targets':
      return clause.targets.map(targetWords).join(JOIN)
    default:
      throw new Error(`no field ${field}`)
  }
}
export const actWords = ({ act }: Draft): string => [act.kind, act.number, act.date].map(one => one ?? '-').join(' ')
export const sectionWords = (annex: Annex): string[] =>
  annex.kind === 'roadmap'
    ? annex.sections.map(({ number, title, parent }) => `${number}${parent === null ? '' : ` < ${parent}`} | ${title}`)
    : []
