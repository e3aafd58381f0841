import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core'
import { type ColourRule, RULE_COLOURS } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'
import { ConditionFields, firstCondition } from './condition-fields.tsx'
import styles from './tools.module.css'

type Props<T> = {
  columns: readonly GridColumn<T>[]
  rules: readonly ColourRule[]
  onRules: (rules: ColourRule[]) => void
}

/** The shape that goes with a colour: it is told by eyes that tell no colours and on paper without them. */
export const SHAPES = { red: '▲', amber: '◆', green: '●', blue: '■', grey: '○' } as const

/** Rules that colour a cell or its row; of several that fit the upper one counts. */
export function ColourEditor<T>({ columns, rules, onRules }: Props<T>) {
  const t = useT('grid')
  const change = (at: number, next: ColourRule) => onRules(rules.map((rule, index) => (index === at ? next : rule)))
  return (
    <div>
      <p className={styles.hint}>{t('colourHint')}</p>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className={styles.line}>
          <NativeSelect
            size="xs"
            aria-label={t('colour')}
            value={rule.colour}
            data={RULE_COLOURS.map(colour => ({ value: colour, label: `${SHAPES[colour]} ${t(`colour.${colour}`)}` }))}
            onChange={event => {
              const colour = RULE_COLOURS.find(one => one === event.currentTarget.value)
              if (colour !== undefined) change(at, { ...rule, colour })
            }}
          />
          <NativeSelect
            size="xs"
            aria-label={t('filterColumn')}
            value={rule.column}
            data={columns.map(column => ({ value: column.id, label: column.header }))}
            onChange={event => {
              const id = event.currentTarget.value
              change(at, { ...rule, column: id, when: firstCondition(columns.find(column => column.id === id)) })
            }}
          />
          <ConditionFields
            column={columns.find(column => column.id === rule.column)}
            condition={rule.when}
            onChange={when => change(at, { ...rule, when })}
          />
          <Checkbox
            size="xs"
            label={t('wholeRow')}
            checked={rule.row}
            onChange={event => change(at, { ...rule, row: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('removeRule')}
            onClick={() => onRules(rules.filter((_, index) => index !== at))}
          >
            ✕
          </ActionIcon>
        </div>
      ))}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        onClick={() => {
          const column = columns[0]
          if (column === undefined) return
          onRules([...rules, { column: column.id, when: firstCondition(column), colour: 'red', row: false }])
        }}
      >
        {t('addRule')}
      </Button>
    </div>
  )
}
