import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import type { NewRow } from '../tables.ts'
import type { Writer } from '../write.ts'

/** A document made: the frozen bytes lie under `sha256` (blobs.ts); `form` is what it was made from. */
export type KeptDocument = {
  id: number
  kind: 'letter' | 'summary'
  title: string
  number: string
  date: string
  addressees: string
  file: string
  sha256: string
  /** Bytes. */
  size: number
  createdAt: string
  author: string
  /** How many tasks it speaks of. */
  tasks: number
}
export type NewDocument = Omit<KeptDocument, 'id' | 'size' | 'sha256' | 'tasks'> & {
  bytes: Uint8Array
  form: unknown
  /** In the order of the document. */
  tasks: readonly number[]
}

export const documentToRow = (document: NewDocument, sha256: string): NewRow<'document'> => ({
  kind: document.kind,
  title: document.title,
  number: document.number,
  date: document.date,
  addressees: document.addressees,
  file: document.file,
  sha256,
  form: JSON.stringify(document.form),
  created_at: document.createdAt,
  author: document.author
})

/** Keeps the bytes, the form and the links to its tasks. */
export const insertDocument = async (w: Writer, document: NewDocument): Promise<number> => {
  const sha256 = await w.putBlob(document.bytes)
  const id = await w.insert('document', documentToRow(document, sha256))
  await w.insertMany(
    'document_task',
    document.tasks.map((task, position) => ({ document: id, task, position }))
  )
  return id
}

const select = (db: ReadableDb) =>
  db
    .selectFrom('document as d')
    .innerJoin('blob as b', 'b.sha256', 'd.sha256')
    .select([
      'd.id',
      'd.kind',
      'd.title',
      'd.number',
      'd.date',
      'd.addressees',
      'd.file',
      'd.sha256',
      'b.size',
      'd.created_at as createdAt',
      'd.author'
    ])
    .select(eb =>
      eb
        .selectFrom('document_task as l')
        .whereRef('l.document', '=', 'd.id')
        .select(count => count.fn.countAll<number>().as('tasks'))
        .$asScalar()
        .$notNull()
        .as('tasks')
    )

/** Newest first. */
export const listDocuments = (db: ReadableDb): Promise<KeptDocument[]> => select(db).orderBy('d.id', 'desc').execute()

/** NOT_FOUND when there is no such document. */
export const getDocument = async (db: ReadableDb, id: number): Promise<KeptDocument> => {
  const row = await select(db).where('d.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return row
}
