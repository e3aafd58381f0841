import type { TaskRow } from '#api/register.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './tasks.module.css'

/** The printed number, with a flag and their count where the reading left doubts. */
export const NumberCell = ({ row, doubts }: { row: TaskRow; doubts: string }) => (
  <span className={styles.number}>
    {row.number}
    {row.doubts === 0 ? null : (
      <span className={styles.doubt}>
        <Shape name="flag" label={doubts} />
        <span aria-hidden="true">{row.doubts}</span>
      </span>
    )}
  </span>
)
