import { daysBetween, type IsoDay } from './calendar.ts'
import { fold } from '#language/fold.ts'
import type { Office } from './office.ts'

/** One act carries another down: the Cabinet's into the region's, the region's into the district's. */
export type Link = { upper: number; ours: number }

/** Days it took to carry an act down; null where a date is not known. Negative when ours is the earlier one: shown, never mended. */
export const daysTaken = (upper: IsoDay | null, ours: IsoDay | null): number | null =>
  upper === null || ours === null ? null : daysBetween(upper, ours)

/** Kinds that only bodies above a hokimiyat issue. */
const UPPER_KINDS: ReadonlySet<string> = new Set(['PF', 'PQ', 'F', 'VMQ', 'ORQ'])

/**
 * Whether an act comes from above and must be carried down: by its kind; else by the place it was issued at, when that is known and names
 * neither our district nor, for an office of the region, our region.
 */
export const isUpper = (
  { kind, place }: { kind: string; place: string },
  { body, region, district, aliases }: Office
): boolean => {
  if (UPPER_KINDS.has(kind)) return true
  if (kind !== 'hokim' && kind !== 'kengash') return false
  const where = fold(place)
  const names = [district === '' ? region : district, body, ...aliases].map(fold).filter(name => name !== '')
  return where !== '' && !names.some(name => where.includes(name))
}

/** Every way down from an act that nothing above carries: lists of act ids from the highest to the lowest. A circle ends where it closes. */
export const chainsOf = (links: readonly Link[]): number[][] => {
  const below = Map.groupBy(links, link => link.upper)
  const carried = new Set(links.map(link => link.ours))
  const down = (path: readonly number[]): number[][] => {
    const next = [...new Set((below.get(path.at(-1)!) ?? []).map(link => link.ours))].filter(id => !path.includes(id))
    return next.length === 0 ? [[...path]] : next.flatMap(id => down([...path, id]))
  }
  const roots = [...below.keys()].filter(id => !carried.has(id))
  return roots.flatMap(id => down([id]))
}
