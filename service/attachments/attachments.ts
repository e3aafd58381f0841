import type { AttachmentView } from '#api/attachments.ts'
import { getBlob, keptBlobs } from '#db/repositories/blobs.ts'
import {
  type Attachment,
  attachmentsOf,
  getAttachment,
  type Holder,
  insertAttachment
} from '#db/repositories/attachments.ts'
import { transact, type Writer } from '#db/write.ts'
import type { AttachmentKind } from '#domain/control.ts'
import { Fault } from '#domain/fault.ts'
import { MAX_FILE } from '#domain/limits.ts'
import type { Deed } from '#domain/office.ts'
import { nameOf } from '../imports/read.ts'
import type { Service } from '../service.ts'

const TYPE = /^[\w.+-]+\/[\w.+-]+$/
const anyType = 'application/octet-stream'

const views = async (service: Service, all: readonly Attachment[]): Promise<AttachmentView[]> => {
  const kept = await keptBlobs(
    service.db.read,
    all.map(one => one.sha256)
  )
  return all.map(({ holder: _, of: __, ...one }) => ({ ...one, there: kept.has(one.sha256) }))
}

/** The files of a thing, in the order they were attached; each says whether its bytes are still there. */
export const attachmentViews = async (service: Service, holder: Holder, id: number): Promise<AttachmentView[]> =>
  views(service, (await attachmentsOf(service.db.read, holder, [id])).get(id) ?? [])

export type GivenFile = { name: string; type: string; bytes: Uint8Array }

/** The bytes of a file from a screen. TOO_LARGE before a byte is read, EMPTY_FILE. */
export const bytesOf = async (file: File): Promise<GivenFile> => {
  const name = nameOf(file.name) || 'fayl'
  if (file.size > MAX_FILE)
    throw new Fault('TOO_LARGE', { file: name, detail: `${Math.ceil(file.size / 1024 / 1024)} MB` })
  if (file.size === 0) throw new Fault('EMPTY_FILE', { file: name })
  return { name, type: TYPE.test(file.type) ? file.type : anyType, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** Attaches a file inside the caller's transaction. NOT_FOUND when what it belongs to is not there. */
export const attach = async (
  w: Writer,
  deed: Deed,
  {
    holder,
    of,
    kind,
    note = '',
    file
  }: { holder: Holder; of: number; kind: AttachmentKind; note?: string; file: GivenFile }
): Promise<number> => {
  const there = await w.db.selectFrom(holder).select('id').where('id', '=', of).executeTakeFirst()
  if (there === undefined) throw new Fault('NOT_FOUND', { id: of })
  return insertAttachment(w, { holder, of, kind, note, ...file, at: deed.at, author: deed.actor.name })
}

export const addAttachment = async (
  service: Service,
  deed: Deed,
  { file, ...given }: { holder: Holder; of: number; kind: AttachmentKind; note: string; file: File }
) => {
  const bytes = await bytesOf(file)
  const { transaction, result } = await transact(service.db, deed, w => attach(w, deed, { ...given, file: bytes }))
  return { transaction, id: result }
}

/** The record goes; the bytes stay, so that it can be undone. NOT_FOUND. */
export const removeAttachment = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('attachment', id))
  return { transaction }
}

/** ATTACHMENT_GONE when the bytes are missing or no longer match their hash; NOT_FOUND. */
export const downloadAttachment = async (service: Service, { id }: { id: number }): Promise<File> => {
  const { name, type, sha256 } = await getAttachment(service.db.read, id)
  try {
    const bytes = await getBlob(service.db.read, sha256)
    return new File([bytes as Uint8Array<ArrayBuffer>], name, { type })
  } catch (error) {
    if (error instanceof Fault && (error.code === 'NOT_FOUND' || error.code === 'DB_DAMAGED'))
      throw new Fault('ATTACHMENT_GONE', { file: name }, { cause: error })
    throw error
  }
}
