import type { Generated } from 'kysely'
import type { EventKind, EventState } from '#domain/event.ts'

/** Columns of events as they lie in SQLite: days are ISO days, Json is JSON text. */
type Json = string

export type EventTable = {
  id: Generated<number>
  kind: EventKind
  title: string
  first_day: string
  last_day: string | null
  place: string
  partner: string
  chair: string
  chair_post: string
  secretary: string
  number: string
  state: EventState
  agenda: Json
  text: string
  source: string
  task: number | null
  /** The working group that held it. */
  working_group: number | null
  minutes: number | null
  author: string
}
export type AttendanceTable = {
  id: Generated<number>
  event: number
  position: number
  body: string
  folded: string
  invited: number | null
  attended: number | null
  passed: number | null
}
export type EventTables = { event: EventTable; attendance: AttendanceTable }

/** What hangs on an event: its decisions go with it, as the tasks of a letter do. */
export const EVENT_DEPENDENTS = {
  event: [
    { entity: 'task', column: 'event', fate: 'remove' },
    { entity: 'attendance', column: 'event', fate: 'remove' },
    { entity: 'attachment', column: 'event', fate: 'remove' }
  ],
  attendance: []
} as const
