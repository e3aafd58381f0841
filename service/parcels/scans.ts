import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { transact } from '#db/write.ts'
import { stamped } from '#documents/mark.ts'
import { imageKind } from '#documents/print/image.ts'
import { printHtml } from '#documents/print/print-html.ts'
import { settlePdf } from '#documents/print/settle-pdf.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { paperMark, readMark } from '#domain/paper-mark.ts'
import { fontsOf } from '../documents/pdf.ts'
import { paperByContent } from '../papers/mark.ts'
import { advance } from '../papers/workflow.ts'
import type { Service } from '../service.ts'

/** The paper of a mark; null where the words are no mark, or the paper has other bytes by now. */
export const paperByMark = async (
  service: Service,
  { mark }: { mark: string }
): Promise<{ document: number | null }> => {
  const read = readMark(mark)
  if (read === null) return { document: await paperByContent(service, mark) }
  try {
    const paper = await getDocument(service.db.read, read.id)
    return { document: paper.pdf === read.sha256 || paper.sha256 === read.sha256 ? paper.id : null }
  } catch (error) {
    if (error instanceof Fault && error.code === 'NOT_FOUND') return { document: null }
    throw error
  }
}

/** 'application/pdf', 'image/png', 'image/jpeg' by the first bytes; null for anything else. */
const scanType = (bytes: Uint8Array): string | null => {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return 'application/pdf'
  const kind = imageKind(bytes)
  return kind === 'png' || kind === 'jpeg' ? `image/${kind}` : null
}

type Scan = { id: number; sha256: string; file: File; mark: string; note: string; signs: boolean }

/**
 * Attaches the scan of a printed paper; with `signs` the hand-written signature on it is the paper's own. NOT_A_SCAN by the first
 * bytes; SIGNATURE_OTHER when the QR that was read names another paper; CHANGED_BYTES, WRONG_STATE.
 */
export const attachScan = async (
  service: Service,
  deed: Deed,
  { id, sha256, file, mark, note, signs }: Scan
): Promise<{ transaction: number | null }> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = scanType(bytes)
  if (type === null) throw new Fault('NOT_A_SCAN', { file: file.name })
  const byMark = mark.trim() === '' ? null : (await paperByMark(service, { mark })).document
  if (mark.trim() !== '' && byMark !== id) throw new Fault('SIGNATURE_OTHER')
  const { transaction } = await transact(service.db, deed, async w => {
    const paper = await getDocument(w.db, id)
    if (paper.sha256 !== sha256) throw new Fault('CHANGED_BYTES', { id })
    const scan = await w.putBlob(bytes)
    await w.insert('paper_scan', {
      document: id,
      name: file.name.slice(0, 300),
      type,
      size: bytes.length,
      sha256: scan,
      matched: byMark === null ? 'person' : 'mark',
      note: note.trim(),
      at: deed.at,
      author: deed.actor.name
    })
    if (!signs) return
    await advance(w, deed, { id, sha256 }, 'enter')
    await w.insert('signature', {
      document: id,
      way: 'paper',
      signed_sha256: paper.pdf ?? paper.sha256,
      pkcs7: null,
      certificate: JSON.stringify(ON_PAPER),
      at: deed.at,
      author: deed.actor.name
    })
  })
  return { transaction }
}
/** A signature by hand tells nothing of a certificate; who signed is read on the scan. */
const ON_PAPER = {
  serial: '',
  name: '',
  organisation: '',
  post: '',
  organisationTin: '',
  personTin: '',
  pinfl: '',
  validFrom: null,
  validTo: null
}

/** NOT_FOUND; DB_DAMAGED. */
export const scanFile = async (service: Service, { scan: id }: { scan: number }): Promise<File> => {
  const row = await service.db.read.selectFrom('paper_scan').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id, detail: 'paper_scan' })
  const bytes = (await getBlob(service.db.read, row.sha256)) as Uint8Array<ArrayBuffer>
  return new File([bytes], row.name, { type: row.type })
}

/** The paper's PDF with its mark on every page, to be printed. Its text is that of the paper; the mark stands in the margin. NO_PRINTER. */
export const printedForm = async (service: Service, id: number): Promise<File> => {
  const { read } = service.db
  const paper = await getDocument(read, id)
  const { html } = printHtml(await getBlob(read, paper.sha256), await fontsOf(service.ports.assets), paper.title)
  const marked = await stamped(html, paperMark(id, paper.pdf ?? paper.sha256))
  const bytes = settlePdf(await service.ports.printer.print(marked), paper.date) as Uint8Array<ArrayBuffer>
  return new File([bytes], paper.file.replace(/\.docx$/i, ' QR.pdf'), { type: 'application/pdf' })
}
