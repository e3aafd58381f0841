import type { Note, Place } from '#domain/draft.ts'
import { findRepairs } from '#language/repair.ts'
import { note } from './notes.ts'

/** A proposal for each wrongly lettered word of the texts, once a word; the texts themselves stay as printed. */
export function repairNotes(texts: readonly string[], at: Place): Note[] {
  const found = new Map<string, string>()
  for (const text of texts) for (const { was, now } of findRepairs(text)) found.set(was, now)
  return [...found].map(([was, now]) => note('SCRIPT_REPAIRED', at, was, now))
}
