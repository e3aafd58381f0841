import { getBlob } from '#db/repositories/blobs.ts'
import { DerError } from '#documents/signature/der.ts'
import { type Pkcs7, readPkcs7, type Standing, signatureBytes, standingOf } from '#documents/signature/pkcs7.ts'
import { Fault } from '#domain/fault.ts'
import type { Service } from '../service.ts'

const asked = <T>(name: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    throw new Fault('NOT_A_SIGNATURE', { file: name, detail: error.message }, { cause: error })
  }
}

/** What a PKCS#7 in DER says. NOT_A_SIGNATURE. */
export const readSignature = (der: Uint8Array, name: string): Pkcs7 => asked(name, () => readPkcs7(der))

/** The DER of a signature file, which may be base64. NOT_A_SIGNATURE. */
export const derOf = (file: Uint8Array, name: string): Uint8Array => asked(name, () => signatureBytes(file))

/** How a signature stands to kept bytes. NOT_FOUND, DB_DAMAGED. */
export const signatureStanding = async (service: Service, signature: Pkcs7, sha256: string): Promise<Standing> =>
  standingOf(signature, await getBlob(service.db.read, sha256))
