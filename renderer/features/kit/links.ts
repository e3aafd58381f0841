import type { KitLine } from '#api/kit.ts'
import type { KitPart } from '#domain/kit/kit.ts'
import type { Outputs } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'

const OPEN = 'late,soon,later'

/** The rows behind a figure of a recipient, or of all (`line` null), in the words of the tasks' address. */
export const partHref = (
  part: KitPart,
  ranges: Outputs['kit']['recipients']['ranges'],
  line: Pick<KitLine, 'by' | 'key'> | null
): string => {
  const range = ranges[part]
  if (range === null) return hrefTo(['tasks'])
  const of: Record<string, string> =
    line === null ? {} : line.by === 'body' ? { executor: line.key } : { deputy: line.key === '' ? '-' : line.key }
  const days: Record<string, string> =
    part === 'done'
      ? { state: 'done', doneFrom: range.from ?? '', doneTo: range.to }
      : { due: OPEN, from: range.from ?? '', to: range.to }
  return hrefTo(['tasks'], { view: 'due', ...days, ...of })
}
