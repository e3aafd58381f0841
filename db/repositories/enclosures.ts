import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'

/** A file that goes with a paper; `size` in bytes, `sheets` null where nobody said. */
export type KeptEnclosure = {
  id: number
  position: number
  file: string
  sha256: string
  sheets: number | null
  size: number
}

/** In the order of the paper. */
export const listEnclosures = (db: ReadableDb, document: number): Promise<KeptEnclosure[]> =>
  db
    .selectFrom('document_enclosure')
    .innerJoin('blob', 'blob.sha256', 'document_enclosure.sha256')
    .select(['document_enclosure.id', 'position', 'file', 'document_enclosure.sha256', 'sheets', 'blob.size'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()

/** NOT_FOUND. */
export const getEnclosure = async (db: ReadableDb, id: number) => {
  const row = await db.selectFrom('document_enclosure').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id, detail: 'document_enclosure' })
  return row
}
