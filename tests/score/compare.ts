/** A draft against its expected reading, counted cell by cell. */
import { type Annex, type Clause, type Draft, isDoubt, type Measure, type Member } from '#domain/draft.ts'
import {
  actWords,
  type Gold,
  type GoldAnnex,
  type GoldRow,
  sectionWords,
  seenClause,
  seenMeasure
} from '../corpus/gold.ts'

/** Right ones of all; `spare` were read and are not there. */
export type Count = { right: number; of: number; spare: number }
export const COUNTED = ['rows', 'cells', 'steps', 'deadlines', 'executors', 'seats', 'clauses', 'targets'] as const
export type Counted = (typeof COUNTED)[number]
/** `sureWrong`: wrong cells of rows that carry no doubt, of `cells.of` cells. `faults`: one line for each thing read wrong. */
export type Score = Record<Counted, Count> & { sureWrong: number; faults: string[] }

export const emptyScore = (): Score => ({
  ...(Object.fromEntries(COUNTED.map(name => [name, { right: 0, of: 0, spare: 0 }])) as Record<Counted, Count>),
  sureWrong: 0,
  faults: []
})

const fits = (want: string, seen: string): boolean =>
  want === seen || (want.endsWith('…') && seen.startsWith(want.slice(0, -1).trimEnd()))
const parts = (words: string): string[] => (words === '' || words === '-' ? [] : words.split(' ¦ '))

/** Where a measure leaves a field unsaid, it must be empty, but for what only some papers print. */
const ALWAYS = ['steps', 'deadlines', 'executors', 'items']
const SAME: Partial<Record<string, string>> = { days: 'deadlines', bodies: 'executors' }
const LISTS: Partial<Record<string, Counted>> = {
  steps: 'steps',
  deadlines: 'deadlines',
  executors: 'executors',
  days: 'deadlines',
  bodies: 'executors',
  targets: 'targets'
}

function countList(score: Score, name: Counted, want: string, seen: string): void {
  const left = parts(seen)
  for (const one of parts(want)) {
    score[name].of++
    const at = left.findIndex(other => fits(one, other))
    if (at < 0) continue
    score[name].right++
    left.splice(at, 1)
  }
  score[name].spare += left.length
}

type Row<T> = { text: string; sure: boolean; seen: (field: string) => string; notes: string[]; of: T }

/** Pairs the expected rows with those read, in order; a row that was not found leaves its neighbours in place. */
function pair<T>(gold: readonly GoldRow[], rows: readonly Row<T>[]): (Row<T> | null)[] {
  let from = 0
  return gold.map(want => {
    const at = rows.findIndex((row, i) => i >= from && fits(want.text, row.text))
    if (at < 0) return null
    from = at + 1
    return rows[at]!
  })
}

function countRows<T>(
  score: Score,
  where: string,
  gold: readonly GoldRow[],
  rows: readonly Row<T>[],
  always: readonly string[],
  as: Counted | null
): void {
  const pairs = pair(gold, rows)
  score.rows.of += gold.length
  score.rows.right += pairs.filter(row => row !== null).length
  score.rows.spare += rows.length - pairs.filter(row => row !== null).length
  for (const row of rows)
    if (!pairs.includes(row)) {
      score.faults.push(`${where}: spare row “${row.text.slice(0, 90)}”`)
      if (row.sure) score.sureWrong++
    }
  gold.forEach((want, i) => {
    const row = pairs[i] ?? null
    score.cells.of++
    if (as !== null) score[as].of++
    if (row === null) {
      score.faults.push(`${where}: no row “${want.text.slice(0, 90)}”`)
      for (const cell of want.cells) {
        score.cells.of++
        const list = LISTS[cell.field]
        if (list !== undefined) score[list].of += parts(cell.want).length
      }
      return
    }
    score.cells.right++
    let whole = true
    // The correct reading of PQ-308 has days and bodies and says nothing of items.
    const told = (field: string) =>
      (field === 'items' && want.cells.some(cell => cell.field === 'days')) ||
      want.cells.some(cell => cell.field === field || SAME[cell.field] === field)
    const cells = [...want.cells, ...always.filter(field => !told(field)).map(field => ({ field, want: '' }))]
    for (const { field, want: words } of cells) {
      const seen = row.seen(field)
      const list = LISTS[field]
      if (list !== undefined) countList(score, list, words, seen)
      score.cells.of++
      const same =
        list === undefined ? fits(words, seen) || (words === '-' && seen === '') : sameList(parts(words), parts(seen))
      if (same) score.cells.right++
      else {
        whole = false
        if (row.sure) score.sureWrong++
        score.faults.push(
          `${where}: “${row.text.slice(0, 40)}” ${field}: want “${words}”, read “${seen}”${row.sure ? ' SURE' : ''}`
        )
      }
    }
    for (const code of want.doubts)
      if (!row.notes.includes(code)) {
        whole = false
        score.faults.push(`${where}: “${row.text.slice(0, 40)}” has no doubt ${code}, only ${row.notes.join(' ')}`)
      }
    if (as !== null && whole) score[as].right++
  })
}
const sameList = (want: readonly string[], seen: readonly string[]): boolean =>
  want.length === seen.length && want.every((one, i) => fits(one, seen[i]!))

const measureRow = (measure: Measure): Row<Measure> => ({
  text: measure.text,
  sure: measure.confidence === 1 && !measure.notes.some(isDoubt),
  seen: field => seenMeasure(measure, field),
  notes: measure.notes.map(({ code }) => code),
  of: measure
})
const memberRow = (member: Member): Row<Member> => ({
  text: member.name,
  sure: true,
  seen: field =>
    field === 'position' ? member.position : `${member.role} ${member.seat}${member.acting ? ' acting' : ''}`,
  notes: [],
  of: member
})
const clauseRow = (clause: Clause): Row<Clause> => ({
  text: clause.text,
  sure: clause.deadlines.every(({ certain }) => certain),
  seen: field => seenClause(clause, field),
  notes: [],
  of: clause
})

function countAnnex(score: Score, where: string, want: GoldAnnex, annex: Annex | undefined): void {
  if (annex === undefined || annex.kind !== want.kind) {
    score.faults.push(`${where}: want ${want.kind}, read ${annex?.kind ?? 'nothing'}`)
    countRows(score, where, want.rows, [], [], want.kind === 'group' ? 'seats' : null)
    return
  }
  if (annex.number !== want.number) score.faults.push(`${where}: want number ${want.number}, read ${annex.number}`)
  if (want.title !== null && !fits(want.title, annex.title ?? '-'))
    score.faults.push(`${where}: want title “${want.title}”, read “${annex.title}”`)
  const sections = sectionWords(annex)
  if (annex.kind === 'roadmap' && sections.join('\n') !== want.sections.join('\n'))
    score.faults.push(`${where}: want sections ${want.sections.join(' / ')}, read ${sections.join(' / ')}`)
  if (annex.kind === 'roadmap') countRows(score, where, want.rows, annex.measures.map(measureRow), ALWAYS, null)
  else if (annex.kind === 'group') countRows(score, where, want.rows, annex.members.map(memberRow), [], 'seats')
  else if (want.rows.length > 0)
    countRows(
      score,
      where,
      want.rows,
      annex.rows.map(row => ({ text: row.join(' | '), sure: false, seen: () => '', notes: [], of: row })),
      [],
      null
    )
}

/** The score of one draft; null where the file could not be read at all. */
export function scoreDraft(name: string, gold: Gold, draft: Draft | null): Score {
  const score = emptyScore()
  if (draft !== null && gold.act !== null && actWords(draft) !== gold.act)
    score.faults.push(`${name}: want act ${gold.act}, read ${actWords(draft)}`)
  for (const [i, want] of gold.annexes.entries()) countAnnex(score, `${name} @${i + 1}`, want, draft?.annexes[i])
  for (const spare of draft?.annexes.slice(gold.annexes.length) ?? [])
    score.faults.push(`${name}: spare annex ${spare.kind} “${spare.title}”`)
  if (gold.clauses !== null)
    countRows(
      score,
      `${name} clauses`,
      gold.clauses,
      (draft?.clauses ?? []).map(clauseRow),
      ['deadlines', 'executors'],
      'clauses'
    )
  return score
}

export function addScores(scores: readonly Score[]): Score {
  const sum = emptyScore()
  for (const score of scores) {
    for (const name of COUNTED) {
      sum[name].right += score[name].right
      sum[name].of += score[name].of
      sum[name].spare += score[name].spare
    }
    sum.sureWrong += score.sureWrong
    sum.faults.push(...score.faults)
  }
  return sum
}
