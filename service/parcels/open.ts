import { getDocument, listDocuments } from '#db/repositories/documents.ts'
import { findGuest } from '#db/repositories/guest-papers.ts'
import { transact } from '#db/write.ts'
import type { Certificate } from '#domain/certificate.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { stateAfter } from '#domain/paper.ts'
import type { Service } from '../service.ts'
import { readSignature, signatureStanding } from './signature.ts'
import { type Answer, DOCX, openOurs, PDF, type Request, SIGNATURE } from './manifest.ts'
import { enterSignature } from './enter.ts'

type Opened = { transaction: number | null; kind: 'paper' | 'guest' | 'signed' | 'returned'; id: number }

/** The paper here whose bytes, PDF or DOCX, have this hash. */
const paperOf = async (service: Service, sha256: string) =>
  (await listDocuments(service.db.read)).find(one => one.pdf === sha256 || one.sha256 === sha256)

/** See api/parcels.ts. What came is entered only when every hash fits; else nothing is written. */
export const openCame = async (service: Service, deed: Deed, { file }: { file: File }): Promise<Opened> => {
  const { manifest, files } = await openOurs(file)
  return manifest.kind === 'answer'
    ? takeAnswer(service, deed, manifest, files.get(SIGNATURE))
    : takeRequest(service, deed, manifest, files)
}

const takeRequest = async (
  service: Service,
  deed: Deed,
  { parcel, office, paper, facts }: Request,
  files: ReadonlyMap<string, Uint8Array>
): Promise<Opened> => {
  const docx = files.get(DOCX)!
  const pdf = files.get(PDF)
  const own = await paperOf(service, await service.ports.hash.sha256(docx))
  if (own !== undefined) return { transaction: null, kind: 'paper', id: own.id }
  const known = await findGuest(service.db.read, parcel)
  if (known !== null) return { transaction: null, kind: 'guest', id: known.id }
  for (const { part, sha256 } of facts.enclosures) {
    const bytes = files.get(part)
    if (bytes === undefined || (await service.ports.hash.sha256(bytes)) !== sha256)
      throw new Fault('PARCEL_DAMAGED', { detail: part })
  }
  const { transaction, result } = await transact(service.db, deed, async w => {
    for (const { part } of facts.enclosures) await w.putBlob(files.get(part)!)
    return w.insert('guest_paper', {
      parcel,
      office,
      ...paper,
      addressees: facts.addressees.join('; '),
      docx: await w.putBlob(docx),
      pdf: pdf === undefined ? null : await w.putBlob(pdf),
      facts: JSON.stringify(facts),
      pkcs7: null,
      certificate: null,
      received_at: deed.at,
      received_by: deed.actor.name,
      decided_at: null
    })
  })
  return { transaction, kind: 'guest', id: result }
}

const takeAnswer = async (
  service: Service,
  deed: Deed,
  answer: Answer,
  pkcs7: Uint8Array | undefined
): Promise<Opened> => {
  const paper = await paperOf(service, answer.sha256)
  if (paper === undefined) throw new Fault('PARCEL_OF_NOBODY', { detail: answer.by })
  if (answer.verdict === 'signed') {
    const signature = readSignature(pkcs7!, SIGNATURE)
    // What cannot be computed here is taken by the hash that the answer tells: it was made over these bytes there.
    const standing = await signatureStanding(service, signature, answer.sha256)
    if (standing === 'other') throw new Fault('SIGNATURE_OTHER')
    const certificates: Certificate[] = signature.signers.map(one => one.certificate)
    const said = answer.certificate === null ? certificates : [merged(answer.certificate, certificates[0])]
    const transaction = await enterSignature(service, deed, {
      id: paper.id,
      way: 'file',
      signedSha256: answer.sha256,
      pkcs7: pkcs7!,
      certificates: said
    })
    return { transaction, kind: 'signed', id: paper.id }
  }
  stateAfter(paper.state, 'enter', deed.actor.role)
  const { transaction } = await transact(service.db, deed, async w => {
    const now = await getDocument(w.db, paper.id)
    if (now.sha256 !== paper.sha256) throw new Fault('CHANGED_BYTES', { id: paper.id })
    if (now.state !== 'checked' && now.state !== 'agreed') throw new Fault('WRONG_STATE', { detail: now.state })
    await w.update('document', paper.id, { state: 'returned' })
    await w.insert('visa', {
      document: paper.id,
      sha256: paper.sha256,
      at: answer.at,
      author: answer.by,
      role: 'deputy',
      verdict: 'returned',
      remarks: answer.remarks
    })
  })
  return { transaction, kind: 'returned', id: paper.id }
}

/** What the key said of itself there, and what its certificate says where the key was silent. */
const merged = (said: Certificate, read: Certificate | undefined): Certificate => {
  if (read === undefined) return said
  const filled = Object.entries(read).filter(([key]) => !said[key as keyof Certificate])
  return { ...said, ...Object.fromEntries(filled) }
}
