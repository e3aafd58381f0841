/** Which signs a font has: the cmap table of OpenType (ISO/IEC 14496-22, 5.2.1), formats 4 and 12. */

/** Stands visibly for a sign that the font lacks. */
export const BOX = '\u25a1'

/** Tells of a code point whether a TrueType font has a glyph for it. Throws RangeError for bytes that are no such font. */
export const glyphsOf = (font: Uint8Array): ((code: number) => boolean) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const at = 12 + index * 16
    if (String.fromCharCode(...font.subarray(at, at + 4)) === 'cmap') return cmapAt(view, view.getUint32(at + 8))
  }
  throw new RangeError('a font without a cmap table')
}

const cmapAt = (view: DataView, start: number): ((code: number) => boolean) => {
  const offsets = Array.from(
    { length: view.getUint16(start + 2) },
    (_, index) => start + view.getUint32(start + 8 + index * 8)
  )
  const full = offsets.find(at => view.getUint16(at) === 12)
  if (full !== undefined) return segmented12(view, full)
  const plain = offsets.find(at => view.getUint16(at) === 4)
  if (plain === undefined) throw new RangeError('a font with an unknown cmap')
  return segmented4(view, plain)
}

const segmented12 = (view: DataView, at: number) => {
  const groups = Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })
  return (code: number): boolean => groups.some(([from, to]) => code >= from && code <= to)
}

const segmented4 = (view: DataView, at: number) => {
  const count = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const ranges = deltas + count * 2
  return (code: number): boolean => {
    if (code > 0xffff) return false
    for (let index = 0; index < count; index++) {
      if (code > view.getUint16(ends + index * 2)) continue
      const from = view.getUint16(starts + index * 2)
      if (code < from) return false
      const range = view.getUint16(ranges + index * 2)
      if (range === 0) return ((code + view.getInt16(deltas + index * 2)) & 0xffff) !== 0
      return view.getUint16(ranges + index * 2 + range + (code - from) * 2) !== 0
    }
    return false
  }
}

/** Puts a box in place of every sign that the font lacks, and remembers which. Line ends and tabs are no signs. */
export const boxed = (has: (code: number) => boolean) => {
  const missing = new Set<string>()
  const known = new Map<string, boolean>()
  const text = (given: string): string =>
    [...given]
      .map(sign => {
        if (sign === '\n') return sign
        if (sign === '\t' || sign === '\r') return ' '
        let found = known.get(sign)
        if (found === undefined) {
          found = has(sign.codePointAt(0)!)
          known.set(sign, found)
        }
        if (found) return sign
        missing.add(sign)
        return BOX
      })
      .join('')
  return { text, missing }
}
