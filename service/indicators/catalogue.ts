import { insertIndicator, listIndicators, updateIndicator } from '#db/repositories/indicators.ts'
import { insertPlaces, listPlaces, updatePlace } from '#db/repositories/places.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { CATALOGUE, type Shipped } from '#domain/indicators/catalogue.ts'
import type { Indicator, NewIndicator } from '#domain/indicators/indicator.ts'
import type { Deed } from '#domain/office.ts'
import type { Place } from '#domain/places/place.ts'
import { TERRITORY } from '#domain/places/territory.ts'
import { fold } from '#language/fold.ts'
import { writeShippedRegisters } from '../rollouts/rollouts.ts'
import type { Service } from '../service.ts'

type Done = { transaction: number | null }

/** A catalogue entry as an indicator; others it names are already in `ids`. */
const toIndicator = (one: Shipped, ids: ReadonlyMap<string, number>): NewIndicator => {
  const idOf = (code: string | undefined): number | null => (code === undefined ? null : (ids.get(code) ?? null))
  const parent = idOf(one.ofWhich ?? one.beside)
  return {
    ...{ code: one.code, nameUz: one.nameUz, nameRu: one.nameRu, unit: one.unit, kind: one.kind, period: one.period },
    decimals: one.decimals ?? 0,
    maximum: one.maximum ?? null,
    numerator: idOf(one.numerator),
    denominator: idOf(one.denominator),
    lowerBetter: one.lowerBetter === true,
    cumulative: one.cumulative === true,
    parent,
    part: parent === null ? null : one.ofWhich === undefined ? 'beside' : 'of-which',
    owner: '',
    wording: one.say ?? { uz: '', ru: '' }
  }
}

/** Adds what is missing of the shipped territory and catalogue; what is there stays as the office keeps it. */
export const writeShipped = async (w: Writer): Promise<void> => {
  const places = new Map((await listPlaces(w.db)).map(place => [place.key, place.id]))
  for (const [position, place] of TERRITORY.entries()) {
    if (places.has(place.key)) continue
    const parent = place.parent === null ? null : (places.get(place.parent) ?? null)
    const { key, kind, nameUz, nameRu } = place
    const [id] = await insertPlaces(w, [{ key, parent, kind, nameUz, nameRu, code: '', position }])
    places.set(key, id!)
  }
  const ids = new Map((await listIndicators(w.db)).map(one => [one.code, one.id]))
  for (const one of CATALOGUE) {
    if (!ids.has(one.code)) ids.set(one.code, await insertIndicator(w, toIndicator(one, ids)))
  }
}

export const loadShipped = async (service: Service, deed: Deed): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, async w => {
    await writeShipped(w)
    await writeShippedRegisters(w)
  })
  return { transaction }
}

/** BAD_VALUE names what contradicts itself: a ratio of itself, a part of its own part, a code taken. */
const checked = (given: NewIndicator, id: number | null, all: readonly Indicator[]): NewIndicator => {
  const byId = new Map(all.map(one => [one.id, one]))
  const bad = (detail: string): never => {
    throw new Fault('BAD_VALUE', { detail })
  }
  if (all.some(one => one.code === given.code && one.id !== id)) bad(given.code)
  for (const other of [given.parent, given.numerator, given.denominator]) {
    if (other !== null && (other === id || !byId.has(other))) bad(given.nameUz)
  }
  for (let up = given.parent; up !== null; up = byId.get(up)?.parent ?? null) if (up === id) bad(given.nameUz)
  if (given.kind === 'ratio' && given.numerator !== null) {
    // A ratio of ratios would have to be summed from shares.
    for (const part of [given.numerator, given.denominator!]) if (byId.get(part)?.kind === 'ratio') bad(given.nameUz)
  }
  if (given.kind !== 'flow' && given.cumulative) bad(given.nameUz)
  return given
}

/** A new indicator (`id` null) or one changed as a whole. BAD_VALUE, NOT_FOUND. */
export const saveIndicator = async (
  service: Service,
  deed: Deed,
  { id, indicator }: { id: number | null; indicator: NewIndicator }
): Promise<Done & { id: number }> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const whole = checked(indicator, id, await listIndicators(w.db))
    if (id === null) return insertIndicator(w, whole)
    await updateIndicator(w, id, whole)
    return id
  })
  return { transaction, id: result }
}

/** With its values, targets and parts. */
export const removeIndicator = async (service: Service, deed: Deed, id: number): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => w.remove('indicator', id))
  return { transaction }
}

/** Mahallas (one name a line) under a district or city; those already there are passed over. NOT_FOUND, BAD_VALUE. */
export const addMahallas = async (
  service: Service,
  deed: Deed,
  { parent, names }: { parent: number; names: readonly string[] }
): Promise<Done & { added: number }> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const places = await listPlaces(w.db)
    const above = places.find(place => place.id === parent)
    if (above === undefined) throw new Fault('NOT_FOUND', { id: parent })
    if (above.kind !== 'district' && above.kind !== 'city') throw new Fault('BAD_VALUE', { detail: above.nameUz })
    const known = new Set(places.filter(place => place.parent === parent).map(place => fold(place.nameUz)))
    const fresh: string[] = []
    for (const name of names.map(one => one.replace(/\s+/g, ' ').trim())) {
      if (name === '' || known.has(fold(name))) continue
      known.add(fold(name))
      fresh.push(name)
    }
    const ids = await insertPlaces(
      w,
      fresh.map((nameUz, index) => ({
        ...{ key: null, parent, kind: 'mahalla' as const, nameUz, nameRu: nameUz, code: '' },
        position: places.length + index
      }))
    )
    return ids.length
  })
  return { transaction, added: result }
}

export const savePlace = async (
  service: Service,
  deed: Deed,
  { id, ...patch }: { id: number } & Partial<Pick<Place, 'nameUz' | 'nameRu' | 'code'>>
): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => updatePlace(w, id, patch))
  return { transaction }
}
