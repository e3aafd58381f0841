import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TASK_STATES } from '#domain/task.ts'
import { insideOf } from './connection.ts'
import { asOf } from './history.ts'
import { registerAt } from './past.ts'
import { oursToPatch } from './repositories/tasks.ts'
import { deed, openWithAct } from './testing.ts'
import { undo } from './undo.ts'
import { transact } from './write.ts'

test('at any instant it is what the journal says of every task, deleted ones too', async () => {
  const step = fc.record({
    deed: fc.constantFrom('state', 'ours', 'due', 'remove', 'undo'),
    pick: fc.nat(),
    state: fc.constantFrom(...TASK_STATES)
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
      const { db } = await openWithAct(2)
      const all = insideOf(db).sqlite.prepare<[], number>('select id from task').pluck().all()
      const done: number[] = []
      for (const [index, one] of steps.entries()) {
        const at = `2026-11-22T0${index + 1}:00:00.000Z`
        const tasks = insideOf(db).sqlite.prepare<[], number>('select id from task').pluck().all()
        const task = tasks[one.pick % tasks.length]
        const last = done.at(-1)
        if (one.deed === 'undo' && last !== undefined) {
          done.pop()
          await undo(db, deed('undo', at), last)
          continue
        }
        if (task === undefined) continue
        const { transaction } = await transact(db, deed('x', at), async w => {
          if (one.deed === 'state') await w.update('task', task, { state: one.state })
          if (one.deed === 'ours') await w.update('task', task, oursToPatch({ deputy: `№${index}`, co: ['a'] }))
          if (one.deed === 'due') {
            const found = await w.db.selectFrom('deadline').select('id').where('task', '=', task).executeTakeFirst()
            if (found !== undefined) await w.update('deadline', found.id, { due: `2028-01-0${index + 1}` })
          }
          if (one.deed === 'remove') await w.remove('task', task)
        })
        if (transaction !== null) done.push(transaction)
      }
      for (let hour = 0; hour <= steps.length; hour++) {
        const instant = `2026-11-22T0${hour}:30:00.000Z`
        const compared = new Map((await registerAt(db.read, instant)).map(row => [row.id, row]))
        for (const id of all) {
          const row = await asOf(db.read, 'task', id, instant)
          const was = compared.get(id)?.was ?? null
          expect(was === null).toBe(row === null)
          if (row === null || was === null) continue
          expect([was.state, was.deputy, JSON.stringify(was.co)]).toEqual([row.state, row.ours_deputy, row.ours_co])
        }
      }
    }),
    { numRuns: 30 }
  )
})
