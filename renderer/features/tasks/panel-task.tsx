import { Checkbox, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import type { TaskDetail, TaskRow } from '#api/register.ts'
import { TASK_STATES, type TaskState } from '#domain/task.ts'
import { interval } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { Localised } from '../../ui/localise/localised.tsx'
import { Shape } from '../../ui/shape.tsx'
import side from '../../ui/side-panel.module.css'
import { DueCell } from './due-cell.tsx'
import { dueWords } from './due-words.ts'
import { PanelDoubts } from './panel-doubts.tsx'
import { ProgressField } from './progress-field.tsx'
import styles from './tasks.module.css'
import type { TaskDeeds } from './use-task-deeds.ts'

type Props = {
  detail: TaskDetail
  today: string
  deeds: TaskDeeds
  readOnly: boolean
  onState: (rows: readonly TaskRow[], state: TaskState) => void
  onOpen: (id: number) => void
}

/** How it stands, its full text, steps, deadlines and doubts. */
export const PanelTask = ({ detail, today, deeds, readOnly, onState, onOpen }: Props) => {
  const t = useT('tasks')
  const { row } = detail
  return (
    <>
      <StateLine row={row} {...{ deeds, readOnly, onState }} name={t('panel.this')} />
      {detail.steps.length > 0 ? <p className={side.hint}>{t('panel.followsSteps')}</p> : null}
      <Group gap={8} mb={8}>
        <SegmentedControl
          aria-label={t('control')}
          disabled={readOnly}
          value={row.control}
          onChange={control => deeds.setControl([row.id], control === 'ours' ? 'ours' : 'reference')}
          data={[
            { value: 'ours', label: t('control.ours') },
            { value: 'reference', label: t('control.reference') }
          ]}
        />
      </Group>
      <PanelDoubts doubts={detail.doubts} />
      <h3>{t('panel.text')}</h3>
      {[detail.section, detail.subsection].some(Boolean) ? (
        <p className={side.hint}>{[detail.section, detail.subsection].filter(Boolean).join(' · ')}</p>
      ) : null}
      <p className={styles.fullText}>{detail.text}</p>
      {detail.items.length > 0 ? (
        <ul className={styles.items}>
          {detail.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed lines, never reordered
            <li key={index}>{item}</li>
          ))}
        </ul>
      ) : null}
      <h3>{t('panel.deadlines')}</h3>
      <Deadlines detail={detail} deeds={deeds} readOnly={readOnly} />
      {detail.steps.length > 0 ? (
        <>
          <h3>{t('panel.steps', { count: detail.steps.length })}</h3>
          <ol className={styles.steps}>
            {detail.steps.map(step => (
              <li key={step.id}>
                <button type="button" className={styles.stepText} onClick={() => onOpen(step.id)}>
                  <b>{step.number}</b> {step.text}
                </button>
                <Group gap={10} wrap="nowrap" justify="space-between">
                  <DueCell row={step} words={wordsOf(t, step, today)} />
                  <StateLine row={step} {...{ deeds, readOnly, onState }} name={step.number} />
                </Group>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {row.act !== null && row.parent === null && (row.kind === 'clause' || row.kind === 'measure') ? (
        <Localised
          upper={{
            act: row.act,
            task: row.id,
            label: [row.actLabel, row.number].filter(Boolean).join(', '),
            text: row.title
          }}
          readOnly={readOnly}
        />
      ) : null}
      <Printed label={t('panel.funding')} text={detail.funding} />
      <Printed label={t('panel.result')} text={detail.result} />
      {detail.also.length === 0 ? null : (
        <>
          <h3>{t('panel.also')}</h3>
          <ol className={styles.steps}>
            {detail.also.map(one => (
              <li key={one.id}>
                <button type="button" className={styles.stepText} onClick={() => onOpen(one.id)}>
                  <b>{t(one.kind === 'clause' ? 'panel.alsoClause' : 'panel.alsoMeasure', { number: one.number })}</b>{' '}
                  {one.text}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className={side.hint}>{placeWords(t, detail.at)}</p>
    </>
  )
}

const wordsOf = (t: ReturnType<typeof useT<'tasks'>>, row: TaskRow, today: string): string => {
  const { key, days } = dueWords(row, today)
  return t(`due.${key}`, { count: days })
}

const placeWords = (t: ReturnType<typeof useT<'tasks'>>, at: TaskDetail['at']): string => {
  const parts = [
    at.page === null ? '' : t('place.page', { n: at.page }),
    at.table === null ? '' : t('place.table', { n: at.table }),
    at.row === null ? '' : t('place.row', { n: at.row }),
    at.paragraph === null ? '' : t('place.paragraph', { n: at.paragraph })
  ].filter(part => part !== '')
  return parts.length === 0 ? '' : t('place', { place: parts.join(', ') })
}

const Printed = ({ label, text }: { label: string; text: string | null }) =>
  text === null || text === '' ? null : (
    <>
      <h3>{label}</h3>
      <p className={styles.fullText}>{text}</p>
    </>
  )

type StateProps = Pick<Props, 'deeds' | 'readOnly' | 'onState'> & { row: TaskRow; name: string }

/** State and progress of one task, changed on the spot. */
const StateLine = ({ row, deeds, readOnly, onState, name }: StateProps) => {
  const t = useT('tasks')
  const common = useT('common')
  return (
    <Group gap={6} wrap="nowrap" mb={4}>
      <NativeSelect
        size="xs"
        w={178}
        aria-label={`${t('column.state')}: ${name}`}
        disabled={readOnly}
        value={row.state}
        onChange={event => {
          const state = TASK_STATES.find(one => one === event.currentTarget.value)
          if (state !== undefined) onState([row], state)
        }}
        data={TASK_STATES.map(state => ({ value: state, label: common(`state.${state}`) }))}
      />
      <ProgressField
        label={`${t('column.progress')}: ${name}`}
        value={row.progress}
        disabled={readOnly}
        onSave={progress => deeds.setProgress([row.id], progress)}
      />
    </Group>
  )
}

/** Every deadline in its own words, with the interval they mean. */
const Deadlines = ({ detail, deeds, readOnly }: Pick<Props, 'detail' | 'deeds' | 'readOnly'>) => {
  const t = useT('tasks')
  if (detail.deadlines.length === 0) return <p className={side.hint}>{t('panel.noDeadlines')}</p>
  return (
    <ul className={styles.deadlines}>
      {detail.deadlines.map(deadline => (
        <li key={deadline.id}>
          <q>{deadline.text}</q>
          <span className={side.hint}>
            {[t(`deadlineKind.${deadline.kind}`), interval(deadline.start, deadline.due)].filter(Boolean).join(' · ')}
            {deadline.certain ? null : (
              <span className={styles.doubt}>
                <Shape name="flag" label="" /> {t('panel.uncertain')}
              </span>
            )}
          </span>
          {deadline.kind === 'from' ? (
            <Checkbox
              label={t('panel.started')}
              disabled={readOnly}
              checked={deadline.startConfirmed}
              onChange={event => deeds.confirmStart(deadline.id, event.currentTarget.checked)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
