import type { ReminderForm } from '#api/batches.ts'
import { composedForm, type ComposedForm } from '#api/compose.ts'
import { type DocumentRow, type LetterForm, letterForm } from '#api/documents.ts'
import { getDocument, insertDocument, insertNextVersion } from '#db/repositories/documents.ts'
import { formOf } from '#db/repositories/papers.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { stateAfter } from '#domain/paper.ts'
import { layOutComposed } from '../compose/lay-out.ts'
import { layOutLetter } from '../documents/letter.ts'
import { layOutReminder } from '../documents/reminder.ts'
import type { Service } from '../service.ts'
import type { LaidOut } from './laid-out.ts'

export type Saved = { transaction: number | null; document: DocumentRow }
/** A form with its kind; each kind has its own way to be laid out. */
export type PaperForm =
  | { kind: 'letter'; form: LetterForm }
  | { kind: 'reminder'; form: ReminderForm }
  | { kind: ComposedForm['kind']; form: ComposedForm }

/** Errors: those of its kind. A reminder of a batch is made from its tasks, a composed one from its words. */
export const layOutPaper = (service: Service, { kind, form }: PaperForm): Promise<LaidOut> => {
  if (kind === 'letter') return layOutLetter(service, form)
  return 'parts' in form ? layOutComposed(service, form) : layOutReminder(service, form)
}

/** Keeps a new paper as a draft. Errors: those of its kind. */
export const createPaper = async (service: Service, deed: Deed, paper: PaperForm): Promise<Saved> => {
  const { remember, ...laidOut } = await layOutPaper(service, paper)
  const { transaction, result } = await transact(service.db, deed, async w => {
    await remember?.(w)
    return insertDocument(w, { ...laidOut, kind: paper.kind, createdAt: deed.at, author: deed.actor.name })
  })
  return { transaction, document: await getDocument(service.db.read, result) }
}

/**
 * Keeps the next version of a paper; what was checked or agreed must be checked again. `base`: SHA-256 of the version it was
 * edited from. CHANGED_MEANWHILE when there is a newer one; WRONG_STATE once it is signed; else as `createPaper`.
 */
export const revisePaper = async (
  service: Service,
  deed: Deed,
  { id, base, paper }: { id: number; base: string; paper: PaperForm }
): Promise<Saved> => {
  stateAfter((await getDocument(service.db.read, id)).state, 'edit', deed.actor.role)
  const { remember, ...laidOut } = await layOutPaper(service, paper)
  const { transaction } = await transact(service.db, deed, async w => {
    const now = await getDocument(w.db, id)
    stateAfter(now.state, 'edit', deed.actor.role)
    if (now.sha256 !== base) throw new Fault('CHANGED_MEANWHILE', { id, detail: 'document' })
    await remember?.(w)
    await insertNextVersion(w, id, { ...laidOut, kind: paper.kind, createdAt: deed.at, author: deed.actor.name })
  })
  return { transaction, document: await getDocument(service.db.read, id) }
}

/** The same paper with another number, laid out anew: the number stands in its bytes. Runs before a number is taken. */
export const withNumber = async (service: Service, id: number, number: string): Promise<LaidOut> => {
  const { kind } = await getDocument(service.db.read, id)
  const kept = (await formOf(service.db.read, id)) as object
  if (kind === 'letter') return layOutPaper(service, { kind, form: { ...letterForm.parse(kept), number } })
  if (kind === 'summary' || kind === 'minutes' || kind === 'other') throw new Fault('WRONG_STATE', { detail: kind })
  if ('parts' in kept) return layOutPaper(service, { kind, form: { ...composedForm.parse(kept), number } })
  if (kind === 'reminder') return layOutPaper(service, { kind, form: { ...(kept as ReminderForm), number } })
  throw new Fault('WRONG_STATE', { detail: kind })
}
