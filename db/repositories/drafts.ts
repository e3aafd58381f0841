import { type Draft, type DraftAct, isDoubt } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { insideOf, type ReadableDb, type WritableDb } from '../connection.ts'
import { asFault } from '../errors.ts'

/**
 * Readings kept until they are accepted or discarded. Not part of the register: plain writes, nothing journalled.
 * `source` is what the review screen shows beside the draft, kept as given; `work` is what a person did in the review so far
 * (none yet: undefined), kept in one text with the draft.
 */
export type KeptDraft<S, W = unknown> = {
  id: number
  file: string
  sha256: string
  bytes: Uint8Array
  draft: Draft
  source: S
  at: string
  work?: W
}

const plainWrite = async <T>(db: WritableDb, work: () => Promise<T>): Promise<T> => {
  if (db.readOnly) throw new Fault('DB_READ_ONLY')
  try {
    return await work()
  } catch (error) {
    throw asFault(error)
  }
}

/** DB_READ_ONLY, DISK_FULL. */
export const saveDraft = <S>(db: WritableDb, draft: Omit<KeptDraft<S>, 'id' | 'work'>): Promise<number> =>
  plainWrite(db, async () => {
    const { id } = await insideOf(db)
      .kysely.insertInto('draft')
      .values({ ...draft, draft: JSON.stringify(draft.draft), source: JSON.stringify(draft.source) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })

/** Puts the edited draft, and the review's own `work`, in place of the kept ones. NOT_FOUND when it is gone. */
export const updateDraft = (db: WritableDb, id: number, draft: Draft, work?: unknown): Promise<void> =>
  plainWrite(db, async () => {
    const done = await insideOf(db)
      .kysely.updateTable('draft')
      .set({ draft: JSON.stringify({ ...draft, work }) })
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (done.numUpdatedRows !== 1n) throw new Fault('NOT_FOUND', { id })
  })

/** NOT_FOUND when it is gone. */
export const deleteDraft = (db: WritableDb, id: number): Promise<void> =>
  plainWrite(db, async () => {
    const done = await insideOf(db).kysely.deleteFrom('draft').where('id', '=', id).executeTakeFirstOrThrow()
    if (done.numDeletedRows !== 1n) throw new Fault('NOT_FOUND', { id })
  })

/** NOT_FOUND when it is gone. `S` is the shape that was saved as `source`, `W` as `work`. */
export const getDraft = async <S, W = unknown>(db: ReadableDb, id: number): Promise<KeptDraft<S, W>> => {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  const { work, ...draft } = JSON.parse(row.draft)
  return {
    id: row.id,
    file: row.file,
    sha256: row.sha256,
    bytes: new Uint8Array(row.bytes),
    draft,
    source: JSON.parse(row.source),
    at: row.at,
    ...(work === undefined ? {} : { work })
  }
}

export type ListedDraft = { id: number; file: string; at: string; act: DraftAct; measures: number; doubts: number }

/** Newest first; `doubts`: of the draft, its annexes and measures. */
export const listDrafts = async (db: ReadableDb): Promise<ListedDraft[]> => {
  const rows = await db.selectFrom('draft').select(['id', 'file', 'at', 'draft']).orderBy('id', 'desc').execute()
  return rows.map(row => {
    const draft: Draft = JSON.parse(row.draft)
    const measures = draft.annexes.flatMap(annex => (annex.kind === 'roadmap' ? annex.measures : []))
    const notes = [draft, ...measures, ...draft.annexes.flatMap(annex => (annex.kind === 'roadmap' ? [] : [annex]))]
    return {
      id: row.id,
      file: row.file,
      at: row.at,
      act: draft.act,
      measures: measures.length,
      doubts: notes.reduce((sum, part) => sum + part.notes.filter(isDoubt).length, 0)
    }
  })
}
