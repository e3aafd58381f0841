import type { Review, SourceLine } from '#api/imports.ts'
import { findAct } from '#db/repositories/acts.ts'
import { deleteDraft, getDraft, type KeptDraft, listDrafts } from '#db/repositories/drafts.ts'
import { concernsOf } from '#domain/concern.ts'
import { Fault } from '#domain/fault.ts'
import { isControlTable } from '#domain/edition/control-table.ts'
import type { Service } from '../service.ts'
import { findSettings } from '../system/settings.ts'
import { actLabel } from '../tasks/rows.ts'
import { clauseConcerns, isTracked, sameMeasure } from './clauses.ts'
import { isPast, measuresOf, pastMeasures } from './plan.ts'
import { repairsOf } from './repair.ts'
import { NO_WORK, nameOfLast, type Work } from './trail.ts'

export type Kept = KeptDraft<SourceLine[], Work>

export const keptDraft = (service: Service, id: number): Promise<Kept> =>
  getDraft<SourceLine[], Work>(service.db.read, id)

/** Drafts not yet accepted: a reading begun today can be gone on with tomorrow. */
export const draftsList = async (service: Service) =>
  (await listDrafts(service.db.read)).map(({ act, ...draft }) => ({
    ...draft,
    label: act.number === null ? '' : actLabel({ number: act.number, date: act.date })
  }))

const sameAct = async (service: Service, { draft }: Kept): Promise<Review['sameAct']> => {
  if (draft.act.number === null) return null
  const found = await findAct(service.db.read, { number: draft.act.number, date: draft.act.date })
  return found === undefined ? null : { id: found.id, label: actLabel(found), importedAt: found.importedAt }
}

/** What the review screen shows: the draft, what concerns us, what is past, the same act in the register. */
export const reviewOf = async (service: Service, id: number): Promise<Review> => {
  const kept = await keptDraft(service, id)
  const work = kept.work ?? NO_WORK
  const settings = await findSettings(service.db.read)
  const today = service.ports.clock.today()
  const concerns = measuresOf(kept.draft).map(({ annex, measure }) => ({
    annex,
    number: measure.number,
    found: settings === null ? [] : concernsOf(measure, settings.office)
  }))
  const clauses = kept.draft.clauses.map(clause => {
    const same = sameMeasure(kept.draft, clause)
    return {
      number: clause.number,
      tracked: isTracked(clause),
      past: isPast(clause.deadlines, today),
      sameAs: same === null ? null : String(same),
      found: settings === null || !isTracked(clause) ? [] : clauseConcerns(clause, kept.draft.act, settings.office)
    }
  })
  return {
    id,
    draft: kept.draft,
    concerns: concerns.filter(one => one.found.length > 0),
    past: pastMeasures(kept.draft, today),
    clauses,
    sameAct: await sameAct(service, kept),
    isControl: kept.draft.annexes.some(isControlTable),
    settled: work.settled,
    confirmed: work.confirmed ?? [],
    repairs: repairsOf(kept.draft, work.left ?? []),
    undo: nameOfLast(work.done),
    redo: nameOfLast(work.undone),
    today
  }
}

/** The lines of the draft's file. NOT_FOUND. */
export const sourceOf = async (service: Service, id: number): Promise<SourceLine[]> =>
  (await keptDraft(service, id)).source

/** The picture of a page of a scan, as it was given. NOT_FOUND; errors of the reader. */
export const pageOf = async (
  service: Service,
  { draft, page }: { draft: number; page: number },
  signal?: AbortSignal
): Promise<File> => {
  const { file, bytes, draft: read } = await keptDraft(service, draft)
  if (read.source.format !== 'scan' || page > (read.source.pages ?? 1)) throw new Fault('NOT_FOUND', { id: draft })
  const picture = await service.ports.reader.page({ name: file, bytes }, page, { signal })
  return new File([new Uint8Array(picture)], `${page}.jpg`, { type: 'image/jpeg' })
}

/** Forgets a draft. NOT_FOUND. */
export const discardDraft = (service: Service, id: number): Promise<{ draft: number }> =>
  service.inTurn(async () => {
    await deleteDraft(service.db, id)
    return { draft: id }
  })
