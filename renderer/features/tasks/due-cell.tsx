import type { TaskRow } from '#api/register.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import styles from './tasks.module.css'

/** The next open deadline: shape, day and colour above, in words below. */
export const DueCell = ({ row, words }: { row: TaskRow; words: string }) => {
  const day = row.due ?? row.start
  const dated = day !== null && row.dueState !== 'permanent' && row.dueState !== 'none'
  return (
    <div className={styles.dueCell}>
      <DueBadge state={row.dueState} due={dated ? day : null} />
      <span className={styles.dueWords}>{dated ? words : row.deadlineText}</span>
    </div>
  )
}
