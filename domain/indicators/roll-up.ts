import { factorOf, type Figure, type IndicatorKind, type Mark } from './indicator.ts'

/** Several figures as one: how many were known of how many were expected. */
export type Summed = { value: number | null; mark: Mark; have: number }
export const NOTHING: Summed = { value: null, mark: 'exact', have: 0 }

const SURENESS: Record<Mark, number> = { exact: 0, more: 1, about: 2, na: 0 }
/** The less sure of two marks: what is summed with "more than" is more than, with "about" it is about. */
export const weaker = (a: Mark, b: Mark): Mark => {
  const [one, other] = [a === 'na' ? 'exact' : a, b === 'na' ? 'exact' : b]
  return SURENESS[one] >= SURENESS[other] ? one : other
}

/** Only flows and stocks of places add up; scores are averaged; a share or a rank of the whole is not made of those of its parts. */
export type Across = 'sum' | 'mean' | 'none'
export const acrossPlaces = (kind: IndicatorKind): Across => {
  if (kind === 'flow' || kind === 'stock') return 'sum'
  return kind === 'score' ? 'mean' : 'none'
}

/** Takes the dust of binary fractions off. */
export const tidy = (value: number): number => {
  if (!Number.isFinite(value)) return value
  const rounded = Math.round(value * 1e6) / 1e6
  return Math.abs(value) < 1e9 ? rounded : Number(value.toPrecision(15))
}

/** Figures of parts of a territory as one of the whole. `na` counts as known and adds nothing. */
export const overPlaces = (figures: readonly (Figure | null)[], kind: IndicatorKind): Summed => {
  const known = figures.filter(figure => figure !== null)
  const counted = known.filter(figure => figure.value !== null)
  const across = acrossPlaces(kind)
  if (across === 'none' || counted.length === 0) return { ...NOTHING, have: known.length }
  const sum = counted.reduce((total, figure) => total + figure.value!, 0)
  const mark = counted.reduce<Mark>((weakest, figure) => weaker(weakest, figure.mark), 'exact')
  return { value: tidy(across === 'sum' ? sum : sum / counted.length), mark, have: known.length }
}

/**
 * Figures of the periods that make up a longer one, in their order. A flow adds up; a stock, share, score or rank is that of the last
 * period known. `before`: for a flow that counts from 1 January, what stood before the first period (0 in January, null unknown):
 * then the figure is the last one less that.
 */
export const overTime = (
  figures: readonly (Figure | null)[],
  { kind, cumulative }: { kind: IndicatorKind; cumulative: boolean },
  before: Figure | null
): Summed => {
  const have = figures.filter(figure => figure !== null).length
  if (kind === 'flow' && !cumulative) return { ...overPlaces(figures, 'flow'), have }
  const last = figures.findLast(figure => figure !== null) ?? null
  if (last === null || last.value === null) return { ...NOTHING, have }
  if (kind !== 'flow') return { value: last.value, mark: last.mark, have }
  if (before === null) return { ...NOTHING, have }
  return { value: tidy(last.value - (before.value ?? 0)), mark: weaker(last.mark, before.mark), have }
}

/** Why a ratio has no value. */
export type RatioGap = 'no-parts' | 'zero-below'

/** One over another in the unit of the ratio. By zero there is none; of an unsure part neither is the ratio sure. */
export const ratioOf = (above: Summed, below: Summed, unit: string): Summed & { gap: RatioGap | null } => {
  if (above.value === null || below.value === null) return { ...NOTHING, gap: 'no-parts' }
  if (below.value === 0) return { ...NOTHING, gap: 'zero-below' }
  const unsure = above.mark !== 'exact' || below.mark !== 'exact'
  const value = tidy((above.value / below.value) * factorOf(unit))
  return { value, mark: unsure ? 'about' : 'exact', have: Math.min(above.have, below.have), gap: null }
}
