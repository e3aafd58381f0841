import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** A publisher's key as it is built into the program: Ed25519 (RFC 8032), SPKI in base64. */
export type ReleaseKey = { id: string; key: string; since: string }

/** Signed before the list, so that a signature made for something else is never one of a release. */
const PURPOSE = Buffer.from('nazorat release list 1\n')

/** The first 16 hex digits of the SHA-256 of the key's SPKI bytes. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

/** The text of a signature's file: name of the method, id of the key, signature in base64. */
export const signRelease = (list: Uint8Array, privateKey: KeyObject): string => {
  const signature = sign(null, Buffer.concat([PURPOSE, list]), privateKey)
  return `ed25519 ${keyIdOf(createPublicKey(privateKey))} ${signature.toString('base64')}\n`
}

/** Whether one of the keys signed exactly these bytes. Whatever is not as it must be is no. */
export const isSigned = (list: Uint8Array, signature: string, keys: readonly ReleaseKey[]): boolean => {
  const parts = /^ed25519 ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)\r?\n?$/.exec(signature)
  if (parts === null) return false
  const kept = keys.find(({ id }) => id === parts[1])
  if (kept === undefined) return false
  const key = createPublicKey({ key: Buffer.from(kept.key, 'base64'), format: 'der', type: 'spki' })
  if (key.asymmetricKeyType !== 'ed25519' || keyIdOf(key) !== kept.id) return false
  return verify(null, Buffer.concat([PURPOSE, list]), key, Buffer.from(parts[2]!, 'base64'))
}
