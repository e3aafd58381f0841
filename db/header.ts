import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** What the first 100 bytes of a file say (SQLite file format, section 1.3), read before SQLite sees it. */
export type Header =
  | { kind: 'none' }
  | { kind: 'empty' }
  | { kind: 'not-sqlite' }
  | { kind: 'sqlite'; applicationId: number; userVersion: number; cut: boolean }

const MAGIC = 'SQLite format 3\0'

/** `cut`: the file is shorter than the pages it counts, and no write-ahead log could still bring them. */
export const readHeader = (path: string): Header => {
  if (!existsSync(path)) return { kind: 'none' }
  const { size } = statSync(path)
  if (size === 0) return { kind: 'empty' }
  const bytes = new Uint8Array(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, 100, 0)
  } finally {
    closeSync(file)
  }
  const view = new DataView(bytes.buffer)
  if (size < 100 || String.fromCharCode(...bytes.slice(0, 16)) !== MAGIC) return { kind: 'not-sqlite' }
  const pageSize = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16)
  const pages = view.getUint32(28)
  const wal = `${path}-wal`
  const logged = existsSync(wal) && statSync(wal).size > 0
  return {
    kind: 'sqlite',
    applicationId: view.getUint32(68),
    userVersion: view.getUint32(60),
    cut: !logged && size < pages * pageSize
  }
}
