import type { Certificate } from '#domain/certificate.ts'

/** A key that the signing program offers. `id` is its own handle and means nothing outside it. */
export type SigningKey = { id: string; certificate: Certificate }

/** A detached PKCS#7 signature (RFC 2315) in DER, as the signing program made it. It was not verified by us. */
export type Signature = {
  pkcs7: Uint8Array
  /** The raw signature value as hex digits, '' when the program does not say. */
  signatureHex: string
  /** Serial number of the certificate that signed, as the program says it. */
  serial: string
}

/** One unlocked key: several documents are signed with one password. */
export type SigningSession = {
  /** Signs exactly these bytes. SIGNER_WRONG_PASSWORD, SIGNER_CLOSED, SIGNER_NOT_RUNNING, SIGNER_SILENT, SIGNER_REFUSED, CANCELLED. */
  sign(bytes: Uint8Array): Promise<Signature>
  /** Lets the program forget the key; never rejects. */
  close(): Promise<void>
}

/** The national e-signature program on this machine. */
export type Signer = {
  /** Every key once, those still valid first. SIGNER_NOT_RUNNING, SIGNER_TLS, SIGNER_OLD, SIGNER_NO_KEY, SIGNER_SILENT, CANCELLED. */
  keys(signal?: AbortSignal): Promise<SigningKey[]>
  /** Opens the password window for this key. SIGNER_EXPIRED before anything is asked; else as `keys` and `sign`. */
  open(key: SigningKey, signal?: AbortSignal): Promise<SigningSession>
}
