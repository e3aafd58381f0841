import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { DISCIPLINE_CUTS, type DisciplineLine } from '#api/desk.ts'
import type { GridColumn } from '../../grid/column.ts'
import { Grid, type GridHandle } from '../../grid/Grid.tsx'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { numberText, shortDate } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import styles from './discipline.module.css'
import { type Asked, askedOf, FIGURES, type Figure, hrefOf, periodsOf, queryOfAsked } from './asked.ts'

/** Discipline of execution. Address: '#/discipline?by=body&from=2026-01-01&to=2026-12-31'. */
export default function DisciplinePage({ query }: PageProps) {
  const t = useT('discipline')
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today
  const asked = useMemo(() => (today === undefined ? null : askedOf(query, today)), [query, today])
  const table = useQuery({
    ...orpc.desk.discipline.queryOptions({ input: asked ?? { by: 'deputy', from: '2000-01-01', to: '2000-01-01' } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
    staleTime: 0
  })
  const handle = useRef<GridHandle>(null)
  const { view, setView } = useGridView('discipline')
  const columns = useMemo(() => (asked === null ? [] : disciplineColumns(t, asked)), [t, asked])
  const rows = useMemo(() => {
    if (table.data === undefined) return []
    const { lines, total } = table.data
    return [...lines, { ...total, key: TOTAL, label: t('total'), act: null }]
  }, [table.data, t])
  if (asked === null || today === undefined) return <Page title={t('title')}>{null}</Page>
  const show = (next: Partial<Asked>) => go(['discipline'], queryOfAsked({ ...asked, ...next }), true)
  return (
    <Page title={t('title')}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('by')}
            value={asked.by}
            onChange={by => show({ by: DISCIPLINE_CUTS.find(one => one === by) ?? 'deputy' })}
            data={DISCIPLINE_CUTS.map(value => ({ value, label: t(`cut.${value}`) }))}
          />
          <DayField label={t('from')} value={asked.from} w={130} onChange={from => from !== null && show({ from })} />
          <DayField label={t('to')} value={asked.to} w={130} onChange={to => to !== null && show({ to })} />
          {periodsOf(today).map(({ name, ...days }) => (
            <Button
              key={name}
              variant={days.from === asked.from && days.to === asked.to ? 'filled' : 'default'}
              onClick={() => show(days)}
            >
              {t(`period.${name}`)}
            </Button>
          ))}
        </div>
        {table.isError ? <ErrorBanner error={table.error} again={() => void table.refetch()} /> : null}
        <GridTools
          grid="discipline"
          columns={columns}
          view={view}
          onView={setView}
          query={new URLSearchParams(queryOfAsked(asked)).toString()}
          onQuery={next => show(askedOf(Object.fromEntries(new URLSearchParams(next)), today))}
          handle={handle}
          readOnly={status.data?.readOnly ?? true}
          title={`${t('title')}: ${t(`cut.${asked.by}`)}`}
          source={t('formula')}
          filterWords={`${shortDate(asked.from)} – ${shortDate(asked.to)}`}
        />
        <div className={styles.list}>
          <Grid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={row => `${row.act} ${row.key}`}
            rowClass={row => (row.key === TOTAL ? (styles.total ?? '') : '')}
            maxLines={2}
            view={view}
            onView={setView}
            handle={handle}
            loading={table.isPending}
            empty={<EmptyState title={t('empty')} text={t('emptyText')} />}
          />
        </div>
        <p className={styles.formula}>{t('formula')}</p>
        <p className={styles.note}>{t('note')}</p>
      </div>
    </Page>
  )
}

/** The key of the last row; no record is called so. */
const TOTAL = '\u0000total'

const disciplineColumns = (t: T<'discipline'>, asked: Asked): GridColumn<DisciplineLine>[] => [
  {
    id: 'label',
    header: t(`cut.${asked.by}`),
    kind: 'long',
    width: 230,
    grow: 3,
    value: row => row.label || t(`nobody.${asked.by}`)
  },
  ...FIGURES.map(figure => figureColumn(t, asked, figure)),
  {
    id: 'ko',
    header: t('ko'),
    kind: 'number',
    width: 84,
    value: row => row.ko,
    text: row => (row.ko === null ? '–' : `${numberText(row.ko)} %`)
  }
]

const figureColumn = (t: T<'discipline'>, asked: Asked, figure: Figure): GridColumn<DisciplineLine> => ({
  id: figure,
  header: t(figure),
  kind: 'number',
  width: 98,
  value: row => row[figure],
  render: row => {
    const href = row.key === TOTAL ? hrefOf(asked, figure, null) : hrefOf(asked, figure, row)
    return row[figure] === 0 ? row[figure] : <a href={hrefTo(['tasks'], href)}>{row[figure]}</a>
  }
})
