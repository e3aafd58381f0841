import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs'

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

/** SHA-256 of a file as hex, read in parts. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return hash.digest('hex')
}
