import { zipSync } from 'fflate'

/** A file of the kit by its path inside it. */
export type KitFile = { path: string; bytes: Uint8Array }

/** One archive (APPNOTE.TXT; names in UTF-8) of all files, dated `at` (ISO 8601). What is packed already is not packed anew. */
export const zipFolder = (files: readonly KitFile[], at: string): Uint8Array =>
  zipSync(
    Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { level: path.endsWith('.txt') ? 6 : 0 }]])),
    { mtime: at }
  )
