import type { Generated } from 'kysely'
import type { CalendarDayKind } from '#domain/calendar/known-days.ts'
import type { AttachmentKind, IncomingKind, MarkKind, ResolutionSource, Verdict } from '#domain/control.ts'

/** Columns of control of execution as they lie in SQLite: days are ISO days, Json is JSON text, Bit is 0 or 1. */
type Json = string
type Bit = number

export type IncomingTable = {
  id: Generated<number>
  kind: IncomingKind
  sender: string
  their_number: string
  their_date: string | null
  number: string
  date: string
  subject: string
  text: string
  due: string | null
  needs_answer: Bit
  answer_document: number | null
  answer_number: Generated<string>
  answered_on: string | null
  search: string
}
export type ResolutionTable = {
  id: Generated<number>
  incoming: number
  author: string
  lead: string
  co: Json
  text: string
  date: string
  due: string | null
  source: ResolutionSource
}
export type ExtensionTable = {
  id: Generated<number>
  deadline: number
  date: string
  due_before: string | null
  due_after: string
  reason: string
  basis: string
}
export type ControlMarkTable = {
  id: Generated<number>
  task: number
  kind: MarkKind
  date: string
  basis: string
  text: string
  author: string
}
export type ReportTable = { id: Generated<number>; deadline: number; point: string; reported_on: string; text: string }
/** `planned` and `paid` in hundredths of the currency (tiyin, cent). */
export type FundingTable = {
  id: Generated<number>
  task: number
  source: string
  currency: string
  planned: number | null
  paid: number | null
  contract_number: string
  contract_date: string | null
  party: string
}
export type ChecklistTable = { id: Generated<number>; task: number | null; title: string }
export type CriterionTable = { id: Generated<number>; checklist: number; position: number; text: string }
export type AuditTable = { id: Generated<number>; checklist: number; date: string; title: string }
export type FindingTable = {
  id: Generated<number>
  audit: number
  criterion: number
  verdict: Verdict | null
  proof: string
  link: string
  responsible: string
}
export type WorkEntryTable = {
  id: Generated<number>
  task: number | null
  /** The indicator it was done for. */
  indicator: number | null
  place: string
  date: string
  first_day: string | null
  last_day: string | null
  text: string
  figures: Json
  author: string
}
export type ProblemTable = {
  id: Generated<number>
  task: number | null
  place: string
  opened: string
  text: string
  cause: string
  remedy: string
  who: string
  due: string | null
  closed: string | null
  outcome: string
  author: string
}
export type AttachmentTable = {
  id: Generated<number>
  task: number | null
  incoming: number | null
  work_entry: number | null
  finding: number | null
  event: number | null
  rollout_cell: number | null
  kind: AttachmentKind
  name: string
  type: string
  size: number
  sha256: string
  note: string
  at: string
  author: string
}
export type CalendarDayTable = {
  id: Generated<number>
  day: string
  kind: CalendarDayKind
  name: string
  basis: string
}

/** What of it the change journal covers: all. */
export type ControlTables = {
  incoming: IncomingTable
  resolution: ResolutionTable
  extension: ExtensionTable
  control_mark: ControlMarkTable
  report: ReportTable
  funding: FundingTable
  checklist: ChecklistTable
  criterion: CriterionTable
  audit: AuditTable
  finding: FindingTable
  work_entry: WorkEntryTable
  problem: ProblemTable
  attachment: AttachmentTable
  calendar_day: CalendarDayTable
}
