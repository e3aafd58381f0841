import { Button, Group, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { DUE_STATES, TASK_STATES, type TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Outputs } from '../../lib/client.ts'
import { DUE_SHAPES } from '../../ui/due-badge.tsx'
import { LongSelect } from '../../ui/long-select.tsx'
import { Shape } from '../../ui/shape.tsx'
import { LinkedNote } from './linked-note.tsx'
import { isNarrowed, type Shown, widened, withDue } from './shown.ts'
import styles from './tasks.module.css'

type Props = {
  shown: Shown
  onShown: (shown: Shown) => void
  choices: Outputs['tasks']['choices'] | undefined
  summary: Outputs['tasks']['summary'] | undefined
  /** Said at the right end: how many rows, today's day. */
  aside: string
}

export const FilterBar = ({ shown, onShown, choices, summary, aside }: Props) => {
  const t = useT('tasks')
  const common = useT('common')
  const [search, setSearch] = useState(shown.search)
  const searchLater = useDebouncedCallback((text: string) => onShown({ ...shown, search: text }), 250)
  // The address may change from outside (a link, the back button).
  useEffect(() => setSearch(shown.search), [shown.search])
  return (
    <div className={styles.bar}>
      <Group gap={8} wrap="wrap">
        <SegmentedControl
          aria-label={t('view')}
          value={shown.view}
          onChange={view => onShown({ ...shown, view: view === 'due' ? 'due' : 'measures' })}
          data={[
            { value: 'measures', label: t('view.measures') },
            { value: 'due', label: t('view.due') }
          ]}
        />
        <Select
          aria-label={t('control')}
          w={150}
          allowDeselect={false}
          value={shown.control}
          onChange={control => onShown({ ...shown, control: (control as Shown['control']) ?? 'ours' })}
          data={[
            { value: 'ours', label: t('control.ours') },
            { value: 'reference', label: t('control.reference') },
            { value: 'all', label: t('control.all') }
          ]}
        />
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          w={160}
          value={search}
          onChange={event => {
            setSearch(event.currentTarget.value)
            searchLater(event.currentTarget.value)
          }}
        />
        <Select
          aria-label={t('filter.act')}
          placeholder={t('filter.act')}
          w={104}
          clearable
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
          data={(choices?.acts ?? []).map(act => ({ value: String(act.id), label: act.label }))}
          value={shown.act === null ? null : String(shown.act)}
          onChange={act => onShown({ ...shown, act: act === null ? null : Number(act) })}
        />
        <LongSelect
          aria-label={t('filter.section')}
          placeholder={t('filter.section')}
          w={86}
          comboboxProps={{ width: 420, position: 'bottom-start' }}
          data={choices?.sections ?? []}
          value={shown.section}
          onChange={section => onShown({ ...shown, section: section ?? '' })}
        />
        <LongSelect
          aria-label={t('filter.executor')}
          placeholder={t('filter.executor')}
          w={112}
          comboboxProps={{ width: 420, position: 'bottom-start' }}
          data={choices?.executors ?? []}
          value={shown.executor}
          onChange={executor => onShown({ ...shown, executor: executor ?? '' })}
        />
        <LongSelect
          aria-label={t('filter.person')}
          placeholder={t('filter.person')}
          w={116}
          comboboxProps={{ width: 320, position: 'bottom-start' }}
          data={choices?.people ?? []}
          value={shown.person}
          onChange={person => onShown({ ...shown, person: person ?? '' })}
        />
        <MultiSelect
          aria-label={t('filter.state')}
          placeholder={shown.states.length === 0 ? t('filter.state') : ''}
          w={shown.states.length === 0 ? 100 : 260}
          clearable
          comboboxProps={{ width: 220, position: 'bottom-start' }}
          data={TASK_STATES.map(state => ({ value: state, label: common(`state.${state}`) }))}
          value={[...shown.states]}
          onChange={states => onShown({ ...shown, states: states as TaskState[] })}
        />
      </Group>
      <fieldset className={styles.chips} aria-label={t('filter.due')}>
        <span className={styles.chipsName}>{t('chips')}</span>
        {DUE_STATES.map(state => (
          <button
            key={state}
            type="button"
            className={styles.chip}
            data-state={state}
            aria-pressed={shown.view === 'due' && shown.due.includes(state)}
            onClick={() => onShown(withDue(shown, state))}
          >
            <Shape name={DUE_SHAPES[state]} label="" />
            {t(`chip.${state}`)}
            <b>{summary?.due[state] ?? 0}</b>
          </button>
        ))}
        {isNarrowed(shown) ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onShown(widened(shown))}>
            {t('filter.clear')}
          </Button>
        ) : null}
        <LinkedNote linked={shown.linked} onClear={() => onShown({ ...shown, linked: {} })} />
        <span className={styles.aside}>{aside}</span>
      </fieldset>
    </div>
  )
}
