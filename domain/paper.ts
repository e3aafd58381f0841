import { Fault } from './fault.ts'
import type { Role } from './office.ts'

export const DOCUMENT_KINDS = [
  'letter',
  'reminder',
  'note',
  'decision',
  'speech',
  'report',
  'summary',
  'minutes',
  'other'
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A paper's way: prepared, checked by the officer, agreed or returned by who looks it through, signed, stamped, sent. */
export const DOCUMENT_STATES = ['draft', 'checked', 'agreed', 'returned', 'signed', 'stamped', 'sent'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const DOCUMENT_DEEDS = ['edit', 'check', 'agree', 'return', 'sign', 'enter', 'stamp', 'send'] as const
/** 'enter': a signature made elsewhere comes in: on another console, in a file, on paper. */
export type DocumentDeed = (typeof DOCUMENT_DEEDS)[number]

export const SENDING_WAYS = ['', 'e-xat', 'exchange', 'mail', 'courier', 'hand', 'e-mail', 'fax'] as const
export type SendingWay = (typeof SENDING_WAYS)[number]

/** What each deed leads to from each state; a deed that is not named cannot be done there. */
const WAYS: Record<DocumentState, Partial<Record<DocumentDeed, DocumentState>>> = {
  draft: { edit: 'draft', check: 'checked' },
  checked: { edit: 'draft', agree: 'agreed', return: 'returned', sign: 'signed', enter: 'signed' },
  agreed: { edit: 'draft', agree: 'agreed', return: 'returned', sign: 'signed', enter: 'signed' },
  returned: { edit: 'draft', check: 'checked' },
  signed: { sign: 'signed', enter: 'signed', stamp: 'stamped', send: 'sent' },
  stamped: { sign: 'stamped', enter: 'stamped', send: 'sent' },
  sent: { enter: 'sent', stamp: 'sent', send: 'sent' }
}

const DOERS: Record<DocumentDeed, readonly Role[]> = {
  edit: ['officer', 'administrator'],
  check: ['officer', 'administrator'],
  agree: ['deputy', 'administrator'],
  return: ['deputy', 'administrator'],
  sign: ['deputy', 'administrator'],
  enter: ['officer', 'administrator'],
  stamp: ['officer', 'administrator'],
  send: ['officer', 'administrator']
}

/** After these the bytes, the figures and the template are frozen. */
export const isFrozen = (state: DocumentState): boolean => ['signed', 'stamped', 'sent'].includes(state)

/** What this role may do with a paper in this state. */
export const deedsOf = (state: DocumentState, role: Role): DocumentDeed[] =>
  DOCUMENT_DEEDS.filter(deed => WAYS[state][deed] !== undefined && DOERS[deed].includes(role))

/** The state after a deed. FORBIDDEN when the role may not; WRONG_STATE when the paper is not where the deed begins. */
export const stateAfter = (state: DocumentState, deed: DocumentDeed, role: Role): DocumentState => {
  if (!DOERS[deed].includes(role)) throw new Fault('FORBIDDEN')
  const next = WAYS[state][deed]
  if (next === undefined) throw new Fault('WRONG_STATE', { detail: state })
  return next
}
