import { z } from 'zod'
import { CHECKS } from '#domain/indicators/checks.ts'
import { ENTRY_REFUSALS } from '#domain/indicators/entry.ts'
import { TARGET_HOWS } from '#domain/indicators/growth.ts'
import { INDICATOR_KINDS, MARKS, PARTS } from '#domain/indicators/indicator.ts'
import { PERIOD_KINDS, readPeriod } from '#domain/indicators/period.ts'
import { PLACE_KINDS } from '#domain/places/place.ts'
import { administering, id, reading, writing, written } from './call.ts'

const count = z.number().int().nonnegative()
const line = z.string().max(1000)
/** '2026-03', '2026-Q3', '2026-H1', '2026' */
const period = z
  .string()
  .max(8)
  .refine(text => readPeriod(text) !== null)
const span = z.enum(['period', 'year'])
const mark = z.enum(MARKS)
const tongue = z.enum(['latin', 'cyrillic', 'russian'])
const number = z.number().nullable()
/** The deputy approves; in one-person mode the person has every role. */
const approving = reading.meta({ roles: ['deputy', 'administrator'], writes: true })

const place = z.object({
  id,
  key: z.string().nullable(),
  parent: id.nullable(),
  kind: z.enum(PLACE_KINDS),
  nameUz: z.string(),
  nameRu: z.string(),
  code: z.string(),
  position: count
})
export type PlaceView = z.infer<typeof place>

const indicatorFields = z.object({
  code: z.string().trim().min(1).max(100),
  nameUz: z.string().trim().min(1).max(300),
  nameRu: z.string().trim().max(300),
  unit: z.string().trim().min(1).max(50),
  decimals: z.number().int().min(0).max(6),
  kind: z.enum(INDICATOR_KINDS),
  maximum: number,
  numerator: id.nullable(),
  denominator: id.nullable(),
  lowerBetter: z.boolean(),
  period: z.enum(PERIOD_KINDS),
  cumulative: z.boolean(),
  parent: id.nullable(),
  part: z.enum(PARTS).nullable(),
  owner: line,
  wording: z.object({ uz: line, ru: line })
})
const indicator = indicatorFields.extend({ id })
export type IndicatorView = z.infer<typeof indicator>

const cellRef = z.object({ indicator: id, period, place: id, body: z.string().max(300) })
export const typed = cellRef.extend({
  text: z.string().max(1000).optional(),
  value: z.number().min(-1e15).max(1e15).optional(),
  note: z.string().max(2000).optional()
})
const cellRefusal = z.enum([...ENTRY_REFUSALS, 'computed', 'wrong-period', 'twice', 'needs-reason'])
const letter = z.object({
  document: id,
  title: z.string(),
  number: z.string(),
  date: z.string(),
  indicator: id,
  value: z.number()
})
export const entered = written.extend({
  changed: count,
  asked: z.array(cellRef.extend({ text: z.string(), readings: z.array(z.number()) })),
  refused: z.array(cellRef.extend({ text: z.string(), why: cellRefusal })),
  letters: z.array(letter)
})
export type EnteredView = z.infer<typeof entered>

const entryCell = cellRef.extend({
  value: number,
  mark,
  note: z.string(),
  source: z.string(),
  reason: z.string(),
  filled: z.boolean(),
  sum: number,
  plan: number,
  last: number,
  lastYear: number,
  checks: z.array(z.enum(CHECKS)),
  computed: z.boolean(),
  locked: z.boolean()
})
export type EntryCellView = z.infer<typeof entryCell>

const fact = z.object({
  value: number,
  mark,
  have: count,
  of: count,
  origin: z.enum(['entered', 'places', 'periods', 'ratio', 'none']),
  gap: z.enum(['no-parts', 'zero-below']).nullable()
})
const growth = z.object({ in: z.enum(['percent', 'points', 'places']), by: z.number() }).nullable()
export const figureRow = z.object({
  indicator: id,
  place: id,
  period,
  span,
  fact,
  plan: number,
  percent: number,
  grade: z.enum(['met', 'near', 'behind', 'far', 'none']),
  onLast: growth,
  onYear: growth
})
export type FigureView = z.infer<typeof figureRow>
const wanted = z.object({
  indicators: z.array(id).min(1).max(500),
  places: z.array(id).min(1).max(1000),
  periods: z.array(period).min(1).max(120),
  span
})

const targetFields = z.object({
  indicator: id,
  period,
  place: id,
  how: z.enum(TARGET_HOWS),
  value: z.number().min(-1e15).max(1e15),
  act: id.nullable(),
  task: id.nullable(),
  source: z.string().max(2000)
})
const target = targetFields.extend({ id })
export type TargetView = z.infer<typeof target>
const suggestion = z.object({
  task: id,
  act: id.nullable(),
  where: z.string(),
  what: z.string(),
  unit: z.string(),
  value: z.number(),
  how: z.enum(TARGET_HOWS),
  due: z.string().nullable(),
  indicator: id.nullable(),
  period: period.nullable(),
  inUnit: number,
  taken: z.boolean()
})
export type SuggestionView = z.infer<typeof suggestion>

const value = cellRef.extend({
  id,
  value: number,
  mark,
  note: z.string(),
  source: z.string(),
  act: id.nullable(),
  reason: z.string()
})
const opened = z.object({
  row: figureRow,
  sentences: z.object({
    latin: z.string().nullable(),
    cyrillic: z.string().nullable(),
    russian: z.string().nullable()
  }),
  entered: z.array(value),
  below: z.array(
    z.object({
      ...{ place: id, body: z.string(), value: number, mark, source: z.string(), note: z.string() },
      summed: z.boolean()
    })
  ),
  periods: z.array(z.object({ period, value: number, mark })),
  ratio: z.array(z.object({ indicator: id, value: number })),
  rollouts: z.array(z.object({ id, name: z.string(), column: id.nullable(), columnName: z.string(), rows: count })),
  targets: z.array(target),
  letters: z.array(letter)
})
export type OpenedView = z.infer<typeof opened>
const step = z.object({
  transaction: id,
  at: z.string(),
  actor: z.string(),
  cause: z.string(),
  value: number,
  mark,
  note: z.string(),
  source: z.string(),
  reason: z.string()
})

const formRow = z.object({
  row: count,
  indicator: id,
  name: z.string(),
  text: z.string(),
  note: z.string(),
  state: z.enum(['new', 'same', 'changes', 'empty', 'asked', 'refused']),
  why: z.enum([...cellRefusal.options, 'moved']).nullable(),
  readings: z.array(z.number()),
  value: number,
  before: number,
  source: z.string(),
  percent: number
})
export type FormRowView = z.infer<typeof formRow>
const formReading = z.object({
  file: z.string(),
  place: id,
  /** '' = of the place itself. */
  body: z.string(),
  period,
  rows: z.array(formRow),
  vanished: z.array(z.string()),
  moved: z.array(z.object({ row: count, name: z.string() })),
  unknown: z.array(z.object({ row: count, text: z.string() }))
})
export type FormReadingView = z.infer<typeof formReading>

export const indicators = {
  /** Indicators, places, and the office's own place. */
  catalogue: reading.output(
    z.object({ indicators: z.array(indicator), places: z.array(place), home: id.nullable(), today: z.string() })
  ),
  /** Adds what is missing of the shipped territory, catalogue and registers. */
  loadShipped: administering.output(written),
  /** Figures of real papers, each with its source sentence. */
  loadExample: administering.output(written),
  save: writing.input(z.object({ id: id.nullable(), indicator: indicatorFields })).output(written.extend({ id })),
  remove: administering.input(z.object({ id })).output(written),
  addMahallas: writing
    .input(z.object({ parent: id, names: z.array(line).min(1).max(2000) }))
    .output(written.extend({ added: count })),
  savePlace: writing
    .input(
      z.object({
        id,
        nameUz: z.string().trim().min(1).max(300).optional(),
        nameRu: z.string().trim().max(300).optional(),
        code: z.string().trim().max(50).optional()
      })
    )
    .output(written),

  entry: reading
    .input(wanted.omit({ span: true }).extend({ body: z.string().max(300).default('') }))
    .output(z.array(entryCell)),
  /** All cells or none: what is asked or refused is named, then nothing is written. */
  enter: writing
    .input(
      z.object({
        cells: z.array(typed).min(1).max(20_000),
        source: z.string().max(2000).default(''),
        act: id.nullable().default(null),
        reason: z.string().max(2000).default('')
      })
    )
    .output(entered),
  history: reading.input(cellRef).output(z.array(step)),

  table: reading.input(wanted).output(z.array(figureRow)),
  open: reading.input(z.object({ indicator: id, place: id, period, span })).output(opened),
  /** Figures as letters take them: value, source, sentence. */
  forLetters: reading.input(wanted.extend({ tongue, withPlace: z.boolean().default(false) })).output(
    z.array(
      figureRow.extend({
        unit: z.string(),
        decimals: count,
        name: z.string(),
        source: z.string(),
        sentence: z.string()
      })
    )
  ),

  targets: reading.output(z.array(target)),
  suggestions: reading.output(z.array(suggestion)),
  saveTargets: writing.input(z.object({ targets: z.array(targetFields).min(1).max(1000) })).output(written),
  removeTarget: writing.input(z.object({ id })).output(written),

  completeness: reading.input(z.object({ period, place: id })).output(
    z.array(
      z.object({
        place: id,
        filled: count,
        expected: count,
        approved: z.object({ at: z.string(), author: z.string() }).nullable()
      })
    )
  ),
  approve: approving.input(z.object({ period, places: z.array(id).min(1).max(1000) })).output(written),

  makeForm: reading
    .input(
      z.object({
        place: id,
        period,
        indicators: z.array(id).min(1).max(500),
        body: z.string().trim().max(300).default('')
      })
    )
    .output(z.file()),
  /** Bodies that figures stand by, in alphabetical order. */
  bodies: reading.output(z.array(z.string())),
  /** Reads a filled form without writing. */
  readForm: reading.input(z.object({ file: z.file() })).output(formReading),
  acceptForm: writing
    .input(
      z.object({
        file: z.file(),
        answers: z.array(
          z.object({ row: count, as: z.enum(['reading', 'replace', 'leave']), value: z.number().optional() })
        ),
        reason: z.string().max(2000).default('')
      })
    )
    .output(entered.extend({ open: z.array(formRow) }))
}
