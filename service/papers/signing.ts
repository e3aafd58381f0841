import type { SignEvent } from '#api/papers.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { transact } from '#db/write.ts'
import type { Certificate } from '#domain/certificate.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { stateAfter } from '#domain/paper.ts'
import type { Signature } from '../ports/signer.ts'
import type { Service } from '../service.ts'
import { advance } from './workflow.ts'

type Seen = { id: number; sha256: string }

/**
 * Signs papers one after another with one password: detached PKCS#7 over the PDF that was looked at, or over the DOCX where
 * no PDF was made. Every paper is its own transaction, so what is signed stays signed when the rest is cancelled.
 * CHANGED_BYTES: it is not the version that was seen; WRONG_STATE; NOT_FOUND for a key that is gone; SIGNER_*; CANCELLED.
 */
export async function* signPapers(
  service: Service,
  deed: Deed,
  { papers, key: keyId }: { papers: readonly Seen[]; key: string },
  signal?: AbortSignal
): AsyncGenerator<SignEvent, void, void> {
  const { signer, clock } = service.ports
  for (const seen of papers) await checkedForSigning(service, deed, seen)
  const key = (await signer.keys(signal)).find(one => one.id === keyId)
  if (key === undefined) throw new Fault('NOT_FOUND', { detail: 'key' })
  const session = await signer.open(key, signal)
  try {
    for (const [index, seen] of papers.entries()) {
      const { bytes, sha256 } = await checkedForSigning(service, deed, seen)
      const signature = await session.sign(bytes)
      if (signal?.aborted) throw new Fault('CANCELLED')
      const at = clock.now()
      const transaction = await keep(service, { ...deed, at }, seen, {
        sha256,
        signature,
        certificate: key.certificate
      })
      yield { kind: 'signed', id: seen.id, transaction, done: index + 1, total: papers.length }
    }
  } finally {
    await session.close()
  }
}

/** The final bytes of a paper that may be signed as it was seen. */
const checkedForSigning = async (service: Service, deed: Deed, { id, sha256 }: Seen) => {
  const paper = await getDocument(service.db.read, id)
  stateAfter(paper.state, 'sign', deed.actor.role)
  if (paper.sha256 !== sha256) throw new Fault('CHANGED_BYTES', { id })
  const final = paper.pdf ?? paper.sha256
  return { bytes: await getBlob(service.db.read, final), sha256: final }
}

const keep = async (
  service: Service,
  deed: Deed,
  seen: Seen,
  made: { sha256: string; signature: Signature; certificate: Certificate }
): Promise<number> => {
  const { transaction } = await transact(service.db, deed, async w => {
    await advance(w, deed, seen, 'sign')
    await w.insert('signature', {
      document: seen.id,
      way: 'e-imzo',
      signed_sha256: made.sha256,
      pkcs7: await w.putBlob(made.signature.pkcs7),
      certificate: JSON.stringify({ ...made.certificate, serial: made.signature.serial || made.certificate.serial }),
      at: deed.at,
      author: deed.actor.name
    })
  })
  return transaction!
}
