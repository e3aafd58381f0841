import type { Place } from '#domain/draft.ts'

/** A paragraph or a table of a paper, as its reader gives them; a cell is one text. */
export type FigureBlock =
  | { kind: 'paragraph'; text: string; at: Place }
  | { kind: 'table'; rows: readonly { cells: readonly FigureCell[]; header: boolean; at: Place }[] }
export type FigureCell = { column: number; text: string }

export type FigureCode =
  /** A share that is not its part of its whole. */
  | 'SHARE'
  /** Parts that do not give their sum. */
  | 'SUM'
  /** A growth or fall that its two values do not give. */
  | 'GROWTH'
  /** A difference in points that is called percent, or the other way round. */
  | 'POINTS'
  /** A plan's fulfilment that plan and fact do not give. */
  | 'PLAN'
  /** “N times” that the two values do not give. */
  | 'TIMES'
  /** The same quantity in two units that differ, or a value above its scale. */
  | 'UNIT'
  /** A day that is not in the calendar, or a period that ends before it begins. */
  | 'DATE'
  | 'WEEKDAY'
  /** A month outside its quarter or half-year. */
  | 'PERIOD'
  /** A number that no act of its kind can have, or one act with two dates. */
  | 'ACT_NUMBER'
  /** An act that the register does not hold (only with a register). */
  | 'ACT_UNKNOWN'
  /** Another figure than a letter already sent (only with a register). */
  | 'CONTRADICTION'

/**
 * One wrong figure: its sentence, the figure as printed and what the paper's other figures give instead. `at.start` is the
 * offset of the figure in `sentence`, UTF-16 units.
 */
export type FigureFault = {
  code: FigureCode
  sentence: string
  printed: string
  expected: string
  at: Place & { start: number }
}

/** A fault before it knows its sentence: `start` is the offset in the sentence. */
export type Finding = { code: FigureCode; printed: string; expected: string; start: number }
