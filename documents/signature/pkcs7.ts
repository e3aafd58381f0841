import type { Certificate } from '#domain/certificate.ts'
import { type Der, DerError, hexOf, octetsOf, oidOf, readDer, TAG, textOf, timeOf } from './der.ts'

/** Digests whose value we can compute ourselves, by object identifier. O‘z DSt 1106 is not among them: it is kept, not compared. */
export const DIGESTS = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512'
} as const
export type Digest = (typeof DIGESTS)[keyof typeof DIGESTS]

/** What one signature of a PKCS#7 says of itself. Nothing here is verified: the state server alone does that. */
export type SignerSaid = {
  certificate: Certificate
  /** The algorithm it was signed over with; null for one that cannot be computed here. `digestOid` names it in either case. */
  digest: Digest | null
  digestOid: string
  /** The messageDigest attribute as hex digits: the digest of the signed bytes; null where there is none. */
  messageDigest: string | null
  /** When the signer's machine says it signed; null where it says nothing. */
  signingTime: string | null
}
export type Pkcs7 = {
  signers: SignerSaid[]
  /** The signed bytes where the signature carries them; null for a detached one. */
  content: Uint8Array | null
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const NAMES: Record<
  string,
  'name' | 'organisation' | 'post' | 'surname' | 'given' | 'personTin' | 'organisationTin' | 'pinfl'
> = {
  '2.5.4.3': 'name',
  '2.5.4.10': 'organisation',
  '2.5.4.12': 'post',
  '2.5.4.4': 'surname',
  '2.5.4.42': 'given',
  '2.5.4.41': 'given',
  '0.9.2342.19200300.100.1.1': 'personTin',
  '1.2.860.3.16.1.1': 'organisationTin',
  '1.2.860.3.16.1.2': 'pinfl'
}

const part = (value: Der | undefined, index: number, tag: number): Der => {
  const found = value?.parts[index]
  if (found === undefined || found.tag !== tag) throw new DerError(`no value ${tag} at ${index}`)
  return found
}

const UNKNOWN: Certificate = {
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

/** The serial number without the zero octet that only keeps it positive. */
const serialOf = (value: Der): string => hexOf(value.bytes).replace(/^(?:00)+(?=.)/, '')

type Kept = { certificate: Certificate; serial: string; issuer: string }

/** A certificate (RFC 5280, 4.1): version [0], serial, algorithm, issuer, validity, subject, … */
const certificateOf = (value: Der): Kept => {
  const body = part(value, 0, TAG.sequence)
  const from = body.parts[0]?.tag === 0x80 ? 1 : 0
  const serial = serialOf(part(body, from, TAG.integer))
  const issuer = part(body, from + 2, TAG.sequence)
  const validity = part(body, from + 3, TAG.sequence)
  const found: Partial<Record<(typeof NAMES)[string], string>> = {}
  for (const set of part(body, from + 4, TAG.sequence).parts)
    for (const pair of set.parts) {
      const [type, said] = pair.parts
      if (type === undefined || said === undefined || type.tag !== TAG.oid) continue
      const name = NAMES[oidOf(type)]
      if (name !== undefined) found[name] ??= textOf(said)
    }
  const { name, surname, given, ...rest } = found
  return {
    serial,
    issuer: hexOf(issuer.bytes),
    certificate: {
      ...UNKNOWN,
      ...rest,
      serial,
      name: name ?? [surname, given].filter(Boolean).join(' '),
      validFrom: validity.parts[0] === undefined ? null : timeOf(validity.parts[0]),
      validTo: validity.parts[1] === undefined ? null : timeOf(validity.parts[1])
    }
  }
}

const signerOf = (value: Der, certificates: readonly Kept[]): SignerSaid => {
  const who = value.parts[1]
  const algorithm = part(value, 2, TAG.sequence)
  const digestOid = oidOf(part(algorithm, 0, TAG.oid))
  const attributes = new Map<string, Der>()
  const signed = value.parts[3]
  if (signed?.tag === 0x80)
    for (const attribute of signed.parts) {
      const [type, values] = attribute.parts
      const first = values?.parts[0]
      if (type !== undefined && first !== undefined) attributes.set(oidOf(type), first)
    }
  // Issuer and serial number name the certificate; by its key identifier ([0]) it is the only one there.
  const serial = who?.tag === TAG.sequence ? serialOf(part(who, 1, TAG.integer)) : null
  const issuer = who?.tag === TAG.sequence ? hexOf(part(who, 0, TAG.sequence).bytes) : null
  const named = certificates.find(one => one.serial === serial && one.issuer === issuer)
  const alone = serial === null && certificates.length === 1 ? certificates[0] : undefined
  const digest = attributes.get(MESSAGE_DIGEST)
  const time = attributes.get(SIGNING_TIME)
  return {
    certificate: (named ?? alone)?.certificate ?? { ...UNKNOWN, serial: serial ?? '' },
    digestOid,
    digest: Object.hasOwn(DIGESTS, digestOid) ? DIGESTS[digestOid as keyof typeof DIGESTS] : null,
    messageDigest: digest === undefined || digest.tag !== TAG.octets ? null : hexOf(octetsOf(digest)),
    signingTime: time === undefined ? null : timeOf(time)
  }
}

/**
 * What a PKCS#7 signature (RFC 2315, RFC 5652 5.1) says: who signed, over which digest, until when the certificate is valid.
 * Throws DerError for bytes that are no such signature. Nothing is verified.
 */
export const readPkcs7 = (bytes: Uint8Array): Pkcs7 => {
  const outer = readDer(bytes)
  if (outer.tag !== TAG.sequence || oidOf(part(outer, 0, TAG.oid)) !== SIGNED_DATA) throw new DerError('no signed data')
  const data = part(part(outer, 1, 0x80), 0, TAG.sequence)
  part(data, 0, TAG.integer)
  part(data, 1, TAG.set)
  const wrapped = part(data, 2, TAG.sequence).parts[1]
  const content = wrapped?.tag === 0x80 ? wrapped.parts[0] : undefined
  const rest = data.parts.slice(3)
  const certificates = (rest.find(one => one.tag === 0x80)?.parts ?? [])
    .filter(one => one.tag === TAG.sequence)
    .map(certificateOf)
  const signers = rest.find(one => one.tag === TAG.set)?.parts ?? []
  if (signers.length === 0) throw new DerError('nobody signed')
  return {
    signers: signers.map(one => signerOf(one, certificates)),
    content: content === undefined ? null : octetsOf(content)
  }
}

const BASE64 = /^[A-Za-z0-9+/_=\s-]+$/

/**
 * The bytes of a signature file: DER as it is, or base64 of it with or without PEM's lines (RFC 7468), whatever the line ends.
 * Throws DerError for neither.
 */
export const signatureBytes = (file: Uint8Array): Uint8Array => {
  if (file[0] === 0x30) return file
  const text = new TextDecoder('latin1')
    .decode(file)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/-----(?:BEGIN|END)[^-]*-----/g, '')
    .trim()
  if (text === '' || !BASE64.test(text)) throw new DerError('neither DER nor base64')
  const plain = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (plain.length % 4 === 1) throw new DerError('cut base64')
  const bytes = Uint8Array.from(atob(plain), sign => sign.charCodeAt(0))
  if (bytes[0] !== 0x30) throw new DerError('no signature in the base64')
  return bytes
}

/** The digest of bytes as hex digits. */
export const digestOf = async (digest: Digest, bytes: Uint8Array): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest(digest, bytes as Uint8Array<ArrayBuffer>)))

/** How a signature stands to bytes: over these, over others, or over what cannot be told here (an algorithm of the state's own). */
export type Standing = 'same' | 'other' | 'unknown'

/** Whether a signature is over exactly these bytes: by the bytes it carries, or by the digest it tells. */
export const standingOf = async (signature: Pkcs7, bytes: Uint8Array): Promise<Standing> => {
  const { content, signers } = signature
  if (content !== null) {
    const same = content.length === bytes.length && content.every((byte, index) => byte === bytes[index])
    return same ? 'same' : 'other'
  }
  let standing: Standing = 'same'
  for (const { digest, messageDigest } of signers) {
    if (digest === null || messageDigest === null) standing = 'unknown'
    else if ((await digestOf(digest, bytes)) !== messageDigest) return 'other'
  }
  return standing
}
