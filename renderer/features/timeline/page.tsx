import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MOST_ROWS } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { allPages } from '../../lib/all-pages.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { type Asked, askedOf, GROUPINGS, moved, queryOf, spanOf, VIEWS } from './model.ts'
import { MonthView } from './month-view.tsx'
import styles from './timeline.module.css'
import { YearView } from './year-view.tsx'

/** Rows drawn at most; a longer year is narrowed by looking at its months. */
const MOST = 5000

/** What is ours over the year by group, or over a month by day. Address: '#/timeline?view=month&year=2026&month=11'. */
export default function TimelinePage({ query }: PageProps) {
  const t = useT('timeline')
  const calendar = useT('calendar')
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today
  const asked = useMemo(() => (today === undefined ? null : askedOf(query, today)), [query, today])
  const span = asked === null ? null : spanOf(asked)
  // What begins inside the span may end after it, so that a year asks for the near end only.
  const input = {
    view: 'due',
    control: 'ours',
    order: 'due',
    dueFrom: span?.from ?? '2000-01-01',
    ...(asked?.view === 'month' ? { dueTo: span?.to } : {})
  } as const
  const found = useQuery({
    queryKey: orpc.tasks.list.queryKey({ input: { ...input, first: MOST_ROWS } }),
    queryFn: ({ signal }) => allPages(page => client.tasks.list({ ...input, ...page }, { signal }), MOST),
    enabled: span !== null
  })
  const isBare = asked?.view === 'year' && found.data?.rows.length === 0
  const early = useQuery({
    ...orpc.tasks.list.queryOptions({
      input: { view: 'due', control: 'ours', order: 'due', dueFrom: '1900-01-01', first: 1 }
    }),
    enabled: isBare
  })
  const earlyYear = early.data?.rows[0]?.due?.slice(0, 4)
  if (asked === null || span === null || today === undefined) return <Page title={t('title')}>{null}</Page>
  const show = (next: Partial<Asked>) => go(['timeline'], queryOf({ ...asked, ...next }), true)
  const rows = found.data?.rows ?? []
  const month = calendar(`month.${asked.month}` as 'month.1')
  return (
    <Page
      title={t('title')}
      aside={asked.view === 'year' ? t('ofYear', { year: asked.year }) : t('ofMonth', { month, year: asked.year })}
      actions={
        <div className={styles.tools}>
          <SegmentedControl
            aria-label={t('view')}
            value={asked.view}
            onChange={view => show({ view: VIEWS.find(one => one === view) ?? 'year' })}
            data={VIEWS.map(value => ({ value, label: t(`view.${value}`) }))}
          />
          {asked.view === 'year' ? (
            <Select
              aria-label={t('by')}
              w={170}
              allowDeselect={false}
              value={asked.by}
              onChange={by => show({ by: GROUPINGS.find(one => one === by) ?? 'section' })}
              data={GROUPINGS.map(value => ({ value, label: t(`by.${value}`) }))}
            />
          ) : null}
          <ActionIcon
            variant="default"
            aria-label={t('before')}
            title={t('before')}
            onClick={() => show(moved(asked, -1))}
          >
            ←
          </ActionIcon>
          <Button
            variant="default"
            onClick={() => show({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) })}
          >
            {t('now')}
          </Button>
          <ActionIcon
            variant="default"
            aria-label={t('after')}
            title={t('after')}
            onClick={() => show(moved(asked, 1))}
          >
            →
          </ActionIcon>
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      }
      scroll
    >
      {found.error === null ? null : <ErrorBanner error={found.error} again={() => void found.refetch()} />}
      {(found.data?.total ?? 0) > MOST ? (
        <p role="status">{t('more', { count: MOST, total: found.data?.total ?? 0 })}</p>
      ) : null}
      {asked.view === 'month' ? (
        <MonthView rows={rows} asked={asked} today={today} />
      ) : isBare ? (
        <EmptyState title={t('empty')} text={t('emptyText')}>
          {earlyYear === undefined ? null : (
            <Button onClick={() => show({ year: Number(earlyYear) })}>{t('toYear', { year: earlyYear })}</Button>
          )}
        </EmptyState>
      ) : (
        <YearView rows={rows} asked={asked} today={today} />
      )}
    </Page>
  )
}
