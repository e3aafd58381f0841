import type { DocumentRow } from '#api/documents.ts'
import type { TaskRow } from '#api/register.ts'
import { getAct, listSections } from '#db/repositories/acts.ts'
import { getDocument, insertDocument } from '#db/repositories/documents.ts'
import { countSteps } from '#db/repositories/task-counts.ts'
import { transact } from '#db/write.ts'
import { makeSummary as layOut, type SummaryCounts, type SummarySection } from '#documents/summary.ts'
import { addDays } from '#domain/calendar.ts'
import type { Deed, Script } from '#domain/office.ts'
import { isClosed } from '#domain/task.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { listRows } from '../tasks/list.ts'
import { actLabel } from '../tasks/rows.ts'
import { safeFileName } from './file-name.ts'

const SOON = 30

const countsOf = (measures: readonly TaskRow[], steps: number, today: string): SummaryCounts => {
  const ours = measures.filter(row => row.control === 'ours')
  const count = (fits: (row: TaskRow) => boolean): number => ours.filter(fits).length
  const horizon = addDays(today, SOON)
  return {
    measures: measures.length,
    steps,
    underControl: ours.length,
    done: count(row => row.state === 'done'),
    late: count(row => row.dueState === 'late'),
    dueSoon: count(row => ['soon', 'later'].includes(row.dueState) && row.due !== null && row.due <= horizon),
    permanent: count(row => row.dueState === 'permanent'),
    withoutDeadline: count(row => row.dueState === 'none'),
    reference: measures.length - ours.length
  }
}

/** Top sections of the act; a sub-section's measures count in the section above it. */
const sectionsOf = async (service: Service, act: number): Promise<SummarySection[]> => {
  const sections = (await listSections(service.db.read, act)).filter(section => section.level === 1)
  const found: SummarySection[] = []
  for (const { number, title } of sections) {
    const rows = await listRows(service, { view: 'measures', acts: [act], sections: [number], control: 'all' })
    const { measures, underControl, done, late } = countsOf(rows, 0, service.ports.clock.today())
    found.push({ number, title, measures, underControl, done, late })
  }
  return found
}

/** One page about an act under control, kept like a letter: frozen bytes, hash, what it was made from. NOT_FOUND, NOT_SET_UP. */
export const makeSummary = async (
  service: Service,
  deed: Deed,
  { act: id, script }: { act: number; script: Script }
): Promise<{ transaction: number | null; document: DocumentRow }> => {
  const { office } = await settingsOf(service.db.read)
  const act = await getAct(service.db.read, id)
  const today = service.ports.clock.today()
  const measures = await listRows(service, { view: 'measures', acts: [id], control: 'all' })
  const carriers = await listRows(service, { view: 'due', acts: [id], control: 'ours' })
  const sections = await sectionsOf(service, id)
  const nearest = carriers
    .filter(row => !isClosed(row.state) && row.due !== null)
    .sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))
  const bytes = await layOut({
    script,
    date: today,
    place: office.district || office.region,
    act: { kind: act.kind || null, number: act.number || null, date: act.date, issuer: null, title: act.title || null },
    counts: countsOf(measures, await countSteps(service.db.read, id), today),
    sections,
    nearest: nearest.map(row => ({
      number: row.number,
      text: row.title,
      due: row.due!,
      executor: row.ours.lead || row.executors
    })),
    doubts: measures.reduce((sum, row) => sum + row.doubts, 0),
    source: act.file
  })
  const label = actLabel(act)
  const { transaction, result } = await transact(service.db, deed, w =>
    insertDocument(w, {
      kind: 'summary',
      title: label,
      number: '',
      date: today,
      addressees: [],
      copies: [],
      template: '',
      file: safeFileName(`Ma’lumot ${label} ${today}`, 'docx'),
      createdAt: deed.at,
      author: deed.actor.name,
      bytes,
      form: { act: id, script, date: today },
      tasks: measures.filter(row => row.control === 'ours').map(row => row.id)
    })
  )
  return { transaction, document: await getDocument(service.db.read, result) }
}
