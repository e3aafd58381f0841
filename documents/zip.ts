import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a zip; `day` is the ISO day it shows as its own. Names use '/' and are written as UTF-8. */
export type ZipEntry = { name: string; bytes: Uint8Array; day: string }

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(?:docx|xlsx|zip|png|jpe?g|pdf|p7s)$/i

/**
 * A zip of files from anywhere, entry by entry, so that no second copy of all of them is held. The dates are those of the
 * entries: the same files give the same bytes. Throws RangeError for a day that a zip cannot say (before 1980, after 2099).
 */
export const zipOf = async (
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>
): Promise<Uint8Array<ArrayBuffer>> => {
  const chunks: Uint8Array[] = []
  let failed: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else chunks.push(chunk)
  })
  for await (const { name, bytes, day } of entries) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    if (!(year >= 1980 && year <= 2099)) throw new RangeError(`A zip cannot have the date ${day}`)
    const file = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    // A zip tells the time of a clock on the wall; noon is the same day everywhere.
    file.mtime = new Date(year, month - 1, date, 12)
    zip.add(file)
    file.push(bytes, true)
    if (failed !== null) throw failed
  }
  zip.end()
  if (failed !== null) throw failed
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
