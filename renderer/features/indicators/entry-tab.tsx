import { SegmentedControl, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { EnteredView, EntryCellView } from '#api/indicators.ts'
import { readPeriod, periodsOfYear, within } from '#domain/indicators/period.ts'
import { fulfilment } from '#domain/indicators/growth.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyError } from '../../ui/notify.ts'
import { type EntryEdit, EntryTroubles } from './entry-troubles.tsx'
import { FigurePanel } from './figure-panel.tsx'
import styles from './indicators.module.css'
import { LettersBanner } from './letters-banner.tsx'
import { BodyPicker, PeriodPicker, PlacePicker } from './pickers.tsx'
import { type Catalogue, periodWords } from './use-catalogue.ts'
import { typedInto } from './typed-into.ts'
import { figureInput, figureWords, percentWords } from './words.ts'

type Way = 'form' | 'periods' | 'places'
type Line = { indicator: number; cells: ReadonlyMap<string, EntryCellView> }
type Props = {
  catalogue: Catalogue
  place: number
  period: string
  go: (to: { place?: number; period?: string }) => void
}

/** The grid in which figures are typed and pasted: one period as a form, or the year's periods or the places below across. */
export const EntryTab = ({ catalogue, place, period, go }: Props) => {
  const t = useT('indicators')
  const queries = useQueryClient()
  const { done } = useDeed()
  const [way, setWay] = useState<Way>('form')
  const [body, setBody] = useState('')
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<EntryCellView | null>(null)
  const [trouble, setTrouble] = useState<{ edits: EntryEdit[]; answer: EnteredView } | null>(null)
  const [letters, setLetters] = useState<EnteredView['letters']>([])
  const { kind, year } = readPeriod(period)!
  const children = catalogue.childrenOf(place)
  const periods = useMemo(() => (way === 'periods' ? periodsOfYear(kind, year) : [period]), [way, kind, year, period])
  const places = useMemo(
    () => (way === 'places' && children.length > 0 ? children.map(one => one.id) : [place]),
    [way, children, place]
  )
  const chosen = useMemo(
    () => catalogue.indicators.filter(one => within(period, one.period).length > 0),
    [catalogue, period]
  )
  const input = { indicators: chosen.map(one => one.id), places, periods, body }
  const key = useMemo(
    () => orpc.indicators.entry.queryKey({ input: { indicators: chosen.map(one => one.id), places, periods, body } }),
    [chosen, places, periods, body]
  )
  const query = useQuery({
    ...orpc.indicators.entry.queryOptions({ input, enabled: chosen.length > 0 }),
    placeholderData: before => before,
    meta: { quiet: true }
  })
  const rows = useMemo(() => {
    const byIndicator = Map.groupBy(query.data ?? [], cell => cell.indicator)
    return chosen.map((one): Line => {
      const cells = byIndicator.get(one.id) ?? []
      return { indicator: one.id, cells: new Map(cells.map(cell => [keyOf(cell), cell])) }
    })
  }, [query.data, chosen])

  const send = useCallback(
    async (edits: EntryEdit[], reason = ''): Promise<boolean> => {
      const shown = queries.getQueryData<EntryCellView[]>(key)
      // What was typed stands there at once; what the service does not take goes again.
      const back = () => {
        if (shown !== undefined) queries.setQueryData(key, shown)
      }
      if (shown !== undefined) queries.setQueryData(key, typedInto(shown, edits, catalogue.indicator))
      try {
        const answer = await client.indicators.enter({ cells: edits, reason })
        if (answer.asked.length + answer.refused.length > 0) {
          back()
          setTrouble({ edits, answer })
          return false
        }
        setTrouble(null)
        for (const calls of TOUCHED) void queries.invalidateQueries({ queryKey: calls.key() })
        await done(answer, t('entry.done', { count: answer.changed }))
        setLetters(answer.letters)
        return true
      } catch (error) {
        back()
        notifyError(error)
        return false
      }
    },
    [queries, key, catalogue, done, t]
  )

  const columns = useMemo(() => {
    const typed = (line: Line, key: string) => line.cells.get(key)
    const one = (line: Line) => catalogue.indicator(line.indicator)!
    // The id says what stands across, not which cell: another period keeps the columns.
    const fact = (id: string, key: string, header: string, width: number): GridColumn<Line> => ({
      id: `fact:${id}`,
      header,
      width,
      sortable: false,
      type: { kind: 'text', longest: 300 },
      value: line => {
        const cell = typed(line, key)
        return cell === undefined ? '' : figureInput(cell.value, cell.mark)
      },
      text: line => {
        const cell = typed(line, key)
        return cell === undefined ? '' : figureWords(cell.value ?? cell.sum, cell.mark, one(line).decimals)
      },
      copy: line => figureInput(typed(line, key)?.value ?? null, typed(line, key)?.mark ?? 'exact'),
      tooltip: line => {
        const cell = typed(line, key)
        if (cell === undefined) return ''
        const told = cell.checks.map(check => t(`check.${check}`))
        return [
          ...told,
          cell.computed ? t('computed') : '',
          cell.sum === null ? '' : t('summed'),
          cell.locked ? t('locked') : '',
          cell.note
        ]
          .filter(text => text !== '')
          .join('\n')
      },
      render: line => {
        const cell = typed(line, key)
        if (cell === undefined) return null
        const words = figureWords(cell.value ?? cell.sum, cell.mark, one(line).decimals)
        const state =
          cell.checks.length > 0
            ? 'odd'
            : cell.computed
              ? 'computed'
              : cell.value === null && cell.sum !== null
                ? 'sum'
                : ''
        return (
          <span className={styles.entry} data-state={state} data-locked={cell.locked}>
            {cell.checks.length > 0 ? <b aria-hidden="true">!</b> : null}
            {words}
            {cell.note === '' ? null : <i aria-hidden="true">*</i>}
          </span>
        )
      },
      editable: line => typed(line, key)?.computed === false,
      onEdit: (line, value) => {
        const cell = typed(line, key)
        if (cell !== undefined) void send([{ ...refOf(cell), text: String(value ?? '') }])
      }
    })
    const beside = (id: string, header: string, value: (cell: EntryCellView) => number | null): GridColumn<Line> => ({
      id,
      header,
      kind: 'number',
      width: 104,
      value: line => {
        const cell = typed(line, `${place} ${period}`)
        return cell === undefined ? null : value(cell)
      },
      text: line => {
        const cell = typed(line, `${place} ${period}`)
        return cell === undefined ? '' : figureWords(value(cell), 'exact', one(line).decimals)
      }
    })
    const name: GridColumn<Line> = {
      id: 'name',
      header: t('indicator'),
      kind: 'long',
      width: way === 'form' ? 300 : 260,
      pinned: true,
      value: line => `${one(line).part === 'of-which' ? `${t('ofWhich')} ` : ''}${catalogue.nameOf(one(line))}`
    }
    const unit: GridColumn<Line> = {
      id: 'unit',
      header: t('unit'),
      width: 84,
      value: line => catalogue.unitOf(one(line).unit)
    }
    if (way === 'periods') {
      return [
        name,
        unit,
        ...periods.map(at => fact(at, `${place} ${at}`, periodWords(at, t), kind === 'month' ? 92 : 110))
      ]
    }
    if (way === 'places') {
      return [
        name,
        unit,
        ...places.map(at => fact(String(at), `${at} ${period}`, catalogue.nameOf(catalogue.place(at)!), 112))
      ]
    }
    const key = `${place} ${period}`
    return [
      name,
      unit,
      beside('plan', t('plan'), cell => cell.plan),
      fact('', key, t('fact'), 116),
      {
        id: 'percent',
        header: '%',
        kind: 'number',
        width: 72,
        value: line => {
          const cell = typed(line, key)
          return cell === undefined ? null : fulfilment(cell.value ?? cell.sum, cell.plan, one(line).lowerBetter)
        },
        text: line => {
          const cell = typed(line, key)
          return cell === undefined
            ? ''
            : percentWords(fulfilment(cell.value ?? cell.sum, cell.plan, one(line).lowerBetter))
        }
      },
      beside('last', t('last'), cell => cell.last),
      beside('lastYear', t('lastYear'), cell => cell.lastYear),
      {
        id: 'note',
        header: t('note'),
        width: 180,
        grow: 1,
        type: { kind: 'text', longest: 2000 },
        value: line => typed(line, key)?.note ?? '',
        editable: line => typed(line, key)?.computed === false,
        onEdit: (line, value) => {
          const cell = typed(line, key)
          if (cell !== undefined) void send([{ ...refOf(cell), note: String(value ?? '') }])
        }
      }
    ] satisfies GridColumn<Line>[]
  }, [catalogue, way, kind, place, period, periods, places, send, t])

  const cellOf = (column: string): string => {
    const across = column.startsWith('fact:') ? column.slice(5) : ''
    if (across === '') return `${place} ${period}`
    return way === 'periods' ? `${place} ${across}` : `${across} ${period}`
  }

  const odd = (query.data ?? []).filter(cell => cell.checks.length > 0)
  return (
    <>
      <div className={styles.bar}>
        <PlacePicker catalogue={catalogue} value={place} onChange={next => go({ place: next })} />
        <PeriodPicker value={period} onChange={next => go({ period: next })} />
        <BodyPicker value={body} onChange={setBody} />
        <SegmentedControl
          aria-label={t('way')}
          value={way}
          onChange={next => setWay(next as Way)}
          data={[
            { value: 'form', label: t('way.form') },
            { value: 'periods', label: t('way.periods') },
            { value: 'places', label: t('way.places'), disabled: children.length === 0 }
          ]}
        />
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          w={170}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      </div>
      {query.isError ? <ErrorBanner error={query.error} again={() => void query.refetch()} /> : null}
      <LettersBanner letters={letters} onClose={() => setLetters([])} />
      <div className={styles.split}>
        <div className={styles.main}>
          <div className={styles.grid}>
            <ToolGrid
              label={t('tab.entry')}
              columns={columns}
              rows={rows}
              rowId={line => line.indicator}
              quickText={search}
              name={`figures-${way}-${kind}`}
              loading={query.isPending}
              empty={t('empty.kind')}
              onRowOpen={line => setOpen(line.cells.get(`${place} ${period}`) ?? [...line.cells.values()][0] ?? null)}
              onEditCells={async edits => {
                const cells = edits.flatMap(({ row, column, value }): EntryEdit[] => {
                  const cell = row.cells.get(cellOf(column))
                  if (cell === undefined) return []
                  return [
                    {
                      ...refOf(cell),
                      ...(column === 'note' ? { note: String(value ?? '') } : { text: String(value ?? '') })
                    }
                  ]
                })
                return (await send(merged(cells))) ? [] : null
              }}
            />
          </div>
          <p className={styles.checks} role="status">
            {odd.length === 0
              ? t('checks.none')
              : `${t('checks.some', { count: odd.length })}: ${odd
                  .slice(0, 3)
                  .map(
                    cell =>
                      `${catalogue.nameOf(catalogue.indicator(cell.indicator)!)}: ${cell.checks.map(check => t(`check.${check}`)).join(', ')}`
                  )
                  .join('; ')}`}
          </p>
        </div>
        {open === null ? null : (
          <FigurePanel
            catalogue={catalogue}
            at={{ indicator: open.indicator, place: open.place, period: open.period, span: 'period' }}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      {trouble === null ? null : (
        <EntryTroubles
          catalogue={catalogue}
          {...trouble}
          onCancel={() => setTrouble(null)}
          onSend={(edits, reason) => void send(edits, reason)}
        />
      )}
    </>
  )
}

/** What is read again when figures have changed. */
const TOUCHED = [
  orpc.indicators.entry,
  orpc.indicators.table,
  orpc.indicators.open,
  orpc.indicators.history,
  orpc.indicators.completeness,
  orpc.indicators.bodies,
  orpc.indicators.forLetters
] as const

const keyOf = ({ place, period }: EntryCellView): string => `${place} ${period}`
const refOf = ({ indicator, period, place, body }: EntryCellView) => ({ indicator, period, place, body })

/** A figure and its note pasted side by side are one cell. */
const merged = (edits: readonly EntryEdit[]): EntryEdit[] => {
  const found = new Map<string, EntryEdit>()
  for (const edit of edits) {
    const key = `${edit.indicator} ${edit.period} ${edit.place}`
    found.set(key, { ...found.get(key), ...edit })
  }
  return [...found.values()]
}
