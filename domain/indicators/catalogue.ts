import { FIBRE, PEOPLE } from './catalogue-infrastructure.ts'
import { PORTAL } from './catalogue-services.ts'
import type { Indicator, Wording } from './indicator.ts'

/** An indicator of the shipped catalogue; others of it are named by code. */
export type Shipped = Pick<Indicator, 'code' | 'nameUz' | 'nameRu' | 'unit' | 'kind' | 'period'> & {
  decimals?: number
  maximum?: number
  lowerBetter?: true
  cumulative?: true
  numerator?: string
  denominator?: string
  ofWhich?: string
  beside?: string
  say?: Wording
}

/** The indicators of an ICT department (DOMAIN 3): wholes before their parts, both sides of a ratio before it. */
export const CATALOGUE: readonly Shipped[] = [...FIBRE, ...PEOPLE, ...PORTAL]
