import type { DueState } from '#domain/task.ts'
import { shortDate } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { Shape, type ShapeName } from './shape.tsx'
import styles from './badges.module.css'

export const DUE_SHAPES: Record<DueState, ShapeName> = {
  late: 'triangle',
  soon: 'diamond',
  later: 'circle',
  permanent: 'loop',
  none: 'dash',
  done: 'tick'
}

/** How a deadline stands: colour, shape and words. With `due` (ISO day) the date stands in place of the words. */
export const DueBadge = ({ state, due = null }: { state: DueState; due?: string | null }) => {
  const t = useT('common')
  const words = t(`dueState.${state}`)
  return (
    <span className={styles.due} data-state={state} title={words}>
      <Shape name={DUE_SHAPES[state]} label={due === null ? '' : words} />
      <span>{due === null ? words : shortDate(due)}</span>
    </span>
  )
}
