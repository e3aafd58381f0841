import type { Generated } from 'kysely'
import type { Role } from '#domain/office.ts'
import type { DocumentKind, DocumentState, SendingWay } from '#domain/paper.ts'
import type { Dependent } from '../tables.ts'

type Json = string
type Bit = number

export type DocumentTable = {
  id: Generated<number>
  kind: DocumentKind
  title: string
  number: string
  date: string
  addressees: string
  file: string
  /** The DOCX of today's version, and the PDF of the same when one was made. */
  sha256: string
  pdf: string | null
  form: Json
  /** SHA-256 of the template it was laid out with; '' when it was built in code. */
  template: Generated<string>
  state: Generated<DocumentState>
  created_at: string
  author: string
}
export type PaperTables = {
  document: DocumentTable
  document_task: { id: Generated<number>; document: number; task: number; position: number }
  document_version: {
    id: Generated<number>
    document: number
    n: number
    at: string
    author: string
    sha256: string
    form: Json
  }
  document_line: {
    id: Generated<number>
    document: number
    position: number
    addressee: string
    copy: Bit
    way: Generated<SendingWay>
    sent_on: string | null
    receipt: Generated<string>
  }
  document_figure: {
    id: Generated<number>
    document: number
    position: number
    printed: string
    value: number | null
    source: Json | null
  }
  document_enclosure: {
    id: Generated<number>
    document: number
    position: number
    file: string
    sha256: string
    sheets: number | null
  }
  visa: {
    id: Generated<number>
    document: number
    sha256: string
    at: string
    author: string
    role: Role
    verdict: 'checked' | 'agreed' | 'returned'
    remarks: string
  }
  signature: {
    id: Generated<number>
    document: number
    way: 'e-imzo' | 'file' | 'paper'
    signed_sha256: string
    pkcs7: string | null
    certificate: Json
    at: string
    author: string
  }
  journal: {
    id: Generated<number>
    kind: 'outgoing' | 'incoming'
    title: string
    idx: string
    pattern: string
    first: number
    active: Bit
  }
  journal_number: {
    id: Generated<number>
    journal: number
    year: number
    n: number
    printed: string
    state: 'used' | 'reserved' | 'void'
    document: number | null
    reason: string
    date: string
    author: string
  }
}

const ofDocument = (entity: Dependent['entity']): Dependent => ({ entity, column: 'document', fate: 'remove' })
export const PAPER_DEPENDENTS: Record<keyof PaperTables, readonly Dependent[]> = {
  document: [
    // A signature never goes: its trigger keeps the paper it is on.
    ofDocument('signature'),
    ofDocument('document_task'),
    ofDocument('document_version'),
    ofDocument('document_line'),
    ofDocument('document_figure'),
    ofDocument('document_enclosure'),
    ofDocument('visa'),
    ofDocument('journal_number'),
    ofDocument('paper_scan'),
    { entity: 'batch_line', column: 'document', fate: 'clear' },
    { entity: 'incoming', column: 'answer_document', fate: 'clear' },
    { entity: 'event', column: 'minutes', fate: 'clear' },
    { entity: 'rollout_cell', column: 'document', fate: 'clear' }
  ],
  document_task: [],
  document_version: [],
  document_line: [],
  document_figure: [],
  document_enclosure: [],
  visa: [],
  signature: [],
  journal: [{ entity: 'journal_number', column: 'journal', fate: 'remove' }],
  journal_number: [{ entity: 'batch_line', column: 'number', fate: 'clear' }]
}
