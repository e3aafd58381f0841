import type { IsoDay } from '#domain/calendar.ts'
import { holderOn } from '#domain/holding.ts'
import type { KnownPaper, KnownPerson } from '#domain/indicators/cell-links.ts'
import { personKey } from '#domain/person-key.ts'
import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'
import { holdingsOf, listPosts } from './posts.ts'

/** The register of persons by name, each with the posts held on a day. */
export const listPeople = async (db: ReadableDb, day: IsoDay): Promise<KnownPerson[]> => {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'folded'])
    .orderBy('folded')
    .orderBy('id')
    .execute()
  const holdings = await holdingsOf(db)
  const posts = new Map<string, string[]>()
  for (const { id, title, body } of await listPosts(db)) {
    const holder = holderOn(holdings.get(id) ?? [], day)
    if (holder === null) continue
    const key = personKey(holder.name)
    posts.set(key, [...(posts.get(key) ?? []), body === '' ? title : `${title}, ${body}`])
  }
  return people.map(({ id, name, folded }) => ({ id, name, about: (posts.get(folded) ?? []).join('; ') }))
}

/** A person of this name, also when there is a namesake. */
export const insertPerson = (w: Writer, name: string): Promise<number> =>
  w.insert('person', { name: name.trim(), folded: personKey(name) })

/** Papers of ours as cells name them, the newest first. */
export const listKnownPapers = (db: ReadableDb): Promise<KnownPaper[]> =>
  db.selectFrom('document').select(['id', 'number', 'date', 'title']).orderBy('id', 'desc').execute()
