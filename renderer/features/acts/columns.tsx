import type { ActRow } from '#api/register.ts'
import type { GridColumn } from '../../grid/column.ts'
import { dayOfInstant } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './acts.module.css'

/** The columns of the acts list: the act, then its figures. */
export const actColumns = (t: T<'acts'>): GridColumn<ActRow>[] => [
  { id: 'label', header: t('column.label'), width: 150, pinned: true, value: row => row.label },
  { id: 'date', header: t('column.date'), kind: 'date', width: 100, value: row => row.date },
  { id: 'title', header: t('column.title'), kind: 'long', width: 230, grow: 1, value: row => row.title },
  number('measures', t('column.measures'), row => row.measures),
  number('ours', t('column.ours'), row => row.ours),
  number('done', t('column.done'), row => row.done),
  {
    id: 'late',
    header: t('column.late'),
    kind: 'number',
    width: 92,
    sum: true,
    value: row => row.late,
    render: row =>
      row.late === 0 ? (
        '0'
      ) : (
        <span className={styles.late}>
          <Shape name="triangle" label={t('column.late')} />
          {row.late}
        </span>
      )
  },
  number('doubts', t('column.doubts'), row => row.doubts),
  number('groups', t('column.groups'), row => row.groups),
  {
    id: 'importedAt',
    header: t('column.importedAt'),
    kind: 'date',
    width: 110,
    value: row => dayOfInstant(row.importedAt)
  }
]

const number = (id: string, header: string, value: (row: ActRow) => number): GridColumn<ActRow> => ({
  id,
  header,
  kind: 'number',
  width: 92,
  sum: true,
  value
})
