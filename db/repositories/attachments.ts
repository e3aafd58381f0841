import type { AttachmentKind } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import { idList } from '../lists.ts'
import type { RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

/** What a file is attached to: exactly one thing. */
export const HOLDERS = ['task', 'incoming', 'work_entry', 'finding', 'event', 'rollout_cell'] as const
export type Holder = (typeof HOLDERS)[number]

/** A kept file: `name` as it came, `type` its media type, `size` in bytes; the bytes lie under `sha256` (blobs.ts). */
export type Attachment = {
  id: number
  holder: Holder
  of: number
  kind: AttachmentKind
  name: string
  type: string
  size: number
  sha256: string
  note: string
  at: string
  author: string
}
export type NewAttachment = Omit<Attachment, 'id' | 'sha256' | 'size'> & { bytes: Uint8Array }

const rowToAttachment = (row: RowOf<'attachment'>): Attachment => {
  const holder = HOLDERS.find(one => row[one] !== null)!
  const { id, kind, name, type, size, sha256, note, at, author } = row
  return { id, holder, of: row[holder]!, kind, name, type, size, sha256, note, at, author }
}

/** Keeps the bytes under their hash, once however often they are attached. */
export const insertAttachment = async (w: Writer, given: NewAttachment): Promise<number> => {
  const sha256 = await w.putBlob(given.bytes)
  return w.insert('attachment', {
    task: null,
    incoming: null,
    work_entry: null,
    finding: null,
    event: null,
    rollout_cell: null,
    [given.holder]: given.of,
    kind: given.kind,
    name: given.name,
    type: given.type,
    size: given.bytes.length,
    sha256,
    note: given.note,
    at: given.at,
    author: given.author
  })
}

/** NOT_FOUND. */
export const getAttachment = async (db: ReadableDb, id: number): Promise<Attachment> => {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return rowToAttachment(row)
}

/** Files of these things by the thing's id, in the order they were attached. */
export const attachmentsOf = async (
  db: ReadableDb,
  holder: Holder,
  ids: readonly number[]
): Promise<Map<number, Attachment[]>> => {
  const rows = await db.selectFrom('attachment').selectAll().where(holder, 'in', idList(ids)).orderBy('id').execute()
  return Map.groupBy(rows.map(rowToAttachment), one => one.of)
}

/** The proof attached to the tasks that a document speaks of, in the order of the document; each file once. */
export const listProofOf = async (db: ReadableDb, document: number): Promise<{ name: string; sha256: string }[]> => {
  const rows = await db
    .selectFrom('document_task as l')
    .innerJoin('attachment as a', 'a.task', 'l.task')
    .select(['a.name', 'a.sha256'])
    .where('l.document', '=', document)
    .orderBy('l.position')
    .orderBy('a.id')
    .execute()
  return [...new Map(rows.map(row => [row.sha256, row])).values()]
}
