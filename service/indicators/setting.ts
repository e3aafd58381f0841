import type { ReadableDb } from '#db/connection.ts'
import { listIndicators } from '#db/repositories/indicators.ts'
import { listPlaces } from '#db/repositories/places.ts'
import { Fault } from '#domain/fault.ts'
import type { Indicator } from '#domain/indicators/indicator.ts'
import type { Office } from '#domain/office.ts'
import type { Place } from '#domain/places/place.ts'
import { fold } from '#language/fold.ts'
import { findSettings } from '../system/settings.ts'

/** Indicators and places as every use case of figures needs them. */
export type Setting = {
  indicators: ReadonlyMap<number, Indicator>
  places: ReadonlyMap<number, Place>
  parentOf: ReadonlyMap<number, number | null>
  childrenOf: ReadonlyMap<number, readonly Place[]>
  /** The office's own place; null when its name is none of the list. */
  home: Place | null
}

/** The place of an office by its district, else its region; as it stands in the settings, in either script. */
export const homeOf = (places: readonly Place[], office: Office): Place | null => {
  const named = (name: string, under: number | null): Place | undefined => {
    const folded = fold(name)
    return folded === ''
      ? undefined
      : places.find(place => fold(place.nameUz) === folded && (under === null || place.parent === under))
  }
  const region = named(office.region, null)
  return named(office.district, region?.id ?? null) ?? region ?? null
}

export const settingOf = async (db: ReadableDb): Promise<Setting> => {
  const [indicators, places, settings] = [await listIndicators(db), await listPlaces(db), await findSettings(db)]
  const childrenOf = new Map<number, Place[]>()
  for (const place of places) {
    if (place.parent === null) continue
    const list = childrenOf.get(place.parent)
    if (list === undefined) childrenOf.set(place.parent, [place])
    else list.push(place)
  }
  return {
    indicators: new Map(indicators.map(one => [one.id, one])),
    places: new Map(places.map(one => [one.id, one])),
    parentOf: new Map(places.map(one => [one.id, one.parent])),
    childrenOf,
    home: settings === null ? null : homeOf(places, settings.office)
  }
}

/** NOT_FOUND names the id. */
export const indicatorOf = (setting: Setting, id: number): Indicator => {
  const found = setting.indicators.get(id)
  if (found === undefined) throw new Fault('NOT_FOUND', { id, detail: 'indicator' })
  return found
}
export const placeOf = (setting: Setting, id: number): Place => {
  const found = setting.places.get(id)
  if (found === undefined) throw new Fault('NOT_FOUND', { id, detail: 'place' })
  return found
}
