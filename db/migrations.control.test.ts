import { expect, test } from 'vitest'
import { insideOf } from './connection.ts'
import { migrateTo } from './migrate.ts'
import { openAt } from './testing.ts'

test('tasks and deadlines of before get the columns of control, empty', async () => {
  const db = await openAt(20)
  const { sqlite } = insideOf(db)
  sqlite.exec(`insert into task(kind, number, position, title, text, place, control, state, progress, search)
    values ('measure', '41', 0, 'a', 'b', '{}', 'ours', 'new', 0, 'b')`)
  sqlite.exec("insert into deadline(task, position, text, kind, certain) values (1, 0, 'доимий', 'permanent', 1)")
  await migrateTo(db)
  expect(sqlite.prepare('select incoming, carried_from, internal_days, proof_needed from task').all()).toEqual([
    { incoming: null, carried_from: null, internal_days: null, proof_needed: '' }
  ])
  expect(sqlite.prepare('select report_every, report_since from deadline').all()).toEqual([
    { report_every: null, report_since: null }
  ])
  expect(() =>
    sqlite.exec(
      "insert into attachment(kind, name, type, size, sha256, at, author) values ('proof', 'a', '', 1, '', '', '')"
    )
  ).toThrow(/CHECK/)
})
