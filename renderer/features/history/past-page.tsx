import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { PastRow, PastStanding } from '#api/past.ts'
import { addMonths, isIsoDay } from '#domain/calendar.ts'
import type { GridColumn } from '../../grid/column.ts'
import { Grid, type GridHandle } from '../../grid/Grid.tsx'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { shortDate } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import side from '../../ui/side-panel.module.css'
import styles from './history.module.css'
import { usePast } from './use-past.ts'

type Props = { query: Readonly<Record<string, string>> }

/** The register of a past day beside today's. Address: '#/history/past?day=2026-10-01&rows=all'. */
export const PastPage = ({ query }: Props) => {
  const t = useT('history')
  const common = useT('common')
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today
  const asked = query.day !== undefined && isIsoDay(query.day) ? query.day : undefined
  const day = asked ?? (today === undefined ? undefined : addMonths(today, -1))
  const only = query.rows !== 'all'
  const past = usePast(day, only)
  const columns = useMemo(() => pastColumns(t, common), [t, common])
  const { rows, counts, total } = past
  const handle = useRef<GridHandle>(null)
  const { view, setView } = useGridView('past')
  const show = (next: { day?: string; only?: boolean }) =>
    go(['history', 'past'], { day: next.day ?? day ?? '', rows: (next.only ?? only) ? '' : 'all' }, true)
  return (
    <Page
      title={t('past')}
      actions={
        <Button component="a" variant="default" href={hrefTo(['history'])}>
          {t('title')}
        </Button>
      }
    >
      <div className={styles.past}>
        <div className={styles.pastBar}>
          <DayField
            label={t('past.day')}
            value={day ?? null}
            w={140}
            onChange={next => {
              if (next !== null) show({ day: next })
            }}
          />
          <SegmentedControl
            aria-label={t('past.rows')}
            value={only ? 'only' : 'all'}
            onChange={value => show({ only: value === 'only' })}
            data={[
              { value: 'only', label: t('past.only') },
              { value: 'all', label: t('past.all') }
            ]}
          />
          {counts === undefined || day === undefined ? null : (
            <span>
              {t('past.counts', { ...counts, day: shortDate(day) })}
              {past.coming
                ? ` ${common('loading')}`
                : total > rows.length
                  ? ` ${t('past.cut', { count: rows.length })}`
                  : ''}
            </span>
          )}
        </div>
        {past.isError ? <ErrorBanner error={past.error} again={() => void past.refetch()} /> : null}
        <GridTools
          grid="past"
          columns={columns}
          view={view}
          onView={setView}
          query={new URLSearchParams({ day: day ?? '', rows: only ? '' : 'all' }).toString()}
          onQuery={next => go(['history', 'past'], Object.fromEntries(new URLSearchParams(next)), true)}
          handle={handle}
          readOnly={status.data?.readOnly ?? true}
          title={t('past')}
          source={day === undefined ? '' : `${shortDate(day)} – ${shortDate(today ?? null)}`}
          filterWords={only ? t('past.only') : t('past.all')}
        />
        <div className={side.list}>
          <Grid
            label={t('past')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            rowClass={row => styles[row.difference] ?? ''}
            onRowOpen={row => (row.now === null ? undefined : go(['tasks', row.id], { control: 'all' }))}
            maxLines={3}
            view={view}
            onView={setView}
            handle={handle}
            loading={past.isPending}
            empty={<EmptyState title={t('past.same')} text={t('past.sameText')} />}
          />
        </div>
      </div>
    </Page>
  )
}

const pastColumns = (t: T<'history'>, common: T<'common'>): GridColumn<PastRow>[] => {
  const field = (
    id: string,
    header: string,
    width: number,
    words: (standing: PastStanding) => string
  ): GridColumn<PastRow> => {
    const both = ({ was, now }: PastRow): [string, string] => [
      was === null ? '' : words(was),
      now === null ? '' : words(now)
    ]
    return {
      id,
      header,
      kind: 'long',
      width,
      value: row => both(row).join(' → '),
      text: row => {
        const [was, now] = both(row)
        return was === now || row.was === null || row.now === null ? was || now : `${was || '–'} → ${now || '–'}`
      },
      render: row => {
        const [was, now] = both(row)
        if (was === now || row.was === null || row.now === null) return was || now
        return (
          <span>
            <del className={styles.was}>{was || '–'}</del> → <ins className={styles.now}>{now || '–'}</ins>
          </span>
        )
      }
    }
  }
  return [
    { id: 'label', header: t('past.number'), width: 110, value: row => row.label },
    {
      id: 'difference',
      header: t('past.difference'),
      kind: 'badge',
      width: 120,
      value: row => row.difference,
      text: row => t(row.difference === 'same' ? 'past.unchanged' : `past.${row.difference}`),
      render: row => t(row.difference === 'same' ? 'past.unchanged' : `past.${row.difference}`)
    },
    { ...field('title', t('past.task'), 240, one => one.title), grow: 2 },
    field('state', t('past.state'), 150, one => common(`state.${one.state}`)),
    field('progress', t('past.progress'), 90, one => `${one.progress} %`),
    field('due', t('past.due'), 150, one => one.due.map(shortDate).join(', ')),
    field('deputy', t('past.deputy'), 130, one => one.deputy),
    field('lead', t('past.lead'), 130, one => one.lead),
    field('co', t('past.co'), 130, one => one.co.join(', ')),
    field('control', t('past.control'), 110, one => t(`past.${one.control}`))
  ]
}
