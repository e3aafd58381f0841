import { getDocument, listDocuments } from '#db/repositories/documents.ts'
import { listSignatures } from '#db/repositories/papers.ts'
import { transact } from '#db/write.ts'
import type { Pkcs7 } from '#documents/signature/pkcs7.ts'
import type { Certificate } from '#domain/certificate.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { deedsOf, stateAfter } from '#domain/paper.ts'
import { advance } from '../papers/workflow.ts'
import type { Service } from '../service.ts'
import { derOf, readSignature, signatureStanding } from './signature.ts'

type Entered = {
  id: number
  way: 'file' | 'paper'
  signedSha256: string
  pkcs7: Uint8Array
  certificates: readonly Certificate[]
}

/** A signature made elsewhere becomes one of the paper's. SIGNATURE_THERE; WRONG_STATE, FORBIDDEN. */
export const enterSignature = async (service: Service, deed: Deed, given: Entered): Promise<number | null> => {
  const { sha256 } = await getDocument(service.db.read, given.id)
  const { transaction } = await transact(service.db, deed, async w => {
    const pkcs7 = await w.putBlob(given.pkcs7)
    if ((await listSignatures(w.db, given.id)).some(one => one.pkcs7 === pkcs7)) throw new Fault('SIGNATURE_THERE')
    await advance(w, deed, { id: given.id, sha256 }, 'enter')
    for (const certificate of given.certificates)
      await w.insert('signature', {
        document: given.id,
        way: given.way,
        signed_sha256: given.signedSha256,
        pkcs7,
        certificate: JSON.stringify(certificate),
        at: deed.at,
        author: deed.actor.name
      })
  })
  return transaction
}

/** Papers that could be meant, the newest first: no more of them are held against a digest that is none of SHA-256. */
const MOST = 500

/** Of a paper named, or of any that may be signed, the bytes a signature is over. */
const signedBytes = async (
  service: Service,
  deed: Deed,
  signature: Pkcs7,
  id: number | null
): Promise<{ id: number; sha256: string } | null> => {
  const { read } = service.db
  const mayBe =
    id === null
      ? (await listDocuments(read)).filter(one => deedsOf(one.state, deed.actor.role).includes('enter'))
      : [await getDocument(read, id)]
  // A SHA-256 names the bytes by itself.
  const told = signature.signers.find(one => one.digest === 'SHA-256')?.messageDigest
  if (signature.content === null && told !== undefined) {
    const found = mayBe.find(one => one.pdf === told || one.sha256 === told)
    return found === undefined ? null : { id: found.id, sha256: told! }
  }
  for (const paper of mayBe.slice(0, MOST))
    for (const sha256 of [paper.pdf, paper.sha256])
      if (sha256 !== null && (await signatureStanding(service, signature, sha256)) === 'same')
        return { id: paper.id, sha256 }
  return null
}

/**
 * Takes a signature made elsewhere. Over an algorithm that cannot be computed here (`standing` 'unknown') it is taken only for
 * a paper that a person named and said to be sure of; until then nothing is written. NOT_A_SIGNATURE, SIGNATURE_OTHER,
 * SIGNATURE_OF_NOBODY, SIGNATURE_THERE, WRONG_STATE.
 */
export const takeSignature = async (
  service: Service,
  deed: Deed,
  { file, id, sure }: { file: File; id: number | null; sure: boolean }
) => {
  const pkcs7 = derOf(new Uint8Array(await file.arrayBuffer()), file.name)
  const signature = readSignature(pkcs7, file.name)
  const signers = signature.signers.map(one => one.certificate)
  const found = await signedBytes(service, deed, signature, id)
  const unknown =
    signature.content === null && signature.signers.some(one => one.digest === null || one.messageDigest === null)
  if (found === null) {
    if (!unknown) throw new Fault(id === null ? 'SIGNATURE_OF_NOBODY' : 'SIGNATURE_OTHER')
    if (id === null || !sure) return { transaction: null, document: null, standing: 'unknown' as const, signers }
  }
  const paper = await getDocument(service.db.read, found?.id ?? id!)
  stateAfter(paper.state, 'enter', deed.actor.role)
  const transaction = await enterSignature(service, deed, {
    id: paper.id,
    way: 'file',
    signedSha256: found?.sha256 ?? paper.pdf ?? paper.sha256,
    pkcs7,
    certificates: signers
  })
  const standing = found === null ? ('unknown' as const) : ('same' as const)
  return { transaction, document: paper.id, standing, signers }
}
