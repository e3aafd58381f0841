import { readLetter } from '#annex/read-letter.ts'
import type { Duty } from '#api/incoming.ts'
import { getDocument } from '#db/repositories/documents.ts'
import {
  getIncoming,
  type Incoming,
  insertResolution,
  type Resolution,
  tasksOfIncoming
} from '#db/repositories/incoming.ts'
import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { deadlinesOf, insertExecutors } from '#db/repositories/task-parts.ts'
import { getTask, oursToPatch } from '#db/repositories/tasks.ts'
import { transact, type Writer } from '#db/write.ts'
import type { Deadline } from '#domain/draft.ts'
import type { Deed } from '#domain/office.ts'
import { isClosed } from '#domain/task.ts'
import { putDeadline, settleDates, typedDeadline } from '../control/dates.ts'
import { notAhead } from '../control/marks.ts'
import { titleOf, writeOwnTask } from '../control/own-tasks.ts'
import type { Service } from '../service.ts'
import { withState } from '../tasks/family.ts'
import { rowsById } from '../tasks/list.ts'
import { type Changed, familyFor, writeStandings } from '../tasks/standing.ts'

/** The day that "бир ҳафта муддатда" of a letter counts from. */
const countedFrom = ({ theirDate, date }: Pick<Incoming, 'theirDate' | 'date'>): string => theirDate ?? date
const printed = (day: string | null): string => day?.split('-').reverse().join('.') ?? ''

const dutyOf = ({
  number,
  text,
  deadlines,
  executors
}: Awaited<ReturnType<typeof readLetter>>['duties'][number]): Duty => {
  const deadline = deadlines[0]
  return {
    number,
    text,
    title: titleOf(text),
    deadlineWords: deadline?.text ?? '',
    due: deadline?.due ?? null,
    executors: executors.map(one => one.text)
  }
}

/** The duties in a letter's words; a letter that asks for nothing in words known here is proposed as one. NOT_FOUND. */
export const dutiesOf = async (
  service: Service,
  { id }: { id: number }
): Promise<{ duties: Duty[]; defaultDeadline: Deadline | null }> => {
  const letter = await getIncoming(service.db.read, id)
  const { duties, deadline } = await readLetter(letter.text, countedFrom(letter))
  if (duties.length > 0) return { duties: duties.map(dutyOf), defaultDeadline: deadline }
  const whole: Duty = {
    number: '1',
    text: letter.text.trim() === '' ? letter.subject : letter.text,
    title: letter.subject,
    deadlineWords: printed(letter.due),
    due: letter.due,
    executors: []
  }
  return { duties: [whole], defaultDeadline: deadline }
}

const plain = { deputy: '', lead: '', co: [], proofNeeded: '', parent: null, act: null, kind: 'instruction' as const }

/** Tasks from the duties a person chose, with the people of the last resolution. DEADLINE_NOT_UNDERSTOOD, NOT_FOUND. */
export const makeTasks = async (
  service: Service,
  deed: Deed,
  { id, duties }: { id: number; duties: readonly { text: string; deadline: string; executors: readonly string[] }[] }
): Promise<Changed> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const letter = await getIncoming(w.db, id)
    const ids: number[] = []
    for (const { text, deadline, executors } of duties) {
      const task = await writeOwnTask(w, { ...plain, incoming: id, text, deadline }, countedFrom(letter))
      await insertExecutors(
        w,
        executors.map((name, position) => ({
          task,
          position,
          text: name,
          person: null,
          role: 'unknown',
          collective: false
        }))
      )
      ids.push(task)
    }
    return ids
  })
  return { transaction, tasks: await rowsById(service, result) }
}

/** Writes a resolution and hands its people and day on to the letter's tasks, making the letter itself one when it has none. */
export const writeResolution = async (
  service: Service,
  w: Writer,
  resolution: Omit<Resolution, 'id'>
): Promise<number[]> => {
  notAhead(service, resolution.date)
  const letter = await getIncoming(w.db, resolution.incoming)
  await insertResolution(w, resolution)
  const { author, lead, co } = resolution
  const due = resolution.due ?? letter.due
  const tasks = await tasksOfIncoming(w.db, letter.id)
  if (tasks.length === 0) {
    const text = letter.text.trim() === '' ? letter.subject : `${letter.subject}\n${letter.text}`
    const own = { ...plain, incoming: letter.id, text, deadline: printed(due), deputy: author, lead, co }
    const id = await writeOwnTask(w, own, countedFrom(letter))
    await w.update('task', id, { title: letter.subject })
    return [id]
  }
  const touched: number[] = []
  for (const id of tasks) {
    const task = await getTask(w.db, id)
    if (isClosed(task.state)) continue
    const { ours } = task
    await w.update(
      'task',
      id,
      oursToPatch({
        ...(ours.deputy === '' ? { deputy: author } : {}),
        ...(ours.lead === '' ? { lead } : {}),
        ...(ours.co.length === 0 ? { co } : {})
      })
    )
    if (((await deadlinesOf(w.db, [id])).get(id) ?? []).length === 0 && due !== null)
      await putDeadline(w, id, typedDeadline(printed(due), due, await officeCalendar(w.db)))
    touched.push(id)
  }
  await settleDates(w, touched)
  return touched
}

/** DAY_AHEAD, NOT_FOUND. */
export const resolveLetter = async (
  service: Service,
  deed: Deed,
  { id, ...resolution }: Omit<Resolution, 'id' | 'incoming'> & { id: number }
): Promise<Changed> => {
  const { transaction, result } = await transact(service.db, deed, w =>
    writeResolution(service, w, { ...resolution, incoming: id })
  )
  return { transaction, tasks: await rowsById(service, result) }
}

type Answer = { id: number; document: number | null; number: string; date: string; finish: boolean }

/** Our answer closes the letter; with `finish` its open tasks are done. DAY_AHEAD, NOT_FOUND. */
export const answerLetter = async (
  service: Service,
  deed: Deed,
  { id, document, number, date, finish }: Answer
): Promise<Changed> => {
  notAhead(service, date)
  const { transaction, result } = await transact(service.db, deed, async w => {
    await getIncoming(w.db, id)
    const made = document === null ? null : await getDocument(w.db, document)
    await w.update('incoming', id, {
      answer_document: document,
      answer_number: number === '' ? (made?.number ?? '') : number,
      answered_on: date
    })
    const tasks = finish ? await tasksOfIncoming(w.db, id) : []
    if (tasks.length === 0) return []
    const family = await familyFor(w, tasks)
    const open = family.filter(one => tasks.includes(one.id) && !isClosed(one.state)).map(one => one.id)
    return writeStandings(w, withState(family, open, 'done'))
  })
  return { transaction, tasks: await rowsById(service, result) }
}
