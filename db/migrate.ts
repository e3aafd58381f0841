import type BetterSqlite3 from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import { insideOf, type WritableDb } from './connection.ts'
import * as register from './migrations/0010-register.ts'
import * as paperOrder from './migrations/0020-paper-order.ts'
import * as bodyAnswers from './migrations/0030-body-answers.ts'
import * as standing from './migrations/0040-standing.ts'
import * as control from './migrations/0050-control.ts'
import * as savedViews from './migrations/0060-saved-views.ts'
import * as figures from './migrations/0070-figures.ts'
import * as papers from './migrations/0090-papers.ts'
import * as chain from './migrations/0100-chain.ts'
import * as accounts from './migrations/0110-accounts.ts'
import * as reminders from './migrations/0120-reminders.ts'
import * as events from './migrations/0130-events.ts'
import * as paperTraffic from './migrations/0140-paper-traffic.ts'
import * as preferences from './migrations/0150-preferences.ts'
import * as posts from './migrations/0160-posts.ts'
import * as templates from './migrations/0170-templates.ts'
import * as localisation from './migrations/0180-localisation.ts'
import * as figureSums from './migrations/0190-figure-sums.ts'
import * as groupMeetings from './migrations/0200-group-meetings.ts'
import * as postNames from './migrations/0210-post-names.ts'
import * as enclosures from './migrations/0220-enclosures.ts'
import * as searchLater from './migrations/0230-search-later.ts'
import * as cellLinks from './migrations/0240-cell-links.ts'
import * as workOfIndicators from './migrations/0250-work-of-indicators.ts'

/** A step of the schema, frozen once released. `up` runs inside a transaction that also sets user_version. */
export type Migration = { number: number; up: (db: Kysely<unknown>) => Promise<void> }

export const MIGRATIONS: readonly Migration[] = [
  { number: 10, up: register.up },
  { number: 20, up: paperOrder.up },
  { number: 30, up: bodyAnswers.up },
  { number: 40, up: standing.up },
  { number: 50, up: control.up },
  { number: 60, up: savedViews.up },
  { number: 70, up: figures.up },
  { number: 90, up: papers.up },
  { number: 100, up: chain.up },
  { number: 110, up: accounts.up },
  { number: 120, up: reminders.up },
  { number: 130, up: events.up },
  { number: 140, up: paperTraffic.up },
  { number: 150, up: preferences.up },
  { number: 160, up: posts.up },
  { number: 170, up: templates.up },
  { number: 180, up: localisation.up },
  { number: 190, up: figureSums.up },
  { number: 200, up: groupMeetings.up },
  { number: 210, up: postNames.up },
  { number: 220, up: enclosures.up },
  { number: 230, up: searchLater.up },
  { number: 240, up: cellLinks.up },
  { number: 250, up: workOfIndicators.up }
]

/** 'NZRT': what SQLite's header bytes 68…71 of our files say. */
export const APPLICATION_ID = 0x4e5a5254

/** The schema this program writes: the number of the last migration. */
export const lastVersion = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.at(-1)?.number ?? 0

/** The user_version of an open base. */
export const versionOf = (sqlite: BetterSqlite3.Database): number =>
  Number(sqlite.pragma('user_version', { simple: true }))

/**
 * Brings a base to `target` (by default the last migration), each migration with its user_version in one transaction;
 * killed half-way, the base stands at the migration before. Throws when the list's numbers do not rise.
 */
export const migrateTo = async (
  db: WritableDb,
  target: number | null = null,
  migrations: readonly Migration[] = MIGRATIONS
): Promise<void> => {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]?.number ?? 0
    if (migration.number <= before) throw new Error(`migration ${migration.number} does not rise above ${before}`)
  })
  const { kysely, sqlite } = insideOf(db)
  const from = versionOf(sqlite)
  for (const { number, up } of migrations) {
    if (number <= from || number > (target ?? lastVersion(migrations))) continue
    await kysely.transaction().execute(async trx => {
      await up(trx as unknown as Kysely<unknown>)
      await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(trx)
      await sql.raw(`pragma user_version = ${number}`).execute(trx)
    })
  }
}
