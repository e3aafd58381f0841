import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ROLES } from '#domain/office.ts'
import { DOCUMENT_DEEDS, SENDING_WAYS } from '#domain/paper.ts'
import { deciding, id, reading, writing, written } from './call.ts'
import { documentRow, letterForm } from './documents.ts'
import { isoDay } from './draft.ts'
import { enclosure } from './enclosures.ts'
import { journalLine } from './journals.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const remarks = z.string().max(5000)
const text = z.string()

export const certificate = z.object({
  serial: text,
  name: text,
  organisation: text,
  post: text,
  organisationTin: text,
  personTin: text,
  pinfl: text,
  validFrom: text.nullable(),
  validTo: text.nullable()
})

/** A paper with its whole life. `deeds`: what the caller may do with it now. */
export const paperView = z.object({
  row: documentRow,
  deeds: z.array(z.enum(DOCUMENT_DEEDS)),
  /** What a letter was made from; null for other kinds. */
  form: letterForm.nullable(),
  number: journalLine.nullable(),
  /** Newest first. */
  versions: z.array(z.object({ id, n: id, at: text, author: text, sha256: text })),
  lines: z.array(
    z.object({
      id,
      position: z.number().int().nonnegative(),
      addressee: text,
      copy: z.boolean(),
      way: z.enum(SENDING_WAYS),
      sentOn: isoDay.nullable(),
      receipt: text
    })
  ),
  visas: z.array(
    z.object({
      id,
      at: text,
      author: text,
      role: z.enum(ROLES),
      verdict: z.enum(['checked', 'agreed', 'returned']),
      remarks: text,
      sha256: text
    })
  ),
  signatures: z.array(
    z.object({
      id,
      way: z.enum(['e-imzo', 'file', 'paper']),
      signedSha256: text,
      pkcs7: text.nullable(),
      certificate,
      at: text,
      author: text
    })
  ),
  /** Files that go with it, in its order. */
  enclosures: z.array(enclosure),
  /** How many enclosures its words tell of; null where they tell of none by name, or it is no letter. */
  enclosuresTold: z.number().int().nonnegative().nullable(),
  /** Scans of the signed paper, oldest first. */
  scans: z.array(
    z.object({
      id,
      name: text,
      type: text,
      size: z.number().int(),
      matched: z.enum(['person', 'mark']),
      note: text,
      at: text,
      author: text
    })
  )
})
export type PaperView = z.infer<typeof paperView>

export const FIGURE_CODES = [
  'SHARE',
  'SUM',
  'GROWTH',
  'POINTS',
  'PLAN',
  'TIMES',
  'UNIT',
  'DATE',
  'WEEKDAY',
  'PERIOD',
  'ACT_NUMBER',
  'ACT_UNKNOWN',
  'CONTRADICTION'
] as const
/** A figure that the paper's own figures, or the register, contradict. A warning: nothing is blocked by it. */
export const figureWarning = z.object({ code: z.enum(FIGURE_CODES), sentence: text, printed: text, expected: text })

/** One paper signed, of so many. */
export const signEvent = z.object({
  kind: z.literal('signed'),
  id,
  transaction: id,
  done: z.number().int(),
  total: z.number().int()
})
export type SignEvent = z.infer<typeof signEvent>

/** A paper as it was seen: the deed is refused (CHANGED_BYTES) when there is a newer version. */
const seen = z.object({ id, sha256 })

export const papers = {
  get: reading.input(z.object({ id })).output(paperView),
  /** What waits for the caller, oldest first. */
  queue: reading.output(z.array(documentRow)),
  /**
   * What the paper's words gained and lost since the version that a deputy last agreed to or gave back; `since`: its number,
   * null where none was or it is this one.
   */
  changed: reading.input(z.object({ id })).output(
    z.object({
      since: z.number().int().positive().nullable(),
      lines: z.array(z.object({ kind: z.enum(['added', 'removed']), text }))
    })
  ),
  /** Warnings about the figures of a paper. */
  figures: reading.input(z.object({ id })).output(z.array(figureWarning)),
  /** The next version of a letter; `base` is the SHA-256 of the one it was edited from. */
  reviseLetter: writing
    .input(z.object({ id, base: sha256, form: letterForm }))
    .output(written.extend({ document: documentRow })),
  /** A paper not signed yet goes, its number is free again. */
  remove: writing.input(z.object({ id })).output(written),
  check: writing.input(seen.extend({ remarks: remarks.default('') })).output(written),
  agree: deciding.input(seen.extend({ remarks: remarks.default('') })).output(written),
  /** Back to the officer with remarks. */
  giveBack: deciding.input(seen.extend({ remarks: remarks.trim().min(1) })).output(written),
  /** Keys of E-IMZO on this machine, valid ones first. */
  keys: deciding
    .meta({ roles: ['deputy', 'administrator'], writes: false })
    .output(z.array(z.object({ id: text, certificate }))),
  /** Signs one after another with one password; streams each that is signed. */
  sign: deciding
    .input(z.object({ papers: z.array(seen).min(1).max(500), key: z.string().max(4000) }))
    .output(eventIterator(signEvent)),
  /** How and when it went to one addressee. */
  send: writing
    .input(
      z.object({
        id,
        line: id,
        way: z.enum(SENDING_WAYS),
        sentOn: isoDay.nullable(),
        receipt: z.string().max(300)
      })
    )
    .output(written)
}
