import { ORPCError } from '@orpc/client'
import { messageOf } from '#api/messages.ts'
import { MAX_FILE } from '#domain/limits.ts'
import type { Language } from '#domain/office.ts'
import { faultOf } from './client.ts'

/** The person stopped it: nothing to report. */
export const isCancelled = (error: unknown): boolean =>
  faultOf(error)?.code === 'CANCELLED' || (error instanceof DOMException && error.name === 'AbortError')

/** The sentence for a person, or null when the service did not answer at all (see 'common.noAnswer'). */
export const sentenceOf = (error: unknown, language: Language): string | null => {
  const fault = faultOf(error)
  return fault === null ? null : messageOf(fault.code, fault.data, language)
}

/** Refuses a file too large before it is sent: TOO_LARGE with its name, as the service would. */
export const checkSize = (file: File): void => {
  if (file.size <= MAX_FILE) return
  const detail = `${Math.ceil(file.size / 1024 / 1024)} MB`
  throw new ORPCError('TOO_LARGE', { data: { file: file.name, detail } })
}
