import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import type { RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** An arrangement of a grid under a name; `view` is what was kept, as JSON gives it back. */
export type KeptView = {
  id: number
  grid: string
  name: string
  owner: string
  shared: boolean
  isDefault: boolean
  view: unknown
  query: string
}

const rowToView = (row: RowOf<'saved_view'>): KeptView => ({
  id: row.id,
  grid: row.grid,
  name: row.title,
  owner: row.owner,
  shared: row.shared === 1,
  isDefault: row.is_default === 1,
  view: JSON.parse(row.view),
  query: row.query
})

/** The shared views of a grid and those of this person, by name. */
export const listViews = async (db: ReadableDb, grid: string, owner: string): Promise<KeptView[]> => {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('grid', '=', grid)
    .where(eb => eb.or([eb('shared', '=', 1), eb('owner', '=', owner)]))
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(rowToView)
}

/** NOT_FOUND when there is no such view. */
export const getView = async (db: ReadableDb, id: number): Promise<KeptView> => {
  const row = await db.selectFrom('saved_view').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToView(row)
}

/** Keeps a view in place of the one of the same name among its like (shared ones, or this owner's); one default among them. */
export const saveView = async (w: Writer, view: Omit<KeptView, 'id'>): Promise<number> => {
  const alike = (await listViews(w.db, view.grid, view.owner)).filter(
    one => one.shared === view.shared && (view.shared || one.owner === view.owner)
  )
  const before = alike.find(one => one.name === view.name)
  if (view.isDefault) {
    const others = alike.filter(one => one.isDefault && one.id !== before?.id)
    await w.updateMany(
      'saved_view',
      others.map(one => one.id),
      { is_default: 0 }
    )
  }
  const row = {
    grid: view.grid,
    title: view.name,
    owner: view.owner,
    shared: Number(view.shared),
    is_default: Number(view.isDefault),
    view: JSON.stringify(view.view),
    query: view.query
  }
  if (before === undefined) return w.insert('saved_view', row)
  await w.update('saved_view', before.id, row)
  return before.id
}
