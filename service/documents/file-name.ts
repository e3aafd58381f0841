const MAX_LETTERS = 100
/** Device names of Windows, with or without an extension (learn.microsoft.com, Naming Files, Paths, and Namespaces). */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i

/**
 * A file name that every system takes, from words of a document in any script: no separators, control or direction marks,
 * no reserved name, at most 100 letters before the extension ('docx', without dot).
 */
export const safeFileName = (words: string, extension: string): string => `${safeFolderName(words)}.${extension}`

/** The same for a folder: no extension. */
export const safeFolderName = (words: string): string => {
  const plain = words
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
  const cut = [...plain]
    .slice(0, MAX_LETTERS)
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
  return cut === '' ? 'hujjat' : RESERVED.test(cut) ? `_${cut}` : cut
}
