import { readExecutors } from '#annex/recognisers/executors.ts'
import { timesOf } from '#annex/recognisers/plan-year.ts'
import { readTargets } from '#annex/recognisers/targets.ts'
import type { ClauseColumn } from '#api/imports.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import { CLAUSE_KINDS, type Clause, type Draft, NOWHERE } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import type { Service } from '../service.ts'
import { editing } from './editing.ts'

const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')

const clauseAt = ({ clauses }: Draft, number: string): number => {
  const at = clauses.findIndex(one => one.number === number)
  if (at < 0) throw new Fault('NOT_FOUND', { detail: number })
  return at
}

/** A clause with one cell typed anew and read by the rules of reading: deadlines and executors one a line. BAD_VALUE. */
export const editedClause = (clause: Clause, column: ClauseColumn, value: string, actDate: string | null): Clause => {
  const times = timesOf(null, actDate)
  const lines = linesOf(value)
  switch (column) {
    case 'text': {
      if (lines.length === 0) throw new Fault('BAD_VALUE', { detail: column })
      const text = lines.join(' ')
      return {
        ...clause,
        text,
        items: clause.items.filter(item => text.includes(item)),
        targets: readTargets(text, { deadlines: clause.deadlines, times })
      }
    }
    case 'kind': {
      const kind = CLAUSE_KINDS.find(one => one === value)
      if (kind === undefined) throw new Fault('BAD_VALUE', { detail: column })
      return { ...clause, kind }
    }
    case 'deadlines':
      return { ...clause, deadlines: lines.flatMap(readDeadlineCell).map(one => resolveDeadline(one, times).deadline) }
    case 'executors': {
      const kept = (line: string) =>
        clause.executors.find(one => line === one.text || line === `${one.text} (${one.person})`)
      return { ...clause, executors: lines.flatMap(line => kept(line) ?? readExecutors([line])) }
    }
  }
}

/** Types a cell of a clause anew. NOT_FOUND, BAD_VALUE. */
export const editClause = (
  service: Service,
  { draft: id, number, column, value }: { draft: number; number: string; column: ClauseColumn; value: string }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'clause', number: null }, ({ draft }) => {
    const at = clauseAt(draft, number)
    draft.clauses[at] = editedClause(draft.clauses[at]!, column, value, draft.act.date)
    return { draft: id }
  })

/** A clause that the reading missed, after the one named, or first. BAD_VALUE when its number is taken or its text empty. */
export const addClause = (
  service: Service,
  { draft: id, after, number, text }: { draft: number; after: string | null; number: string; text: string }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'clause', number: null }, ({ draft }) => {
    const wanted = number.trim().replace(/\.$/, '')
    if (wanted === '' || draft.clauses.some(one => one.number === wanted))
      throw new Fault('BAD_VALUE', { detail: wanted })
    const at = after === null ? 0 : clauseAt(draft, after) + 1
    const empty: Clause = {
      number: wanted,
      kind: 'task',
      text: '',
      items: [],
      deadlines: [],
      executors: [],
      targets: [],
      at: draft.clauses[at - 1]?.at ?? NOWHERE
    }
    draft.clauses.splice(at, 0, editedClause(empty, 'text', text, draft.act.date))
    return { draft: id }
  })

/** Takes a clause that is none out of the draft. NOT_FOUND. */
export const removeClause = (
  service: Service,
  { draft: id, number }: { draft: number; number: string }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'clause', number: null }, ({ draft }) => {
    draft.clauses.splice(clauseAt(draft, number), 1)
    draft.sameAs = draft.sameAs.filter(one => one.a !== `clause ${number}`)
    return { draft: id }
  })
