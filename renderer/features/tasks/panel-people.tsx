import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ControlDetail } from '#api/control.ts'
import type { TaskDetail } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'
import { SeatList } from '../../ui/seat-list.tsx'
import side from '../../ui/side-panel.module.css'
import type { Ours } from './columns.tsx'
import styles from './tasks.module.css'
import type { TaskDeeds } from './use-task-deeds.ts'

type Props = {
  detail: TaskDetail
  people: readonly string[]
  /** Everyone behind the executors, groups opened, each once. */
  counted: ControlDetail['people']
  deeds: TaskDeeds
  readOnly: boolean
}

/** Printed executors (never edited), ours beside them, and the working groups among the executors opened into seats. */
export const PanelPeople = ({ detail, people, counted, deeds, readOnly }: Props) => {
  const t = useT('tasks')
  const control = useT('control')
  const common = useT('common')
  const kept = detail.row.ours
  const [ours, setOurs] = useState<Ours>(kept)
  useEffect(() => setOurs(kept), [kept])
  const changed = changesOf(kept, ours)
  return (
    <>
      <h3>{t('panel.executors')}</h3>
      {detail.executors.length === 0 ? <p className={side.hint}>{t('panel.noExecutors')}</p> : null}
      <ul className={styles.executors}>
        {detail.executors.map(executor => (
          <li key={executor.id}>
            {executor.text}
            {executor.person === null || executor.text.includes(executor.person) ? null : ` (${executor.person})`}
            <span className={side.hint}>
              {[
                executor.role === 'unknown' ? '' : t(`executorRole.${executor.role}`),
                executor.collective ? t('panel.collective') : '',
                executor.steps === null ? '' : t('panel.ofSteps', { steps: executor.steps.join(', ') })
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('panel.ours')}</h3>
      <fieldset className={styles.plain} disabled={readOnly}>
        <Stack gap={8}>
          <PersonPicker
            label={t('ours.deputy')}
            value={ours.deputy}
            people={people}
            onChange={deputy => setOurs({ ...ours, deputy })}
          />
          <PersonPicker
            label={t('ours.lead')}
            value={ours.lead}
            people={people}
            onChange={lead => setOurs({ ...ours, lead })}
          />
          <PeoplePicker
            label={t('ours.co')}
            value={ours.co}
            people={people}
            onChange={co => setOurs({ ...ours, co })}
          />
          <DayField
            label={t('ours.internalDate')}
            value={ours.internalDate}
            onChange={day => setOurs({ ...ours, internalDate: day })}
          />
          <Group gap={8}>
            <Button
              disabled={Object.keys(changed).length === 0}
              onClick={() => deeds.setOurs([detail.row.id], changed)}
            >
              {common('save')}
            </Button>
            {Object.keys(changed).length === 0 ? null : (
              <Button variant="default" onClick={() => setOurs(kept)}>
                {common('cancel')}
              </Button>
            )}
          </Group>
        </Stack>
      </fieldset>
      {detail.groups.map(group => (
        <details key={group.id} className={styles.group}>
          <summary>
            {group.title} ({group.seats.length})
          </summary>
          <SeatList seats={group.seats} />
        </details>
      ))}
      {detail.groups.length === 0 ? null : (
        <details className={styles.group}>
          <summary>{control('people', { count: counted.length })}</summary>
          <ul className={styles.executors}>
            {counted.map(one => (
              <li key={one.name}>
                {one.name}
                <span className={side.hint}>
                  {[
                    one.post,
                    one.through.length > 1 ? control('people.through', { groups: one.through.join('; ') }) : ''
                  ]
                    .filter(part => part !== '' && part !== one.name)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The fields that differ; names without spaces around them. */
const changesOf = (kept: Ours, now: Ours): Partial<Ours> => ({
  ...(now.deputy.trim() === kept.deputy ? {} : { deputy: now.deputy.trim() }),
  ...(now.lead.trim() === kept.lead ? {} : { lead: now.lead.trim() }),
  ...(now.co.join('\n') === kept.co.join('\n') ? {} : { co: now.co }),
  ...(now.internalDate === kept.internalDate ? {} : { internalDate: now.internalDate })
})
