import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n.ts'
import { hrefTo, useRoute } from '../lib/route.ts'
import { Icon } from './icon.tsx'
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
      <h1 id="page-title" className={styles.title} title={title}>
        {title}
      </h1>
      {aside === undefined ? null : (
        <div className={styles.aside} title={typeof aside === 'string' ? aside : undefined}>
          {aside}
        </div>
      )}
      <div className={styles.actions}>
        {actions}
        <HelpLink />
      </div>
    </header>
    <div className={styles.body} data-scroll={scroll}>
      {children}
    </div>
  </section>
)

/** Leads to the help about the screen that is open. */
const HelpLink = () => {
  const t = useT('help')
  const [screen = 'dashboard'] = useRoute().path
  if (screen === 'help') return null
  return (
    <a className={styles.help} href={hrefTo(['help', screen])} aria-label={t('open')} title={t('open')}>
      <Icon name="help" />
    </a>
  )
}
