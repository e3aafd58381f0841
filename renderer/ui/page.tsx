import type { ReactNode } from 'react'
import styles from './page.module.css'

type Props = {
  title: string
  /** Beside the title: a count, the name of the act. */
  aside?: ReactNode
  /** Buttons at the right end of the title line. */
  actions?: ReactNode
  /** The content scrolls as a whole; without it the content fills the height and scrolls inside (grids). */
  scroll?: boolean
  children: ReactNode
}

/** A screen: title line above, content below over the whole remaining height. */
export const Page = ({ title, aside, actions, scroll = false, children }: Props) => (
  <section className={styles.page} aria-labelledby="page-title">
    <header className={styles.head}>
      <h1 id="page-title" className={styles.title}>
        {title}
      </h1>
      {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
    <div className={styles.body} data-scroll={scroll}>
      {children}
    </div>
  </section>
)
