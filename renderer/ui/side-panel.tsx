import { CloseButton, Loader } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useT } from '../i18n/i18n.ts'
import { ErrorBanner } from './error-banner.tsx'
import styles from './side-panel.module.css'

/** What the panel is drawn from: the answer of a query of TanStack. */
type Asked = { isError: boolean; error: unknown; isPending: boolean; refetch: () => unknown }

type Props = {
  /** Its name for screen readers, the same for every row. */
  label: string
  title: string
  /** A small line under the title, cut when too long. */
  aside?: string
  /** Buttons between title and close. */
  actions?: ReactNode
  asked: Asked
  panel: Ref<HTMLElement>
  onClose: () => void
  /** Drawn under the head once the answer is there; PanelBody scrolls. */
  children: ReactNode
}

/** The panel beside a list: what is open, its buttons, what is being asked or went wrong. Its heading takes the keyboard (grid/panel-keys.ts). */
export const SidePanel = ({ label, title, aside, actions, asked, panel, onClose, children }: Props) => {
  const common = useT('common')
  return (
    <aside className={styles.panel} aria-label={label} ref={panel}>
      <header className={styles.head}>
        <h2 tabIndex={-1}>
          {title}
          {aside === undefined ? null : <small title={aside}>{aside}</small>}
        </h2>
        {actions}
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      {asked.isError ? <ErrorBanner error={asked.error} again={() => void asked.refetch()} /> : null}
      {asked.isPending ? <Loader size="sm" m="lg" aria-label={common('loading')} /> : null}
      {children}
    </aside>
  )
}

export const PanelBody = ({ children }: { children: ReactNode }) => <div className={styles.body}>{children}</div>
