import type { DocumentRow } from '#api/documents.ts'
import { attendanceOf, decisionsOf, getEvent } from '#db/repositories/events.ts'
import { getDocument, insertDocument, insertNextVersion } from '#db/repositories/documents.ts'
import { transact } from '#db/write.ts'
import { makeMinutes as layOut, type MinutesInput } from '#documents/minutes.ts'
import { attendanceSum } from '#domain/event.ts'
import type { Deed, Script } from '#domain/office.ts'
import { stateAfter } from '#domain/paper.ts'
import { safeFileName } from '../documents/file-name.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { rowsById } from '../tasks/list.ts'

const inputOf = async (service: Service, id: number, script: Script): Promise<MinutesInput> => {
  const { read } = service.db
  const { office } = await settingsOf(read)
  const event = await getEvent(read, id)
  const attendance = (await attendanceOf(read, [id])).get(id) ?? []
  const decisions = await rowsById(service, await decisionsOf(read, id))
  return {
    script,
    kind: event.kind,
    office: office.body,
    title: event.title,
    number: event.number,
    firstDay: event.firstDay,
    lastDay: event.lastDay,
    place: event.place,
    partner: event.partner,
    chair: { post: event.chairPost, name: event.chair },
    secretary: event.secretary,
    agenda: event.agenda,
    attendance,
    sum: attendanceSum(attendance),
    text: event.text,
    decisions: decisions.map(row => ({
      text: row.text,
      due: row.due,
      deadline: row.deadlineText,
      lead: row.ours.lead,
      co: row.ours.co
    }))
  }
}

/**
 * The minutes of an event, kept like a letter: frozen bytes, hash, what they were made from. Made again they are the next version of the
 * same paper. NOT_FOUND, NOT_SET_UP, WRONG_STATE once they are signed.
 */
export const makeMinutes = async (
  service: Service,
  deed: Deed,
  { id, script }: { id: number; script: Script }
): Promise<{ transaction: number | null; document: DocumentRow }> => {
  const { minutes, title, number, firstDay, lastDay } = await getEvent(service.db.read, id)
  if (minutes !== null) stateAfter((await getDocument(service.db.read, minutes)).state, 'edit', deed.actor.role)
  const bytes = await layOut(await inputOf(service, id, script))
  const tasks = await decisionsOf(service.db.read, id)
  const date = lastDay ?? firstDay
  const paper = {
    kind: 'minutes' as const,
    title,
    number,
    date,
    addressees: [],
    copies: [],
    template: '',
    file: safeFileName(`Bayon ${date} ${title}`, 'docx'),
    createdAt: deed.at,
    author: deed.actor.name,
    bytes,
    form: { event: id, script },
    tasks
  }
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (minutes !== null) {
      stateAfter((await getDocument(w.db, minutes)).state, 'edit', deed.actor.role)
      await insertNextVersion(w, minutes, paper)
      return minutes
    }
    const document = await insertDocument(w, paper)
    await w.update('event', id, { minutes: document })
    return document
  })
  return { transaction, document: await getDocument(service.db.read, result) }
}
