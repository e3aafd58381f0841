import { z } from 'zod'
import { id, reading, writing, written } from './call.ts'

/** Conditions on the words, the number or the day of a cell. 'before' and 'after' leave the day itself out; 'today' and '+7' (days from today) stand for days too. */
export const CONDITIONS = [
  'contains',
  'not-contains',
  'equals',
  'not-equals',
  'begins',
  'empty',
  'filled',
  'less',
  'more',
  'before',
  'after',
  'on'
] as const
const condition = z.object({ is: z.enum(CONDITIONS), value: z.string().max(500) })
export type Condition = z.infer<typeof condition>

/** Conditions on one column, all of them ('and') or any ('or'). */
const columnFilter = z.object({
  column: z.string().max(100),
  join: z.enum(['and', 'or']),
  conditions: z.array(condition).min(1).max(20)
})
export type ColumnFilter = z.infer<typeof columnFilter>

/** A colour has a shape of its own, so that it can be told without colours. */
export const RULE_COLOURS = ['red', 'amber', 'green', 'blue', 'grey'] as const
const colourRule = z.object({
  column: z.string().max(100),
  when: condition,
  colour: z.enum(RULE_COLOURS),
  /** The whole row, or the cell alone. */
  row: z.boolean()
})
export type ColourRule = z.infer<typeof colourRule>

/** How a grid is arranged. Columns that are not named in `order` stand where the program puts them. */
export const gridView = z.object({
  widths: z.record(z.string(), z.number().positive().max(5000)),
  order: z.array(z.string().max(100)).max(200),
  sort: z.array(z.object({ id: z.string().max(100), down: z.boolean() })).max(10),
  hidden: z.array(z.string().max(100)).max(200).default([]),
  frozen: z.array(z.string().max(100)).max(20).nullable().default(null),
  filters: z.array(columnFilter).max(50).default([]),
  group: z.array(z.string().max(100)).max(4).default([]),
  colours: z.array(colourRule).max(30).default([]),
  /** Most lines of a row; 0: as many as its longest text needs. Null: as the screen has it. */
  lines: z.number().int().min(0).max(100).nullable().default(null)
})
export type GridView = z.infer<typeof gridView>
/** As it is kept: what is not given is as at the beginning. */
export type GivenView = z.input<typeof gridView>

const savedView = z.object({
  id,
  grid: z.string(),
  name: z.string(),
  /** Everybody sees it; else only its owner. */
  shared: z.boolean(),
  owner: z.string(),
  /** The grid opens with it; of one's own and shared ones one's own counts first. */
  isDefault: z.boolean(),
  view: gridView,
  /** What the screen itself filters by, as it stands in its address. */
  query: z.string()
})
export type SavedView = z.infer<typeof savedView>

const grid = z.string().min(1).max(100)
export const views = {
  /** Shared views of a grid and the caller's own, by name. */
  list: reading.input(z.object({ grid })).output(z.array(savedView)),
  /** Keeps a view under its name, in place of the caller's own (or shared) one of that name. BAD_VALUE for an empty name. */
  save: writing
    .input(
      z.object({
        grid,
        name: z.string().trim().min(1).max(100),
        shared: z.boolean(),
        isDefault: z.boolean(),
        view: gridView,
        query: z.string().max(4000)
      })
    )
    .output(written.extend({ id })),
  /** NOT_FOUND; FORBIDDEN for another person's own view. */
  remove: writing.input(z.object({ id })).output(written)
}
