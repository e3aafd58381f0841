import type { Generated } from 'kysely'

/** `folded` is the one key of every script and ending of the spelling (domain/bodies/resolve.ts); `at` an instant. */
export type BodyAnswerTable = {
  id: Generated<number>
  spelling: string
  folded: string
  body: string
  at: string
  author: string
}
export type BodyAnswerTables = { body_answer: BodyAnswerTable }
