import { type Kysely, sql } from 'kysely'

/** A cell of a register may point to a person of the register of persons, or to a paper of ours; its words stay beside. */
const STEPS = [
  'ALTER TABLE rollout_cell ADD COLUMN person INTEGER REFERENCES person(id)',
  'ALTER TABLE rollout_cell ADD COLUMN document INTEGER REFERENCES document(id)',
  'CREATE INDEX rollout_cell_by_person ON rollout_cell(person)',
  'CREATE INDEX rollout_cell_by_document ON rollout_cell(document)'
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STEPS) await sql.raw(statement).execute(db)
}
