import { NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { type Condition, CONDITIONS } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'

/** What may be asked of a column: days by before and after, numbers by less and more. */
const fitting = <T,>(column: GridColumn<T> | undefined): Condition['is'][] => {
  const isDay = column?.kind === 'date' || column?.asks === 'date'
  const isNumber = column?.kind === 'number'
  return CONDITIONS.filter(is => {
    if (is === 'before' || is === 'after' || is === 'on') return isDay
    if (is === 'less' || is === 'more') return isNumber
    return !isDay || is === 'empty' || is === 'filled' || is === 'contains'
  })
}

type Props<T> = { column: GridColumn<T> | undefined; condition: Condition; onChange: (condition: Condition) => void }

export function ConditionFields<T>({ column, condition, onChange }: Props<T>) {
  const t = useT('grid')
  const list = useId()
  const known = fitting(column)
  const needsValue = condition.is !== 'empty' && condition.is !== 'filled'
  const isDay = condition.is === 'before' || condition.is === 'after' || condition.is === 'on'
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('condition')}
        value={condition.is}
        data={(known.includes(condition.is) ? known : [condition.is, ...known]).map(is => ({
          value: is,
          label: t(`is.${is}`)
        }))}
        onChange={event => {
          const is = CONDITIONS.find(one => one === event.currentTarget.value)
          if (is !== undefined) onChange({ ...condition, is })
        }}
      />
      {needsValue ? (
        <TextInput
          size="xs"
          aria-label={t('conditionValue')}
          placeholder={isDay ? t('dayExamples') : ''}
          list={column?.choices === undefined ? undefined : list}
          value={condition.value}
          onChange={event => onChange({ ...condition, value: event.currentTarget.value })}
        />
      ) : null}
      {column?.choices === undefined ? null : (
        <datalist id={list}>
          {column.choices.map(choice => (
            <option key={choice.value} value={choice.label} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** The condition a new line begins with. */
export const firstCondition = <T,>(column: GridColumn<T> | undefined): Condition => ({
  is: fitting(column).find(is => is === 'before' || is === 'less') ?? 'contains',
  value: ''
})
