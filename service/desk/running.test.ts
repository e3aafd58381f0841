import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insideOf } from '#db/connection.ts'
import { insertAttachment } from '#db/repositories/attachments.ts'
import { insertDeadlines } from '#db/repositories/task-parts.ts'
import { oursToPatch } from '#db/repositories/tasks.ts'
import { deadline, deed, openWithAct } from '#db/testing.ts'
import { undo } from '#db/undo.ts'
import { transact } from '#db/write.ts'
import { DISCIPLINE_CUTS } from '#api/desk.ts'
import { TASK_STATES } from '#domain/task.ts'
import type { Service } from '../service.ts'
import { discipline } from './discipline.ts'
import { deskToday } from './today.ts'

const serviceOf = (db: Service['db'], today: string) =>
  ({ db, ports: { clock: { today: () => today, now: () => `${today}T06:00:00.000Z` } } }) as unknown as Service
const RANGES = [
  { from: '2026-01-01', to: '2027-12-31' },
  { from: '2026-10-01', to: '2026-10-01' },
  { from: '2027-01-01', to: '2026-01-01' }
]
const told = async (service: Service) => {
  const figures: unknown[] = [await deskToday(service)]
  for (const by of DISCIPLINE_CUTS)
    for (const range of RANGES) figures.push(await discipline(service, { by, ...range }))
  return figures
}

test('figures that follow edits, undo and the day are those of a count from the beginning', async () => {
  const step = fc.record({
    deed: fc.constantFrom('state', 'deadline', 'deputy', 'lead', 'control', 'proof', 'attach', 'remove', 'undo'),
    pick: fc.nat(),
    state: fc.constantFrom(...TASK_STATES),
    due: fc.constantFrom('2026-10-01', '2026-11-21', '2026-12-02', '2027-03-05', null)
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 10 }),
      fc.constantFrom('2026-11-21', '2026-12-03'),
      async (steps, later) => {
        const { db } = await openWithAct(3)
        const done: number[] = []
        let day = '2026-11-20'
        const following = serviceOf(db, '')
        following.ports.clock.today = () => day
        await told(following)
        for (const [at, one] of steps.entries()) {
          const tasks = insideOf(db).sqlite.prepare<[], number>('select id from task').pluck().all()
          const task = tasks[one.pick % tasks.length]
          if (task === undefined) return
          if (at === 2) day = later
          if (one.deed === 'undo') {
            const last = done.pop()
            if (last !== undefined) await undo(db, deed(), last)
          } else {
            const { transaction } = await transact(db, deed(), async w => {
              if (one.deed === 'state') await w.update('task', task, { state: one.state })
              if (one.deed === 'deadline') await insertDeadlines(w, [deadline({ task, kind: 'day', due: one.due })])
              if (one.deed === 'deputy') await w.update('task', task, oursToPatch({ deputy: 'Ш. Каримов' }))
              if (one.deed === 'lead') await w.update('task', task, oursToPatch({ lead: 'Мелиев' }))
              if (one.deed === 'control') await w.update('task', task, { control: 'reference' })
              if (one.deed === 'proof') await w.update('task', task, { proof_needed: 'dalolatnoma' })
              if (one.deed === 'attach')
                await insertAttachment(w, {
                  ...{ holder: 'task', of: task, kind: 'proof', name: 'dalolatnoma.pdf', type: 'application/pdf' },
                  ...{ bytes: new Uint8Array([1]), note: '', at: '2026-11-21T06:00:00.000Z', author: 'Мелиев' }
                })
              if (one.deed === 'remove') await w.remove('task', task)
            })
            if (transaction !== null) done.push(transaction)
          }
          // Only every other deed is looked at, so that several moves are followed at once too.
          if (at % 2 === 1) continue
          const anew = { ...db, read: (db.read as unknown as { withoutPlugins(): typeof db.read }).withoutPlugins() }
          expect(await told(following)).toEqual(await told(serviceOf(anew, day)))
        }
      }
    ),
    { numRuns: Number(process.env.RUNS ?? 25) }
  )
})
