import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { getEnclosure, listEnclosures } from '#db/repositories/enclosures.ts'
import { transact, type Writer } from '#db/write.ts'
import type { Deed } from '#domain/office.ts'
import { stateAfter } from '#domain/paper.ts'
import { bytesOf } from '../attachments/attachments.ts'
import type { Service } from '../service.ts'

/** Pages that a PDF's page tree counts (ISO 32000-1, 7.7.3.2); null where it is packed away or this is no PDF. */
const pagesOf = (bytes: Uint8Array): number | null => {
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.startsWith('%PDF-')) return null
  const counts = [
    ...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d{1,4})|\/Count\s+(\d{1,4})[^>]*?\/Type\s*\/Pages\b/g)
  ]
  const most = Math.max(0, ...counts.map(found => Number(found[1] ?? found[2])))
  return most === 0 ? null : most
}

/** What was checked or agreed is a draft again: whoever decides must see what goes with it. WRONG_STATE, NOT_FOUND. */
const reopened = async (w: Writer, deed: Deed, document: number): Promise<void> => {
  const { state } = await getDocument(w.db, document)
  const next = stateAfter(state, 'edit', deed.actor.role)
  if (state !== 'draft' && state !== 'returned') await w.update('document', document, { state: next })
}

/** See api/enclosures.ts. */
export const addEnclosure = async (
  service: Service,
  deed: Deed,
  given: { document: number; file: File; sheets: number | null }
): Promise<{ transaction: number | null; id: number }> => {
  const { name, bytes } = await bytesOf(given.file)
  const { transaction, result } = await transact(service.db, deed, async w => {
    await reopened(w, deed, given.document)
    const last = (await listEnclosures(w.db, given.document)).at(-1)
    return w.insert('document_enclosure', {
      document: given.document,
      position: (last?.position ?? -1) + 1,
      file: name.slice(0, 300),
      sha256: await w.putBlob(bytes),
      sheets: given.sheets ?? pagesOf(bytes)
    })
  })
  return { transaction, id: result }
}

export const setSheets = async (
  service: Service,
  deed: Deed,
  { id, sheets }: { id: number; sheets: number | null }
) => {
  const { transaction } = await transact(service.db, deed, async w => {
    await reopened(w, deed, (await getEnclosure(w.db, id)).document)
    await w.update('document_enclosure', id, { sheets })
  })
  return { transaction }
}

/** The record goes, the bytes stay, so that it can be undone. NOT_FOUND, WRONG_STATE. */
export const removeEnclosure = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, async w => {
    await reopened(w, deed, (await getEnclosure(w.db, id)).document)
    await w.remove('document_enclosure', id)
  })
  return { transaction }
}

export const enclosureFile = async (service: Service, { id }: { id: number }): Promise<File> => {
  const { file, sha256 } = await getEnclosure(service.db.read, id)
  return new File([(await getBlob(service.db.read, sha256)) as Uint8Array<ArrayBuffer>], file)
}
