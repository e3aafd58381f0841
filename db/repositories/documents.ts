import type { FieldSource } from '#domain/compose/field.ts'
import { Fault } from '#domain/fault.ts'
import type { DocumentKind, DocumentState } from '#domain/paper.ts'
import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

/** A document made: the frozen bytes lie under `sha256` (blobs.ts); `form` is what it was made from. */
export type KeptDocument = {
  id: number
  kind: DocumentKind
  title: string
  number: string
  date: string
  addressees: string
  file: string
  sha256: string
  /** SHA-256 of the PDF of the same version, when one was made. */
  pdf: string | null
  state: DocumentState
  /** Bytes. */
  size: number
  createdAt: string
  author: string
  /** How many tasks it speaks of. */
  tasks: number
}
/** What is laid out and kept: a new document, or the next version of one. */
export type NewDocument = Pick<KeptDocument, 'kind' | 'title' | 'number' | 'date' | 'file' | 'createdAt' | 'author'> & {
  bytes: Uint8Array
  form: unknown
  /** SHA-256 of the template; '' when it was built in code. */
  template: string
  addressees: readonly string[]
  copies: readonly string[]
  /** In the order of the document. */
  tasks: readonly number[]
  /** Live figures it prints, in its order. */
  figures?: readonly PaperFigure[]
}

/** A figure that a document prints, with where it is from (domain FieldSource). */
export type PaperFigure = { printed: string; value: number | null; source: FieldSource | null }

const rowOf = (document: NewDocument, sha256: string) => ({
  kind: document.kind,
  title: document.title,
  number: document.number,
  date: document.date,
  addressees: document.addressees.join('; '),
  file: document.file,
  sha256,
  form: JSON.stringify(document.form),
  template: document.template
})

const insertVersion = (w: Writer, document: number, n: number, given: NewDocument, sha256: string) =>
  w.insert('document_version', {
    document,
    n,
    at: given.createdAt,
    author: given.author,
    sha256,
    form: JSON.stringify(given.form)
  })

const linesOf = (document: number, { addressees, copies }: NewDocument) =>
  [...addressees.map(addressee => ({ addressee, copy: 0 })), ...copies.map(addressee => ({ addressee, copy: 1 }))].map(
    (line, position) => ({ document, position, ...line, sent_on: null })
  )

const figuresOf = (document: number, { figures = [] }: NewDocument) =>
  figures.map(({ printed, value, source }, position) => ({
    ...{ document, position, printed, value },
    source: source === null ? null : JSON.stringify(source)
  }))

/** Keeps the bytes, the form, the first version, a line for each addressee and the links to its tasks. */
export const insertDocument = async (w: Writer, document: NewDocument): Promise<number> => {
  const sha256 = await w.putBlob(document.bytes)
  const { createdAt: created_at, author } = document
  const id = await w.insert('document', { ...rowOf(document, sha256), pdf: null, created_at, author })
  await insertVersion(w, id, 1, document, sha256)
  await w.insertMany('document_line', linesOf(id, document))
  await w.insertMany('document_figure', figuresOf(id, document))
  await w.insertMany(
    'document_task',
    document.tasks.map((task, position) => ({ document: id, task, position }))
  )
  return id
}

/** The next version of a document: new bytes and form, back to the state of a draft; the versions before it stay. */
export const insertNextVersion = async (w: Writer, id: number, document: NewDocument): Promise<void> => {
  const sha256 = await w.putBlob(document.bytes)
  const { n } = await w.db
    .selectFrom('document_version')
    .select(eb => eb.fn.coalesce(eb.fn.max('n'), eb.val(0)).as('n'))
    .where('document', '=', id)
    .executeTakeFirstOrThrow()
  await w.update('document', id, { ...rowOf(document, sha256), pdf: null, state: 'draft' })
  await insertVersion(w, id, n + 1, document, sha256)
  for (const entity of ['document_line', 'document_task', 'document_figure'] as const) {
    const old = await w.db.selectFrom(entity).select('id').where('document', '=', id).execute()
    for (const row of old) await w.remove(entity, row.id)
  }
  await w.insertMany('document_line', linesOf(id, document))
  await w.insertMany('document_figure', figuresOf(id, document))
  await w.insertMany(
    'document_task',
    document.tasks.map((task, position) => ({ document: id, task, position }))
  )
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
      'd.pdf',
      'd.state',
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

/** The figures a document prints, in its order. */
export const figuresOfDocument = async (db: ReadableDb, document: number): Promise<PaperFigure[]> => {
  const rows = await db
    .selectFrom('document_figure')
    .select(['printed', 'value', 'source'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, source: row.source === null ? null : (JSON.parse(row.source) as FieldSource) }))
}
