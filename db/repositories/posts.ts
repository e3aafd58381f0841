import type { IsoDay } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import type { Held } from '#domain/holding.ts'
import { personKey } from '#domain/person-key.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { Writer } from '../write.ts'

export type Post = { id: number; title: string; body: string }
/** A person on a post from day to day; `basis`: the paper that says so. */
export type Holding = Held & { post: number; name: string; basis: string }
/** A seat of a working group as it was printed, and the post it goes with. */
export type PrintedSeat = {
  id: number
  group: number
  groupTitle: string
  act: number
  successionRule: boolean
  name: string
  title: string
  acting: boolean
  held: number | null
}

const titleKey = (title: string): string => fold(title).replace(/\s+/g, ' ').trim()

/** A later name of a post (`firstDay`), or an earlier spelling of one (null). */
export type PostName = Omit<Post, 'id'> & { id: number; post: number; firstDay: IsoDay | null; basis: string }

/** Names of posts beside their first one, by post, the spellings first, then by day; all posts when none are given. */
export const namesOf = async (db: ReadableDb, posts?: readonly number[]): Promise<Map<number, PostName[]>> => {
  let rows = db
    .selectFrom('post_name')
    .select(['id', 'post', 'title', 'body', 'first_day as firstDay', 'basis'])
    .orderBy('post')
    .orderBy('first_day')
    .orderBy('id')
  if (posts !== undefined) rows = rows.where('post', 'in', idList(posts))
  return Map.groupBy(await rows.execute(), one => one.post)
}

/** What a post is called on a day. */
export const nameOn = (post: Post, names: readonly PostName[] | undefined, day: IsoDay): Omit<Post, 'id'> =>
  names?.findLast(one => one.firstDay !== null && one.firstDay <= day) ?? post

export const insertPostName = (w: Writer, { title, body, ...name }: Omit<PostName, 'id'>): Promise<number> =>
  w.insert('post_name', {
    post: name.post,
    title,
    body,
    folded: titleKey(title),
    first_day: name.firstDay,
    basis: name.basis
  })
/** `entity`: the first name of a post, or one of its later ones. */
export const respell = (
  w: Writer,
  entity: 'post' | 'post_name',
  id: number,
  { title, body }: Omit<Post, 'id'>
): Promise<void> => w.update(entity, id, { title, body, folded: titleKey(title) })

/** By title; all of them. */
export const listPosts = async (db: ReadableDb): Promise<Post[]> =>
  await db.selectFrom('post').select(['id', 'title', 'body']).orderBy('folded').orderBy('id').execute()

/** NOT_FOUND. */
export const getPost = async (db: ReadableDb, id: number): Promise<Post> => {
  const row = await db.selectFrom('post').select(['id', 'title', 'body']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return row
}

/** Posts ever called so, in either script: several when several people hold posts called alike. */
export const postsCalled = (db: ReadableDb, title: string): Promise<Post[]> =>
  db
    .selectFrom('post')
    .select(['id', 'title', 'body'])
    .where(eb =>
      eb.or([
        eb('folded', '=', titleKey(title)),
        eb('id', 'in', eb.selectFrom('post_name').select('post').where('folded', '=', titleKey(title)))
      ])
    )
    .orderBy('id')
    .execute()

export const insertPost = (w: Writer, { title, body }: Omit<Post, 'id'>): Promise<number> =>
  w.insert('post', { title, body, folded: titleKey(title) })

/** Who held these posts, by post, the earliest first; all posts when none are given. */
export const holdingsOf = async (db: ReadableDb, posts?: readonly number[]): Promise<Map<number, Holding[]>> => {
  let rows = db
    .selectFrom('holding as h')
    .innerJoin('person as p', 'p.id', 'h.person')
    .select(['h.id', 'h.post', 'p.name', 'h.first_day', 'h.last_day', 'h.acting', 'h.basis'])
    .orderBy('h.post')
    .orderBy('h.first_day')
    .orderBy('h.id')
  if (posts !== undefined) rows = rows.where('h.post', 'in', idList(posts))
  const found = (await rows.execute()).map(
    ({ first_day, last_day, acting, ...row }): Holding => ({
      ...row,
      firstDay: first_day,
      lastDay: last_day,
      acting: acting === 1
    })
  )
  return Map.groupBy(found, one => one.post)
}

/** The person of this name, in either script and order of its words; made when there is none. */
export const personCalled = async (w: Writer, name: string): Promise<number> => {
  const folded = personKey(name)
  const known = await w.db.selectFrom('person').select('id').where('folded', '=', folded).executeTakeFirst()
  return known?.id ?? (await w.insert('person', { name: name.trim(), folded }))
}

type NewHolding = {
  post: number
  name: string
  firstDay: IsoDay | null
  lastDay: IsoDay | null
  acting: boolean
  basis: string
}
export const insertHolding = async (w: Writer, holding: NewHolding): Promise<number> =>
  w.insert('holding', {
    post: holding.post,
    person: await personCalled(w, holding.name),
    first_day: holding.firstDay,
    last_day: holding.lastDay,
    acting: Number(holding.acting),
    basis: holding.basis
  })

const seatsQuery = (db: ReadableDb) =>
  db
    .selectFrom('seat as s')
    .innerJoin('working_group as g', 'g.id', 's.working_group')
    .select([
      's.id',
      's.name',
      's.post as title',
      's.acting',
      's.held',
      'g.id as group',
      'g.title as groupTitle',
      'g.act'
    ])
    .select('g.succession_rule')
    .orderBy('g.act')
    .orderBy('g.position')
    .orderBy('s.position')

const rowToSeat = ({
  acting,
  succession_rule,
  ...row
}: Awaited<ReturnType<ReturnType<typeof seatsQuery>['execute']>>[number]): PrintedSeat => ({
  ...row,
  acting: acting === 1,
  successionRule: succession_rule === 1
})

/** Seats by id, or those that go with a post. NOT_FOUND is the caller's to say. */
export const seatsById = async (db: ReadableDb, ids: readonly number[]): Promise<PrintedSeat[]> =>
  (await seatsQuery(db).where('s.id', 'in', idList(ids)).execute()).map(rowToSeat)
export const seatsOfPost = async (db: ReadableDb, post: number): Promise<PrintedSeat[]> =>
  (await seatsQuery(db).where('s.held', '=', post).execute()).map(rowToSeat)
/** Every seat that goes with no post yet. */
export const freeSeats = async (db: ReadableDb): Promise<PrintedSeat[]> =>
  (await seatsQuery(db).where('s.held', 'is', null).execute()).map(rowToSeat)

/** Seats printed for the same person on a post called alike: they are one post's. A seat without a person stands by its post's name. */
export const isSamePost = (a: { name: string; title: string }, b: { name: string; title: string }): boolean =>
  titleKey(a.title) === titleKey(b.title) && personKey(a.name) === personKey(b.name)

/**
 * Ties seats that go with no post yet to the post of their title whose holder, at any time, they are printed for: what a newly read act
 * brings falls under the changes that are known. Gives how many.
 */
export const tieSeats = async (w: Writer, act: number): Promise<number> => {
  const posts = await listPosts(w.db)
  if (posts.length === 0) return 0
  const holdings = await holdingsOf(w.db)
  const names = await namesOf(w.db)
  let tied = 0
  for (const seat of await freeSeats(w.db)) {
    if (seat.act !== act) continue
    const post = posts.find(one =>
      holdings
        .get(one.id)
        ?.some(held =>
          [one, ...(names.get(one.id) ?? [])].some(({ title }) => isSamePost(seat, { name: held.name, title }))
        )
    )
    if (post === undefined) continue
    await w.update('seat', seat.id, { held: post.id })
    tied++
  }
  return tied
}
