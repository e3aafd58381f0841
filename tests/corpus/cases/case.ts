import type { PaperFormat } from '../paper.ts'

/** A small paper with one trouble, and its reading written by hand from what it prints (notation: ../gold.ts, ../paper.ts). */
export type CorpusCase = { name: string; formats: readonly PaperFormat[]; paper: string; gold: string }

/** Every way a table is sent. */
export const ALL: readonly PaperFormat[] = ['docx', 'html', 'xlsx', 'text', 'pdf']
/** Papers whose merged cells a plain text cannot show. */
export const MERGED: readonly PaperFormat[] = ['docx', 'html', 'xlsx', 'pdf']
export const WORD: readonly PaperFormat[] = ['docx']
/** Running text: acts and lists of names. */
export const PROSE: readonly PaperFormat[] = ['docx', 'html', 'text', 'pdf']
