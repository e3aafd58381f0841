import type { Certificate } from '#domain/certificate.ts'
import type { Role } from '#domain/office.ts'
import type { SendingWay } from '#domain/paper.ts'
import type { ReadableDb } from '../connection.ts'

export type DocumentVersion = { id: number; n: number; at: string; author: string; sha256: string }
/** One addressee: how and when the paper went to him. */
export type DocumentLine = {
  id: number
  position: number
  addressee: string
  copy: boolean
  way: SendingWay
  /** ISO day; null = not yet. */
  sentOn: string | null
  /** Number under which it was received, or of the postal receipt. */
  receipt: string
}
export type Visa = {
  id: number
  at: string
  author: string
  role: Role
  verdict: 'checked' | 'agreed' | 'returned'
  remarks: string
  /** Of the version it was given to. */
  sha256: string
}
export type KeptSignature = {
  id: number
  way: 'e-imzo' | 'file' | 'paper'
  signedSha256: string
  pkcs7: string | null
  certificate: Certificate
  at: string
  author: string
}

/** Newest first. */
export const listVersions = (db: ReadableDb, document: number): Promise<DocumentVersion[]> =>
  db
    .selectFrom('document_version')
    .select(['id', 'n', 'at', 'author', 'sha256'])
    .where('document', '=', document)
    .orderBy('n', 'desc')
    .execute()

/** What today's version was made from. */
export const formOf = async (db: ReadableDb, document: number): Promise<unknown> => {
  const row = await db.selectFrom('document').select('form').where('id', '=', document).executeTakeFirstOrThrow()
  return JSON.parse(row.form)
}

/** In the order of the paper, copies last. */
export const listLines = async (db: ReadableDb, document: number): Promise<DocumentLine[]> => {
  const rows = await db
    .selectFrom('document_line')
    .select(['id', 'position', 'addressee', 'copy', 'way', 'sent_on as sentOn', 'receipt'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, copy: row.copy === 1 }))
}

/** Oldest first. */
export const listVisas = (db: ReadableDb, document: number): Promise<Visa[]> =>
  db
    .selectFrom('visa')
    .select(['id', 'at', 'author', 'role', 'verdict', 'remarks', 'sha256'])
    .where('document', '=', document)
    .orderBy('id')
    .execute()

/** Oldest first. */
export const listSignatures = async (db: ReadableDb, document: number): Promise<KeptSignature[]> => {
  const rows = await db
    .selectFrom('signature')
    .select(['id', 'way', 'signed_sha256 as signedSha256', 'pkcs7', 'certificate', 'at', 'author'])
    .where('document', '=', document)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, certificate: JSON.parse(row.certificate) as Certificate }))
}

export type PaperScan = {
  id: number
  name: string
  type: string
  size: number
  sha256: string
  matched: 'person' | 'mark'
  note: string
  at: string
  author: string
}

/** Scans of the signed paper, oldest first. */
export const listScans = (db: ReadableDb, document: number): Promise<PaperScan[]> =>
  db
    .selectFrom('paper_scan')
    .select(['id', 'name', 'type', 'size', 'sha256', 'matched', 'note', 'at', 'author'])
    .where('document', '=', document)
    .orderBy('id')
    .execute()
