import { deflatedSpaces, rawZip } from '#tests/corpus/hostile.ts'
import { docxParts, p } from '#tests/corpus/docx.ts'

/** A Word document whose main part inflates to `megabytes`; `size` is what its directory says of it. */
const bomb = (megabytes: number, size: number): Uint8Array => {
  const entries = Object.entries(docxParts({ body: p('') })).map(([name, data]) =>
    name === 'word/document.xml' ? { name, data: deflatedSpaces(megabytes), method: 8, size, crc: 0 } : { name, data }
  )
  return rawZip(entries)
}

export type BombName = 'honest' | 'lying' | 'small'
/** `honest` says it holds 1 GB, `lying` says 20 kB but holds 1 GB, `small` holds 64 MB and is for the peers. */
export const BOMBS: Record<BombName, () => Uint8Array> = {
  honest: () => bomb(1024, 1 << 30),
  lying: () => bomb(1024, 20_000),
  small: () => bomb(64, 64 << 20)
}
