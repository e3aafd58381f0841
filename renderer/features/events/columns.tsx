import type { EventRow } from '#api/events.ts'
import type { GridColumn } from '../../grid/column.ts'
import { interval } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './events.module.css'

const SHAPES: Record<EventRow['state'], ShapeName> = { planned: 'circle', held: 'tick', cancelled: 'dash' }

export const eventColumns = (t: T<'events'>): GridColumn<EventRow>[] => [
  {
    id: 'day',
    header: t('column.day'),
    width: 110,
    asks: 'date',
    value: row => row.firstDay,
    text: row => interval(row.firstDay, row.lastDay ?? row.firstDay)
  },
  { id: 'kind', header: t('kind'), width: 118, value: row => t(`kind.${row.kind}`) },
  { id: 'title', header: t('column.title'), kind: 'long', width: 240, grow: 3, value: row => row.title },
  { id: 'place', header: t('column.place'), width: 140, grow: 1, value: row => row.place },
  { id: 'partner', header: t('column.partner'), width: 130, hidden: true, value: row => row.partner },
  { id: 'chair', header: t('column.chair'), width: 130, hidden: true, value: row => row.chair },
  {
    id: 'bodies',
    header: t('column.bodies'),
    kind: 'long',
    width: 180,
    hidden: true,
    value: row => row.bodies.join('; ')
  },
  { id: 'invited', header: t('column.invited'), kind: 'number', width: 84, sum: true, value: row => row.sum.invited },
  {
    id: 'attended',
    header: t('column.attended'),
    kind: 'number',
    width: 88,
    sum: true,
    value: row => row.sum.attended
  },
  { id: 'passed', header: t('column.passed'), kind: 'number', width: 84, sum: true, value: row => row.sum.passed },
  {
    id: 'decisions',
    header: t('column.decisions'),
    width: 118,
    value: row => (row.decisions === 0 ? '' : t('decisionsOf', { all: row.decisions, open: row.open }))
  },
  {
    id: 'minutes',
    header: t('column.minutes'),
    width: 72,
    value: row => (row.minutes === null ? '' : t('minutes.yes'))
  },
  { id: 'files', header: t('column.files'), kind: 'number', width: 70, value: row => row.files || null },
  {
    id: 'state',
    header: t('state'),
    kind: 'badge',
    width: 120,
    value: row => t(`state.${row.state}`),
    tooltip: row => (row.due ? t('due') : ''),
    render: row => (
      <span className={styles.state} data-state={row.due ? 'due' : row.state}>
        <Shape name={row.due ? 'triangle' : SHAPES[row.state]} label={row.due ? t('due') : ''} />{' '}
        {t(`state.${row.state}`)}
      </span>
    )
  },
  { id: 'group', header: t('column.group'), kind: 'long', width: 180, hidden: true, value: row => row.groupTitle },
  { id: 'task', header: t('column.task'), width: 150, hidden: true, value: row => row.taskLabel },
  { id: 'source', header: t('column.source'), width: 150, hidden: true, value: row => row.source }
]
