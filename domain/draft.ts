/**
 * What reading a file gives: the draft of an act and its annexes, before a person has confirmed it.
 * The JSON of `cli annex read` is exactly this; its schema is `api/draft.ts`. Unknown is null or [], every key is always there.
 */
export type Draft = {
  version: 1
  source: DraftSource
  act: DraftAct
  citations: Citation[]
  annexes: Annex[]
  clauses: Clause[]
  /** The same duty printed twice: 'clause 5.1' and 'measure 42'. */
  sameAs: { a: string; b: string }[]
  notes: Note[]
}

export type SourceFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'text' | 'scan'
export type DraftSource = { name: string; format: SourceFormat; pages: number | null; sha256: string }

/** `number` without № and -son: 'ПҚ-308', 'PQ-3391', '664-6-81-Q/24'. `date` is an ISO day. */
export type DraftAct = {
  kind: string | null
  number: string | null
  date: string | null
  title: string | null
  place: string | null
}

export type Relation = 'execution' | 'basis' | 'approves' | 'amends' | 'repeals' | 'cites'
export type Citation = {
  kind: string | null
  number: string | null
  date: string | null
  annex: string | null
  clause: string | null
  paragraph: number | null
  article: string | null
  stage: string | null
  text: string
  relation: Relation
  at: Place
}

export const CLAUSE_KINDS = ['task', 'adopt', 'note', 'approve', 'organise', 'finance', 'control', 'other'] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]
/** `number`: '4', '4.а', '5.2' = the second unnumbered paragraph under clause 5. */
export type Clause = {
  number: string
  kind: ClauseKind
  text: string
  items: string[]
  deadlines: Deadline[]
  executors: Executor[]
  targets: Target[]
  at: Place
}

export type Annex = RoadMap | Group | Other

export type Section = { number: string; title: string; level: 1 | 2; parent: string | null }
export type RoadMap = {
  kind: 'roadmap'
  number: string | null
  title: string | null
  columns: string[]
  sections: Section[]
  measures: Measure[]
}

export type StepItem = { number: string | null; text: string }
export type Step = { number: number; text: string; items: StepItem[] }
/**
 * A measure whose confidence is not below this is sure: every cell is the file's own text, or every word of it was recognised alike
 * more than once. Recognition that is not sure stays below a half.
 */
export const SURE = 0.9
/** `number` is counted 1…n, `printedNumber` is what the file shows; `confidence` 0…1 is the lowest of its cells. */
export type Measure = {
  number: number
  printedNumber: string | null
  section: string | null
  subsection: string | null
  text: string
  title: string
  items: string[]
  declaredItems: number | null
  steps: Step[]
  deadlines: Deadline[]
  executors: Executor[]
  funding: string | null
  result: string | null
  targets: Target[]
  confidence: number
  at: Place
  notes: Note[]
  /** Only in a control table: the act and clause that this row carries out. Null where the row names none that can be read. */
  source?: RowSource | null
}

/**
 * The act that a row of a control table names ("Фармон / ПФ-777-сон / 14.10.2026 й", "1-банд") in the words `text`; `state` is the printed
 * state of execution.
 */
export type RowSource = {
  kind: string | null
  number: string | null
  date: string | null
  annex: string | null
  clause: string | null
  text: string
  state: string | null
}

export const DEADLINE_KINDS = [
  'day',
  'month',
  'months',
  'quarter',
  'half',
  'year',
  'years',
  'from',
  'permanent',
  'relative',
  'after-event',
  'recurring',
  'inherit',
  'none'
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]
/** A closed interval of ISO days in the printed words `text`; `steps` null = belongs to no certain step. */
export type Deadline = {
  text: string
  kind: DeadlineKind
  start: string | null
  due: string | null
  time: string | null
  every: string | null
  dayOfMonth: number | null
  steps: number[] | null
  certain: boolean
}

export const EXECUTOR_ROLES = ['lead', 'co', 'controller', 'personally-responsible', 'unknown'] as const
export type ExecutorRole = (typeof EXECUTOR_ROLES)[number]
export type Executor = {
  text: string
  person: string | null
  role: ExecutorRole
  collective: boolean
  steps: number[] | null
}

export const SEAT_ROLES = ['head', 'deputy-head', 'secretary', 'member'] as const
export type SeatRole = (typeof SEAT_ROLES)[number]
export const SEAT_KINDS = ['person', 'ex-officio', 'by-agreement'] as const
export type SeatKind = (typeof SEAT_KINDS)[number]
export type Member = {
  number: number
  name: string
  position: string
  role: SeatRole
  seat: SeatKind
  acting: boolean
  at: Place
}
export type Group = {
  kind: 'group'
  number: string | null
  title: string | null
  members: Member[]
  /** The note under the list that a successor in the post takes the seat. */
  successionRule: boolean
  notes: Note[]
}

export type Other = {
  kind: 'list' | 'indicators' | 'text'
  number: string | null
  title: string | null
  columns: string[]
  rows: string[][]
  notes: Note[]
}

export type Target = {
  value: number
  unit: string
  what: string
  how: 'reach' | 'add' | 'at-least' | 'at-most' | 'top' | 'factor'
  start: string | null
  due: string | null
}

/** Counted from 1; header rows are counted. */
export type Place = { page: number | null; table: number | null; row: number | null; paragraph: number | null }

export const NOTE_CODES = [
  'STEPS_DEADLINES_MISMATCH',
  'SCRIPT_REPAIRED',
  'NO_DEADLINE',
  'NO_EXECUTOR',
  'AMBIGUOUS_DEADLINE',
  'UNKNOWN_DEADLINE',
  'NO_ACT_DATE',
  'NUMBER_GAP',
  'ROW_JOINED',
  'ITEM_COUNT_DIFFERS',
  'UNKNOWN_COLUMN',
  'LOW_CONFIDENCE',
  'NO_TABLE',
  'ROW_NOT_UNDERSTOOD',
  'IGNORED_CONTENT',
  'CUT_TEXT',
  'MISSING_ANNEX'
] as const
export type NoteCode = (typeof NOTE_CODES)[number]
/** `message` is a sentence in Uzbek (Latin); the screen says its own by `code` in the user's language. */
export type Note = { code: NoteCode; message: string; at: Place | null; was: string | null; now: string | null }

/** Notes that tell what reading did; all others ask a person to look, and are counted as doubts. */
const REMARKS: readonly NoteCode[] = ['SCRIPT_REPAIRED', 'ROW_JOINED', 'IGNORED_CONTENT']
export const isDoubt = ({ code }: Note): boolean => !REMARKS.includes(code)

export const NOWHERE: Place = { page: null, table: null, row: null, paragraph: null }
