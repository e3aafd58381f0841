import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import type { ColumnFilter } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'
import { ConditionFields, firstCondition } from './condition-fields.tsx'
import styles from './tools.module.css'

type Props<T> = {
  columns: readonly GridColumn<T>[]
  filters: readonly ColumnFilter[]
  onFilters: (filters: ColumnFilter[]) => void
}

/** Conditions by column: of one column all or any of them, of several columns all. */
export function FilterEditor<T>({ columns, filters, onFilters }: Props<T>) {
  const t = useT('grid')
  const byId = new Map(columns.map(column => [column.id, column]))
  const change = (at: number, next: ColumnFilter | null) =>
    onFilters(filters.flatMap((filter, index) => (index === at ? (next === null ? [] : [next]) : [filter])))
  return (
    <div>
      <p className={styles.hint}>{t('filterHint')}</p>
      {filters.map((filter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at}>
          {filter.conditions.map((condition, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
            <div key={place} className={styles.line}>
              {place === 0 ? (
                <NativeSelect
                  size="xs"
                  aria-label={t('filterColumn')}
                  value={filter.column}
                  data={columns.map(column => ({ value: column.id, label: column.header }))}
                  onChange={event => {
                    const column = event.currentTarget.value
                    change(at, { column, join: 'and', conditions: [firstCondition(byId.get(column))] })
                  }}
                />
              ) : (
                <NativeSelect
                  size="xs"
                  aria-label={t('join')}
                  value={filter.join}
                  data={[
                    { value: 'and', label: t('join.and') },
                    { value: 'or', label: t('join.or') }
                  ]}
                  onChange={event => change(at, { ...filter, join: event.currentTarget.value === 'or' ? 'or' : 'and' })}
                />
              )}
              <ConditionFields
                column={byId.get(filter.column)}
                condition={condition}
                onChange={next =>
                  change(at, {
                    ...filter,
                    conditions: filter.conditions.map((one, index) => (index === place ? next : one))
                  })
                }
              />
              <ActionIcon
                variant="subtle"
                aria-label={t('removeCondition')}
                onClick={() => {
                  const conditions = filter.conditions.filter((_, index) => index !== place)
                  change(at, conditions.length === 0 ? null : { ...filter, conditions })
                }}
              >
                ✕
              </ActionIcon>
              {place === filter.conditions.length - 1 ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() =>
                    change(at, {
                      ...filter,
                      conditions: [...filter.conditions, firstCondition(byId.get(filter.column))]
                    })
                  }
                >
                  {t('oneMore')}
                </Button>
              ) : null}
            </div>
          ))}
        </div>
      ))}
      <div className={styles.foot}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            const column = columns.find(one => !filters.some(filter => filter.column === one.id)) ?? columns[0]
            if (column !== undefined)
              onFilters([...filters, { column: column.id, join: 'and', conditions: [firstCondition(column)] }])
          }}
        >
          {t('addFilter')}
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={filters.length === 0} onClick={() => onFilters([])}>
          {t('clearFilters')}
        </Button>
      </div>
    </div>
  )
}
