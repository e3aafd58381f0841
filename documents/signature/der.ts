/**
 * A reader of ASN.1 in BER and DER (ITU-T X.690), as far as signatures need it: tags below 31, definite and indefinite lengths,
 * strings cut into pieces. The bytes may come from anywhere: depth and number of values are limited, every length is held
 * against what is there, nothing is copied but strings cut into pieces.
 */

/** Bytes that are no ASN.1 value, or more of them than a signature has. */
export class DerError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DerError'
  }
}

/** A value: `tag` is its identifier octet without the mark of construction (0x02 INTEGER, 0x30 as 0x10, [0] as 0x80). */
export type Der = {
  tag: number
  constructed: boolean
  /** The contents octets; of a constructed value those of its parts. */
  bytes: Uint8Array
  /** Of a constructed value, in their order. */
  parts: readonly Der[]
}

export const TAG = {
  integer: 2,
  bits: 3,
  octets: 4,
  oid: 6,
  sequence: 16,
  set: 17,
  utcTime: 23,
  generalTime: 24
} as const

const DEEPEST = 32
/** A signature with its chain of certificates has a few hundred. */
const MOST = 20_000

type Reader = { bytes: Uint8Array; count: number }

const fail = (message: string): never => {
  throw new DerError(message)
}

/** The value that begins at `from` and must end at or before `end`. */
const valueAt = (reader: Reader, from: number, end: number, depth: number): { value: Der; next: number } => {
  const { bytes } = reader
  reader.count += 1
  if (reader.count > MOST) fail('too many values')
  if (depth > DEEPEST) fail('values within values too deep')
  if (from + 2 > end) fail('cut off')
  const identifier = bytes[from]!
  if ((identifier & 31) === 31) fail('a tag of several octets')
  const constructed = (identifier & 32) !== 0
  const tag = identifier & ~32
  const first = bytes[from + 1]!
  if (first === 0x80) {
    if (!constructed) fail('a plain value without a length')
    return untilEnd(reader, { tag, from: from + 2, end, depth })
  }
  let length = first
  let at = from + 2
  if (first > 0x80) {
    const octets = first & 127
    if (octets > 4 || at + octets > end) fail('a length that cannot be')
    length = 0
    for (let index = 0; index < octets; index += 1) length = length * 256 + bytes[at + index]!
    at += octets
  }
  if (length > end - at) fail('a value longer than what is there')
  const next = at + length
  const parts = constructed ? partsIn(reader, at, next, depth) : []
  return { value: { tag, constructed, bytes: bytes.subarray(at, next), parts }, next }
}

const partsIn = (reader: Reader, from: number, end: number, depth: number): Der[] => {
  const parts: Der[] = []
  for (let at = from; at < end; ) {
    const { value, next } = valueAt(reader, at, end, depth + 1)
    parts.push(value)
    at = next
  }
  return parts
}

/** Parts up to the two zero octets that end a value of indefinite length (X.690, 8.1.5). */
const untilEnd = (
  reader: Reader,
  { tag, from, end, depth }: { tag: number; from: number; end: number; depth: number }
): { value: Der; next: number } => {
  const { bytes } = reader
  const parts: Der[] = []
  let at = from
  for (;;) {
    if (at + 2 > end) fail('cut off')
    if (bytes[at] === 0 && bytes[at + 1] === 0) break
    const { value, next } = valueAt(reader, at, end, depth + 1)
    parts.push(value)
    at = next
  }
  return { value: { tag, constructed: true, bytes: bytes.subarray(from, at), parts }, next: at + 2 }
}

/** The one value that these bytes are; what follows it is refused. Throws DerError. */
export const readDer = (bytes: Uint8Array): Der => {
  const { value, next } = valueAt({ bytes, count: 0 }, 0, bytes.length, 0)
  if (next !== bytes.length) fail('bytes after the value')
  return value
}

/** The octets of a string, put together where it is cut into pieces (X.690, 8.7.3). */
export const octetsOf = (value: Der): Uint8Array => {
  if (!value.constructed) return value.bytes
  const pieces = value.parts.map(octetsOf)
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}

export const hexOf = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** '1.2.840.113549.1.7.2' (X.690, 8.19). Throws DerError for what is no identifier. */
export const oidOf = ({ tag, bytes }: Der): string => {
  if (tag !== TAG.oid || bytes.length === 0 || bytes.length > 64) fail('no object identifier')
  const numbers: number[] = []
  let number = 0
  for (const byte of bytes) {
    number = number * 128 + (byte & 127)
    if (!Number.isSafeInteger(number)) fail('no object identifier')
    if (byte >= 128) continue
    numbers.push(number)
    number = 0
  }
  if (bytes.at(-1)! >= 128) fail('no object identifier')
  const [head, ...rest] = numbers as [number, ...number[]]
  const root = Math.min(2, Math.floor(head / 40))
  return [root, head - root * 40, ...rest].join('.')
}

const STRINGS: Record<number, string> = { 12: 'utf-8', 19: 'latin1', 20: 'latin1', 22: 'latin1', 30: 'utf-16be' }

/** The words of a UTF8String, PrintableString, T61String, IA5String or BMPString; '' for anything else. Control signs are left out. */
export const textOf = (value: Der): string => {
  const encoding = STRINGS[value.tag]
  if (encoding === undefined) return ''
  return new TextDecoder(encoding)
    .decode(octetsOf(value))
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
}

/** The instant of a UTCTime or GeneralizedTime in UTC, 'YYMMDDHHMMSSZ' (RFC 5280, 4.1.2.5); null for what is none. */
export const timeOf = (value: Der): string | null => {
  const text = new TextDecoder('latin1').decode(octetsOf(value))
  const parts = (
    value.tag === TAG.utcTime
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/
      : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/
  ).exec(text)
  if (parts === null || (value.tag !== TAG.utcTime && value.tag !== TAG.generalTime)) return null
  const [, years, month, day, hour, minute, second = '00'] = parts as unknown as string[]
  const year = years!.length === 4 ? years! : `${Number(years) >= 50 ? 19 : 20}${years}`
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
