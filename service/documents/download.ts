import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument, listDocuments } from '#db/repositories/documents.ts'
import type { DocumentRow } from '#api/documents.ts'
import type { Service } from '../service.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Newest first. */
export const documentRows = (service: Service): Promise<DocumentRow[]> => listDocuments(service.db.read)

/** The frozen bytes under their file name. NOT_FOUND; DB_DAMAGED when they no longer match their hash. */
export const downloadDocument = async (service: Service, id: number): Promise<File> => {
  const { file, sha256 } = await getDocument(service.db.read, id)
  const bytes = await getBlob(service.db.read, sha256)
  return new File([bytes as Uint8Array<ArrayBuffer>], file, { type: DOCX })
}
