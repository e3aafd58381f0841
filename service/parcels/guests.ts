import type { GuestPaper } from '#api/parcels.ts'
import { parcelFacts } from '#api/parcels.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { getGuest, type KeptGuest, listGuests } from '#db/repositories/guest-papers.ts'
import { transact } from '#db/write.ts'
import { packParcel } from '#documents/parcel.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { parcelFile } from './make.ts'
import { type Answer, FORMAT, SIGNATURE, VERSION } from './manifest.ts'

const viewOf = ({ parcel: _, docx: _d, pdf: _p, pkcs7: _s, ...guest }: KeptGuest): GuestPaper => ({
  ...guest,
  facts: parcelFacts.parse(guest.facts)
})

export const guestViews = async (service: Service): Promise<GuestPaper[]> =>
  (await listGuests(service.db.read)).map(viewOf)

/** NOT_FOUND. */
export const guestView = async (service: Service, id: number): Promise<GuestPaper> =>
  viewOf(await getGuest(service.db.read, id))

/** NOT_FOUND, also for a PDF that did not come. */
export const guestFile = async (service: Service, { id, which }: { id: number; which: 'pdf' | 'docx' }) => {
  const guest = await getGuest(service.db.read, id)
  const sha256 = guest[which]
  if (sha256 === null) throw new Fault('NOT_FOUND', { id, detail: which })
  const type =
    which === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const bytes = (await getBlob(service.db.read, sha256)) as Uint8Array<ArrayBuffer>
  return new File([bytes], guest.file.replace(/\.docx$/i, `.${which}`), { type })
}

/** A file that came with it. NOT_FOUND, also for one that the parcel only told of. */
export const guestEnclosure = async (
  service: Service,
  { id, sha256 }: { id: number; sha256: string }
): Promise<File> => {
  const { enclosures } = parcelFacts.parse((await getGuest(service.db.read, id)).facts)
  const told = enclosures.find(one => one.sha256 === sha256)
  if (told === undefined) throw new Fault('NOT_FOUND', { id, detail: sha256 })
  return new File([(await getBlob(service.db.read, sha256)) as Uint8Array<ArrayBuffer>], told.file)
}

const waiting = async (service: Service, id: number): Promise<KeptGuest> => {
  const guest = await getGuest(service.db.read, id)
  if (guest.state !== 'waiting') throw new Fault('WRONG_STATE', { detail: guest.state })
  return guest
}

/** Signs a paper of another console with a key of this one: detached PKCS#7 over the bytes that were looked at. As `papers.sign`. */
export const signGuest = async (
  service: Service,
  deed: Deed,
  { id, sha256, key: keyId }: { id: number; sha256: string; key: string },
  signal?: AbortSignal
): Promise<{ transaction: number | null }> => {
  const { signer, clock } = service.ports
  const guest = await waiting(service, id)
  if (guest.sha256 !== sha256) throw new Fault('CHANGED_BYTES', { id })
  const key = (await signer.keys(signal)).find(one => one.id === keyId)
  if (key === undefined) throw new Fault('NOT_FOUND', { detail: 'key' })
  const session = await signer.open(key, signal)
  try {
    const signature = await session.sign(await getBlob(service.db.read, guest.sha256))
    if (signal?.aborted) throw new Fault('CANCELLED')
    const at = clock.now()
    const { transaction } = await transact(service.db, { ...deed, at }, async w => {
      if ((await getGuest(w.db, id)).state !== 'waiting') throw new Fault('WRONG_STATE')
      await w.update('guest_paper', id, {
        pkcs7: await w.putBlob(signature.pkcs7),
        certificate: JSON.stringify({ ...key.certificate, serial: signature.serial || key.certificate.serial }),
        decided_at: at,
        decided_by: deed.actor.name,
        // Last: once it is signed nothing of it is edited, and fields are written one after another.
        state: 'signed'
      })
    })
    return { transaction }
  } finally {
    await session.close()
  }
}

/** Sends it back with words that say what to mend. WRONG_STATE once it is decided. */
export const returnGuest = async (
  service: Service,
  deed: Deed,
  { id, remarks }: { id: number; remarks: string }
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    if ((await getGuest(w.db, id)).state !== 'waiting') throw new Fault('WRONG_STATE')
    await w.update('guest_paper', id, { state: 'returned', remarks, decided_at: deed.at, decided_by: deed.actor.name })
  })
  return { transaction }
}

/** The decision as a file for the console that the paper came from. WRONG_STATE while nothing is decided. */
export const answerFile = async (service: Service, id: number): Promise<File> => {
  const guest = await getGuest(service.db.read, id)
  if (guest.state === 'waiting') throw new Fault('WRONG_STATE', { detail: guest.state })
  const manifest: Answer = {
    format: FORMAT,
    version: VERSION,
    kind: 'answer',
    parcel: guest.parcel,
    sha256: guest.sha256,
    verdict: guest.state,
    remarks: guest.remarks,
    at: guest.decidedAt ?? guest.receivedAt,
    by: guest.decidedBy,
    certificate: guest.certificate
  }
  const files = new Map<string, Uint8Array>()
  if (guest.pkcs7 !== null) files.set(SIGNATURE, await getBlob(service.db.read, guest.pkcs7))
  const words = [guest.state === 'signed' ? 'Imzolangan' : 'Qaytarilgan', guest.number, guest.title]
  return parcelFile(await packParcel(manifest, files, guest.date), words.filter(Boolean).join(' '))
}
