import { FOUND_KINDS, type FoundKind, type Hit } from '#api/search.ts'
import { actNames } from '#db/repositories/act-names.ts'
import { type FoundRecord, foundRecords } from '#db/repositories/found.ts'
import { type Hit as Found, newestHits } from '#db/search.ts'
import { snippetOf } from '#language/found.ts'
import { wantedOf } from '#language/search-words.ts'
import type { Service } from '../service.ts'

/** Looked at of each kind: the newest that fit best. */
const LOOKED_AT = 200
/** Characters of the place that is shown. */
const PLACE = 150

const opens = (kind: FoundKind, record: FoundRecord): Hit['opens'] => {
  switch (kind) {
    case 'task':
    case 'act':
    case 'document':
    case 'incoming':
      return { kind, id: record.id }
    case 'working_group':
      return { kind: 'group', id: record.id }
    case 'seat':
      return record.task === null ? null : { kind: 'group', id: record.task }
    case 'note':
    case 'work_entry':
    case 'problem':
      return record.task === null ? null : { kind: 'task', id: record.task }
  }
}

/**
 * What stands in the record itself comes before what was found by its parent or its steps, and a step that only its measure
 * explains is left to the measure.
 */
const inOwnWords = (kind: FoundKind, found: readonly Found[], marked: ReadonlyMap<number, Hit['place']>): Found[] => {
  if (kind !== 'task') return [...found]
  const own = found.filter(({ record }) => marked.get(record)!.some(one => one.found))
  return own.length > 0 ? own : [...found]
}

/** Everything that holds the words, in one list; see api/search.ts. */
export const searchAll = async (service: Service, { text, most }: { text: string; most: number }) => {
  const { read } = service.db
  const { words, literals } = wantedOf(text)
  const acts = await actNames(read)
  const hits: Hit[] = []
  const more: FoundKind[] = []
  for (const kind of FOUND_KINDS) {
    const found = await newestHits(read, kind, text, LOOKED_AT)
    if (found.length === 0) continue
    // A step names its measure's words too: more are looked at than are shown.
    const some = found.slice(0, kind === 'task' ? LOOKED_AT : most)
    const records = await foundRecords(
      read,
      kind,
      some.map(one => one.record)
    )
    const marked = new Map<number, Hit['place']>()
    const place = (record: number): Hit['place'] => {
      const known = marked.get(record) ?? snippetOf(records.get(record)!.texts, [...words, ...literals], PLACE)
      marked.set(record, known)
      return known
    }
    const there = some.filter(one => records.has(one.record))
    for (const { record } of there.slice(0, kind === 'task' ? most * 6 : most)) place(record)
    const shown = inOwnWords(
      kind,
      there.filter(one => marked.has(one.record)),
      marked
    )
    for (const { record } of shown.slice(0, most)) {
      const row = records.get(record)!
      const act = row.act === null ? '' : (acts.get(row.act)?.number ?? '')
      const day = row.date === null ? '' : row.date.split('-').reverse().join('.')
      const label = [act, row.label, day].filter(part => part !== '').join(', ')
      hits.push({ kind, id: record, opens: opens(kind, row), label, place: place(record) })
    }
    if (found.length > Math.min(most, shown.length)) more.push(kind)
  }
  return { hits, more }
}
