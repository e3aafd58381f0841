import type { Generated } from 'kysely'

/** `key` names a reminder (domain/reminders/engine.ts, keyOf); `until` an instant, null: read for good. */
export type ReminderTables = {
  reminder_mark: { id: Generated<number>; person: string; key: string; until: string | null }
}
/** Not journalled: which reminder was told aloud to whom, at which instant. */
export type ReminderToldTable = { person: string; key: string; at: string }
