import type { NewPlace, Place } from '#domain/places/place.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'
import type { NewRow, RowOf } from '../tables.ts'
import type { Writer } from '../write.ts'

const rowToPlace = (row: RowOf<'place'>): Place => ({
  id: row.id,
  key: row.key,
  parent: row.parent,
  kind: row.kind,
  nameUz: row.name_uz,
  nameRu: row.name_ru,
  code: row.code,
  position: row.position
})

const placeToRow = (place: NewPlace): NewRow<'place'> => ({
  key: place.key,
  parent: place.parent,
  kind: place.kind,
  name_uz: place.nameUz,
  name_ru: place.nameRu,
  code: place.code,
  position: place.position,
  folded: fold(place.nameUz)
})

/** Every place, wholes before their parts only by `parent`; in the order of the official lists. */
export const listPlaces = async (db: ReadableDb): Promise<Place[]> => {
  const rows = await db.selectFrom('place').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(rowToPlace)
}

export const insertPlaces = (w: Writer, places: readonly NewPlace[]): Promise<number[]> =>
  w.insertMany('place', places.map(placeToRow))

/** Name and code of a place; the folded name follows. */
export const updatePlace = (
  w: Writer,
  id: number,
  patch: Partial<Pick<Place, 'nameUz' | 'nameRu' | 'code'>>
): Promise<void> =>
  w.update('place', id, {
    name_uz: patch.nameUz,
    name_ru: patch.nameRu,
    code: patch.code,
    folded: patch.nameUz === undefined ? undefined : fold(patch.nameUz)
  })
