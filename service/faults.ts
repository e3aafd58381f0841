import { ORPCError, ValidationError } from '@orpc/server'
import { AnnexError, type AnnexErrorCode } from '#annex/error.ts'
import { statusOf } from '#api/call.ts'
import { inputWords, messageOf } from '#api/messages.ts'
import { Fault, type FaultCode } from '#domain/fault.ts'
import type { Language } from '#domain/office.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'

const ANNEX: Partial<Record<AnnexErrorCode, FaultCode>> = {
  EMPTY: 'EMPTY_FILE',
  CUT: 'CUT_FILE',
  FORMAT_NOT_YET: 'WRONG_TYPE'
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that have a sentence of their own; extended ones begin with them. */
const SQLITE: readonly [string, FaultCode][] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_BUSY', 'DB_LOCKED'],
  ['SQLITE_LOCKED', 'DB_LOCKED'],
  ['SQLITE_READONLY', 'DB_READ_ONLY'],
  ['SQLITE_CORRUPT', 'DB_DAMAGED'],
  ['SQLITE_NOTADB', 'DB_DAMAGED'],
  ['SQLITE_IOERR', 'DISK_FAILED']
]

const annexFault = (error: AnnexError): Fault => {
  const code = ANNEX[error.code] ?? (error.code as FaultCode)
  const detail =
    code === 'WRONG_TYPE' ? (error.data.trueType ?? error.data.detail) : (error.data.detail ?? error.data.trueType)
  return new Fault(code, { file: error.data.file || undefined, detail: detail ?? undefined }, { cause: error })
}

/** The file that was too large, from what was sent: its name and its size. */
const tooLarge = (error: ORPCError<string, unknown>): { file?: string; detail?: string } => {
  const sent = error.cause instanceof ValidationError ? (error.cause.data as { file?: unknown } | undefined) : undefined
  const file = sent?.file
  if (!(file instanceof Blob)) return {}
  const name = 'name' in file && typeof file.name === 'string' ? file.name : undefined
  return { file: name, detail: `${Math.ceil(file.size / 1024 / 1024)} MB` }
}

type Issue = { code?: string; origin?: string; path?: PropertyKey[]; message?: string }
const firstIssue = (error: ORPCError<string, unknown>): Issue | undefined =>
  (error.data as { issues?: Issue[] } | undefined)?.issues?.[0]

/** The first thing wrong with an input, as 'ids.0: …'; zod's words, which name fields and types but no values. */
const badInput = (error: ORPCError<string, unknown>): Fault => {
  const first = firstIssue(error)
  if (first?.code === 'too_big' && first.origin === 'file')
    return new Fault('TOO_LARGE', tooLarge(error), { cause: error })
  const detail =
    first === undefined
      ? undefined
      : [(first.path ?? []).join('.'), first.message ?? ''].filter(words => words !== '').join(': ')
  return new Fault('BAD_VALUE', { detail }, { cause: error })
}

/** What an error means to a person, or null when nobody foresaw it. `signal` is that of the call, to know a cancelled one. */
export const knownFault = (error: unknown, signal?: AbortSignal): Fault | null => {
  if (error instanceof Fault) return error
  if (error instanceof AnnexError) return annexFault(error)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return badInput(error)
  if (!(error instanceof Error)) return null
  if (error.name === 'AbortError' || (signal?.aborted === true && error === signal.reason))
    return new Fault('CANCELLED')
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return null
  if (code === 'ENOSPC') return new Fault('DISK_FULL', {}, { cause: error })
  if (/^(?:EIO|EBUSY|EACCES|EPERM|EROFS)$/.test(code))
    return new Fault('DISK_FAILED', { detail: code }, { cause: error })
  const known = SQLITE.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`))
  return known === undefined ? null : new Fault(known[1], {}, { cause: error })
}

/**
 * The error that crosses the border: code, data and a sentence in the user's language. What nobody foresaw is written to the
 * log with its stack and leaves as INTERNAL with nothing but the number of the log entry.
 */
export const crossing = (
  error: unknown,
  {
    call,
    language,
    signal,
    ports
  }: {
    call: string
    language: Language
    signal?: AbortSignal
    ports: { clock: Pick<Clock, 'now'>; log: Pick<Log, 'error'> }
  }
): ORPCError<FaultCode, Fault['data']> => {
  const fault =
    knownFault(error, signal) ?? new Fault('INTERNAL', { log: ports.log.error({ at: ports.clock.now(), call, error }) })
  // A field's name in the contract and zod's words say nothing to an officer.
  const refused = fault.code === 'BAD_VALUE' && error instanceof ORPCError
  const data = refused ? { ...fault.data, detail: inputWords(firstIssue(error)?.code, language) } : fault.data
  return new ORPCError(fault.code, {
    status: statusOf(fault.code),
    data,
    message: messageOf(fault.code, data, language)
  })
}
