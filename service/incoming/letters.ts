import type { IncomingDetail, IncomingRow } from '#api/incoming.ts'
import { listPeople } from '#db/repositories/choices.ts'
import { getDocument } from '#db/repositories/documents.ts'
import {
  countUnanswered,
  getIncoming,
  type Incoming,
  type IncomingQuery,
  insertIncoming,
  lastNumber,
  listIncoming,
  listSenders,
  type NewIncoming,
  type Resolution,
  resolutionsOf,
  sameIncoming,
  tasksOfIncoming,
  updateIncoming
} from '#db/repositories/incoming.ts'
import { getSettings, saveSetting } from '#db/repositories/settings.ts'
import { transact } from '#db/write.ts'
import { dueState } from '#domain/deadline/due-state.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { attach, attachmentViews, bytesOf } from '../attachments/attachments.ts'
import { titleOf } from '../control/own-tasks.ts'
import type { Service } from '../service.ts'
import { rowsById } from '../tasks/list.ts'
import { writeResolution } from './resolve.ts'

const waitOf = (letter: Incoming, today: string): IncomingRow['wait'] => {
  if (letter.answeredOn !== null) return 'answered'
  if (!letter.needsAnswer) return 'none'
  if (letter.due === null) return 'undated'
  const state = dueState({ kind: 'day', start: null, due: letter.due }, today, false)
  return state === 'late' || state === 'soon' ? state : 'later'
}

/** The post, the newest first, with how each answer stands; counts are of the whole post. */
export const incomingRows = async (service: Service, query: IncomingQuery) => {
  const today = service.ports.clock.today()
  const rows = await listIncoming(service.db.read, query)
  return {
    rows: rows.map(({ text: _, ...row }) => ({ ...row, wait: waitOf({ ...row, text: '' }, today) })),
    ...(await countUnanswered(service.db.read, today))
  }
}

/** A letter with its files, resolutions, tasks and answer. NOT_FOUND. */
export const incomingDetail = async (service: Service, { id }: { id: number }): Promise<IncomingDetail> => {
  const { read } = service.db
  const letter = await getIncoming(read, id)
  const answer = letter.answerDocument === null ? null : await getDocument(read, letter.answerDocument)
  return {
    ...letter,
    files: await attachmentViews(service, 'incoming', id),
    resolutions: (await resolutionsOf(read, id)).map(({ incoming: _, ...one }) => one),
    tasks: await rowsById(service, await tasksOfIncoming(read, id)),
    answer:
      answer === null
        ? null
        : { id: answer.id, title: answer.title, number: answer.number, date: answer.date, file: answer.file }
  }
}

/** What our office usually writes on a letter, until it writes its own. */
const FIRST_PHRASES = [
  'Ijrosini ta’minlang.',
  'Belgilangan muddatda ijrosini ta’minlab, natijasi haqida axborot bering.',
  'Ko‘rib chiqib, javob xati loyihasini kiriting.',
  'Ma’lumot tayyorlab, imzoga kiriting.',
  'O‘rganib chiqib, taklif kiriting.',
  'Ma’lumot va ishda foydalanish uchun.',
  'Nazoratga oling.'
]

const phrasesOf = async (service: Service): Promise<string[]> => {
  const kept = (await getSettings(service.db.read)).resolutionPhrases
  return Array.isArray(kept) ? kept.map(String) : FIRST_PHRASES
}

export const savePhrases = async (service: Service, deed: Deed, { phrases }: { phrases: readonly string[] }) => {
  const unique = [...new Set(phrases.map(one => one.trim()))].filter(one => one !== '')
  const { transaction } = await transact(service.db, deed, w => saveSetting(w, 'resolutionPhrases', unique))
  return { transaction }
}

/** '123' -> '124', '01-15/99' -> '01-15/100': the last figures of a number, one more. */
export const numberAfter = (number: string): string => {
  const found = /^(.*?)(\d+)(\D*)$/s.exec(number)
  if (found === null) return number === '' ? '1' : ''
  const next = String(Number(found[2]) + 1).padStart(found[2]!.length, '0')
  return `${found[1]}${next}${found[3]}`
}

export const startForm = async (service: Service) => ({
  number: numberAfter(await lastNumber(service.db.read)),
  today: service.ports.clock.today(),
  senders: await listSenders(service.db.read),
  people: await listPeople(service.db.read),
  phrases: await phrasesOf(service)
})

/** What a letter's file shows: words, number, date and subject of its head, and the earliest day it asks for. AnnexError by code. */
export const readLetterFile = async (
  service: Service,
  { file, date }: { file: File; date: string | null },
  signal?: AbortSignal
) => {
  const { name, bytes } = await bytesOf(file)
  const read = await service.ports.reader.letter({ name, bytes }, date, { signal })
  const days = read.duties.flatMap(duty => duty.deadlines.flatMap(one => one.due ?? [])).sort()
  return {
    text: read.text,
    theirNumber: read.head.number ?? '',
    theirDate: read.head.date,
    subject: read.head.title ?? titleOf(read.duties[0]?.text ?? ''),
    due: days[0] ?? null
  }
}

type Given = NewIncoming & {
  id: number | null
  file: File | null
  resolution: Omit<Resolution, 'id' | 'incoming'> | null
  again: boolean
}

/**
 * A new letter with its file and resolution in one transaction, or the letter mended. SAME_LETTER (`id` of the one that is there)
 * unless `again`; BAD_VALUE when it was received before it was written; TOO_LARGE, EMPTY_FILE, NOT_FOUND.
 */
export const saveIncoming = async (service: Service, deed: Deed, { id, file, resolution, again, ...letter }: Given) => {
  if (letter.theirDate !== null && letter.theirDate > letter.date)
    throw new Fault('BAD_VALUE', { detail: `${letter.theirDate} > ${letter.date}` })
  const bytes = file === null ? null : await bytesOf(file)
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (id !== null) await updateIncoming(w, id, letter)
    else if (!again) {
      const same = await sameIncoming(w.db, letter)
      if (same !== null) throw new Fault('SAME_LETTER', { id: same.id, detail: `${same.number}, ${same.subject}` })
    }
    const saved = id ?? (await insertIncoming(w, letter))
    if (bytes !== null) await attach(w, deed, { holder: 'incoming', of: saved, kind: 'paper', file: bytes })
    if (resolution !== null) await writeResolution(service, w, { ...resolution, incoming: saved })
    return saved
  })
  return { transaction, id: result }
}

/** The letter with its resolutions, files and tasks; undo brings all of it back. NOT_FOUND. */
export const removeIncoming = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('incoming', id))
  return { transaction }
}
