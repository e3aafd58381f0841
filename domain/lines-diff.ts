import { diffArrays } from 'diff'

/** What lines gained and lost, in their order; lines that only moved count as lost and gained. */
export const linesDiff = (
  before: readonly string[],
  after: readonly string[]
): { kind: 'added' | 'removed'; text: string }[] =>
  diffArrays([...before], [...after]).flatMap(({ added, removed, value }) =>
    added || removed ? value.map(text => ({ kind: added ? ('added' as const) : ('removed' as const), text })) : []
  )
