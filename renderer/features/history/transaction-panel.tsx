import { useQuery } from '@tanstack/react-query'
import type { ReactNode, Ref } from 'react'
import type { Key } from '../../i18n/features.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ChangeLines } from '../../ui/changes/change-lines.tsx'
import { PanelBody, SidePanel } from '../../ui/side-panel.tsx'
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
  const done = useQuery({ ...orpc.changes.get.queryOptions({ input: { transaction: id } }), meta: { quiet: true } })
  return (
    <SidePanel label={title} title={title} aside={aside} actions={action} asked={done} panel={panel} onClose={onClose}>
      {done.data === undefined ? null : (
        <PanelBody>
          <Told told={done.data} />
        </PanelBody>
      )}
    </SidePanel>
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
