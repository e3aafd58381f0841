import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { usePanelKeys } from '../../grid/panel-keys.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import side from '../../ui/side-panel.module.css'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { incomingColumns } from './columns.tsx'
import { LetterForm } from './letter-form.tsx'
import { LetterPanel } from './letter-panel.tsx'

const WHICH = ['open', 'unanswered', 'unresolved', 'all'] as const
type Which = (typeof WHICH)[number]

/** The post. Address: '#/incoming', '#/incoming/new', '#/incoming/<id>', '#/incoming/<id>/edit'. */
export default function IncomingPage({ rest, query }: PageProps) {
  const t = useT('incoming')
  const [search, setSearch] = useState('')
  const which: Which = WHICH.find(one => one === query.which) ?? 'open'
  const open = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const status = useQuery(orpc.system.status.queryOptions())
  const list = useQuery({
    ...orpc.incoming.list.queryOptions({ input: { which, ...(search.trim() === '' ? {} : { search }) } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const columns = useMemo(() => incomingColumns(t), [t])
  const readOnly = status.data?.readOnly ?? true
  const today = status.data?.today ?? ''
  const openRow = (id: number | null) => go(id === null ? ['incoming'] : ['incoming', id], { which }, open !== null)
  const keys = usePanelKeys<HTMLElement>({ open, onClose: () => openRow(null) })
  const fresh = (
    <Button component="a" href={hrefTo(['incoming', 'new'])}>
      {t('new')}
    </Button>
  )
  if (rest[0] === 'new') return <LetterForm id={null} />
  if (open !== null && rest[1] === 'edit') return <LetterForm id={open} />
  return (
    <Page
      title={t('title')}
      aside={t('aside', { waiting: list.data?.waiting ?? 0, late: list.data?.late ?? 0 })}
      actions={fresh}
    >
      <Group className={side.bar} gap={10}>
        <SegmentedControl
          aria-label={t('title')}
          value={which}
          onChange={value => go(['incoming'], { which: value }, true)}
          data={WHICH.map(one => ({ value: one as string, label: t(`which.${one}`) }))}
        />
        <TextInput
          w={300}
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      </Group>
      <div className={side.split}>
        <div className={side.list}>
          {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
          <ToolGrid
            label={t('title')}
            filterWords={[t(`which.${which}`), search.trim() === '' ? '' : `“${search.trim()}”`]
              .filter(Boolean)
              .join('; ')}
            columns={columns}
            rows={list.data?.rows ?? []}
            rowId={row => row.id}
            handle={keys.grid}
            onRowOpen={(row, by) => {
              openRow(row.id)
              if (by === 'key') keys.enter()
            }}
            openOn="click"
            openId={open}
            maxLines={2}
            name="incoming"
            loading={list.isPending}
            empty={
              <EmptyState title={t('empty.title')} text={t('empty.text')}>
                {fresh}
              </EmptyState>
            }
          />
        </div>
        {open === null ? null : (
          <LetterPanel key={open} id={open} today={today} readOnly={readOnly} panel={keys.panel} onClose={keys.close} />
        )}
      </div>
    </Page>
  )
}
