import { Button, Group, Menu, Text } from '@mantine/core'
import { useState } from 'react'
import type { TaskRow } from '#api/register.ts'
import { TASK_STATES, type TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { OursDialog } from './ours-dialog.tsx'
import type { TaskDeeds } from './use-task-deeds.ts'
import styles from './tasks.module.css'

type Props = {
  chosen: readonly TaskRow[]
  people: readonly string[]
  deeds: TaskDeeds
  /** State of the chosen rows; the page asks for the reason where one is needed. */
  onState: (rows: readonly TaskRow[], state: TaskState) => void
  onClear: () => void
}

const PERCENTS = [0, 25, 50, 75, 90, 100]

/** What can be done with the chosen rows together. */
export const BulkBar = ({ chosen, people, deeds, onState, onClear }: Props) => {
  const t = useT('tasks')
  const [asking, setAsking] = useState(false)
  const ids = chosen.map(row => row.id)
  return (
    <section className={styles.bulk} aria-label={t('bulk')}>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {t('chosen', { count: chosen.length })}
        </Text>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t('bulk.state')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {TASK_STATES.map(state => (
              <Menu.Item key={state} onClick={() => onState(chosen, state)}>
                <StateBadge state={state} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t('bulk.progress')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {PERCENTS.map(percent => (
              <Menu.Item key={percent} onClick={() => deeds.setProgress(ids, percent)}>
                {percent}%
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('bulk.ours')}
        </Button>
        {chosen.some(row => row.control === 'reference') ? (
          <Button variant="default" onClick={() => deeds.setControl(ids, 'ours')}>
            {t('bulk.takeControl')}
          </Button>
        ) : null}
        {chosen.some(row => row.control === 'ours') ? (
          <Button variant="default" onClick={() => deeds.setControl(ids, 'reference')}>
            {t('bulk.reference')}
          </Button>
        ) : null}
        <Button component="a" href={hrefTo(['letters', 'new'], { tasks: ids.join(',') })}>
          {t('bulk.letter')}
        </Button>
        <Button component="a" variant="default" href={hrefTo(['compose', 'note'], { tasks: ids.join(',') })}>
          {t('bulk.compose')}
        </Button>
        <Button variant="subtle" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </Group>
      {asking ? (
        <OursDialog
          people={people}
          title={t('bulk.oursTitle', { count: chosen.length })}
          onSave={ours => {
            deeds.setOurs(ids, ours)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </section>
  )
}
