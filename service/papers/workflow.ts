import { letterForm } from '#api/documents.ts'
import type { PaperView } from '#api/papers.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument, type KeptDocument, listDocuments } from '#db/repositories/documents.ts'
import { listEnclosures } from '#db/repositories/enclosures.ts'
import { numberOfDocument } from '#db/repositories/journals.ts'
import { formOf, listLines, listScans, listSignatures, listVersions, listVisas } from '#db/repositories/papers.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed, Role } from '#domain/office.ts'
import { type DocumentDeed, deedsOf, isFrozen, type SendingWay, stateAfter } from '#domain/paper.ts'
import { paperPdf } from '../documents/pdf.ts'
import type { Service } from '../service.ts'

/** A paper with its whole life, and what the caller may do with it now. NOT_FOUND. */
export const paperView = async (service: Service, id: number, role: Role): Promise<PaperView> => {
  const { read } = service.db
  const row = await getDocument(read, id)
  const form = row.kind === 'letter' ? letterForm.parse(await formOf(read, id)) : null
  return {
    row,
    deeds: service.readOnly ? [] : deedsOf(row.state, role),
    form,
    enclosures: await listEnclosures(read, id),
    enclosuresTold: form === null || form.enclosures.length === 0 ? null : form.enclosures.length,
    number: await numberOfDocument(read, id),
    versions: await listVersions(read, id),
    lines: await listLines(read, id),
    visas: await listVisas(read, id),
    signatures: await listSignatures(read, id),
    scans: (await listScans(read, id)).map(({ sha256: _, ...scan }) => scan)
  }
}

/** What waits for this role: the deputy's to agree and sign; the officer's to check, mend and send. Oldest first. */
export const paperQueue = async (service: Service, role: Role): Promise<KeptDocument[]> => {
  const mine = {
    deputy: ['checked', 'agreed'],
    officer: ['draft', 'returned', 'signed', 'stamped'],
    administrator: ['draft', 'returned', 'checked', 'agreed', 'signed', 'stamped']
  }[role]
  return (await listDocuments(service.db.read)).filter(row => mine.includes(row.state)).reverse()
}

/**
 * One paper on to its next state, seen at this SHA-256. CHANGED_BYTES when there is a newer version than the person saw;
 * FORBIDDEN, WRONG_STATE.
 */
export const advance = async (
  w: Writer,
  deed: Deed,
  { id, sha256 }: { id: number; sha256: string },
  step: DocumentDeed
): Promise<KeptDocument> => {
  const paper = await getDocument(w.db, id)
  const state = stateAfter(paper.state, step, deed.actor.role)
  if (paper.sha256 !== sha256) throw new Fault('CHANGED_BYTES', { id })
  await w.update('document', id, { state })
  return paper
}

const VERDICTS = { check: 'checked', agree: 'agreed', return: 'returned' } as const

/** What will be looked at and signed. Without a browser to print with, null: then the DOCX itself is signed. */
const finalPdf = async (service: Service, { id, sha256 }: { id: number; sha256: string }) => {
  const { title, date, pdf } = await getDocument(service.db.read, id)
  // One printed with this version already stays; whether it is this version is asked when it is kept.
  if (pdf !== null) return null
  try {
    return await paperPdf(service, await getBlob(service.db.read, sha256), { title, date })
  } catch (error) {
    if (error instanceof Fault && error.code === 'NO_PRINTER') return null
    throw error
  }
}

/** Checked by the officer, agreed, or returned with remarks: each leaves a visa on exactly this version. */
export const giveVisa = async (
  service: Service,
  deed: Deed,
  step: keyof typeof VERDICTS,
  seen: { id: number; sha256: string; remarks: string }
): Promise<{ transaction: number | null }> => {
  const remarks = seen.remarks.trim()
  if (step === 'return' && remarks === '') throw new Fault('MISSING_VALUE', { detail: 'remarks' })
  const pdf = step === 'check' ? await finalPdf(service, seen) : null
  const { transaction } = await transact(service.db, deed, async w => {
    const { sha256 } = await advance(w, deed, seen, step)
    if (pdf !== null) await w.update('document', seen.id, { pdf: await w.putBlob(pdf) })
    await w.insert('visa', {
      document: seen.id,
      sha256,
      at: deed.at,
      author: deed.actor.name,
      role: deed.actor.role,
      verdict: VERDICTS[step],
      remarks
    })
  })
  return { transaction }
}

/** How and when a signed paper went to one addressee; the paper is sent once the first went out. WRONG_STATE, NOT_FOUND. */
export const sendLine = async (
  service: Service,
  deed: Deed,
  {
    id,
    line,
    way,
    sentOn,
    receipt
  }: { id: number; line: number; way: SendingWay; sentOn: string | null; receipt: string }
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    if (!(await listLines(w.db, id)).some(one => one.id === line)) throw new Fault('NOT_FOUND', { id: line })
    const { sha256 } = await getDocument(w.db, id)
    await advance(w, deed, { id, sha256 }, 'send')
    await w.update('document_line', line, { way, sent_on: sentOn, receipt: receipt.trim() })
  })
  return { transaction }
}

/** A draft that is not needed goes, its number is free again; undo brings both back. WRONG_STATE once it is signed. */
export const removePaper = async (
  service: Service,
  deed: Deed,
  id: number
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    const { state } = await getDocument(w.db, id)
    if (isFrozen(state)) throw new Fault('WRONG_STATE', { detail: state })
    await w.remove('document', id)
  })
  return { transaction }
}
