import { yearsNamed } from '#language/deadline/years-named.ts'
import type { Deadline } from '../draft.ts'

/** True when the step names a year that its date does not reach: "2023 йилда 88 фоиз; 2024 йилда 100 фоиз" against 2024 only. */
function contradicts(text: string, deadline: Deadline): boolean {
  const years = yearsNamed(text)
  const first = Number((deadline.start ?? deadline.due)?.slice(0, 4) ?? Number.NaN)
  const last = deadline.due === null ? Number.POSITIVE_INFINITY : Number(deadline.due.slice(0, 4))
  return years.some(year => year < first || year > last)
}

/**
 * Gives each deadline the steps it belongs to. One step and one deadline belong together; equal counts pair in order unless a
 * step names a year that contradicts its date; otherwise every deadline gets null and `mismatch` is true. Without steps (a table
 * without a mechanism) or without deadlines there is nothing to pair: null, no mismatch.
 */
export function pairSteps(
  deadlines: readonly Deadline[],
  steps: readonly { number: number; text: string }[]
): { deadlines: Deadline[]; mismatch: boolean } {
  const unpaired = deadlines.map(deadline => ({ ...deadline, steps: null }))
  if (steps.length === 0 || deadlines.length === 0) return { deadlines: unpaired, mismatch: false }
  const alone = steps.length === 1 && deadlines.length === 1
  const paired =
    steps.length === deadlines.length && (alone || !steps.some((step, at) => contradicts(step.text, deadlines[at]!)))
  if (!paired) return { deadlines: unpaired, mismatch: true }
  return { deadlines: deadlines.map((deadline, at) => ({ ...deadline, steps: [steps[at]!.number] })), mismatch: false }
}
