import type { PrintNoteCode } from '#domain/print-note.ts'

/** `detail` names it: the character, the font, the kind of picture. `paragraph` counts from 1 in the text; null outside it. */
export type PrintNote = { code: PrintNoteCode; detail: string; paragraph: number | null }
