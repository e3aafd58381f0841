import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FigureView } from '#api/indicators.ts'
import { ranked } from '#domain/indicators/growth.ts'
import { periodsOfYear, readPeriod, shifted, within } from '#domain/indicators/period.ts'
import { Chart } from '../../charts/chart.tsx'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { type At, FigurePanel } from './figure-panel.tsx'
import { Graded } from './graded.tsx'
import styles from './indicators.module.css'
import { IndicatorPicker, PeriodPicker, PlacePicker } from './pickers.tsx'
import { type Catalogue, periodWords } from './use-catalogue.ts'
import { figureWords, growthWords, percentWords } from './words.ts'

type Way = 'summary' | 'ranking' | 'table' | 'chart'
type Props = {
  catalogue: Catalogue
  place: number
  period: string
  indicator: number
  go: (to: { place?: number; period?: string; indicator?: number }) => void
}

/** Figures as they are read: all of a place, the places of one indicator ranked, place by period coloured by fulfilment, drawn. */
export const ReadingTab = ({ catalogue, place, period, indicator, go: goTo }: Props) => {
  const t = useT('indicators')
  const [way, setWay] = useState<Way>('summary')
  const [span, setSpan] = useState<'period' | 'year'>('period')
  const [open, setOpen] = useState<At | null>(null)
  // An opened figure is one of what is shown: it closes with it.
  const go: Props['go'] = to => {
    setOpen(null)
    goTo(to)
  }
  const one = catalogue.indicator(indicator)!
  const { kind, year } = readPeriod(period)!
  const below = catalogue.childrenOf(place)
  const input = useMemo(() => {
    const parts = below.length > 0 ? below.map(child => child.id) : [place]
    if (way === 'summary') {
      const all = catalogue.indicators.filter(each => within(period, each.period).length > 0)
      return { indicators: all.map(each => each.id), places: [place], periods: [period], span }
    }
    if (way === 'ranking') return { indicators: [indicator], places: parts, periods: [period], span }
    const periods =
      way === 'table'
        ? periodsOfYear(kind, year)
        : Array.from({ length: kind === 'month' ? 13 : 9 }, (_, at) =>
            shifted(period, at - (kind === 'month' ? 12 : 8))
          )
    return {
      indicators: [indicator],
      places: way === 'table' ? [place, ...below.map(child => child.id)] : [place],
      periods,
      span
    }
  }, [catalogue, way, place, below, period, indicator, kind, year, span])
  const query = useQuery({
    ...orpc.indicators.table.queryOptions({ input, enabled: input.indicators.length > 0 }),
    placeholderData: before => before,
    meta: { quiet: true }
  })
  const rows = query.data ?? []
  const openRow = (row: FigureView) =>
    setOpen({ indicator: row.indicator, place: row.place, period: row.period, span: row.span })
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('way')}
          value={way}
          onChange={next => {
            setOpen(null)
            setWay(next as Way)
          }}
          data={(['summary', 'ranking', 'table', 'chart'] as const).map(value => ({
            value,
            label: t(`read.${value}`)
          }))}
        />
        {way === 'summary' ? null : (
          <IndicatorPicker catalogue={catalogue} value={indicator} onChange={next => go({ indicator: next })} />
        )}
        <PlacePicker catalogue={catalogue} value={place} onChange={next => go({ place: next })} />
        <PeriodPicker value={period} onChange={next => go({ period: next })} />
        <SegmentedControl
          aria-label={t('span')}
          value={span}
          onChange={next => setSpan(next as 'period' | 'year')}
          data={[
            { value: 'period', label: t('span.period') },
            { value: 'year', label: t('span.year') }
          ]}
        />
      </div>
      {query.isError ? <ErrorBanner error={query.error} again={() => void query.refetch()} /> : null}
      <div className={styles.split}>
        <div className={styles.main}>
          {way === 'summary' ? (
            <Summary catalogue={catalogue} rows={rows} loading={query.isPending} onOpen={openRow} />
          ) : way === 'ranking' ? (
            <Ranking catalogue={catalogue} rows={rows} loading={query.isPending} onOpen={openRow} />
          ) : way === 'table' ? (
            <ByPeriod catalogue={catalogue} rows={rows} loading={query.isPending} onOpen={openRow} />
          ) : (
            <Drawn catalogue={catalogue} rows={rows} indicator={one.id} place={place} />
          )}
        </div>
        {open === null ? null : (
          <FigurePanel catalogue={catalogue} at={open} onClose={() => setOpen(null)} onOpen={setOpen} />
        )}
      </div>
    </>
  )
}

type TableProps = {
  catalogue: Catalogue
  rows: readonly FigureView[]
  loading: boolean
  onOpen: (row: FigureView) => void
}

const figureColumns = (catalogue: Catalogue, t: ReturnType<typeof useT<'indicators'>>): GridColumn<FigureView>[] => {
  const one = (row: FigureView) => catalogue.indicator(row.indicator)!
  return [
    {
      id: 'plan',
      header: t('plan'),
      kind: 'number',
      width: 100,
      value: row => row.plan,
      text: row => figureWords(row.plan, 'exact', one(row).decimals)
    },
    {
      id: 'fact',
      header: t('fact'),
      kind: 'number',
      width: 110,
      value: row => row.fact.value,
      text: row => figureWords(row.fact.value, row.fact.mark, one(row).decimals)
    },
    {
      id: 'percent',
      header: t('percent'),
      kind: 'badge',
      width: 108,
      value: row => row.percent,
      text: row => percentWords(row.percent),
      render: row => <Graded grade={row.grade} text={percentWords(row.percent)} />
    },
    {
      id: 'onLast',
      header: t('growth.last'),
      width: 124,
      value: row => row.onLast?.by ?? null,
      text: row => growthWords(row.onLast, one(row).unit, t)
    },
    {
      id: 'onYear',
      header: t('growth.year'),
      width: 124,
      value: row => row.onYear?.by ?? null,
      text: row => growthWords(row.onYear, one(row).unit, t)
    }
  ]
}

/** What is known or planned; all indicators while nothing is. */
const Summary = ({ catalogue, rows: all, loading, onOpen }: TableProps) => {
  const t = useT('indicators')
  const rows = useMemo(() => {
    const known = all.filter(row => row.fact.value !== null || row.plan !== null || row.fact.mark === 'na')
    return known.length === 0 ? all : known
  }, [all])
  const columns = useMemo(
    (): GridColumn<FigureView>[] => [
      {
        id: 'name',
        header: t('indicator'),
        kind: 'long',
        width: 300,
        grow: 1,
        value: row => catalogue.nameOf(catalogue.indicator(row.indicator)!)
      },
      {
        id: 'unit',
        header: t('unit'),
        width: 96,
        value: row => catalogue.unitOf(catalogue.indicator(row.indicator)!.unit)
      },
      ...figureColumns(catalogue, t)
    ],
    [catalogue, t]
  )
  return (
    <div className={styles.grid}>
      <ToolGrid
        label={t('read.summary')}
        columns={columns}
        rows={rows}
        rowId={row => row.indicator}
        name="figures-summary"
        loading={loading}
        empty={t('empty.kind')}
        openOn="click"
        onRowOpen={onOpen}
      />
    </div>
  )
}

const Ranking = ({ catalogue, rows, loading, onOpen }: TableProps) => {
  const t = useT('indicators')
  const lower = catalogue.indicator(rows[0]?.indicator ?? 0)?.lowerBetter ?? false
  const placed = useMemo(() => ranked(rows, row => row.fact.value, lower), [rows, lower])
  const columns = useMemo((): GridColumn<(typeof placed)[number]>[] => {
    const figures = figureColumns(catalogue, t).map(
      ({ value, text, render, ...column }) =>
        ({
          ...column,
          value: line => value(line.row),
          ...(text === undefined ? {} : { text: (line: { row: FigureView }) => text(line.row) }),
          ...(render === undefined ? {} : { render: (line: { row: FigureView }) => render(line.row) })
        }) as GridColumn<(typeof placed)[number]>
    )
    return [
      { id: 'rank', header: t('rank'), kind: 'number', width: 72, value: line => line.place },
      {
        id: 'place',
        header: t('place'),
        width: 220,
        grow: 1,
        value: line => catalogue.nameOf(catalogue.place(line.row.place)!)
      },
      ...figures
    ]
  }, [catalogue, t])
  return (
    <div className={styles.grid}>
      <ToolGrid
        label={t('read.ranking')}
        columns={columns}
        rows={placed}
        rowId={line => line.row.place}
        name="figures-ranking"
        loading={loading}
        empty={t('empty.kind')}
        openOn="click"
        onRowOpen={line => onOpen(line.row)}
      />
    </div>
  )
}

/** Place by period, each cell coloured and marked by how far the plan is met. */
const ByPeriod = ({ catalogue, rows, loading, onOpen }: TableProps) => {
  const t = useT('indicators')
  const lines = useMemo(
    () =>
      [...Map.groupBy(rows, row => row.place)].map(([place, cells]) => ({
        place,
        cells: new Map(cells.map(cell => [cell.period, cell]))
      })),
    [rows]
  )
  const periods = useMemo(() => [...new Set(rows.map(row => row.period))], [rows])
  const decimals = catalogue.indicator(rows[0]?.indicator ?? 0)?.decimals ?? 0
  const columns = useMemo(
    (): GridColumn<(typeof lines)[number]>[] => [
      {
        id: 'place',
        header: t('place'),
        width: 220,
        pinned: true,
        value: line => catalogue.nameOf(catalogue.place(line.place)!)
      },
      ...periods.map(
        (period): GridColumn<(typeof lines)[number]> => ({
          id: period,
          header: periodWords(period, t),
          kind: 'badge',
          width: 118,
          value: line => line.cells.get(period)?.fact.value ?? null,
          text: line => {
            const cell = line.cells.get(period)
            return cell === undefined ? '' : figureWords(cell.fact.value, cell.fact.mark, decimals)
          },
          tooltip: line => {
            const cell = line.cells.get(period)
            return cell?.percent == null ? '' : `${t('percent')}: ${percentWords(cell.percent)}`
          },
          render: line => {
            const cell = line.cells.get(period)
            if (cell === undefined) return null
            const words = figureWords(cell.fact.value, cell.fact.mark, decimals)
            return words === '' ? null : (
              <button type="button" className={styles.open} onClick={() => onOpen(cell)}>
                <Graded grade={cell.grade} text={words} />
              </button>
            )
          }
        })
      )
    ],
    [catalogue, periods, decimals, onOpen, t]
  )
  return (
    <div className={styles.grid}>
      <ToolGrid
        label={t('read.table')}
        name="figures-table"
        columns={columns}
        rows={lines}
        rowId={line => line.place}
        loading={loading}
        empty={t('empty.kind')}
      />
      <p className={styles.legend}>
        {(['met', 'near', 'behind', 'far'] as const).map(grade => (
          <Graded key={grade} grade={grade} text={t(`grade.${grade}`)} />
        ))}
      </p>
    </div>
  )
}

const Drawn = ({
  catalogue,
  rows,
  indicator,
  place
}: {
  catalogue: Catalogue
  rows: readonly FigureView[]
  indicator: number
  place: number
}) => {
  const t = useT('indicators')
  const [kind, setKind] = useState<'line' | 'bar'>('line')
  const one = catalogue.indicator(indicator)!
  const data = useMemo(
    () => ({
      kind,
      labels: rows.map(row => periodWords(row.period, t)),
      unit: catalogue.unitOf(one.unit),
      series: [
        { name: t('fact'), values: rows.map(row => row.fact.value) },
        ...(rows.some(row => row.plan !== null)
          ? [{ name: t('plan'), values: rows.map(row => row.plan), dashed: true }]
          : [])
      ]
    }),
    [rows, kind, one, catalogue, t]
  )
  return (
    <div className={styles.chart}>
      <SegmentedControl
        aria-label={t('chart.kind')}
        value={kind}
        onChange={next => setKind(next as 'line' | 'bar')}
        data={[
          { value: 'line', label: t('chart.line') },
          { value: 'bar', label: t('chart.bar') }
        ]}
      />
      <Chart
        label={`${catalogue.nameOf(one)}, ${catalogue.nameOf(catalogue.place(place)!)}`}
        data={data}
        height={420}
      />
    </div>
  )
}
