import type { FieldView } from '#api/compose.ts'
import { listEvents } from '#db/repositories/events.ts'
import { type FieldSource, type FigureField, markerOf, standOf } from '#domain/compose/field.ts'
import type { Tongue } from '#domain/indicators/sentence.ts'
import { sourcesOf } from '../indicators/drill.ts'
import { deskOf } from '../desk/desk.ts'
import type { Service } from '../service.ts'
import { actLabels } from '../tasks/rows.ts'
import { type Value, valuesNow } from './values.ts'

/** Gives each figure of a paper in the making its marker; the same figure twice is one. */
export type FieldMaker = { fields: FigureField[]; mark: (value: NonNullable<Value>, source: FieldSource) => string }
/** `last`: the highest id that is taken. */
export const fieldMaker = (last = 0): FieldMaker => {
  const fields: FigureField[] = []
  const known = new Map<string, number>()
  return {
    fields,
    mark: ({ text, value }, source) => {
      const key = `${text} ${JSON.stringify(source)}`
      const id = known.get(key) ?? last + fields.length + 1
      if (!known.has(key)) {
        known.set(key, id)
        fields.push({ id, text, value, source })
      }
      return markerOf(id)
    }
  }
}

/** How figures stand today, and what is told of each when it is opened. */
export const fieldViews = async (
  service: Service,
  fields: readonly FigureField[],
  tongue: Tongue
): Promise<FieldView[]> => {
  const sources = fields.map(field => field.source)
  const { setting, entries, values } = await valuesNow(service, sources, tongue)
  const told = sourcesOf(service, setting)
  const acts = await actLabels(service.db.read)
  const bodies = new Map((await deskOf(service)).bodies.map(({ key, name }) => [key, name]))
  const events = new Map(
    sources.some(source => source.kind === 'event')
      ? (await listEvents(service.db.read, {})).map(event => [event.id, event])
      : []
  )
  const words = new Map<string, string>()
  const views: FieldView[] = []
  for (const [index, field] of fields.entries()) {
    const now = values[index] ?? null
    const base = { id: field.id, stand: standOf(field, now), now: now?.text ?? null, nowValue: now?.value ?? null }
    const { source } = field
    if (source.kind === 'indicator') {
      const { indicator, place, period, span, what } = source
      const known = setting.indicators.get(indicator)
      const where = setting.places.get(place)
      const russian = tongue === 'russian'
      const key = `${indicator} ${place} ${period} ${span}`
      const from = words.get(key) ?? (known === undefined ? '' : await told(source))
      words.set(key, from)
      const name = known === undefined ? '' : russian ? known.nameRu || known.nameUz : known.nameUz
      const placeName = where === undefined ? '' : russian ? where.nameRu || where.nameUz : where.nameUz
      const href = `#/indicators/reading?indicator=${indicator}&place=${place}&period=${period}`
      views.push({ ...base, about: { name, what, period, place: placeName, source: from, href } })
    } else if (source.kind === 'tasks') {
      const { what, first, last, body } = source
      const from = source.acts.map(act => acts.get(act) ?? '').filter(label => label !== '')
      views.push({
        ...base,
        about: {
          name: bodies.get(body) ?? body,
          what,
          period: `${first} – ${last}`,
          place: '',
          source: from.join('; '),
          href: '#/tasks'
        }
      })
    } else if (source.kind === 'work') {
      const entry = entries.get(source.entry)
      const about = {
        name: entry?.text ?? '',
        what: 'work' as const,
        period: entry?.date ?? '',
        place: entry?.place ?? ''
      }
      views.push({ ...base, about: { ...about, source: entry?.author ?? '', href: '#/work' } })
    } else if (source.kind === 'event') {
      const event = events.get(source.event)
      const { title = '', firstDay = '', place = '', source: from = '' } = event ?? {}
      const about = { name: title, what: source.what, period: firstDay, place, source: from }
      views.push({ ...base, about: { ...about, href: event === undefined ? '' : `#/events/${event.id}` } })
    } else {
      const about = {
        name: source.words,
        what: 'given' as const,
        period: '',
        place: '',
        source: source.words,
        href: ''
      }
      views.push({ ...base, about })
    }
  }
  return views
}

/** The figures as they are today. What turned from growth to decline, or is gone, stays: the words around it must be mended first. */
export const refreshed = async (
  service: Service,
  fields: readonly FigureField[],
  tongue: Tongue
): Promise<FigureField[]> => {
  const { values } = await valuesNow(
    service,
    fields.map(field => field.source),
    tongue
  )
  return fields.map((field, index) => {
    const now = values[index] ?? null
    return now !== null && standOf(field, now) === 'changed' ? { ...field, text: now.text, value: now.value } : field
  })
}
