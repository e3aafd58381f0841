import { useRemember } from '../../ui/use-remember.ts'
import { Button, CloseButton, Loader, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { TaskRow } from '#api/register.ts'
import type { TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { HistoryList } from '../../ui/changes/history-list.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { PanelControl } from './panel-control.tsx'
import { PanelNotes } from './panel-notes.tsx'
import { PanelPeople } from './panel-people.tsx'
import { PanelProof } from './panel-proof.tsx'
import { PanelTask } from './panel-task.tsx'
import styles from './tasks.module.css'
import type { TaskDeeds } from './use-task-deeds.ts'

type Props = {
  id: number
  today: string
  people: readonly string[]
  deeds: TaskDeeds
  readOnly: boolean
  onState: (rows: readonly TaskRow[], state: TaskState) => void
  onOpen: (id: number) => void
  onClose: () => void
  panel: Ref<HTMLElement>
}

/** Everything known of one task, beside the list. */
export const TaskPanel = (props: Props) => {
  const { id, onOpen, onClose, panel } = props
  const t = useT('tasks')
  const common = useT('common')
  const detail = useQuery({ ...orpc.tasks.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  const control = useQuery(orpc.control.get.queryOptions({ input: { id } }))
  const controlled = useT('control')
  const data = detail.data
  const shown = control.data
  useRemember(
    hrefTo(['tasks', id], { control: 'all' }),
    data === undefined ? undefined : [data.row.actLabel, data.row.number, data.row.title].filter(Boolean).join(' · '),
    t('panel')
  )
  return (
    <aside className={styles.panel} aria-label={t('panel')} ref={panel}>
      <header className={styles.panelHead}>
        <h2 tabIndex={-1}>
          {data === undefined ? t('panel') : t(`kind.${data.row.kind}`, { number: data.row.number })}
          <small>{data?.row.actLabel ?? ''}</small>
        </h2>
        {data?.row.parent == null ? null : (
          <Button variant="subtle" onClick={() => onOpen(data.row.parent!)}>
            {t('panel.parent')}
          </Button>
        )}
        <Button component="a" variant="default" href={hrefTo(['letters', 'new'], { tasks: String(id) })}>
          {t('bulk.letter')}
        </Button>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      {detail.isError ? <ErrorBanner error={detail.error} again={() => void detail.refetch()} /> : null}
      {detail.isPending ? <Loader size="sm" m="lg" aria-label={common('loading')} /> : null}
      {data === undefined ? null : (
        <Tabs defaultValue="task" className={styles.tabs}>
          <Tabs.List>
            <Tabs.Tab value="task">{t('tab.task')}</Tabs.Tab>
            <Tabs.Tab value="people">{t('tab.people')}</Tabs.Tab>
            <Tabs.Tab value="control">{controlled('tab.control')}</Tabs.Tab>
            <Tabs.Tab value="proof">{controlled('tab.proof')}</Tabs.Tab>
            <Tabs.Tab value="notes">{t('tab.notes', { count: data.notes.length })}</Tabs.Tab>
            <Tabs.Tab value="history">{t('tab.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="task" className={styles.tabPanel}>
            <PanelTask detail={data} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="people" className={styles.tabPanel}>
            <PanelPeople detail={data} counted={shown?.people ?? []} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="control" className={styles.tabPanel}>
            {shown === undefined ? null : <PanelControl detail={data} control={shown} {...props} />}
          </Tabs.Panel>
          <Tabs.Panel value="proof" className={styles.tabPanel}>
            {shown === undefined ? null : <PanelProof control={shown} readOnly={props.readOnly} />}
          </Tabs.Panel>
          <Tabs.Panel value="notes" className={styles.tabPanel}>
            <PanelNotes detail={data} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={styles.tabPanel}>
            <HistoryList entity="task" id={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </aside>
  )
}
