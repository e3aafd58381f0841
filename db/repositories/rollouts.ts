import type { ColumnKind, ObjectKind } from '#domain/indicators/rollout.ts'
import { fold } from '#language/fold.ts'
import { sql } from 'kysely'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { NewRow, RowPatch } from '../tables.ts'
import type { Writer } from '../write.ts'

/** `indicator`: what the number of objects is. */
export type NewRollout = {
  code: string | null
  name: string
  about: string
  objects: ObjectKind
  task: number | null
  indicator: number | null
}
export type Rollout = NewRollout & { id: number; position: number }
/** `due`: by when the column is to be ready; `warnDays`: of dates that run out, how many days ahead it warns. */
export type NewColumn = {
  name: string
  kind: ColumnKind
  unit: string
  due: string | null
  warnDays: number | null
  indicator: number | null
}
export type RolloutColumn = NewColumn & { id: number; rollout: number; position: number }
export type NewObject = { name: string; place: number | null }
export type RolloutObject = NewObject & { id: number; rollout: number; position: number }
/** `person`, `document`: whom or what the words name in our registers; `files`: how many are attached. */
export type RolloutCell = {
  id: number
  object: number
  column: number
  value: string
  proof: string
  person: number | null
  document: number | null
  files: number
}
/** What of a cell is written; what is not given stays. */
export type CellPatch = Partial<Pick<RolloutCell, 'value' | 'proof' | 'person' | 'document'>>

export const listRollouts = (db: ReadableDb): Promise<Rollout[]> =>
  db.selectFrom('rollout').selectAll().orderBy('position').orderBy('id').execute()

const lastOf = async (db: ReadableDb, table: 'rollout_column' | 'rollout_object', rollout: number): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .where('rollout', '=', rollout)
    .select(eb => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

export const insertRollout = async (w: Writer, rollout: NewRollout): Promise<number> => {
  const last = await w.db
    .selectFrom('rollout')
    .select(eb => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return w.insert('rollout', { ...rollout, position: (last?.last ?? 0) + 1 })
}

/** Columns at the end of the checklist, in their order. */
export const insertColumns = async (w: Writer, rollout: number, columns: readonly NewColumn[]): Promise<number[]> => {
  const last = await lastOf(w.db, 'rollout_column', rollout)
  return w.insertMany(
    'rollout_column',
    columns.map(({ warnDays, ...column }, index) => ({
      ...column,
      warn_days: warnDays,
      rollout,
      position: last + 1 + index
    }))
  )
}

export const updateColumn = (w: Writer, id: number, patch: Partial<NewColumn>): Promise<void> => {
  const { warnDays, ...rest } = patch
  return w.update('rollout_column', id, {
    ...rest,
    ...(warnDays === undefined ? {} : { warn_days: warnDays })
  } as RowPatch<'rollout_column'>)
}

export const listColumns = async (db: ReadableDb, rollouts: readonly number[]): Promise<RolloutColumn[]> => {
  const rows = await db
    .selectFrom('rollout_column')
    .selectAll()
    .where('rollout', 'in', idList(rollouts))
    .orderBy('position')
    .execute()
  return rows.map(({ warn_days, ...row }) => ({ ...row, warnDays: warn_days }))
}

export const insertObjects = async (w: Writer, rollout: number, objects: readonly NewObject[]): Promise<number[]> => {
  const last = await lastOf(w.db, 'rollout_object', rollout)
  return w.insertMany(
    'rollout_object',
    objects.map((object, index) => ({ ...object, rollout, position: last + 1 + index, folded: fold(object.name) }))
  )
}

export const updateObjects = (
  w: Writer,
  objects: readonly { id: number; name?: string | undefined; place?: number | null | undefined }[]
): Promise<number> =>
  w.updateEach(
    'rollout_object',
    new Map(
      objects.map(({ id, name, place }) => [
        id,
        {
          ...(name === undefined ? {} : { name, folded: fold(name) }),
          ...(place === undefined ? {} : { place })
        }
      ])
    )
  )

export const listObjects = async (db: ReadableDb, rollout: number): Promise<RolloutObject[]> => {
  const rows = await db
    .selectFrom('rollout_object')
    .select(['id', 'rollout', 'position', 'name', 'place'])
    .where('rollout', '=', rollout)
    .orderBy('position')
    .execute()
  return rows
}

export const listCells = async (db: ReadableDb, rollout: number): Promise<RolloutCell[]> => {
  const rows = await db
    .selectFrom('rollout_cell as c')
    .innerJoin('rollout_object as o', 'o.id', 'c.object')
    .leftJoin('person as p', 'p.id', 'c.person')
    .where('o.rollout', '=', rollout)
    .select(eb => [
      'c.id',
      'c.object',
      'c.col as column',
      // A person who is called otherwise by now is called so here too.
      eb.fn.coalesce('p.name', 'c.value').as('value'),
      'c.proof',
      'c.person',
      'c.document',
      sql<number>`(select count(*) from attachment a where a.rollout_cell = c.id)`.as('files')
    ])
    .orderBy('c.object')
    .orderBy('c.col')
    .execute()
  return rows
}

/** Writes many cells; of each what is given. Says how many are new or changed. */
export const saveCells = async (
  w: Writer,
  given: readonly ({ object: number; column: number } & CellPatch)[]
): Promise<number> => {
  const found = await w.db
    .selectFrom('rollout_cell')
    .select(['id', 'object', 'col'])
    .where('object', 'in', idList([...new Set(given.map(cell => cell.object))]))
    .execute()
  const known = new Map(found.map(cell => [`${cell.object} ${cell.col}`, cell.id]))
  const patches = new Map<number, CellPatch>()
  const fresh = new Map<string, NewRow<'rollout_cell'>>()
  for (const { object, column, ...patch } of given) {
    const key = `${object} ${column}`
    const id = known.get(key)
    const written = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    if (id !== undefined) patches.set(id, { ...patches.get(id), ...written })
    else {
      const blank = { object, col: column, value: '', proof: '', person: null, document: null }
      fresh.set(key, { ...blank, ...fresh.get(key), ...written })
    }
  }
  await w.insertMany('rollout_cell', [...fresh.values()])
  return fresh.size + (await w.updateEach('rollout_cell', patches))
}

/** Dates in columns that warn, of every register: what runs out. */
export const runningOut = (
  db: ReadableDb
): Promise<
  {
    rollout: number
    rolloutName: string
    object: number
    name: string
    column: string
    day: string
    warnDays: number
  }[]
> =>
  db
    .selectFrom('rollout_cell as c')
    .innerJoin('rollout_column as k', 'k.id', 'c.col')
    .innerJoin('rollout_object as o', 'o.id', 'c.object')
    .innerJoin('rollout as r', 'r.id', 'o.rollout')
    .where('k.kind', '=', 'date')
    .where('k.warn_days', 'is not', null)
    .where('c.value', '<>', '')
    .select(eb => [
      'r.id as rollout',
      'r.name as rolloutName',
      'o.id as object',
      'o.name',
      'k.name as column',
      'c.value as day',
      eb.ref('k.warn_days').$notNull().as('warnDays')
    ])
    .orderBy('c.value')
    .execute()
