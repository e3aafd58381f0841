import { FOUND_KINDS, type FoundKind, type Hit } from '#api/search.ts'
import { actNames } from '#db/repositories/act-names.ts'
import { type FoundRecord, foundRecords } from '#db/repositories/found.ts'
import { type Hit as Found, newestHits } from '#db/search.ts'
import { fold } from '#language/fold.ts'
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
    case 'event':
    case 'post':
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

/** A step that only its measure or its people explain is left to the measure, where others hold the words themselves. */
const inOwnWords = (
  found: readonly Found[],
  records: ReadonlyMap<number, FoundRecord>,
  words: readonly string[]
): Found[] => {
  const own = found.filter(({ record }) => {
    const text = fold(`${records.get(record)!.label} ${records.get(record)!.texts}`)
    return words.every(word => text.includes(word))
  })
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
    // A step is found by its measure's words too: more are looked at than are shown.
    const some = found.slice(0, kind === 'task' ? LOOKED_AT : most + 1)
    const records = await foundRecords(
      read,
      kind,
      some.map(one => one.record)
    )
    const there = some.filter(one => records.has(one.record))
    const shown = kind === 'task' ? inOwnWords(there, records, words) : there
    for (const { record } of shown.slice(0, most)) {
      const row = records.get(record)!
      const act = row.act === null ? '' : (acts.get(row.act)?.number ?? '')
      const day = row.date === null ? '' : row.date.split('-').reverse().join('.')
      const label = [act, row.label, day].filter(part => part !== '').join(', ')
      hits.push({
        kind,
        id: record,
        opens: opens(kind, row),
        label,
        place: snippetOf(row.texts, [...words, ...literals], PLACE)
      })
    }
    if (shown.length > most || found.length === LOOKED_AT) more.push(kind)
  }
  return { hits, more }
}
