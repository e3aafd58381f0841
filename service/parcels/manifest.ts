import { z } from 'zod'
import { certificate, remarks } from '#api/papers.ts'
import { parcelFacts } from '#api/parcels.ts'
import { isoDay } from '#api/draft.ts'
import { openParcel, ParcelError } from '#documents/parcel.ts'
import { DOCUMENT_KINDS } from '#domain/paper.ts'
import { Fault } from '#domain/fault.ts'

export const FORMAT = 'nazorat-paper'
export const VERSION = 1
export const DOCX = 'paper.docx'
export const PDF = 'paper.pdf'
export const SIGNATURE = 'signature.p7s'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const line = z.string().max(2000)
const head = z.object({ format: z.literal(FORMAT), version: z.number().int().positive(), parcel: z.uuid() })

/** A paper on its way to be signed. */
const request = head.extend({
  kind: z.literal('request'),
  made: line,
  office: line,
  paper: z.object({
    kind: z.enum(DOCUMENT_KINDS),
    title: line,
    number: line,
    date: isoDay,
    author: line,
    file: line
  }),
  facts: parcelFacts
})
/** The decision on its way back. `sha256`: of the bytes that were looked at. */
const answer = head.extend({
  kind: z.literal('answer'),
  sha256,
  verdict: z.enum(['signed', 'returned']),
  remarks,
  at: line,
  by: line,
  certificate: certificate.nullable()
})
export type Request = z.infer<typeof request>
export type Answer = z.infer<typeof answer>

/** A parcel with a manifest of ours. NOT_A_PARCEL, PARCEL_DAMAGED, PARCEL_NEWER. */
export const openOurs = async (
  file: File
): Promise<{ manifest: Request | Answer; files: ReadonlyMap<string, Uint8Array> }> => {
  const { manifest, files } = await openParcel(new Uint8Array(await file.arrayBuffer())).catch((error: unknown) => {
    if (!(error instanceof ParcelError)) throw error
    throw new Fault(error.kind, { file: file.name, detail: error.detail }, { cause: error })
  })
  if (manifest.format === FORMAT && typeof manifest.version === 'number' && manifest.version > VERSION)
    throw new Fault('PARCEL_NEWER', { file: file.name })
  const read = z.union([request, answer]).safeParse(manifest)
  if (!read.success) throw new Fault('NOT_A_PARCEL', { file: file.name }, { cause: read.error })
  const needed = read.data.kind === 'request' ? DOCX : read.data.verdict === 'signed' ? SIGNATURE : null
  if (needed !== null && !files.has(needed)) throw new Fault('PARCEL_DAMAGED', { file: file.name, detail: needed })
  return { manifest: read.data, files }
}
