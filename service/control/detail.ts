import type { ControlDetail } from '#api/control.ts'
import type { TaskDetail } from '#api/register.ts'
import { listChecklists } from '#db/repositories/checklists.ts'
import { extensionsOf, fundingOf, insertFunding, marksOf, updateFunding } from '#db/repositories/control.ts'
import { getEvent } from '#db/repositories/events.ts'
import { getIncoming } from '#db/repositories/incoming.ts'
import { getTask } from '#db/repositories/tasks.ts'
import { entriesOf, problemsOf } from '#db/repositories/work.ts'
import { transact } from '#db/write.ts'
import type { Deed } from '#domain/office.ts'
import { countedOnce } from '#domain/people.ts'
import { attachmentViews } from '../attachments/attachments.ts'
import type { Service } from '../service.ts'
import { taskDetail } from '../tasks/get.ts'
import { rowsById } from '../tasks/list.ts'
import { namedGroup } from '../tasks/named-group.ts'
import { entryViews, problemViews } from '../work/period.ts'
import { OWN_KINDS } from './own-tasks.ts'
import { reportingOf } from './reporting.ts'

/** The groups with whoever sits on their seats today. */
const sittingIn = (groups: TaskDetail['groups']) =>
  groups.map(group => ({ ...group, seats: group.seats.map(seat => ({ ...seat, name: seat.now.name })) }))

/** All of a task's control beside its row: proof, extensions, marks, reporting, money, checklists, work, problems, people. NOT_FOUND. */
export const controlDetail = async (service: Service, { id }: { id: number }): Promise<ControlDetail> => {
  const { read } = service.db
  const task = await getTask(read, id)
  const detail = await taskDetail(service, id)
  const letter = task.incoming === null ? null : await getIncoming(read, task.incoming)
  const event = task.event === null ? null : await getEvent(read, task.event)
  const from = task.carriedFrom === null ? null : await getTask(read, task.carriedFrom)
  const steps = detail.steps.map(step => step.id)
  return {
    id,
    own: OWN_KINDS.includes(task.kind),
    proofNeeded: task.proofNeeded,
    internalDays: task.internalDays,
    incoming:
      letter === null
        ? null
        : { id: letter.id, number: letter.number, date: letter.date, sender: letter.sender, kind: letter.kind },
    event: event === null ? null : { id: event.id, title: event.title, date: event.firstDay },
    carriedFrom: from === null ? null : { id: from.id, title: from.title },
    attachments: await attachmentViews(service, 'task', id),
    extensions: [...(await extensionsOf(read, [id, ...steps])).values()].flat(),
    marks: ((await marksOf(read, [id])).get(id) ?? []).map(({ task: _, ...mark }) => mark),
    reporting: await reportingOf(service, id),
    funding: (await fundingOf(read, id)).map(({ task: _, ...one }) => one),
    checklists: await listChecklists(read, [id]),
    entries: await entryViews(service, await entriesOf(read, [id, ...steps])),
    problems: await problemViews(service, await problemsOf(read, [id, ...steps])),
    people: countedOnce(detail.executors, sittingIn(detail.groups), one => namedGroup(one.text, detail.groups) !== null)
  }
}

/** What will show that these tasks are done. */
export const setProofNeeded = async (
  service: Service,
  deed: Deed,
  { ids, text }: { ids: readonly number[]; text: string }
) => {
  const { transaction } = await transact(service.db, deed, w => w.updateMany('task', ids, { proof_needed: text }))
  return { transaction, tasks: await rowsById(service, ids) }
}

type FundingGiven = Omit<Awaited<ReturnType<typeof fundingOf>>[number], 'id'> & { id: number | null }

/** A source of money with its contract, new or mended. NOT_FOUND. */
export const saveFunding = async (service: Service, deed: Deed, { id, ...given }: FundingGiven) => {
  const { transaction } = await transact(service.db, deed, async w => {
    await getTask(w.db, given.task)
    if (id === null) await insertFunding(w, given)
    else await updateFunding(w, id, given)
  })
  return { transaction }
}

export const removeFunding = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('funding', id))
  return { transaction }
}
