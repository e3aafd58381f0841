import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CONCERNS } from '#domain/concern.ts'
import { CELL_REFUSALS } from '#domain/cell-value.ts'
import { MAX_FILE } from '#domain/limits.ts'
import { ROW_FIELDS } from '#domain/edition/compare-rows.ts'
import { administering, id, reading, written } from './call.ts'
import { draft, draftAct, isoDay, measure, member, note, place } from './draft.ts'

const count = z.number().int().nonnegative()
const index = z.number().int().nonnegative()

/** A line of the source beside the grid: a table row (cells) or a paragraph (one cell). */
const corners = z.array(z.number().min(0).max(1)).length(8)
export const sourceLine = z.object({
  at: place,
  cells: z.array(z.string()),
  /** On a scan: where it stands on the picture of its page. Corners clockwise from the upper left, x and y as shares. */
  outline: z.object({ whole: corners, cells: z.array(corners) }).optional()
})
export type SourceLine = z.infer<typeof sourceLine>

/** A deed of the review that can be taken back; `number` is the row or seat it was done to. */
const step = z.object({
  deed: z.enum([
    ...['cell', 'pair', 'settle', 'act', 'member', 'repair', 'leave', 'clause', 'add', 'remove', 'split', 'merge'],
    ...['confirm', 'edition']
  ] as const),
  number: count.nullable()
})

/** Two alphabets in one word; a sign in a number; a wrong letter of the one alphabet. */
export const REPAIR_KINDS = ['mixed', 'letter', 'number'] as const

/** What the review screen shows. `concerns[n]` speaks of the measure with key `annex:number`. */
export const review = z.object({
  id,
  draft,
  concerns: z.array(
    z.object({
      annex: index,
      number: count,
      found: z.array(z.object({ concern: z.enum(CONCERNS), words: z.string() }))
    })
  ),
  /** Rows of which every deadline is past today: 'annex:number'. */
  past: z.array(z.object({ annex: index, number: count })),
  /**
   * Beside each clause of the draft: `tracked` when it asks for work or control, `past` when every deadline is, `sameAs` the number
   * of the measure that prints its duty too (it then stands as that measure stands and counts once), `found` why it concerns us.
   */
  clauses: z.array(
    z.object({
      number: z.string(),
      tracked: z.boolean(),
      past: z.boolean(),
      sameAs: z.string().nullable(),
      found: z.array(z.object({ concern: z.enum(CONCERNS), words: z.string() }))
    })
  ),
  /** The act is in the register already. */
  sameAct: z.object({ id, label: z.string(), importedAt: z.string() }).nullable(),
  /** The file is another office's control table: its rows name the acts they carry out. */
  isControl: z.boolean(),
  /** Rows that the person looked at and found right: 'annex:number'. */
  confirmed: z.array(z.string()),
  /** Words proposed for repair, with where they stand (a row or seat of an annex, a clause, else the act's title). */
  repairs: z.array(
    z.object({
      key: z.string(),
      annex: index.nullable(),
      number: count.nullable(),
      clause: z.string().nullable(),
      was: z.string(),
      now: z.string(),
      kind: z.enum(REPAIR_KINDS),
      /** The words around it, as printed. */
      context: z.string()
    })
  ),
  /** Doubts put aside: of a measure (`annex` and `number`), of an annex (`number` null) or of the whole file (both null). */
  settled: z.array(z.object({ annex: index.nullable(), number: count.nullable(), note })),
  /** What `takeBack` and `bringAgain` would do next; null when there is nothing. */
  undo: step.nullable(),
  redo: step.nullable(),
  today: isoDay
})
export type Review = z.infer<typeof review>

/**
 * A difference between the edition in the register and the draft. `task`: what stands in the register, null for an added duty; `now`: what the
 * draft prints (`at` its place among the draft's duties), null for a dropped one. Changed fields come one by one, with the words set
 * against each other; `conflict`: a person changed the field too. `accepted`: what merging would do with it.
 */
const editionChange = z.object({
  key: z.string(),
  kind: z.enum(['added', 'changed', 'dropped', 'moved', 'unknown']),
  /** The act that a row of a control table names; '' in a new edition. */
  act: z.string(),
  task: z.object({ id, kind: z.string(), number: z.string(), title: z.string() }).nullable(),
  now: z
    .object({
      at: index,
      annex: index.nullable(),
      number: z.string(),
      section: z.string().nullable(),
      text: z.string(),
      isClause: z.boolean()
    })
    .nullable(),
  field: z.enum(ROW_FIELDS).nullable(),
  was: z.string(),
  is: z.string(),
  words: z.array(z.object({ kind: z.enum(['same', 'added', 'dropped']), text: z.string() })),
  conflict: z.boolean(),
  /** What the program would do; the person may decide otherwise. */
  proposed: z.boolean(),
  accepted: z.boolean()
})
export type EditionChange = z.infer<typeof editionChange>
/**
 * `same`: duties that are the same in both. 'control': the draft is a control table of another office, whose rows name acts; a change of kind
 * 'unknown' is a row that was not understood.
 */
const edition = z.object({
  kind: z.enum(['edition', 'control']),
  act: id.nullable(),
  label: z.string(),
  same: count,
  changes: z.array(editionChange)
})
export type Edition = z.infer<typeof edition>

export const PROGRESS_STAGES = ['open', 'read', 'page', 'recognise', 'store', 'write', 'paper'] as const
export const progress = z.object({
  kind: z.literal('progress'),
  stage: z.enum(PROGRESS_STAGES),
  done: count,
  total: count
})
export type Progress = z.infer<typeof progress>

/** Columns of the review grid that can be typed into; the cell is read again by the same recognisers. */
export const REVIEW_COLUMNS = [
  'text',
  'title',
  'steps',
  'deadlines',
  'executors',
  'funding',
  'result',
  'section',
  'subsection'
] as const
export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]

export const CLAUSE_COLUMNS = ['text', 'kind', 'deadlines', 'executors'] as const
export type ClauseColumn = (typeof CLAUSE_COLUMNS)[number]

const ofDraft = z.object({ draft: id })
const row = z.object({ draft: id, annex: index, number: count })
const words = z.string().max(100_000)
const changedMeasure = z.object({ measure })

export const imports = {
  /** Reads a file into a kept draft. Streams progress, then the draft's id. Cancelled by the caller's signal: nothing is kept. */
  read: administering
    .input(z.object({ file: z.file().max(MAX_FILE) }))
    .output(eventIterator(z.union([progress, z.object({ kind: z.literal('done'), draft: id })]))),
  /** Drafts not yet accepted, newest first. */
  list: reading.output(
    z.array(z.object({ id, file: z.string(), label: z.string(), at: z.string(), measures: count, doubts: count }))
  ),
  get: reading.input(z.object({ draft: id })).output(review),
  /** The lines of the draft's file, which never change. */
  source: reading.input(z.object({ draft: id })).output(z.array(sourceLine)),
  /** A page of a draft that was read as a scan, as a JPEG. NOT_FOUND where there is no such page. */
  page: reading.input(z.object({ draft: id, page: count.min(1) })).output(z.file()),
  /** Types a cell anew (steps, deadlines, executors: one per line) and reads it by the same rules. */
  editCell: administering
    .input(
      z.object({
        draft: id,
        annex: index,
        number: count,
        column: z.enum(REVIEW_COLUMNS),
        value: z.string().max(100_000)
      })
    )
    .output(changedMeasure),
  /**
   * Types many cells anew as one step of undo. A cell that cannot be read is refused with its reason, in the order given, and the others
   * go in; null: it went in.
   */
  editCells: administering
    .input(
      z.object({
        draft: id,
        cells: z
          .array(
            z.object({ annex: index, number: count, column: z.enum(REVIEW_COLUMNS), value: z.string().max(100_000) })
          )
          .min(1)
          .max(100_000)
      })
    )
    .output(z.object({ refused: z.array(z.enum(CELL_REFUSALS).nullable()) })),
  /** Says which steps each deadline of the measure belongs to, in order of its deadlines; clears the mismatch doubt. */
  pair: administering
    .input(z.object({ draft: id, annex: index, number: count, steps: z.array(z.array(count).nullable()) }))
    .output(changedMeasure),
  /** A doubt looked at and accepted: it leaves the list. `note` is its index in the measure's notes. */
  settleDoubt: administering
    .input(z.object({ draft: id, annex: index, number: count, note: index }))
    .output(changedMeasure),
  /** The same for a doubt of an annex that is no road map, or (`annex` null) of the whole file. */
  settleNote: administering
    .input(z.object({ draft: id, annex: index.nullable(), note: index }))
    .output(z.object({ draft: id })),
  /** Puts a settled doubt back, by its index in `settled`. */
  restoreDoubt: administering.input(z.object({ draft: id, settled: index })).output(z.object({ draft: id })),
  /** Takes the last edit of the draft back; `bringAgain` does it again. CANNOT_UNDO when there is none. */
  takeBack: administering.input(z.object({ draft: id })).output(z.object({ draft: id })),
  bringAgain: administering.input(z.object({ draft: id })).output(z.object({ draft: id })),
  /** Does proposed repairs of words, by their keys in `repairs`, as one edit; `leaveWords` keeps the words as printed. */
  repairWords: administering
    .input(z.object({ draft: id, keys: z.array(z.string()).min(1) }))
    .output(z.object({ draft: id, repaired: count })),
  leaveWords: administering.input(z.object({ draft: id, keys: z.array(z.string()).min(1) })).output(ofDraft),
  /**
   * Rows of a road map. A row's `number` is its key in the draft and never moves; the rows are counted 1…n when accepted. A row is
   * added behind `after` (null: first), cut in two, joined with the one below it; `number` of the answer is the row to look at.
   */
  addRow: administering
    .input(z.object({ draft: id, annex: index, after: count.nullable(), text: words }))
    .output(z.object({ number: count })),
  removeRow: administering.input(row).output(ofDraft),
  splitRow: administering
    .input(row.extend({ texts: z.tuple([words, words]), fromStep: count.nullable() }))
    .output(z.object({ number: count })),
  mergeRow: administering.input(row).output(z.object({ number: count })),
  /** A step cut at a place of its text, or joined with the next one; deadlines and executors stay with their steps. */
  splitStep: administering.input(row.extend({ step: count, texts: z.tuple([words, words]) })).output(changedMeasure),
  mergeStep: administering.input(row.extend({ step: count })).output(changedMeasure),
  /** Marks rows as looked at and right, or takes the mark off. */
  confirmRows: administering
    .input(
      z.object({ draft: id, rows: z.array(z.object({ annex: index, number: count })).min(1), confirmed: z.boolean() })
    )
    .output(ofDraft),
  /** Types a cell of a clause anew; deadlines and executors one a line. A clause that was missed or is none comes or goes. */
  editClause: administering
    .input(z.object({ draft: id, number: z.string(), column: z.enum(CLAUSE_COLUMNS), value: words }))
    .output(ofDraft),
  addClause: administering
    .input(z.object({ draft: id, after: z.string().nullable(), number: z.string().max(20), text: words }))
    .output(ofDraft),
  removeClause: administering.input(z.object({ draft: id, number: z.string() })).output(ofDraft),
  editAct: administering.input(z.object({ draft: id, act: draftAct })).output(z.object({ act: draftAct })),
  editMember: administering
    .input(
      z.object({
        draft: id,
        annex: index,
        number: count,
        member: member.pick({ name: true, position: true, role: true, seat: true, acting: true })
      })
    )
    .output(z.object({ member })),
  /**
   * Writes act, clauses, annexes, tasks, deadlines, executors, groups and seats in one transaction, after a verified backup.
   * `past`: what becomes of tasks under control whose own dates are all past (a measure with nothing but past dates goes with
   * all its steps); `closed` counts them. SAME_ACT when the act is there and `again` is not set; NO_ACT_NUMBER; NOTHING_PICKED.
   */
  accept: administering
    .input(
      z.object({
        draft: id,
        control: z.enum(['all', 'concerned', 'picked']),
        picked: z.array(z.object({ annex: index, number: count })).default([]),
        /** Clauses that come under control when `control` is 'picked'. */
        clauses: z.array(z.string()).default([]),
        past: z.enum(['open', 'done', 'removed']),
        again: z.boolean().default(false)
      })
    )
    .output(
      z.object({
        transaction: id,
        act: id,
        measures: count,
        clauses: count,
        steps: count,
        deadlines: count,
        executors: count,
        groups: count,
        seats: count,
        ours: count,
        closed: count
      })
    ),
  /** The draft as a new edition of the act in the register; null when the act is not there. */
  edition: reading.input(ofDraft).output(edition.nullable()),
  /** Takes changes of the new edition, or leaves what stands in the register. */
  decideEdition: administering
    .input(z.object({ draft: id, keys: z.array(z.string()).min(1), accept: z.boolean() }))
    .output(ofDraft),
  /**
   * Writes the accepted changes in one transaction, after a verified backup: states, progress, ours, notes and proof stay. Dropped duties are removed from
   * control with the note `dropped`, never deleted. NOTHING_PICKED when nothing was accepted.
   */
  mergeEdition: administering
    .input(z.object({ draft: id, words: z.object({ dropped: z.string().max(500) }) }))
    .output(written.extend({ act: id.nullable(), added: count, changed: count, dropped: count, refused: count })),
  discard: administering.input(z.object({ draft: id })).output(z.object({ draft: id }))
}
