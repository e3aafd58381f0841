import type { Verdict } from './control.ts'

type Answer = { criterion: number; verdict: Verdict | null }

/** How a criterion moved between two audits; 'new' and 'gone' where only one of them looked at it. */
export type Move = 'better' | 'worse' | 'same' | 'new' | 'gone' | 'unseen'
const RANK: Record<Verdict, number> = { absent: 0, partly: 1, present: 2 }

/** The move of every criterion from the earlier audit to the later one. */
export function compareAudits(
  criteria: readonly number[],
  earlier: readonly Answer[],
  later: readonly Answer[]
): Map<number, Move> {
  const before = new Map(earlier.map(one => [one.criterion, one.verdict]))
  const after = new Map(later.map(one => [one.criterion, one.verdict]))
  return new Map(
    criteria.map(id => {
      const from = before.get(id) ?? null
      const to = after.get(id) ?? null
      if (from === null || to === null) return [id, from !== null ? 'gone' : to !== null ? 'new' : 'unseen']
      const step = RANK[to] - RANK[from]
      return [id, step > 0 ? 'better' : step < 0 ? 'worse' : 'same']
    })
  )
}

/** Share of criteria met in per cent, partly met counting half, of all criteria, rounded to whole; null without any. */
export function metShare(verdicts: readonly (Verdict | null)[]): number | null {
  if (verdicts.length === 0) return null
  const sum = verdicts.reduce((all, one) => all + (one === 'present' ? 1 : one === 'partly' ? 0.5 : 0), 0)
  return Math.round((sum / verdicts.length) * 100)
}
