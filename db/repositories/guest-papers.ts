import type { Certificate } from '#domain/certificate.ts'
import { Fault } from '#domain/fault.ts'
import type { DocumentKind } from '#domain/paper.ts'
import type { ReadableDb } from '../connection.ts'
import type { RowOf } from '../tables.ts'

/** A paper of another console. `facts` is what came with it; `sha256`: of the bytes that are signed. */
export type KeptGuest = {
  id: number
  parcel: string
  office: string
  kind: DocumentKind
  title: string
  number: string
  date: string
  addressees: string
  author: string
  file: string
  docx: string
  pdf: string | null
  sha256: string
  hasPdf: boolean
  facts: unknown
  state: 'waiting' | 'signed' | 'returned'
  remarks: string
  pkcs7: string | null
  certificate: Certificate | null
  receivedAt: string
  decidedAt: string | null
  decidedBy: string
}

const guestOf = (row: RowOf<'guest_paper'>): KeptGuest => {
  const { facts, certificate, received_at, received_by: _, decided_at, decided_by, ...rest } = row
  return {
    ...rest,
    kind: rest.kind as DocumentKind,
    sha256: rest.pdf ?? rest.docx,
    hasPdf: rest.pdf !== null,
    facts: JSON.parse(facts) as unknown,
    certificate: certificate === null ? null : (JSON.parse(certificate) as Certificate),
    receivedAt: received_at,
    decidedAt: decided_at,
    decidedBy: decided_by
  }
}

/** Those that wait first, then the newest. */
export const listGuests = async (db: ReadableDb): Promise<KeptGuest[]> => {
  const rows = await db.selectFrom('guest_paper').selectAll().orderBy('id', 'desc').execute()
  const guests = rows.map(guestOf)
  return [...guests.filter(one => one.state === 'waiting'), ...guests.filter(one => one.state !== 'waiting')]
}

/** NOT_FOUND. */
export const getGuest = async (db: ReadableDb, id: number): Promise<KeptGuest> => {
  const row = await db.selectFrom('guest_paper').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id, detail: 'guest_paper' })
  return guestOf(row)
}

export const findGuest = async (db: ReadableDb, parcel: string): Promise<KeptGuest | null> => {
  const row = await db.selectFrom('guest_paper').selectAll().where('parcel', '=', parcel).executeTakeFirst()
  return row === undefined ? null : guestOf(row)
}
