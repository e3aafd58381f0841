import { CloseButton, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode, Ref } from 'react'
import type { Key } from '../../i18n/features.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ChangeLines } from '../../ui/changes/change-lines.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './history.module.css'

type Props = {
  id: number
  title: string
  aside: string
  /** The button that undoes or redoes it. */
  action: ReactNode
  panel: Ref<HTMLElement>
  onClose: () => void
}

/** What one transaction did: of a long one how many records of each kind, and the lines field by field. */
export const TransactionPanel = ({ id, title, aside, action, panel, onClose }: Props) => {
  const common = useT('common')
  const done = useQuery({ ...orpc.changes.get.queryOptions({ input: { transaction: id } }), meta: { quiet: true } })
  return (
    <aside className={styles.panel} aria-label={title} ref={panel}>
      <header className={styles.head}>
        <h2 tabIndex={-1}>
          {title}
          <small>{aside}</small>
        </h2>
        {action}
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      <div className={styles.body}>
        {done.isError ? <ErrorBanner error={done.error} again={() => void done.refetch()} /> : null}
        {done.isPending ? <Loader size="sm" aria-label={common('loading')} /> : null}
        {done.data === undefined ? null : <Told told={done.data} />}
      </div>
    </aside>
  )
}

const Told = ({ told: { counts, lines, total } }: { told: Outputs['changes']['get'] }) => {
  const t = useT('history')
  const cut = total > lines.length
  return (
    <>
      {cut ? (
        <>
          <ul className={styles.counts}>
            {counts.map(({ entity, count }) => (
              <li key={entity}>{t('detail.counts', { name: t(`entity.${entity}` as Key<'history'>), count })}</li>
            ))}
          </ul>
          <p className={styles.hint}>{t('detail.first', { count: lines.length })}</p>
        </>
      ) : null}
      <ChangeLines changes={lines} />
    </>
  )
}
