/** What stands in the QR of a printed paper: its number in the register and the SHA-256 of its bytes, in signs that a QR packs well. */
export const paperMark = (id: number, sha256: string): string => `NAZORAT:${id}:${sha256.toUpperCase()}`

/**
 * What stands in the QR inside a paper: the SHA-256 of what it was made from. Its own bytes, and with them their hash, come only
 * after the QR is in them.
 */
export const contentMark = (sha256: string): string => `NAZORAT:M:${sha256.toUpperCase()}`

/** The SHA-256 of a mark that stands inside a paper; null for any other words. */
export const readContentMark = (words: string): string | null =>
  /^\s*NAZORAT:M:([0-9A-F]{64})\s*$/i.exec(words)?.[1]?.toLowerCase() ?? null

/** The number and SHA-256 of a mark, as a reader of QR codes types it; null for any other words. */
export const readMark = (words: string): { id: number; sha256: string } | null => {
  const found = /^\s*NAZORAT:(\d{1,12}):([0-9A-F]{64})\s*$/i.exec(words)
  return found === null ? null : { id: Number(found[1]), sha256: found[2]!.toLowerCase() }
}
