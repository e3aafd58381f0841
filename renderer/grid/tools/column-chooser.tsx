import { ActionIcon, Checkbox } from '@mantine/core'
import type { GridView } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'
import { isFrozen, isHidden } from '../view.ts'
import styles from './tools.module.css'

type Props<T> = { columns: readonly GridColumn<T>[]; view: GridView; onView: (view: GridView) => void }

/** Which columns are shown, in which order, and which stay at the left. */
export function ColumnChooser<T>({ columns, view, onView }: Props<T>) {
  const t = useT('grid')
  const order = columns.map(column => column.id)
  const hidden = columns.filter(column => isHidden(column, view)).map(column => column.id)
  const frozen = columns.filter(column => isFrozen(column, view)).map(column => column.id)
  const turn = (list: string[], id: string) => (list.includes(id) ? list.filter(one => one !== id) : [...list, id])
  const move = (index: number, by: number) => {
    const next = [...order]
    const [id] = next.splice(index, 1)
    next.splice(index + by, 0, id!)
    onView({ ...view, order: next, hidden })
  }
  return (
    <div>
      {columns.map((column, index) => (
        <div key={column.id} className={styles.line}>
          <Checkbox
            label={column.header}
            checked={!hidden.includes(column.id)}
            // The last column that is shown stays.
            disabled={!hidden.includes(column.id) && hidden.length === columns.length - 1}
            onChange={() => onView({ ...view, order, hidden: turn(hidden, column.id) })}
          />
          <span className={styles.space} />
          <Checkbox
            size="xs"
            label={t('columns.frozen')}
            aria-label={`${t('columns.frozen')}: ${column.header}`}
            checked={frozen.includes(column.id)}
            onChange={() => onView({ ...view, order, hidden, frozen: turn(frozen, column.id) })}
          />
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('columns.up', { column: column.header })}
            disabled={index === 0}
            onClick={() => move(index, -1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t('columns.down', { column: column.header })}
            disabled={index === columns.length - 1}
            onClick={() => move(index, 1)}
          >
            ↓
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}
