import { z } from 'zod'
import { CELL_REFUSALS } from '#domain/cell-value.ts'
import { MAX_FILE } from '#domain/limits.ts'
import { id, reading, writing, written } from './call.ts'
import { taskRow } from './register.ts'

const count = z.number().int().nonnegative()
const text = z.string().max(100_000)
/** The most columns that have room on a page. */
export const MOST_COLUMNS = 26

const listTable = z.object({
  columns: z
    .array(
      z.object({ header: z.string().max(500), kind: z.enum(['text', 'number', 'date']), width: z.number().positive() })
    )
    .min(1)
    .max(200),
  rows: z
    .array(
      z.union([
        z.object({ group: z.string().max(5000), level: count.max(10), count }),
        z.object({ cells: z.array(z.union([text, z.number(), z.null()])).max(200) })
      ])
    )
    .max(200_000)
})
export type ListTable = z.infer<typeof listTable>

export const LIST_FORMATS = ['xlsx', 'docx', 'pdf'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

export const listWarning = z.object({
  code: z.enum(['MISSING_GLYPHS', 'CUT_TEXT', 'SEVERAL_SHEETS']),
  detail: z.string()
})

/** What a column of a sheet may be brought in as; `key`: the number of the register itself, `act`: the act's number, `due`: of new tasks. */
export const IMPORT_FIELDS = [
  'key',
  'act',
  'number',
  'title',
  'due',
  'state',
  'progress',
  'deputy',
  'lead',
  'co',
  'internalDate'
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Of a row: goes in as new, changes a task, changes nothing, or cannot go in. */
export const ROW_VERDICTS = ['new', 'update', 'same', 'wrong'] as const
export const ROW_TROUBLES = [
  'no-key',
  'unknown-key',
  'many-tasks',
  'twice',
  'other-title',
  'not-deadline',
  ...CELL_REFUSALS
] as const
export type RowTrouble = (typeof ROW_TROUBLES)[number]

const rowVerdict = z.object({
  /** The row as the sheet counts it. */
  row: count,
  verdict: z.enum(ROW_VERDICTS),
  task: id.nullable(),
  label: z.string(),
  changes: z.array(z.object({ field: z.enum(IMPORT_FIELDS), old: z.string(), new: z.string() })),
  troubles: z.array(
    z.object({ field: z.enum(IMPORT_FIELDS).nullable(), reason: z.enum(ROW_TROUBLES), text: z.string() })
  )
})
export type RowVerdict = z.infer<typeof rowVerdict>

const sheet = z.object({
  name: z.string(),
  /** The row of the headers as the sheet counts it; 0 when the sheet is empty. */
  headerRow: count,
  rows: count,
  columns: z.array(
    z.object({ index: count, header: z.string(), field: z.enum(IMPORT_FIELDS).nullable(), sample: z.string() })
  ),
  hiddenRows: count,
  hiddenColumns: count,
  /** Formulas whose results the file does not hold: their cells are empty. */
  unsolved: count
})
export type SheetFound = z.infer<typeof sheet>

const file = z.file().max(MAX_FILE)
/** Which column is which field, by the column's place. */
const mapping = z
  .array(z.object({ index: count, field: z.enum(IMPORT_FIELDS) }))
  .min(1)
  .max(200)
const planned = z.object({ file, sheet: z.string(), headerRow: count, mapping })

export const exchange = {
  /** What of an act is under control, as a plan to be approved and filed. */
  controlPlan: reading
    .input(z.object({ act: id, format: z.enum(LIST_FORMATS) }))
    .output(z.object({ file: z.file(), warnings: z.array(listWarning) })),
  /** What stands in a grid as an Excel, Word or PDF file. BAD_VALUE: more columns than a page holds (Word, PDF). */
  list: reading
    .input(
      z.object({
        format: z.enum(LIST_FORMATS),
        title: z.string().max(500),
        filter: z.string().max(5000),
        source: z.string().max(1000),
        table: listTable
      })
    )
    .output(z.object({ file: z.file(), warnings: z.array(listWarning) })),
  /** The sheets of a workbook with what their columns seem to be, the likeliest first. NOT_A_WORKBOOK for any other file. */
  sheets: reading.input(z.object({ file })).output(z.object({ sheets: z.array(sheet) })),
  /** What every row would do; writes nothing. `mark` stands for exactly this. BAD_VALUE, UNKNOWN_COLUMNS. */
  dryRun: reading.input(planned).output(
    z.object({
      rows: z.array(rowVerdict),
      counts: z.record(z.enum(ROW_VERDICTS), count),
      missing: count,
      mark: z.string()
    })
  ),
  /** Does it, all in one transaction; wrong rows are left out. CHANGED_MEANWHILE when it would no longer do what was looked at. */
  apply: writing
    .input(planned.extend({ mark: z.string() }))
    .output(written.extend({ tasks: z.array(taskRow), counts: z.record(z.enum(ROW_VERDICTS), count) }))
}
