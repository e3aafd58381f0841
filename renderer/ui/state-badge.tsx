import type { TaskState } from '#domain/task.ts'
import { useT } from '../i18n/i18n.ts'
import { Shape, type ShapeName } from './shape.tsx'
import styles from './badges.module.css'

export const STATE_SHAPES: Record<TaskState, ShapeName> = {
  new: 'ring',
  'in-progress': 'half',
  done: 'tick',
  returned: 'loop',
  extended: 'clock',
  'not-done': 'cross',
  removed: 'dash'
}

/** The state of a task: colour, shape and words. */
export const StateBadge = ({ state }: { state: TaskState }) => {
  const t = useT('common')
  return (
    <span className={styles.state} data-state={state}>
      <Shape name={STATE_SHAPES[state]} label="" />
      <span>{t(`state.${state}`)}</span>
    </span>
  )
}
