/** What stands in the QR of a printed paper: its number in the register and the SHA-256 of its bytes, in signs that a QR packs well. */
export const paperMark = (id: number, sha256: string): string => `NAZORAT:${id}:${sha256.toUpperCase()}`

/** The number and SHA-256 of a mark, as a reader of QR codes types it; null for any other words. */
export const readMark = (words: string): { id: number; sha256: string } | null => {
  const found = /^\s*NAZORAT:(\d{1,12}):([0-9A-F]{64})\s*$/i.exec(words)
  return found === null ? null : { id: Number(found[1]), sha256: found[2]!.toLowerCase() }
}
