import { Fault } from '#domain/fault.ts'

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** SQLite's and the file system's refusals as faults a person can act on; anything else stays what it is. */
export const asFault = (error: unknown): unknown => {
  if (error instanceof Fault) return error
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Fault('DISK_FULL', {}, { cause: error })
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return new Fault('DB_LOCKED', {}, { cause: error })
  if (/^SQLITE_READONLY|^(?:EACCES|EPERM|EROFS)$/.test(code)) return new Fault('DB_READ_ONLY', {}, { cause: error })
  // The search index says so of itself without a code of its own.
  const search = code === 'SQLITE_ERROR' && /fts5/.test(String(error))
  if (search || /^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) return new Fault('DB_DAMAGED', {}, { cause: error })
  if (/^SQLITE_(?:IOERR|CANTOPEN|PROTOCOL)|^(?:EIO|EBUSY|ENXIO|ENODEV|EMFILE|ENFILE)$/.test(code))
    return new Fault('DISK_FAILED', {}, { cause: error })
  return error
}

/** A rule of the schema (a foreign key, a CHECK, UNIQUE) refused a row. */
export const isConstraint = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CONSTRAINT')

/** SQLite could not open the base or a file beside it. */
export const isCannotOpen = (error: unknown): boolean => /^SQLITE_(?:CANTOPEN|READONLY)/.test(codeOf(error))

/** The machine does not let us write there. */
export const isNoRight = (error: unknown): boolean =>
  isCannotOpen(error) || ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))
