/** What recognised letters say of themselves: the lowest confidence, and a note for every cell that has doubtful words. */
import type { Note, Place } from '#domain/draft.ts'
import { type Block, lessTrust, type Paragraph, type Row } from '../blocks/blocks.ts'
import { note } from './notes.ts'

/** Doubtful words stand in one note with this between them; no word has it inside. */
export const BETWEEN_WORDS = ' · '

/** Of paragraphs that are one cell. Confidence 1 where the file itself tells the letters. */
export function trustIn(paragraphs: readonly Paragraph[], at: Place): { confidence: number; notes: Note[] } {
  const trust = lessTrust(paragraphs.map(paragraph => paragraph.trust))
  if (trust === undefined) return { confidence: 1, notes: [] }
  const { confidence, doubtful } = trust
  return {
    confidence,
    notes: doubtful.length === 0 ? [] : [note('LOW_CONFIDENCE', at, doubtful.join(BETWEEN_WORDS))]
  }
}

const isHeading = (row: Row) => row.cells.filter(cell => !cell.continued && cell.paragraphs.length > 0).length === 1

/** Doubtful words of what stands outside of measures: running text, seats, headings inside a road map's tables (`inMap`). */
export function trustNotes(blocks: readonly Block[], inMap: boolean): Note[] {
  return blocks.flatMap(block => {
    if (block.kind === 'paragraph') return trustIn([block], block.at).notes
    return block.rows
      .filter(row => !inMap || isHeading(row))
      .flatMap(row => row.cells.filter(cell => !cell.continued).flatMap(cell => trustIn(cell.paragraphs, row.at).notes))
  })
}
