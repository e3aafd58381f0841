import type { Generated, Insertable, Selectable, Updateable } from 'kysely'
import type { DeadlineKind, ExecutorRole, Relation, SeatKind, SeatRole } from '#domain/draft.ts'
import type { Role } from '#domain/office.ts'
import type { ReportEvery } from '#domain/control.ts'
import type { Control, TaskKind, TaskState } from '#domain/task.ts'
import type { BodyAnswerTables } from './tables/body-answers.ts'
import type { AccountTables, SecretTable } from './tables/accounts.ts'
import type { ControlTables } from './tables/control.ts'
import type { PreferenceTable } from './tables/preferences.ts'
import type { ReminderTables, ReminderToldTable } from './tables/reminders.ts'
import { EVENT_DEPENDENTS, type EventTables } from './tables/events.ts'
import type { LocalisationTables } from './tables/localisation.ts'
import { POST_DEPENDENTS, type PostTables } from './tables/posts.ts'
import type { TemplateTables } from './tables/templates.ts'
import type { SavedViewTables } from './tables/saved-views.ts'
import { PAPER_DEPENDENTS, type PaperTables } from './tables/papers.ts'
import { PAPER_TRAFFIC_DEPENDENTS, type PaperTrafficTables } from './tables/paper-traffic.ts'
import { FIGURE_DEPENDENTS, type FigureTables, type IndicatorSumTable } from './tables/figures.ts'
import type { SearchIndexTable, SearchWordTable, TaskStandingTable } from './tables/standing.ts'

/**
 * The columns as they lie in SQLite. Days are ISO days, instants ISO 8601 in UTC, `Json` is JSON text, `Bit` is 0 or 1.
 * No row of this shape leaves db/: repositories map it.
 */
type Json = string
type Bit = number

export type ChangeTxTable = {
  id: Generated<number>
  at: string
  actor: string
  role: Role
  cause: string
  changes: number
  undoes: number | null
  undone_by: number | null
  /** The seal and the name of the key it was made with; null before the journal was a chain. */
  mac: string | null
  key_name: string | null
}
export type ChangeTable = {
  id: Generated<number>
  tx: number
  entity: Entity
  record: number
  field: string | null
  old: Json | null
  new: Json | null
}
export type BlobTable = { sha256: string; size: number; bytes: Uint8Array }
export type SettingTable = { id: Generated<number>; key: string; value: Json }
export type ActTable = {
  id: Generated<number>
  kind: string
  number: string
  date: string | null
  title: string
  place: string
  folded: string
  file: string
  sha256: string | null
  imported_at: string
}
export type CitationTable = {
  id: Generated<number>
  act: number
  position: number
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
  place: Json
}
export type AnnexKind = 'roadmap' | 'group' | 'list' | 'indicators' | 'text'
export type AnnexTable = {
  id: Generated<number>
  act: number
  position: number
  kind: AnnexKind
  number: string | null
  title: string | null
  columns: Json
  rows: Json
  doubts: Json
}
export type SectionTable = {
  id: Generated<number>
  annex: number
  parent: number | null
  level: number
  number: string
  title: string
  position: number
}
export type TaskTable = {
  id: Generated<number>
  parent: number | null
  kind: TaskKind
  act: number | null
  annex: number | null
  section: number | null
  subsection: number | null
  number: string
  printed_number: string | null
  position: number
  title: string
  text: string
  items: Json
  targets: Json
  funding: string | null
  result: string | null
  place: Json
  control: Control
  state: TaskState
  progress: number
  ours_deputy: string
  ours_lead: string
  ours_co: Json
  internal_date: string | null
  doubts: Json
  same_as: number | null
  search: string
  incoming: number | null
  carried_from: number | null
  internal_days: number | null
  proof_needed: Generated<string>
  event: number | null
}
export type DeadlineTable = {
  id: Generated<number>
  task: number
  position: number
  text: string
  kind: DeadlineKind
  start: string | null
  due: string | null
  time: string | null
  every: string | null
  day_of_month: number | null
  certain: Bit
  start_confirmed: Bit
  report_every: ReportEvery | null
  report_since: string | null
}
export type ExecutorTable = {
  id: Generated<number>
  task: number
  position: number
  text: string
  folded: string
  person: string | null
  role: ExecutorRole
  collective: Bit
}
export type NoteTable = { id: Generated<number>; task: number; at: string; author: string; text: string }
export type WorkingGroupTable = {
  id: Generated<number>
  act: number
  annex: number
  position: number
  title: string
  folded: string
  succession_rule: Bit
}
export type SeatTable = {
  id: Generated<number>
  working_group: number
  position: number
  number: number
  name: string
  folded: string
  post: string
  role: SeatRole
  kind: SeatKind
  acting: Bit
  place: Json
  /** The post it goes with, once a change of it is known. */
  held: number | null
}
export type DraftTable = {
  id: Generated<number>
  file: string
  sha256: string
  bytes: Uint8Array
  draft: Json
  source: Json
  at: string
}

/** What the change journal covers: written by `transact` alone. */
export type Journalled = {
  setting: SettingTable
  act: ActTable
  citation: CitationTable
  annex: AnnexTable
  section: SectionTable
  task: TaskTable
  deadline: DeadlineTable
  executor: ExecutorTable
  note: NoteTable
  working_group: WorkingGroupTable
  seat: SeatTable
} & BodyAnswerTables &
  ControlTables &
  SavedViewTables &
  PaperTables &
  PaperTrafficTables &
  FigureTables &
  TemplateTables &
  ReminderTables &
  AccountTables &
  EventTables &
  PostTables &
  LocalisationTables
export type Entity = keyof Journalled
export type Tables = Journalled & {
  change_tx: ChangeTxTable
  change: ChangeTable
  secret: SecretTable
  reminder_told: ReminderToldTable
  preference: PreferenceTable
  blob: BlobTable
  draft: DraftTable
  indicator_sum: IndicatorSumTable
  search_index: SearchIndexTable
  search_word: SearchWordTable
  task_standing: TaskStandingTable
}

export type RowOf<E extends Entity> = Selectable<Journalled[E]>
export type NewRow<E extends Entity> = Omit<Insertable<Journalled[E]>, 'id'>
export type RowPatch<E extends Entity> = Omit<Updateable<Journalled[E]>, 'id'>

/** Who hangs on whom: before a row goes, its dependents go (`remove`) or let go of it (`clear`); in this order. */
export type Dependent = { entity: Entity; column: string; fate: 'remove' | 'clear' }
export const DEPENDENTS: Record<Entity, readonly Dependent[]> = {
  setting: [],
  body_answer: [],
  saved_view: [],
  reminder_mark: [],
  act: [
    { entity: 'task', column: 'act', fate: 'remove' },
    { entity: 'working_group', column: 'act', fate: 'remove' },
    { entity: 'annex', column: 'act', fate: 'remove' },
    { entity: 'citation', column: 'act', fate: 'remove' },
    { entity: 'indicator_value', column: 'act', fate: 'clear' },
    { entity: 'target', column: 'act', fate: 'clear' },
    { entity: 'localisation', column: 'upper_act', fate: 'remove' },
    { entity: 'localisation', column: 'our_act', fate: 'remove' }
  ],
  citation: [],
  annex: [
    { entity: 'task', column: 'annex', fate: 'remove' },
    { entity: 'working_group', column: 'annex', fate: 'remove' },
    { entity: 'section', column: 'annex', fate: 'remove' }
  ],
  section: [
    { entity: 'section', column: 'parent', fate: 'remove' },
    { entity: 'task', column: 'section', fate: 'clear' },
    { entity: 'task', column: 'subsection', fate: 'clear' }
  ],
  task: [
    { entity: 'task', column: 'parent', fate: 'remove' },
    { entity: 'task', column: 'same_as', fate: 'clear' },
    { entity: 'task', column: 'carried_from', fate: 'clear' },
    { entity: 'deadline', column: 'task', fate: 'remove' },
    { entity: 'executor', column: 'task', fate: 'remove' },
    { entity: 'note', column: 'task', fate: 'remove' },
    { entity: 'document_task', column: 'task', fate: 'remove' },
    { entity: 'control_mark', column: 'task', fate: 'remove' },
    { entity: 'funding', column: 'task', fate: 'remove' },
    { entity: 'checklist', column: 'task', fate: 'remove' },
    { entity: 'attachment', column: 'task', fate: 'remove' },
    { entity: 'work_entry', column: 'task', fate: 'clear' },
    { entity: 'problem', column: 'task', fate: 'clear' },
    { entity: 'target', column: 'task', fate: 'clear' },
    { entity: 'event', column: 'task', fate: 'clear' },
    { entity: 'localisation', column: 'upper_task', fate: 'remove' },
    { entity: 'localisation', column: 'our_task', fate: 'clear' },
    { entity: 'rollout', column: 'task', fate: 'clear' }
  ],
  deadline: [
    { entity: 'extension', column: 'deadline', fate: 'remove' },
    { entity: 'report', column: 'deadline', fate: 'remove' }
  ],
  executor: [],
  note: [],
  working_group: [
    { entity: 'seat', column: 'working_group', fate: 'remove' },
    { entity: 'event', column: 'working_group', fate: 'clear' }
  ],
  seat: [],
  incoming: [
    { entity: 'task', column: 'incoming', fate: 'remove' },
    { entity: 'resolution', column: 'incoming', fate: 'remove' },
    { entity: 'attachment', column: 'incoming', fate: 'remove' }
  ],
  resolution: [],
  extension: [],
  control_mark: [],
  report: [],
  funding: [],
  checklist: [
    { entity: 'audit', column: 'checklist', fate: 'remove' },
    { entity: 'criterion', column: 'checklist', fate: 'remove' }
  ],
  criterion: [{ entity: 'finding', column: 'criterion', fate: 'remove' }],
  audit: [{ entity: 'finding', column: 'audit', fate: 'remove' }],
  finding: [{ entity: 'attachment', column: 'finding', fate: 'remove' }],
  work_entry: [{ entity: 'attachment', column: 'work_entry', fate: 'remove' }],
  problem: [],
  attachment: [],
  calendar_day: [],
  ...PAPER_DEPENDENTS,
  ...PAPER_TRAFFIC_DEPENDENTS,
  ...FIGURE_DEPENDENTS,
  template: [],
  ...EVENT_DEPENDENTS,
  ...POST_DEPENDENTS,
  localisation: [],
  account: []
}
