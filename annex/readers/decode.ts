/** Bytes of a text as characters: by byte order mark, else UTF-8, else `declared`, else windows-1251; null when it is no text. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const decode = (label: string, fatal: boolean): string | null => {
    try {
      return new TextDecoder(label, { fatal }).decode(bytes)
    } catch {
      // Not valid in this encoding, or a name nobody knows: the next one is tried.
      return null
    }
  }
  const text =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? decode('utf-16le', false)
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? decode('utf-16be', false)
        : (decode('utf-8', true) ??
          (declared === null ? null : decode(declared, false)) ??
          decode('windows-1251', false))
  return text === null || !looksLikeText(text) ? null : text
}

/** Control marks hardly ever stand in a text and always in random bytes. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let strange = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0) return false
    if (
      (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) ||
      (code >= 0x7f && code < 0xa0) ||
      code === 0xfffd
    )
      strange++
  }
  return strange * 100 <= sample.length
}
