import type { TaskFilter } from '#api/register.ts'
import { OUTCOMES } from '#domain/task.ts'

/** Filters that have no field of their own: they come by a link from a figure and go by one press. */
export type Linked = Pick<
  TaskFilter,
  'deputy' | 'manned' | 'actless' | 'dueFrom' | 'dueTo' | 'doneFrom' | 'doneTo' | 'outcome' | 'proof'
>

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Nobody: an empty value would be left out of an address. */
const NOBODY = '-'

/** Reads them from the query of the address; what is not understood counts as not given. */
export const linkedOf = (query: Readonly<Record<string, string>>): Linked => {
  const day = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined)
  const given: Linked = {
    deputy: query.deputy === NOBODY ? '' : query.deputy || undefined,
    manned: query.manned === 'no' ? false : undefined,
    actless: query.act === NOBODY ? true : undefined,
    dueFrom: day(query.from),
    dueTo: day(query.to),
    doneFrom: day(query.doneFrom),
    doneTo: day(query.doneTo),
    outcome: OUTCOMES.find(one => one === query.outcome),
    proof: query.proof === 'missing' || query.proof === 'attached' ? query.proof : undefined
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

export const queryOfLinked = (linked: Linked): Record<string, string> => ({
  ...(linked.actless === true ? { act: NOBODY } : {}),
  deputy: linked.deputy === '' ? NOBODY : (linked.deputy ?? ''),
  manned: linked.manned === false ? 'no' : '',
  from: linked.dueFrom ?? '',
  to: linked.dueTo ?? '',
  doneFrom: linked.doneFrom ?? '',
  doneTo: linked.doneTo ?? '',
  outcome: linked.outcome ?? '',
  proof: linked.proof ?? ''
})
