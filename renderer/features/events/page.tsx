import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { EVENT_KINDS, EVENT_STATES } from '#domain/event.ts'
import { Grid } from '../../grid/Grid.tsx'
import { usePanelKeys } from '../../grid/panel-keys.ts'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { interval } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import side from '../../ui/side-panel.module.css'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { eventColumns } from './columns.tsx'
import { EventForm } from './event-form.tsx'
import { EventPanel } from './event-panel.tsx'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Meetings, seminars, courses, attestations, launches. Address: '#/events', '#/events/new', '#/events/<id>', '#/events/<id>/edit'. */
export default function EventsPage({ rest, query }: PageProps) {
  const t = useT('events')
  const [search, setSearch] = useState('')
  const { view, setView } = useGridView('events')
  const open = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const kind = EVENT_KINDS.find(one => one === query.kind)
  const state = EVENT_STATES.find(one => one === query.state)
  const from = DAY.test(query.from ?? '') ? query.from : undefined
  const to = DAY.test(query.to ?? '') ? query.to : undefined
  const group = /^\d+$/.test(query.group ?? '') ? Number(query.group) : null
  const shown = { kind: kind ?? '', state: state ?? '', from: from ?? '', to: to ?? '', group: query.group ?? '' }
  const status = useQuery(orpc.system.status.queryOptions())
  const list = useQuery({
    ...orpc.events.list.queryOptions({
      input: {
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(state === undefined ? {} : { states: [state] }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(group === null ? {} : { group }),
        ...(search.trim() === '' ? {} : { search })
      }
    }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const columns = useMemo(() => eventColumns(t), [t])
  const rows = list.data ?? []
  const groupTitle = group === null ? '' : rows.find(row => row.group === group)?.groupTitle || t('column.group')
  const readOnly = status.data?.readOnly ?? true
  const narrow = (part: Partial<typeof shown>) => go(['events'], { ...shown, ...part }, true)
  const openRow = (id: number | null) => go(id === null ? ['events'] : ['events', id], shown, open !== null)
  const keys = usePanelKeys<HTMLElement>({ open, onClose: () => openRow(null) })
  const fresh = (
    <Button component="a" href={hrefTo(['events', 'new'], group === null ? {} : { group: String(group) })}>
      {t('new')}
    </Button>
  )
  if (rest[0] === 'new') return <EventForm id={null} group={group} />
  if (open !== null && rest[1] === 'edit') return <EventForm id={open} />
  const words = [
    kind === undefined ? '' : t(`kind.${kind}`),
    state === undefined ? '' : t(`state.${state}`),
    from === undefined && to === undefined
      ? ''
      : `${interval(from ?? null, null)} ${interval(null, to ?? null)}`.trim(),
    groupTitle,
    search.trim() === '' ? '' : `“${search.trim()}”`
  ]
  return (
    <Page title={t('title')} aside={t('aside', { count: rows.length })} actions={fresh}>
      <Group className={side.bar} gap={8} align="end">
        <TextInput
          w={250}
          type="search"
          label={t('search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('kind')}
          value={shown.kind}
          onChange={event => narrow({ kind: EVENT_KINDS.find(one => one === event.currentTarget.value) ?? '' })}
          data={[
            { value: '', label: t('kind.all') },
            ...EVENT_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))
          ]}
        />
        <NativeSelect
          label={t('state')}
          value={shown.state}
          onChange={event => narrow({ state: EVENT_STATES.find(one => one === event.currentTarget.value) ?? '' })}
          data={[
            { value: '', label: t('state.all') },
            ...EVENT_STATES.map(one => ({ value: one, label: t(`state.${one}`) }))
          ]}
        />
        {group === null ? null : (
          <Button variant="light" onClick={() => narrow({ group: '' })} title={groupTitle} maw={260}>
            ✕ {groupTitle}
          </Button>
        )}
        <DayField label={t('from')} w={120} value={from ?? null} onChange={day => narrow({ from: day ?? '' })} />
        <DayField label={t('to')} w={120} value={to ?? null} onChange={day => narrow({ to: day ?? '' })} />
      </Group>
      <GridTools
        grid="events"
        columns={columns}
        view={view}
        onView={setView}
        query={new URLSearchParams(Object.entries(shown).filter(([, value]) => value !== '')).toString()}
        onQuery={next => go(['events'], Object.fromEntries(new URLSearchParams(next)), true)}
        handle={keys.grid}
        readOnly={readOnly}
        title={t('title')}
        source={t('title')}
        filterWords={words.filter(one => one !== '').join('; ')}
      />
      <div className={side.split}>
        <div className={side.list}>
          {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
          <Grid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            handle={keys.grid}
            view={view}
            onView={setView}
            onRowOpen={(row, by) => {
              openRow(row.id)
              if (by === 'key') keys.enter()
            }}
            openOn="click"
            openId={open}
            maxLines={2}
            loading={list.isPending}
            empty={
              <EmptyState title={t('empty.title')} text={t('empty.text')}>
                {fresh}
              </EmptyState>
            }
          />
        </div>
        {open === null ? null : (
          <EventPanel key={open} id={open} readOnly={readOnly} panel={keys.panel} onClose={keys.close} />
        )}
      </div>
    </Page>
  )
}
