import type { Generated } from 'kysely'
import type { Dependent } from '../tables.ts'

type Json = string

/** `form`: what every letter of the batch is made from. */
export type BatchTable = {
  id: Generated<number>
  kind: 'letter' | 'reminder'
  title: string
  form: Json
  created_at: string
  author: string
}
/** One executor's letter: `document` is null until it was made; `number` the one kept for it in a journal. */
export type BatchLineTable = {
  id: Generated<number>
  batch: number
  position: number
  executor: string
  tasks: Json
  number: number | null
  document: number | null
}
/** A paper of another console that is looked at and decided here. `facts`: its figures, warnings and lines. */
export type GuestPaperTable = {
  id: Generated<number>
  parcel: string
  office: string
  kind: string
  title: string
  number: string
  date: string
  addressees: string
  author: string
  file: string
  docx: string
  pdf: string | null
  facts: Json
  state: Generated<'waiting' | 'signed' | 'returned'>
  remarks: Generated<string>
  pkcs7: string | null
  certificate: Json | null
  received_at: string
  received_by: string
  decided_at: string | null
  decided_by: Generated<string>
}
/** A scan of the signed paper; `matched`: by the person who attached it, or by the mark printed on it. */
export type PaperScanTable = {
  id: Generated<number>
  document: number
  name: string
  type: string
  size: number
  sha256: string
  matched: 'person' | 'mark'
  note: string
  at: string
  author: string
}
export type PaperTrafficTables = {
  batch: BatchTable
  batch_line: BatchLineTable
  guest_paper: GuestPaperTable
  paper_scan: PaperScanTable
}

export const PAPER_TRAFFIC_DEPENDENTS: Record<keyof PaperTrafficTables, readonly Dependent[]> = {
  batch: [{ entity: 'batch_line', column: 'batch', fate: 'remove' }],
  batch_line: [],
  guest_paper: [],
  paper_scan: []
}
