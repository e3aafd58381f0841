import { insertPerson, listKnownPapers, listPeople } from '#db/repositories/people.ts'
import { type CellPatch, listColumns, listObjects, saveCells } from '#db/repositories/rollouts.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import {
  type KnownPaper,
  type KnownPerson,
  type LinkReading,
  paperLabel,
  readPaper,
  readPerson
} from '#domain/indicators/cell-links.ts'
import { type CellReading, type ColumnKind, readCell } from '#domain/indicators/rollout.ts'
import type { Deed } from '#domain/office.ts'
import { personKey } from '#domain/person-key.ts'
import type { Service } from '../service.ts'
import type { Done } from './rollouts.ts'

/**
 * A cell as typed; `text` undefined leaves the value, `proof` undefined the proof. `meant`: what a person answered of a person's or paper's
 * name that was asked about: the id, or 'new' for another person, a paper that is none of ours.
 */
export type TypedCell = {
  object: number
  column: number
  text?: string | undefined
  proof?: string | undefined
  meant?: number | 'new' | undefined
}
type At = { object: number; column: number; text: string }
/** 'which': the persons or papers a name may stand for; it may be another one, too. */
export type CellTrouble = At &
  (
    | Exclude<CellReading, { kind: 'value' }>
    | { kind: 'which'; of: 'person' | 'document'; choices: { id: number; label: string }[] }
    | { kind: 'refused'; why: 'not-person' }
  )
/** `people`: how many were new to the register of persons. */
export type CellsEntered = Done & { changed: number; people: number; troubles: CellTrouble[] }

/** Whom and what the cells of registers may name, as they are offered for choosing. */
export const cellChoices = async (service: Service): Promise<{ people: KnownPerson[]; papers: KnownPaper[] }> => {
  const { read } = service.db
  return { people: await listPeople(read, service.ports.clock.today()), papers: await listKnownPapers(read) }
}

const about = ({ name, about: told }: KnownPerson): string => (told === '' ? name : `${name} (${told})`)
const titled = (paper: KnownPaper): string =>
  paper.number === '' ? paper.title : `${paperLabel(paper)}: ${paper.title}`

/** What of a cell is to be written; `newPerson`: the name of somebody who is not in the register of persons yet. */
type Taken = At & { patch: CellPatch; newPerson: string | null }
type Known = { people: KnownPerson[]; papers: KnownPaper[] }

const linked = (cell: At, kind: 'person' | 'document', reading: LinkReading, known: Known): Taken | CellTrouble => {
  const text = cell.text.replace(/\s+/g, ' ').trim()
  if (reading.kind === 'refused') return { ...cell, ...reading }
  if (reading.kind === 'which') {
    const all: { id: number; label: string }[] =
      kind === 'person'
        ? known.people.map(one => ({ id: one.id, label: about(one) }))
        : known.papers.map(one => ({ id: one.id, label: titled(one) }))
    return { ...cell, kind: 'which', of: kind, choices: all.filter(one => reading.ids.includes(one.id)) }
  }
  const id = reading.kind === 'known' ? reading.id : null
  if (kind === 'document') {
    const paper = known.papers.find(one => one.id === id)
    return { ...cell, patch: { value: paper === undefined ? text : paperLabel(paper), document: id }, newPerson: null }
  }
  const person = known.people.find(one => one.id === id)
  return { ...cell, patch: { value: person?.name ?? text, person: id }, newPerson: id === null ? text : null }
}

/** A cell of any kind as it is to be written, or why it cannot. NOT_FOUND for a person or paper that is not there. */
const takenOf = (typed: TypedCell, kind: ColumnKind, known: Known): Taken | CellTrouble => {
  const { object, column, text, proof, meant } = typed
  const cell = { object, column, text: text ?? '' }
  const rest = proof === undefined ? {} : { proof }
  if (proof !== undefined && readCell(proof, 'text').kind === 'refused') {
    return { ...cell, text: proof, kind: 'refused', why: 'secret' }
  }
  if (text === undefined && meant === undefined) return { ...cell, patch: rest, newPerson: null }
  const reading = readCell(cell.text, kind)
  if (reading.kind !== 'value') return { ...cell, ...reading }
  const bare = { value: reading.value, person: null, document: null }
  if (kind !== 'person' && kind !== 'document')
    return { ...cell, patch: { value: reading.value, ...rest }, newPerson: null }
  if (reading.value === '' && meant === undefined) return { ...cell, patch: { ...bare, ...rest }, newPerson: null }
  if (typeof meant === 'number') {
    const there = (kind === 'person' ? known.people : known.papers).some(one => one.id === meant)
    if (!there) throw new Fault('NOT_FOUND', { id: meant, detail: kind })
  }
  const answered: LinkReading | null =
    meant === undefined ? null : meant === 'new' ? { kind: 'new' } : { kind: 'known', id: meant }
  const own = kind === 'person' ? readPerson(cell.text, known.people) : readPaper(cell.text, known.papers)
  // Somebody new must have a name all the same.
  const found = linked(cell, kind, answered === null || own.kind === 'refused' ? own : answered, known)
  return 'patch' in found ? { ...found, patch: { ...bare, ...found.patch, ...rest } } : found
}

/** Writes cells of one register. While one is asked or refused nothing at all is written. NOT_FOUND for a cell of another register. */
export const enterCells = async (
  service: Service,
  deed: Deed,
  { rollout, cells }: { rollout: number; cells: readonly TypedCell[] }
): Promise<CellsEntered> => {
  const { read } = service.db
  const kinds = new Map((await listColumns(read, [rollout])).map(column => [column.id, column.kind]))
  const objects = new Set((await listObjects(read, rollout)).map(object => object.id))
  const links = cells.some(cell => ['person', 'document'].includes(kinds.get(cell.column) ?? ''))
  const known: Known = links ? await cellChoices(service) : { people: [], papers: [] }
  const troubles: CellTrouble[] = []
  const taken: Taken[] = []
  for (const cell of cells) {
    const kind = kinds.get(cell.column)
    if (kind === undefined || !objects.has(cell.object)) throw new Fault('NOT_FOUND', { id: cell.object })
    const one = takenOf(cell, kind, known)
    if ('patch' in one) taken.push(one)
    else troubles.push(one)
  }
  if (troubles.length > 0) return { transaction: null, changed: 0, people: 0, troubles }
  const { transaction, result } = await transact(service.db, deed, async w => {
    const made = new Map<string, number>()
    const rows: ({ object: number; column: number } & CellPatch)[] = []
    for (const { object, column, patch, newPerson } of taken) {
      if (newPerson === null) rows.push({ object, column, ...patch })
      else {
        // One unknown name in many cells is one person.
        const key = personKey(newPerson)
        const person = made.get(key) ?? (await insertPerson(w, newPerson))
        made.set(key, person)
        rows.push({ object, column, ...patch, person })
      }
    }
    return { changed: await saveCells(w, rows), people: made.size }
  })
  return { transaction, ...result, troubles }
}
