import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import type { IncomingDetail } from '#api/incoming.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { Attachments } from '../../ui/attachments.tsx'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import side from '../../ui/side-panel.module.css'
import { PanelBody, SidePanel } from '../../ui/side-panel.tsx'
import { TaskLines } from '../../ui/task-lines.tsx'
import { useRemember } from '../../ui/use-remember.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { Duties } from './duties.tsx'
import { ResolutionDialog } from './resolution-dialog.tsx'

type Props = { id: number; today: string; readOnly: boolean; panel: Ref<HTMLElement>; onClose: () => void }
type Asking = 'resolve' | 'answer' | 'duties' | null

/** A letter with what became of it: resolution, tasks, answer. */
export const LetterPanel = ({ id, today, readOnly, panel, onClose }: Props) => {
  const t = useT('incoming')
  const [asking, setAsking] = useState<Asking>(null)
  const letter = useQuery({ ...orpc.incoming.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  const { data } = letter
  useRemember(
    hrefTo(['incoming', id]),
    data === undefined ? undefined : [data.number, data.sender, data.subject].filter(Boolean).join(' · '),
    t('panel')
  )
  const done = () => setAsking(null)
  return (
    <SidePanel
      label={t('panel')}
      title={data === undefined ? t('panel') : t('of', { number: data.number, date: shortDate(data.date) })}
      aside={data?.sender}
      actions={
        <Button component="a" variant="default" size="compact-sm" href={hrefTo(['incoming', id, 'edit'])}>
          {t('edit')}
        </Button>
      }
      asked={letter}
      panel={panel}
      onClose={onClose}
    >
      {data === undefined ? null : (
        <PanelBody>
          <Letter letter={data} readOnly={readOnly} onAsk={setAsking} />
        </PanelBody>
      )}
      {data !== undefined && asking === 'resolve' ? (
        <ResolutionDialog letter={data} today={today} onDone={done} />
      ) : null}
      {data !== undefined && asking === 'answer' ? <AnswerDialog letter={data} today={today} onDone={done} /> : null}
      {data !== undefined && asking === 'duties' ? <Duties id={id} onDone={done} /> : null}
    </SidePanel>
  )
}

type LetterProps = { letter: IncomingDetail; readOnly: boolean; onAsk: (what: Asking) => void }

const Letter = ({ letter, readOnly, onAsk }: LetterProps) => {
  const t = useT('incoming')
  const { deed } = useDeed()
  const { id, tasks, resolutions } = letter
  const remove = () =>
    deed({
      run: () => client.incoming.remove({ id }),
      words: t('did.deleted'),
      after: () => go(['incoming'], {}, true)
    })
  return (
    <>
      <b>{letter.subject}</b>
      <p className={side.hint}>
        {[
          t(`kind.${letter.kind}`),
          [letter.theirNumber, shortDate(letter.theirDate)].filter(Boolean).join(', '),
          letter.due === null ? '' : `${t('column.due')}: ${shortDate(letter.due)}`
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={side.text}>{letter.text}</p>
      <h3>{t('resolution')}</h3>
      {resolutions.length === 0 ? <p className={side.hint}>{t('resolution.none')}</p> : null}
      <ul className={side.items}>
        {resolutions.map(one => (
          <li key={one.id}>
            {one.text}
            <span className={side.hint}>
              {[
                one.author,
                shortDate(one.date),
                [one.lead, ...one.co].filter(Boolean).join(', '),
                one.due === null ? '' : `${t('resolution.due')}: ${shortDate(one.due)}`,
                one.source === 'paper' ? t('resolution.paper') : ''
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" mt={4} disabled={readOnly} onClick={() => onAsk('resolve')}>
        {t('resolve')}
      </Button>
      <h3>{t('tasks')}</h3>
      {tasks.length === 0 ? <p className={side.hint}>{t('tasks.none')}</p> : null}
      <TaskLines tasks={tasks} />
      <Button size="compact-sm" variant="default" mt={4} disabled={readOnly} onClick={() => onAsk('duties')}>
        {t('duties.find')}
      </Button>
      <h3>{t('answer')}</h3>
      {letter.answeredOn === null ? (
        <Group gap={6}>
          <Button size="compact-sm" disabled={readOnly} onClick={() => onAsk('answer')}>
            {t('answer.give')}
          </Button>
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={hrefTo(['letters', 'new'], { tasks: tasks.map(task => task.id).join(',') })}
          >
            {t('answer.write')}
          </Button>
        </Group>
      ) : (
        <p className={side.hint}>
          {t('answer.was', { date: shortDate(letter.answeredOn), number: letter.answerNumber || '–' })}
          {letter.answer === null ? null : ` · ${letter.answer.title}`}
        </p>
      )}
      <h3>{t('file')}</h3>
      <Attachments holder="incoming" of={id} kind="paper" files={letter.files} readOnly={readOnly} />
      <Group mt={14}>
        <Button size="compact-sm" variant="subtle" color="red" disabled={readOnly} onClick={remove}>
          {t('delete')}
        </Button>
      </Group>
    </>
  )
}
