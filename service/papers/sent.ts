import { composedForm } from '#api/compose.ts'
import { letterForm } from '#api/documents.ts'
import type { ReadableDb } from '#db/connection.ts'
import { scenesOf } from '#documents/figures/check.ts'
import type { FigureRegister } from '#documents/figures/register.ts'
import { printedText } from '#domain/compose/field.ts'
import type { IsoDay } from '#language/dates.ts'
import { addDays } from '#domain/calendar.ts'
import type { Service } from '../service.ts'

type Sent = FigureRegister['sent'][number]

/** What a letter says is held against no older ones than this, in days, and against no more than so many. */
const DAYS = 400
const MOST = 300
/** Sentences of papers by the SHA-256 of their bytes: what was sent never changes. */
const read = new WeakMap<Service, Map<string, Sent>>()

const wordsOf = (kind: string, form: unknown): string[] => {
  if (kind === 'letter') {
    const { opening, paragraphs, fields } = letterForm.parse(form)
    const known = new Map(fields.map(field => [field.id, field]))
    return [opening, ...paragraphs].map(text => printedText(text, known))
  }
  const composed = composedForm.safeParse(form)
  if (!composed.success) return []
  const known = new Map(composed.data.fields.map(field => [field.id, field]))
  return composed.data.parts.flatMap(part => part.paragraphs).map(text => printedText(text, known))
}

const sentSince = (db: ReadableDb, day: IsoDay) =>
  db
    .selectFrom('document')
    .select(['id', 'kind', 'number', 'date', 'sha256', 'form'])
    .where('state', '=', 'sent')
    .where('date', '>=', day)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()

/** What the papers sent within the last thirteen months say, the newest first, `but` left out. */
export const sentPapers = async (service: Service, but: number): Promise<Sent[]> => {
  const known = read.get(service) ?? new Map<string, Sent>()
  read.set(service, known)
  const since = addDays(service.ports.clock.today(), -DAYS)
  const papers = await sentSince(service.db.read, since)
  return papers
    .filter(({ id }) => id !== but)
    .map(({ kind, number, date, sha256, form }) => {
      const told = known.get(sha256) ?? {
        number: [number, date].filter(Boolean).join(', '),
        sentences: scenesOf(wordsOf(kind, JSON.parse(form)).join('\n').replaceAll('*', ''))
      }
      known.set(sha256, told)
      return told
    })
}
