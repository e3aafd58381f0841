import type { ReactNode } from 'react'
import styles from './page.module.css'

/** Nothing here yet: what this place is for and what to do next. */
export const EmptyState = ({ title, text, children }: { title: string; text: string; children?: ReactNode }) => (
  <div className={styles.empty}>
    <h2>{title}</h2>
    <p>{text}</p>
    {children === undefined ? null : <div className={styles.emptyActions}>{children}</div>}
  </div>
)
