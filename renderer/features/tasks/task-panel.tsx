import { useRemember } from '../../ui/use-remember.ts'
import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Ref } from 'react'
import type { TaskRow } from '#api/register.ts'
import type { TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { HistoryList } from '../../ui/changes/history-list.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import side from '../../ui/side-panel.module.css'
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
    <SidePanel
      label={t('panel')}
      title={data === undefined ? t('panel') : t(`kind.${data.row.kind}`, { number: data.row.number })}
      aside={data?.row.actLabel}
      actions={
        <>
          {data?.row.parent == null ? null : (
            <Button variant="subtle" onClick={() => onOpen(data.row.parent!)}>
              {t('panel.parent')}
            </Button>
          )}
          <Button component="a" variant="default" href={hrefTo(['letters', 'new'], { tasks: String(id) })}>
            {t('bulk.letter')}
          </Button>
        </>
      }
      asked={detail}
      panel={panel}
      onClose={onClose}
    >
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
          <Tabs.Panel value="task" className={side.body}>
            <PanelTask detail={data} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="people" className={side.body}>
            <PanelPeople detail={data} counted={shown?.people ?? []} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="control" className={side.body}>
            {shown === undefined ? null : <PanelControl detail={data} control={shown} {...props} />}
          </Tabs.Panel>
          <Tabs.Panel value="proof" className={side.body}>
            {shown === undefined ? null : <PanelProof control={shown} readOnly={props.readOnly} />}
          </Tabs.Panel>
          <Tabs.Panel value="notes" className={side.body}>
            <PanelNotes detail={data} {...props} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={side.body}>
            <HistoryList entity="task" id={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  )
}
