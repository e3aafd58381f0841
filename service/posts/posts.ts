import type { HoldingView, PostDetail, PostRow } from '#api/posts.ts'
import {
  freeSeats,
  getPost,
  type Holding,
  holdingsOf,
  insertHolding,
  insertPost,
  insertPostName,
  isSamePost,
  listPosts,
  nameOn,
  namesOf,
  type Post,
  type PostName,
  type PrintedSeat,
  postsCalled,
  respell,
  seatsById,
  seatsOfPost
} from '#db/repositories/posts.ts'
import type { ReadableDb } from '#db/connection.ts'
import { transact, type Writer } from '#db/write.ts'
import type { IsoDay } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import { holderOn, placeHolder, vacated } from '#domain/holding.ts'
import type { Deed } from '#domain/office.ts'
import { personKey } from '#domain/person-key.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'

export type PostOf = { post: number } | { seat: number }

const viewOf = ({ post: _, ...holding }: Holding): HoldingView => holding

/** Every post as it is called on a day, with who holds it. */
export const postRows = async (service: Service, { day }: { day: IsoDay }): Promise<PostRow[]> => {
  const { read } = service.db
  const holdings = await holdingsOf(read)
  const names = await namesOf(read)
  const rows: PostRow[] = []
  for (const post of await listPosts(read)) {
    const held = holdings.get(post.id) ?? []
    const holder = holderOn(held, day)
    const { title, body } = nameOn(post, names.get(post.id), day)
    rows.push({
      ...{ id: post.id, title, body },
      holder: holder === null ? null : viewOf(holder),
      holdings: held.map(viewOf),
      seats: (await seatsOfPost(read, post.id)).length
    })
  }
  return rows
}

type Known = {
  post: Post | null
  names: PostName[]
  printed: PrintedSeat | null
  holdings: Holding[]
  seats: PrintedSeat[]
}

/** A post that is in the register, or known from the seat that prints it, with all seats printed for the same person and post. */
const knownOf = async (db: ReadableDb, of: PostOf): Promise<Known> => {
  const [seat] = 'seat' in of ? await seatsById(db, [of.seat]) : []
  if ('seat' in of && seat === undefined) throw new Fault('NOT_FOUND', { id: of.seat })
  const id = 'post' in of ? of.post : (seat?.held ?? null)
  const printed = seat ?? null
  if (id === null) {
    const alike = (await freeSeats(db)).filter(one => isSamePost(one, printed!))
    return { post: null, names: [], printed, holdings: [], seats: alike }
  }
  const post = await getPost(db, id)
  const holdings = (await holdingsOf(db, [id])).get(id) ?? []
  const names = (await namesOf(db, [id])).get(id) ?? []
  const titles = [post, ...names].map(({ title }) => title)
  const alike = (await freeSeats(db)).filter(one =>
    holdings.some(({ name }) => titles.some(title => isSamePost(one, { name, title })))
  )
  return { post, names, printed, holdings, seats: [...(await seatsOfPost(db, id)), ...alike] }
}

export const postDetail = async (service: Service, of: PostOf): Promise<PostDetail> => {
  const { read } = service.db
  const { post, names, printed, holdings, seats } = await knownOf(read, of)
  const labels = await actLabels(read)
  const today = service.ports.clock.today()
  const called = post === null ? { title: printed?.title ?? '', body: '' } : nameOn(post, names, today)
  const later = names.flatMap(({ id, title, body, firstDay: from, basis }) =>
    from === null ? [] : [{ id, title, body, from, basis }]
  )
  return {
    id: post?.id ?? null,
    title: called.title,
    body: called.body,
    names: post === null || later.length === 0 ? [] : [{ ...post, id: null, from: null, basis: '' }, ...later],
    printedName: printed?.name ?? '',
    printedActing: printed?.acting ?? false,
    holdings: holdings.map(viewOf),
    seats: seats.map(({ id, group, groupTitle, act, successionRule, held }) => ({
      ...{ id, group, groupTitle, successionRule },
      actLabel: labels.get(act) ?? '',
      tied: held !== null
    }))
  }
}

/** Who holds the post of this title on a day; null when it is not known, vacant, or several posts are called so. */
export const holderOf = async (service: Service, { title, day }: { title: string; day: IsoDay }) => {
  const { read } = service.db
  const [post, ...others] = title.trim() === '' ? [] : await postsCalled(read, title)
  if (post === undefined || others.length > 0) return null
  const holder = holderOn((await holdingsOf(read, [post.id])).get(post.id) ?? [], day)
  return holder === null ? null : { name: holder.name, acting: holder.acting, since: holder.firstDay }
}

/** The post of what is known, made from the paper when nobody has made it: the printed person has held it since before. */
const settled = async (w: Writer, { post, printed, holdings }: Known): Promise<{ id: number; holdings: Holding[] }> => {
  if (post !== null) return { id: post.id, holdings }
  const { title, name, acting } = printed!
  if (title.trim() === '') throw new Fault('BAD_VALUE', { detail: name })
  const id = await insertPost(w, { title, body: '' })
  if (personKey(name) !== '')
    await insertHolding(w, { post: id, name, firstDay: null, lastDay: null, acting, basis: '' })
  return { id, holdings: (await holdingsOf(w.db, [id])).get(id) ?? [] }
}

type Change = {
  of: PostOf
  name: string
  from: IsoDay
  to: IsoDay | null
  acting: boolean
  basis: string
  seats: readonly number[]
}

/** One change of a post: every seat that goes with it has the new holder from that day on; see api/posts.ts. */
export const changePost = async (
  service: Service,
  deed: Deed,
  { of, name, from, to, acting, basis, seats }: Change
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const known = await knownOf(w.db, of)
    const { id, holdings } = await settled(w, known)
    for (const seat of seats) {
      const found = known.seats.find(one => one.id === seat)
      if (found === undefined) throw new Fault('NOT_FOUND', { id: seat })
      if (found.held === null) await w.update('seat', seat, { held: id })
    }
    if (personKey(name) === '') {
      for (const { id: ended, lastDay } of vacated(holdings, from))
        await w.update('holding', ended, { last_day: lastDay })
      return { post: id, moved: (await seatsOfPost(w.db, id)).length }
    }
    const placed = placeHolder(holdings, { from, to, acting })
    if (placed === null) throw new Fault('HOLDER_OVERLAP', { detail: name })
    for (const { id: ended, lastDay } of placed.closed) await w.update('holding', ended, { last_day: lastDay })
    await insertHolding(w, { post: id, name, firstDay: from, lastDay: placed.lastDay, acting, basis })
    return { post: id, moved: (await seatsOfPost(w.db, id)).length }
  })
  return { transaction, ...result }
}

export const addPost = async (
  service: Service,
  deed: Deed,
  { title, body, name, from }: { title: string; body: string; name: string; from: IsoDay | null }
) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const post = await insertPost(w, { title, body })
    if (personKey(name) !== '')
      await insertHolding(w, { post, name, firstDay: from, lastDay: null, acting: false, basis: '' })
    return post
  })
  return { transaction, post: result }
}

type Renamed = { of: PostOf; title: string; body: string; from: IsoDay | null; basis: string }

/** Another name from a day on, or today's put right for all time; see api/posts.ts. */
export const renamePost = async (service: Service, deed: Deed, { of, title, body, from, basis }: Renamed) => {
  const today = service.ports.clock.today()
  const { transaction, result } = await transact(service.db, deed, async w => {
    const known = await knownOf(w.db, of)
    const { id: post } = await settled(w, known)
    const { names } = known
    const first = await getPost(w.db, post)
    if (from !== null) {
      const same = names.find(one => one.firstDay === from)
      if (same === undefined) await insertPostName(w, { post, title, body, firstDay: from, basis })
      else await respell(w, 'post_name', same.id, { title, body })
    } else {
      const now = names.findLast(one => one.firstDay !== null && one.firstDay <= today)
      const before = now ?? first
      // Papers may still print the spelling that was put right: seats of theirs are known by it.
      const known = [title, ...names.filter(one => one !== now).map(one => one.title)].map(fold)
      if (!known.includes(fold(before.title)))
        await insertPostName(w, { post, title: before.title, body: '', firstDay: null, basis })
      await respell(w, now === undefined ? 'post' : 'post_name', before.id, { title, body })
    }
    // The seats that are this post's by the paper alone go with it, so that all of them show its name.
    if (known.post === null) for (const seat of known.seats) await w.update('seat', seat.id, { held: post })
    return post
  })
  return { transaction, post: result }
}

export const removeOf = async (service: Service, deed: Deed, entity: 'post' | 'post_name' | 'holding', id: number) => {
  const { transaction } = await transact(service.db, deed, w => w.remove(entity, id))
  return { transaction }
}
