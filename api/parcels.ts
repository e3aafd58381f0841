import { z } from 'zod'
import { DOCUMENT_KINDS } from '#domain/paper.ts'
import { MAX_FILE } from '#domain/limits.ts'
import { deciding, id, reading, resolving, writing, written } from './call.ts'
import { isoDay } from './draft.ts'
import { certificate, figureWarning } from './papers.ts'

const text = z.string()
const file = z.file().max(MAX_FILE)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What of a paper travels beside its bytes: the figures that were doubted, visas, addressees, what changed since last time. */
export const parcelFacts = z.object({
  addressees: z.array(text).max(500),
  warnings: z.array(figureWarning).max(1000),
  visas: z.array(z.object({ author: text, verdict: text, remarks: text, at: text })).max(500),
  versions: z.number().int().positive(),
  /** Files that go with it; `part` is what each is called inside the parcel. */
  enclosures: z
    .array(
      z.object({ file: text.max(300), sheets: z.number().int().positive().nullable(), sha256, part: text.max(40) })
    )
    .max(200)
    .default([])
})
export type ParcelFacts = z.infer<typeof parcelFacts>

/** A paper of another console that is looked at and decided here. */
export const guestPaper = z.object({
  id,
  office: text,
  kind: z.enum(DOCUMENT_KINDS),
  title: text,
  number: text,
  date: isoDay,
  addressees: text,
  author: text,
  file: text,
  /** SHA-256 of what is signed: the PDF, or the DOCX where there is none. */
  sha256: text,
  hasPdf: z.boolean(),
  state: z.enum(['waiting', 'signed', 'returned']),
  remarks: text,
  certificate: certificate.nullable(),
  receivedAt: text,
  decidedAt: text.nullable(),
  decidedBy: text,
  facts: parcelFacts
})
export type GuestPaper = z.infer<typeof guestPaper>

export const parcels = {
  /** One file that carries a checked or agreed paper to another console. CHANGED_BYTES, WRONG_STATE. */
  make: reading.input(z.object({ id, sha256 })).output(z.file()),
  /**
   * Opens a file that came: a paper of this console is shown as it is, one of another becomes a guest, an answer is entered
   * (then `transaction`). NOT_A_PARCEL, PARCEL_DAMAGED, PARCEL_NEWER, PARCEL_OF_NOBODY, SIGNATURE_OTHER, FORBIDDEN.
   */
  open: resolving
    .input(z.object({ file }))
    .output(written.extend({ kind: z.enum(['paper', 'guest', 'signed', 'returned']), id })),
  /** Those that wait first. */
  guests: reading.output(z.array(guestPaper)),
  guest: reading.input(z.object({ id })).output(guestPaper),
  /** What is looked at: the PDF, or the DOCX. */
  guestFile: reading.input(z.object({ id, which: z.enum(['pdf', 'docx']) })).output(z.file()),
  guestEnclosure: reading.input(z.object({ id, sha256 })).output(z.file()),
  sign: deciding.input(z.object({ id, sha256, key: z.string().max(4000) })).output(written),
  giveBack: deciding.input(z.object({ id, remarks: z.string().trim().min(1).max(5000) })).output(written),
  /** The file that goes back. WRONG_STATE while nothing is decided. */
  answer: reading.input(z.object({ id })).output(z.file()),
  /**
   * Takes a signature made elsewhere (.p7s or base64) for the paper whose bytes it is over. Without `id` the paper is found by the
   * digest in it. `standing` 'unknown': over an algorithm that cannot be computed here; then a paper must be named and `sure`.
   */
  takeSignature: writing.input(z.object({ file, id: id.nullable(), sure: z.boolean().default(false) })).output(
    written.extend({
      document: id.nullable(),
      standing: z.enum(['same', 'unknown']),
      signers: z.array(certificate)
    })
  ),
  /** Attaches the scan of a paper signed by hand. `mark`: what a reader of the printed QR gave, or ''. `signs`: it is the signature. */
  attachScan: writing
    .input(z.object({ id, sha256, file, mark: z.string().max(500), note: z.string().max(1000), signs: z.boolean() }))
    .output(written),
  scan: reading.input(z.object({ scan: id })).output(z.file()),
  /** The paper whose printed QR gave these words; null where there is none. */
  byMark: reading.input(z.object({ mark: z.string().max(500) })).output(z.object({ document: id.nullable() })),
  /** The paper as it is printed to be signed by hand or filed: its PDF with a QR of its number and SHA-256. */
  printed: reading.input(z.object({ id })).output(z.file())
}
