import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ComposedForm } from '#api/compose.ts'
import { COLUMNS } from '#domain/compose/kinds.ts'
import { useT } from '../../i18n/i18n.ts'
import { FieldText } from '../../ui/figures/field-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FIGURE_COLUMNS, withCell } from './compose-state.ts'
import styles from './compose.module.css'
import type { TextProps } from './parts.tsx'

type Props = { form: ComposedForm; text: TextProps; onChange: (change: (form: ComposedForm) => ComposedForm) => void }
/** Rows that are drawn at once; the others are opened by a button. */
const FEW = 25

/** The tables and charts of a paper: whether each is printed, and its cells. */
export const Tables = ({ form, text, onChange }: Props) => {
  const t = useT('compose')
  return (
    <>
      {form.tables.map((table, at) => (
        <TableCard key={table.key} form={form} at={at} text={text} onChange={onChange} />
      ))}
      {form.charts.length === 0 ? null : (
        <section className={styles.part} aria-label={t('charts')}>
          <header>
            <h2>{t('charts')}</h2>
          </header>
          {form.charts.map((chart, at) => (
            <div key={`${chart.indicator} ${chart.place}`} className={styles.line}>
              <span className={styles.grow}>
                {chart.title}: {chart.values.map(value => value ?? '—').join(' · ')} {chart.unit}
              </span>
              <ActionIcon
                variant="default"
                aria-label={t('chart.remove', { title: chart.title })}
                onClick={() => onChange(now => ({ ...now, charts: now.charts.filter((_, n) => n !== at) }))}
              >
                <Icon name="close" size={12} />
              </ActionIcon>
            </div>
          ))}
        </section>
      )}
    </>
  )
}

const TableCard = ({ form, at, text, onChange }: Props & { at: number }) => {
  const t = useT('compose')
  const { key, shown, rows } = form.tables[at]!
  const [open, setOpen] = useState(rows.length <= FEW && key !== 'tasks')
  const [all, setAll] = useState(false)
  const columns: readonly string[] = COLUMNS[key]
  const marked = new Set(FIGURE_COLUMNS[key])
  const put = (part: Partial<ComposedForm['tables'][number]>) =>
    onChange(now => ({ ...now, tables: now.tables.map((one, n) => (n === at ? { ...one, ...part } : one)) }))
  return (
    <section className={styles.part} aria-label={t(`table.${key}`)}>
      <header>
        <h2>
          {t(`table.${key}`)} ({rows.length})
        </h2>
        <Checkbox
          size="xs"
          label={t('table.shown')}
          checked={shown}
          disabled={rows.length === 0}
          onChange={event => put({ shown: event.currentTarget.checked })}
        />
        <Button size="compact-xs" variant="default" disabled={rows.length === 0} onClick={() => setOpen(!open)}>
          {t(open ? 'table.fold' : 'table.open')}
        </Button>
      </header>
      {rows.length === 0 ? <p className={styles.quiet}>{t('table.empty')}</p> : null}
      {open && rows.length > 0 ? (
        <div className={styles.table}>
          <table>
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column} scope="col">
                    {t(`column.${column as 'value'}`)}
                  </th>
                ))}
                <th className={styles.narrow} aria-label={t('row.remove.column')} />
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, all ? rows.length : FEW).map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
                <tr key={line}>
                  {columns.map((column, cell) => (
                    <td key={column}>
                      <FieldText
                        {...text}
                        text={row[cell] ?? ''}
                        marks={marked.has(cell)}
                        label={`${t(`column.${column as 'value'}`)}, ${line + 1}`}
                        onChange={words => onChange(now => withCell(now, at, line, cell, words))}
                      />
                    </td>
                  ))}
                  <td>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t('row.remove', { n: line + 1 })}
                      onClick={() => put({ rows: rows.filter((_, n) => n !== line) })}
                    >
                      <Icon name="close" size={12} />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > FEW && !all ? (
            <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
              {t('table.all', { count: rows.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
