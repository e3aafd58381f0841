import { messageOf } from '#api/messages.ts'
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
