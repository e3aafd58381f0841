import type { ComposeAsked, ComposeChoices, ComposedForm, EarlierPaper, FieldView } from '#api/compose.ts'
import { type ReminderForm, reminderForm } from '#api/batches.ts'
import { composedForm } from '#api/compose.ts'
import { type DocumentRow, letterForm } from '#api/documents.ts'
import { listActs } from '#db/repositories/acts.ts'
import { saveDraft } from '#db/repositories/drafts.ts'
import { figuresOfDocument, getDocument, insertDocument, listDocuments } from '#db/repositories/documents.ts'
import { formOf } from '#db/repositories/papers.ts'
import { transact } from '#db/write.ts'
import { type FieldSource, printedText } from '#domain/compose/field.ts'
import { COMPOSED_KINDS } from '#domain/compose/kinds.ts'
import { docxText } from '#documents/docx-text.ts'
import { Fault } from '#domain/fault.ts'
import { addDays } from '#domain/calendar.ts'
import { lastOver } from '#domain/indicators/period.ts'
import { isClosed } from '#domain/task.ts'
import type { Deed } from '#domain/office.ts'
import { type DocumentKind, stateAfter } from '#domain/paper.ts'
import { deskOf } from '../desk/desk.ts'
import { readDraft } from '../imports/read.ts'
import { figureRows } from '../indicators/figures.ts'
import { settingOf } from '../indicators/setting.ts'
import type { LaidOut } from '../papers/laid-out.ts'
import { revisePaper, type Saved } from '../papers/save.ts'
import type { Service } from '../service.ts'
import { actLabel } from '../tasks/rows.ts'
import { startPaper } from './assemble.ts'
import { fieldViews, refreshed } from './fields.ts'
import { layOutComposed } from './lay-out.ts'
import { sideOf } from './values.ts'

const isComposed = (kind: DocumentKind): kind is ComposedForm['kind'] =>
  (COMPOSED_KINDS as readonly string[]).includes(kind)

/** The form a composed paper was made from. NOT_FOUND; WRONG_STATE for a kind that is not composed. */
export const composedFormOf = async (service: Service, id: number): Promise<ComposedForm> => {
  const { kind } = await getDocument(service.db.read, id)
  if (!isComposed(kind)) throw new Fault('WRONG_STATE', { detail: kind })
  const kept = (await formOf(service.db.read, id)) as object
  return 'parts' in kept ? composedForm.parse(kept) : ofBatch(service, reminderForm.parse(kept))
}

/** A reminder of a batch was made of its tasks: put together with them, it can be edited in words. */
const ofBatch = async (service: Service, kept: ReminderForm): Promise<ComposedForm> => {
  const { bodyScript: script, headScript: _, answerBy: __, fields: ___, language: ____, ...head } = kept
  const period = lastOver(kept.date, 'quarter')
  const asked = { kind: 'reminder' as const, script, period, place: null, acts: [], indicators: [], body: '' }
  return { ...(await startPaper(service, { ...asked, tasks: kept.tasks })), ...head }
}

/** What there is to put a paper together from in a period. */
export const choicesFor = async (
  service: Service,
  { period, acts }: { period: string; acts: readonly number[] }
): Promise<ComposeChoices> => {
  const { read } = service.db
  const setting = await settingOf(read)
  const today = service.ports.clock.today()
  const ids = [...setting.indicators.keys()]
  const place = setting.home?.id ?? null
  const rows =
    place === null || ids.length === 0
      ? []
      : await figureRows(read, setting, { indicators: ids, places: [place], periods: [period], span: 'period' })
  const desk = await deskOf(service)
  const near = addDays(today, 30)
  const bodies = desk.bodies.map(body => ({ ...body, late: 0, near: 0 }))
  const wanted = new Set(acts)
  for (const task of desk.tasks.values()) {
    if (!task.carries || task.day === null || task.day > near || isClosed(task.state)) continue
    if (wanted.size > 0 && (task.act === null || !wanted.has(task.act))) continue
    for (const index of desk.bodiesOf.get(task.task) ?? []) bodies[index]![task.day < today ? 'late' : 'near']++
  }
  return {
    place,
    indicators: rows.map(row => {
      const indicator = setting.indicators.get(row.indicator)!
      const value = sideOf(row, indicator, 'fact', 'latin')
      return { id: indicator.id, label: indicator.nameUz, text: value?.text ?? '', known: value !== null }
    }),
    acts: (await listActs(read, today)).map(act => ({ id: act.id, label: actLabel(act), title: act.title })),
    bodies: bodies
      .filter(({ late, near: soon }) => late + soon > 0)
      .sort((a, b) => b.late - a.late || b.near - a.near || (a.name < b.name ? -1 : 1))
  }
}

/** One reminder for each body that has something late or near, in one transaction. NOT_FOUND when none of them has. */
export const remindBodies = async (
  service: Service,
  deed: Deed,
  { bodies, ...asked }: Omit<ComposeAsked, 'body' | 'kind'> & { bodies: readonly string[] }
): Promise<{ transaction: number | null; documents: DocumentRow[] }> => {
  const made: LaidOut[] = []
  for (const body of bodies) {
    const form = await startPaper(service, { ...asked, kind: 'reminder', body })
    if (form.tables.some(({ rows }) => rows.length > 0)) made.push(await layOutComposed(service, form))
  }
  if (made.length === 0) throw new Fault('NOT_FOUND', { detail: bodies.join('; ') })
  const { transaction, result } = await transact(service.db, deed, async w => {
    const ids: number[] = []
    for (const { remember: _, ...laidOut } of made)
      ids.push(await insertDocument(w, { ...laidOut, kind: 'reminder', createdAt: deed.at, author: deed.actor.name }))
    return ids
  })
  const documents: DocumentRow[] = []
  for (const id of result) documents.push(await getDocument(service.db.read, id))
  return { transaction, documents }
}

/** The figures a kept paper carries, each with how it stands today. NOT_FOUND. */
export const paperFigures = async (service: Service, id: number): Promise<(FieldView & { text: string })[]> => {
  await getDocument(service.db.read, id)
  const kept = await figuresOfDocument(service.db.read, id)
  const form = (await formOf(service.db.read, id)) as { script?: string; language?: string }
  const fields = kept
    .filter(figure => figure.source !== null)
    .map(({ printed, value, source }, index) => ({
      id: index + 1,
      text: printed,
      value,
      source: source as FieldSource
    }))
  const views = await fieldViews(service, fields, form.language === 'russian' ? 'russian' : 'latin')
  return views.map((view, index) => ({ ...view, text: fields[index]!.text }))
}

/** Every figure of a draft that changed since, printed as it is today, as the next version. WRONG_STATE once it was checked. */
export const refreshPaper = async (
  service: Service,
  deed: Deed,
  { id, base }: { id: number; base: string }
): Promise<Saved> => {
  const paper = await getDocument(service.db.read, id)
  if (paper.state !== 'draft' && paper.state !== 'returned') throw new Fault('WRONG_STATE', { detail: paper.state })
  if (paper.kind === 'letter') {
    const form = letterForm.parse(await formOf(service.db.read, id))
    const fields = await refreshed(service, form.fields, form.language === 'russian' ? 'russian' : 'latin')
    return revisePaper(service, deed, { id, base, paper: { kind: 'letter', form: { ...form, fields } } })
  }
  const form = await composedFormOf(service, id)
  const fields = await refreshed(service, form.fields, 'latin')
  const charts = await chartsNow(service, form.charts)
  return revisePaper(service, deed, { id, base, paper: { kind: form.kind, form: { ...form, fields, charts } } })
}

const chartsNow = async (service: Service, charts: ComposedForm['charts']): Promise<ComposedForm['charts']> => {
  const setting = await settingOf(service.db.read)
  const fresh: ComposedForm['charts'] = []
  for (const chart of charts) {
    const { indicator, place, periods } = chart
    if (!setting.indicators.has(indicator)) fresh.push(chart)
    else {
      const asked = { indicators: [indicator], places: [place], periods, span: 'period' as const }
      const rows = await figureRows(service.db.read, setting, asked)
      fresh.push({ ...chart, values: rows.map(row => row.fact.value) })
    }
  }
  return fresh
}

const MOST_EARLIER = 20

/** Papers of a kind before this one, the newest first, with the words of the newest or of the one asked for. */
export const earlierPapers = async (
  service: Service,
  { kind, except, chosen }: { kind: DocumentKind; except: number | null; chosen: number | null }
): Promise<{ papers: { id: number; title: string; date: string }[]; shown: EarlierPaper | null }> => {
  const all = (await listDocuments(service.db.read)).filter(
    row => row.kind === kind && row.id !== except && (except === null || row.id < except)
  )
  const papers = all.slice(0, MOST_EARLIER)
  const row = papers.find(one => one.id === chosen) ?? papers[0]
  return {
    papers: papers.map(({ id, title, date }) => ({ id, title, date })),
    shown:
      row === undefined
        ? null
        : { id: row.id, title: row.title, number: row.number, date: row.date, parts: await wordsOf(service, row) }
  }
}

const wordsOf = async (service: Service, { id, kind }: DocumentRow): Promise<EarlierPaper['parts']> => {
  const kept = await formOf(service.db.read, id)
  if (kind === 'letter') {
    const form = letterForm.parse(kept)
    const fields = new Map(form.fields.map(field => [field.id, field]))
    const paragraphs = [form.opening, ...form.paragraphs].filter(text => text.trim() !== '')
    return [{ key: 'body', title: '', paragraphs: paragraphs.map(text => printedText(text, fields)) }]
  }
  if (!isComposed(kind)) return []
  const form = composedForm.parse(kept)
  const fields = new Map(form.fields.map(field => [field.id, field]))
  return form.parts.map(({ key, title, paragraphs }) => ({
    key,
    title,
    paragraphs: paragraphs.map(text => printedText(text, fields))
  }))
}

/**
 * A decision that E-qaror numbered: laid out as adopted with its number and day, and its words read like any act's, so that the review
 * brings it under control. WRONG_STATE for another kind or once it is signed; CHANGED_MEANWHILE.
 */
export const adoptDecision = async (
  service: Service,
  deed: Deed,
  { id, base, number, date }: { id: number; base: string; number: string; date: string }
): Promise<Saved & { draft: number }> => {
  const form = await composedFormOf(service, id)
  if (form.kind !== 'decision') throw new Fault('WRONG_STATE', { detail: form.kind })
  stateAfter((await getDocument(service.db.read, id)).state, 'edit', deed.actor.role)
  const adopted = { ...form, number, date, adopted: true }
  const laidOut = await layOutComposed(service, adopted)
  // Read from its words alone: the lines of signature and visas are laid out in tables that are no road map.
  const bytes = new TextEncoder().encode(docxText(laidOut.bytes).join('\n').replaceAll('\t', '\n'))
  const file = laidOut.file.replace(/\.docx$/, '.txt')
  const { draft, source } = await readDraft({ name: file, bytes }, service.ports.reader, { report: () => {} })
  const saved = await revisePaper(service, deed, { id, base, paper: { kind: 'decision', form: adopted } })
  const { sha256 } = draft.source
  // The number and the day are E-qaror's own words: nothing read from the page may stand against them.
  const act = { ...draft.act, kind: draft.act.kind ?? ('hokim' as const), number, date }
  const kept = await saveDraft(service.db, { file, sha256, bytes, draft: { ...draft, act }, source, at: deed.at })
  return { ...saved, draft: kept }
}
