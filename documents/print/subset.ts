const KEPT = [
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'gasp',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep'
]

type Table = { at: number; length: number }

/** Glyphs a composite glyph is made of (ISO/IEC 14496-22, glyf). */
const parts = (view: DataView, at: number): number[] => {
  const found: number[] = []
  for (let from = at + 10; ; ) {
    const flags = view.getUint16(from)
    found.push(view.getUint16(from + 2))
    from += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    if (!(flags & 0x20)) return found
  }
}

/**
 * The font with the outlines of the wanted glyphs only: numbers, widths and characters stay, so that it measures as the whole
 * font does. Glyph 0 stays: it is the box of a missing character. `glyphs` are numbers of glyphs.
 */
export const subsetFont = (bytes: Uint8Array, glyphs: Iterable<number>): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, Table>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    if (KEPT.includes(name)) tables.set(name, { at: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  const [glyf, loca, head, maxp] = ['glyf', 'loca', 'head', 'maxp'].map(name => tables.get(name))
  if (!glyf || !loca || !head || !maxp) throw new RangeError('The font has no TrueType outlines')
  const long = view.getInt16(head.at + 50) === 1
  const count = view.getUint16(maxp.at + 4)
  const offset = (glyph: number): number =>
    long ? view.getUint32(loca.at + glyph * 4) : view.getUint16(loca.at + glyph * 2) * 2
  const kept = new Set<number>([0])
  const wanted = [...glyphs]
  for (let glyph = wanted.pop(); glyph !== undefined; glyph = wanted.pop()) {
    if (kept.has(glyph) || glyph >= count) continue
    kept.add(glyph)
    const [from, to] = [offset(glyph), offset(glyph + 1)]
    if (to > from && view.getInt16(glyf.at + from) < 0) wanted.push(...parts(view, glyf.at + from))
  }
  const outlines: Uint8Array[] = []
  const places = new Uint8Array((count + 1) * 4)
  const placesView = new DataView(places.buffer)
  let size = 0
  for (let glyph = 0; glyph < count; glyph++) {
    placesView.setUint32(glyph * 4, size)
    if (!kept.has(glyph)) continue
    const outline = bytes.subarray(glyf.at + offset(glyph), glyf.at + offset(glyph + 1))
    outlines.push(outline)
    size += outline.length
  }
  placesView.setUint32(count * 4, size)
  const outline = new Uint8Array(size)
  let filled = 0
  for (const one of outlines) {
    outline.set(one, filled)
    filled += one.length
  }
  const newHead = bytes.slice(head.at, head.at + head.length)
  new DataView(newHead.buffer).setInt16(50, 1)
  const contents = new Map<string, Uint8Array>()
  for (const [name, { at, length }] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)))
    contents.set(
      name,
      name === 'glyf' ? outline : name === 'loca' ? places : name === 'head' ? newHead : bytes.subarray(at, at + length)
    )
  return assembled(contents)
}

const checksum = (content: Uint8Array): number => {
  let sum = 0
  for (let at = 0; at < content.length; at += 4)
    sum =
      (sum +
        (((content[at]! << 24) |
          ((content[at + 1] ?? 0) << 16) |
          ((content[at + 2] ?? 0) << 8) |
          (content[at + 3] ?? 0)) >>>
          0)) >>>
      0
  return sum
}

const assembled = (contents: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const count = contents.size
  const padded = (length: number): number => (length + 3) & ~3
  const total = [...contents.values()].reduce((sum, one) => sum + padded(one.length), 12 + count * 16)
  const file = new Uint8Array(total)
  const view = new DataView(file.buffer)
  const power = Math.floor(Math.log2(count))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, count)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, count * 16 - 2 ** power * 16)
  let at = 12 + count * 16
  for (const [index, [name, content]] of [...contents].entries()) {
    const entry = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = name.charCodeAt(letter)
    view.setUint32(entry + 4, checksum(content))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, content.length)
    file.set(content, at)
    at += padded(content.length)
  }
  return file
}
