import { type Reminder, TOLD_AT_ONCE } from '#api/reminders.ts'
import { listIncomingById } from '#db/repositories/incoming.ts'
import { reminderMarks, saveReminderMarks, tellOnce } from '#db/repositories/reminders.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { listTasksById } from '#db/repositories/task-list.ts'
import { listProblemsById } from '#db/repositories/work.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Actor, Deed } from '#domain/office.ts'
import { isShown, phaseOf, quietUntil, tellingOf } from '#domain/reminders/engine.ts'
import type { ReminderRules } from '#domain/reminders/rules.ts'
import type { Service } from '../service.ts'
import { actLabels, letterLabel } from '../tasks/rows.ts'
import { RULES, type Standing, standingToday } from './subjects.ts'

const shownTo = async (service: Service, person: string) => {
  const found = await standingToday(service)
  const now = service.ports.clock.now()
  const marks = await reminderMarks(
    service.db.read,
    person,
    found.standing.map(one => one.key)
  )
  return { ...found, now, marks, shown: found.standing.filter(one => isShown(marks.get(one.key), now)) }
}

export const reminderCounts = async (service: Service, actor: Actor) => {
  const { shown, now, today, rules, calendar } = await shownTo(service, actor.name)
  const counts = { ahead: 0, day: 0, after: 0 }
  for (const one of shown) counts[phaseOf(one.day, today)]++
  return { shown: shown.length, ...counts, quietUntil: quietUntil(now, rules.quiet, calendar) }
}

export const dueReminders = async (service: Service, actor: Actor, { first }: { first: number }) => {
  const { shown, today } = await shownTo(service, actor.name)
  return { today, items: await described(service, shown.slice(0, first), today), total: shown.length }
}

/** What is to be told aloud now, each once; see api/reminders.ts. */
export const tellReminders = async (service: Service, actor: Actor) => {
  const { shown, marks, now, today, rules, calendar } = await shownTo(service, actor.name)
  if (quietUntil(now, rules.quiet, calendar) !== null) return { items: [], more: 0 }
  const tellings = new Map(shown.map(one => [one.key, tellingOf(one.key, marks.get(one.key))]))
  const fresh = await tellOnce(service.db, { person: actor.name, keys: [...tellings.values()], at: now })
  const told = shown.filter(one => fresh.has(tellings.get(one.key)!))
  const items = await described(service, told.slice(0, TOLD_AT_ONCE), today)
  return { items, more: told.length - items.length }
}

/** `until` null: read for good. BAD_VALUE for an instant that is past. */
export const markReminders = async (
  service: Service,
  deed: Deed,
  { keys, until }: { keys: readonly string[]; until: string | null }
) => {
  // Compared as an instant: what comes in may lack the milliseconds.
  const at = until === null ? null : new Date(until).toISOString()
  if (at !== null && at <= deed.at) throw new Fault('BAD_VALUE', { detail: at.slice(0, 16).replace('T', ' ') })
  const { transaction } = await transact(service.db, deed, w => saveReminderMarks(w, deed.actor.name, keys, at))
  return { transaction }
}

export const saveRules = async (service: Service, deed: Deed, rules: ReminderRules) => {
  const { transaction } = await transact(service.db, deed, async w => {
    await saveSetting(w, RULES, rules)
  })
  return { transaction }
}

/** The words of reminders, in their order. */
const described = async (service: Service, standing: readonly Standing[], today: string): Promise<Reminder[]> => {
  const { read } = service.db
  const ids = (kind: Standing['kind']): number[] => standing.filter(one => one.kind === kind).map(one => one.id)
  const problems = new Map((await listProblemsById(read, ids('problem'))).map(one => [one.id, one]))
  const letters = new Map((await listIncomingById(read, ids('answer'))).map(one => [one.id, one]))
  const taskOf = (one: Standing): number | null =>
    one.kind === 'problem' ? (problems.get(one.id)?.task ?? null) : one.task
  const wanted = [...new Set(standing.map(taskOf).filter(task => task !== null))]
  const tasks = new Map((await listTasksById(read, wanted)).map(one => [one.id, one]))
  const acts = await actLabels(read)
  return standing.map(one => {
    const task = tasks.get(taskOf(one) ?? 0)
    const letter = letters.get(one.id)
    const act = task === undefined ? '' : task.act === null ? letterLabel(task.letter) : (acts.get(task.act) ?? '')
    const told = { key: one.key, kind: one.kind, phase: phaseOf(one.day, today), day: one.day, days: one.days }
    if (one.kind === 'answer')
      return {
        ...told,
        task: null,
        incoming: one.id,
        label: letterLabel(letter ?? null),
        title: letter === undefined ? '' : [letter.sender, letter.subject].filter(part => part !== '').join(': '),
        who: ''
      }
    const problem = one.kind === 'problem' ? problems.get(one.id) : undefined
    return {
      ...told,
      task: task?.id ?? null,
      incoming: null,
      // The number alone, of what belongs to no act, says nothing.
      label: act === '' ? '' : [act, task?.number ?? ''].filter(part => part !== '').join(', '),
      title: problem?.text ?? (task === undefined ? '' : task.title || task.text),
      who: problem?.who || task?.ours.lead || task?.ours.deputy || ''
    }
  })
}
