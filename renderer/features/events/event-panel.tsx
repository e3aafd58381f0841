import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import type { EventDetail } from '#api/events.ts'
import { interval } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { Attachments } from '../../ui/attachments.tsx'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import side from '../../ui/side-panel.module.css'
import { PanelBody, SidePanel } from '../../ui/side-panel.tsx'
import { TaskLines } from '../../ui/task-lines.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import styles from './events.module.css'
import { Minutes } from './minutes.tsx'

type Props = { id: number; readOnly: boolean; panel: Ref<HTMLElement>; onClose: () => void }

/** An event: who came, what was on the agenda and said, decided; its minutes and files. */
export const EventPanel = ({ id, readOnly, panel, onClose }: Props) => {
  const t = useT('events')
  const event = useQuery({ ...orpc.events.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  const { data } = event
  return (
    <SidePanel
      label={t('panel')}
      title={data === undefined ? t('panel') : t(`kind.${data.kind}`)}
      aside={data === undefined ? undefined : interval(data.firstDay, data.lastDay ?? data.firstDay)}
      actions={
        <Button component="a" variant="default" size="compact-sm" href={hrefTo(['events', id, 'edit'])}>
          {t('edit')}
        </Button>
      }
      asked={event}
      panel={panel}
      onClose={onClose}
    >
      {data === undefined ? null : (
        <PanelBody>
          <Shown event={data} readOnly={readOnly} />
        </PanelBody>
      )}
    </SidePanel>
  )
}

const Shown = ({ event, readOnly }: { event: EventDetail; readOnly: boolean }) => {
  const t = useT('events')
  const { deed, busy } = useDeed()
  const [deciding, setDeciding] = useState(false)
  const [removing, setRemoving] = useState(false)
  const { id, decisions, agenda } = event
  const facts: [string, string][] = [
    [t('state'), t(`state.${event.state}`)],
    [t('column.place'), event.place],
    [t('column.partner'), event.partner],
    [t('column.chair'), [event.chairPost, event.chair].filter(Boolean).join(' ')],
    [t('form.secretary'), event.secretary],
    [t('form.number'), event.number],
    [t('column.source'), event.source]
  ]
  return (
    <>
      <b>{event.title}</b>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {event.group === null ? null : (
          <div>
            <dt>{t('column.group')}</dt>
            <dd>
              <a href={hrefTo(['groups', event.group])}>{event.groupTitle}</a>
            </dd>
          </div>
        )}
        {event.task === null ? null : (
          <div>
            <dt>{t('column.task')}</dt>
            <dd>
              <a href={hrefTo(['tasks', event.task], { control: 'all' })}>{event.taskLabel}</a>
            </dd>
          </div>
        )}
      </dl>
      <h3>{t('attendance')}</h3>
      <Came event={event} />
      {agenda.length === 0 ? null : (
        <>
          <h3>{t('agenda')}</h3>
          <ol className={styles.agenda}>
            {agenda.map(({ text, speaker }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: questions have their place as their name
              <li key={at}>
                {text}
                {speaker === '' ? null : <span className={side.hint}>{speaker}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
      {event.text === '' ? null : (
        <>
          <h3>{t('heard')}</h3>
          <p className={side.text}>{event.text}</p>
        </>
      )}
      <h3>{t('decisions')}</h3>
      {decisions.length === 0 ? <p className={side.hint}>{t('decisions.none')}</p> : null}
      <TaskLines tasks={decisions} />
      <Button size="compact-sm" variant="default" mt={4} disabled={readOnly} onClick={() => setDeciding(true)}>
        {t('decide')}
      </Button>
      <Minutes event={event} readOnly={readOnly} />
      <h3>{t('proof')}</h3>
      <Attachments holder="event" of={id} kind="proof" files={event.attachments} readOnly={readOnly} />
      <Group mt={14}>
        <Button size="compact-sm" variant="subtle" color="red" disabled={readOnly} onClick={() => setRemoving(true)}>
          {t('delete')}
        </Button>
      </Group>
      {deciding ? <DecisionDialog event={event} onDone={() => setDeciding(false)} /> : null}
      <ConfirmDialog
        opened={removing}
        title={t('delete')}
        text={t('delete.text', { count: decisions.length })}
        confirm={t('delete')}
        danger
        busy={busy}
        onCancel={() => setRemoving(false)}
        onConfirm={() =>
          deed({
            run: () => client.events.remove({ id }),
            words: t('did.deleted'),
            after: () => go(['events'], {}, true)
          })
        }
      />
    </>
  )
}

const FIGURES = ['invited', 'attended', 'passed'] as const

const Came = ({ event }: { event: EventDetail }) => {
  const t = useT('events')
  const { attendance, sum } = event
  if (attendance.length === 0) return <p className={side.hint}>{t('attendance.none')}</p>
  const shown = FIGURES.filter(one => sum[one] !== null)
  return (
    <table className={styles.came}>
      <thead>
        <tr>
          <th>{t('attendance.body')}</th>
          {shown.map(one => (
            <th key={one}>{t(`column.${one}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {attendance.map(line => (
          <tr key={line.body}>
            <td>{line.body || t('total')}</td>
            {shown.map(one => (
              <td key={one}>{line[one] ?? ''}</td>
            ))}
          </tr>
        ))}
        {attendance.length < 2 ? null : (
          <tr className={styles.sum}>
            <td>{t('total')}</td>
            {shown.map(one => (
              <td key={one}>{sum[one] ?? ''}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}
