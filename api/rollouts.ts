import { z } from 'zod'
import { readPeriod } from '#domain/indicators/period.ts'
import { COLUMN_KINDS, OBJECT_KINDS } from '#domain/indicators/rollout.ts'
import { administering, id, reading, writing, written } from './call.ts'
import { isoDay } from './draft.ts'
import { entered } from './indicators.ts'

const count = z.number().int().nonnegative()
const name = z.string().trim().min(1).max(300)

const columnFields = z.object({
  name,
  kind: z.enum(COLUMN_KINDS),
  unit: z.string().max(50),
  due: isoDay.nullable(),
  /** Of dates that run out: how many days ahead they warn. */
  warnDays: z.number().int().min(0).max(365).nullable(),
  indicator: id.nullable()
})
const column = columnFields.extend({ id, rollout: id, position: count, count: z.number(), filled: count })
const rolloutFields = z.object({
  name,
  about: z.string().max(2000),
  objects: z.enum(OBJECT_KINDS),
  task: id.nullable(),
  indicator: id.nullable()
})
const rollout = rolloutFields.extend({
  id,
  code: z.string().nullable(),
  position: count,
  size: count,
  columns: z.array(column),
  warnings: count
})
export type RolloutView = z.infer<typeof rollout>
const object = z.object({ id, rollout: id, position: count, name: z.string(), place: id.nullable() })
export type ObjectView = z.infer<typeof object>
/** `person`, `document`: whom or what the words name in our registers; `files`: how many are attached. */
const cell = z.object({
  ...{ id, object: id, column: id, value: z.string(), proof: z.string() },
  ...{ person: id.nullable(), document: id.nullable(), files: count }
})
export type CellView = z.infer<typeof cell>
const trouble = z.discriminatedUnion('kind', [
  z.object({
    ...{ object: id, column: id, text: z.string() },
    kind: z.literal('asked'),
    readings: z.array(z.string())
  }),
  z.object({
    ...{ object: id, column: id, text: z.string(), kind: z.literal('refused') },
    why: z.enum(['not-yes-no', 'not-number', 'not-date', 'not-person', 'secret'])
  }),
  /** Persons or papers that a name may stand for; it may be another one, too. */
  z.object({
    ...{ object: id, column: id, text: z.string(), kind: z.literal('which'), of: z.enum(['person', 'document']) },
    choices: z.array(z.object({ id, label: z.string() }))
  })
])
const period = z.string().refine(text => readPeriod(text) !== null)

export const rollouts = {
  list: reading.output(z.array(rollout)),
  open: reading
    .input(z.object({ id }))
    .output(z.object({ line: rollout, objects: z.array(object), cells: z.array(cell) })),
  warnings: reading.output(
    z.array(
      z.object({
        rollout: id,
        rolloutName: z.string(),
        object: id,
        name: z.string(),
        column: z.string(),
        day: isoDay,
        warnDays: count,
        state: z.enum(['over', 'soon'])
      })
    )
  ),
  /** Whom and what cells may name, for choosing. */
  choices: reading.output(
    z.object({
      people: z.array(z.object({ id, name: z.string(), about: z.string() })),
      papers: z.array(z.object({ id, number: z.string(), date: z.string(), title: z.string() }))
    })
  ),
  /** The rows behind a number of a register, and the others of the same place and period, as ids of objects. */
  counted: reading
    .input(z.object({ rollout: id, column: id.nullable(), place: id.nullable(), period: period.nullable() }))
    .output(z.object({ counted: z.array(id), rest: z.array(id) })),
  loadShipped: administering.output(written),
  add: writing.input(rolloutFields.extend({ columns: z.array(columnFields).max(100) })).output(written.extend({ id })),
  remove: administering.input(z.object({ id })).output(written),
  addColumn: writing.input(z.object({ rollout: id, column: columnFields })).output(written),
  changeColumn: writing.input(z.object({ id, column: columnFields.partial() })).output(written),
  /** With its cells and their files; undone as one step. NOT_FOUND. */
  removeColumn: writing.input(z.object({ id })).output(written),
  addObjects: writing
    .input(
      z.object({
        rollout: id,
        objects: z
          .array(z.object({ name: z.string().max(500), place: id.nullable() }))
          .min(1)
          .max(20_000)
      })
    )
    .output(written.extend({ added: count })),
  /** Renames objects or puts them into a place; what is not given stays. BAD_VALUE for what looks like a password, NOT_FOUND. */
  changeObjects: writing
    .input(
      z.object({
        objects: z
          .array(z.object({ id, name: z.string().trim().min(1).max(500).optional(), place: id.nullable().optional() }))
          .min(1)
          .max(20_000)
      })
    )
    .output(written),
  removeObjects: writing.input(z.object({ ids: z.array(id).min(1).max(20_000) })).output(written),
  /** All cells or none. */
  enter: writing
    .input(
      z.object({
        rollout: id,
        cells: z
          .array(
            z.object({
              object: id,
              column: id,
              text: z.string().max(5000).optional(),
              proof: z.string().max(2000).optional(),
              /** Of a name that was asked about: the id of the person or paper, or 'new'. */
              meant: z.union([id, z.literal('new')]).optional()
            })
          )
          .min(1)
          .max(50_000)
      })
    )
    .output(written.extend({ changed: count, people: count, troubles: z.array(trouble) })),
  /** Counts the register up into the indicators it is tied to. */
  countUp: writing
    .input(
      z.object({
        rollout: id,
        period,
        reason: z.string().max(2000).default('')
      })
    )
    .output(entered)
}
