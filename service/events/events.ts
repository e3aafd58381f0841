import type { EventDetail, EventRow } from '#api/events.ts'
import { getGroupTitle, listGroups } from '#db/repositories/groups.ts'
import { listPeople } from '#db/repositories/choices.ts'
import { getDocument } from '#db/repositories/documents.ts'
import {
  attendanceOf,
  decisionsOf,
  type EventQuery,
  getEvent,
  insertEvent,
  listAttending,
  listEvents,
  type NewEvent,
  saveAttendance,
  updateEvent
} from '#db/repositories/events.ts'
import { transact, type Writer } from '#db/write.ts'
import { type Attendance, attendanceFault, attendanceSum } from '#domain/event.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import { attachmentViews } from '../attachments/attachments.ts'
import { type OwnTask, writeOwnTask } from '../control/own-tasks.ts'
import type { Service } from '../service.ts'
import { rowsById } from '../tasks/list.ts'
import { actLabels } from '../tasks/rows.ts'
import { taskLabels } from '../work/period.ts'

/** Events that fit, the newest first, with what they come to; see api/events.ts. */
export const eventRows = async (
  service: Service,
  { search = '', ...query }: EventQuery & { search?: string | undefined }
): Promise<EventRow[]> => {
  const { read } = service.db
  const today = service.ports.clock.today()
  const events = await listEvents(read, query)
  const came = await attendanceOf(
    read,
    events.map(one => one.id)
  )
  const labels = await taskLabels(
    service,
    events.map(one => one.task)
  )
  const words = fold(search)
    .split(' ')
    .filter(word => word !== '')
  return events.flatMap(({ agenda: _, text, author: __, ...event }) => {
    const lines = came.get(event.id) ?? []
    const bodies = lines.map(line => line.body).filter(body => body !== '')
    if (words.length > 0) {
      const { title, place, partner, chair, number } = event
      const all = fold([title, place, partner, chair, number, text, ...bodies].join('\n'))
      if (!words.every(word => all.includes(word))) return []
    }
    return [
      {
        ...event,
        sum: attendanceSum(lines),
        bodies,
        taskLabel: event.task === null ? '' : (labels.get(event.task) ?? ''),
        due: event.state === 'planned' && (event.lastDay ?? event.firstDay) < today
      }
    ]
  })
}

/** An event with who came, its decisions, files and minutes. NOT_FOUND. */
export const eventDetail = async (service: Service, { id }: { id: number }): Promise<EventDetail> => {
  const { read } = service.db
  const event = await getEvent(read, id)
  const attendance = (await attendanceOf(read, [id])).get(id) ?? []
  return {
    ...event,
    attendance,
    sum: attendanceSum(attendance),
    taskLabel: event.task === null ? '' : ((await taskLabels(service, [event.task])).get(event.task) ?? ''),
    groupTitle: event.group === null ? '' : await getGroupTitle(read, event.group),
    decisions: await rowsById(service, await decisionsOf(read, id)),
    attachments: await attachmentViews(service, 'event', id),
    minutes: event.minutes === null ? null : await getDocument(read, event.minutes)
  }
}

/** What the form of an event offers. */
export const startEvent = async (service: Service) => {
  const { read } = service.db
  const acts = await actLabels(read)
  return {
    bodies: await listAttending(read),
    people: await listPeople(read),
    groups: (await listGroups(read)).map(({ id, title, act }) => ({ id, title, actLabel: acts.get(act) ?? '' })),
    today: service.ports.clock.today()
  }
}

type Given = Omit<NewEvent, 'author'> & { id: number | null; attendance: readonly Attendance[] }

const checked = ({ firstDay, lastDay, attendance }: Given): void => {
  if (lastDay !== null && lastDay < firstDay) throw new Fault('BAD_VALUE', { detail: `${firstDay} – ${lastDay}` })
  const wrong = attendanceFault(attendance, fold)
  if (wrong !== null) throw new Fault('ATTENDANCE_WRONG', { detail: attendance[wrong.at]!.body || `${wrong.at + 1}` })
}

export const saveEvent = async (service: Service, deed: Deed, given: Given) => {
  checked(given)
  const { id, attendance, ...event } = given
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (event.task !== null) await mustBeThere(w, event.task)
    if (event.group !== null) await getGroupTitle(w.db, event.group)
    const row = { ...event, author: id === null ? deed.actor.name : (await getEvent(w.db, id)).author }
    const event_id = id ?? (await insertEvent(w, row))
    if (id !== null) await updateEvent(w, id, row)
    await saveAttendance(w, event_id, attendance)
    return event_id
  })
  return { transaction, id: result }
}

const mustBeThere = async (w: Writer, task: number): Promise<void> => {
  const found = await w.db.selectFrom('task').select('id').where('id', '=', task).executeTakeFirst()
  if (found === undefined) throw new Fault('NOT_FOUND', { id: task })
}

export const removeEvent = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('event', id))
  return { transaction }
}

type Decision = Pick<OwnTask, 'text' | 'deadline' | 'deputy' | 'lead' | 'co' | 'proofNeeded'> & { event: number }

/** A decision as a task under control; words of a deadline count from the last day of the event. */
export const decide = async (service: Service, deed: Deed, { event: id, ...given }: Decision) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const event = await getEvent(w.db, id)
    const task = { ...given, kind: 'decision' as const, parent: null, act: null, incoming: null, event: id }
    return writeOwnTask(w, task, event.lastDay ?? event.firstDay)
  })
  return { transaction, id: result, tasks: await rowsById(service, [result]) }
}
