import type { IncomingRow } from '#api/incoming.ts'
import type { GridColumn } from '../../grid/column.ts'
import { shortDate } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './incoming.module.css'

const SHAPES: Record<IncomingRow['wait'], ShapeName> = {
  none: 'dash',
  late: 'triangle',
  soon: 'diamond',
  later: 'circle',
  undated: 'dash',
  answered: 'tick'
}

export const incomingColumns = (t: T<'incoming'>): GridColumn<IncomingRow>[] => [
  { id: 'number', header: t('column.number'), width: 96, value: row => row.number },
  { id: 'date', header: t('column.date'), kind: 'date', width: 92, value: row => row.date },
  { id: 'sender', header: t('column.sender'), width: 190, grow: 1, value: row => row.sender },
  {
    id: 'their',
    header: t('column.their'),
    width: 130,
    value: row => [row.theirNumber, shortDate(row.theirDate)].filter(Boolean).join(', ')
  },
  { id: 'subject', header: t('column.subject'), kind: 'long', width: 220, grow: 2, value: row => row.subject },
  { id: 'due', header: t('column.due'), kind: 'date', width: 100, value: row => row.due },
  {
    id: 'wait',
    header: t('column.wait'),
    kind: 'badge',
    width: 130,
    value: row => t(`wait.${row.wait}`),
    render: row => (
      <span className={styles.wait} data-wait={row.wait}>
        <Shape name={SHAPES[row.wait]} label="" /> {t(`wait.${row.wait}`)}
      </span>
    )
  },
  { id: 'lead', header: t('column.lead'), width: 120, value: row => row.lead },
  {
    id: 'tasks',
    header: t('column.tasks'),
    width: 110,
    value: row => (row.tasks === 0 ? '' : t('tasksOf', { open: row.open, all: row.tasks }))
  }
]
