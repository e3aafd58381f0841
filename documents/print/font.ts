/** One face of a font: advance widths by character, in thousandths of its size. */
export type Face = { widthOf: (char: string) => number | null; glyphOf: (char: string) => number }

/** Reads cmap (format 4 and 12), hmtx and head of a TrueType file (ISO/IEC 14496-22). Throws RangeError when it is none. */
export const readFace = (bytes: Uint8Array): Face => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
  }
  const table = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new RangeError(`The font has no table ${name}`)
    return at
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const longMetrics = view.getUint16(table('hhea') + 34)
  const hmtx = table('hmtx')
  const cmap = table('cmap')
  let format4 = 0
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    if (view.getUint16(at) === 4) format4 = at
  }
  if (format4 === 0) throw new RangeError('The font has no character map of the basic plane')
  const segments = view.getUint16(format4 + 6) / 2
  const glyphOf = (code: number): number => {
    const [ends, starts] = [format4 + 14, format4 + 16 + segments * 2]
    for (let index = 0; index < segments; index++) {
      if (view.getUint16(ends + index * 2) < code) continue
      const start = view.getUint16(starts + index * 2)
      if (start > code) return 0
      const delta = view.getUint16(starts + segments * 2 + index * 2)
      const rangeAt = starts + segments * 4 + index * 2
      const range = view.getUint16(rangeAt)
      if (range === 0) return (code + delta) & 0xffff
      const glyph = view.getUint16(rangeAt + range + (code - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
  const known = new Map<string, number | null>()
  return {
    glyphOf: char => glyphOf(char.codePointAt(0)!),
    widthOf: char => {
      const seen = known.get(char)
      if (seen !== undefined) return seen
      const glyph = glyphOf(char.codePointAt(0)!)
      const advance = view.getUint16(hmtx + Math.min(glyph, longMetrics - 1) * 4)
      const width = glyph === 0 ? null : (advance / unitsPerEm) * 1000
      known.set(char, width)
      return width
    }
  }
}

/** The four faces of the print font as files. */
export type FontFiles = { regular: Uint8Array; bold: Uint8Array; italic: Uint8Array; boldItalic: Uint8Array }
export type Faces = { regular: Face; bold: Face; italic: Face; boldItalic: Face }

export const readFaces = (files: FontFiles): Faces => ({
  regular: readFace(files.regular),
  bold: readFace(files.bold),
  italic: readFace(files.italic),
  boldItalic: readFace(files.boldItalic)
})
