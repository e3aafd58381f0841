import { z } from 'zod'
import { CELL_REFUSALS } from '#domain/cell-value.ts'
import { id, writing, written } from './call.ts'
import { taskRow } from './register.ts'

/** The cells of a task that a grid may write; `co`: names with commas between them, `internalDate`: an ISO day or null. */
export const TASK_CELLS = ['state', 'progress', 'deputy', 'lead', 'co', 'internalDate'] as const
export type TaskCell = (typeof TASK_CELLS)[number]

/** What a person did to the cells; the journal keeps it as the cause. */
export const CELL_DEEDS = ['edit', 'paste', 'fill', 'delete', 'cut'] as const
export type CellDeed = (typeof CELL_DEEDS)[number]

/** The most cells of one call. */
export const MAX_CELLS = 100_000

const value = z.union([z.string().max(32_767), z.number(), z.null()])
/** `before`: what stood in the cell when it was shown; another value now is another person's edit and is not written over. */
const taskCellEdit = z.object({ id, column: z.enum(TASK_CELLS), value, before: value.optional() })
export type TaskCellEdit = z.infer<typeof taskCellEdit>

/** Of each cell, in the order given. */
const verdict = z.enum(['written', 'unchanged', ...CELL_REFUSALS])
export type CellVerdict = z.infer<typeof verdict>

export const cells = {
  /** Writes many cells of tasks in one transaction; refused ones are told and the others go in. Everything or nothing when the call fails. */
  editTasks: writing
    .input(z.object({ how: z.enum(CELL_DEEDS), cells: z.array(taskCellEdit).min(1).max(MAX_CELLS) }))
    .output(written.extend({ tasks: z.array(taskRow), verdicts: z.array(verdict) }))
}
