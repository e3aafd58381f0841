import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** Waits until what was written to a file, or a name made in a folder, lies on the disk. */
const sync = (path: string, flags: string): void => {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
export const syncFile = (path: string): void => sync(path, 'r+')
/** Windows writes names through by itself and lets nobody open a folder for it. */
export const syncFolder = (path: string): void => {
  if (process.platform !== 'win32') sync(path, 'r')
}

/** SHA-256 of a file as hex and its CRC-32, read in parts once. */
export const sumsOf = async (path: string): Promise<{ sha256: string; sum: number }> => {
  const hash = createHash('sha256')
  let sum = 0
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(part)
    sum = crc32(part, sum)
  }
  return { sha256: hash.digest('hex'), sum }
}

/** SHA-256 of a file as hex, read in parts. */
export const sha256Of = async (path: string): Promise<string> => (await sumsOf(path)).sha256
