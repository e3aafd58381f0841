import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ListedChecklistView } from '#api/checklists.ts'
import { metShare } from '#domain/checklist.ts'
import type { Verdict } from '#domain/control.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { AuditPage } from './audit-page.tsx'
import { FromItems } from './from-items.tsx'
import { MakeDialog } from './make-dialog.tsx'

type Row = ListedChecklistView & { taskLabel: string }

/** Checklists of criteria with their audits. Address: '#/checklists', '#/checklists/<id>'. */
export default function ChecklistsPage({ rest }: PageProps) {
  const t = useT('checklists')
  const [asking, setAsking] = useState<'items' | 'make' | null>(null)
  const status = useQuery(orpc.system.status.queryOptions())
  const list = useQuery({ ...orpc.checklists.list.queryOptions(), meta: { quiet: true } })
  const columns = useMemo(() => listColumns(t), [t])
  const readOnly = status.data?.readOnly ?? true
  const today = status.data?.today ?? ''
  const rows = list.data ?? []
  if (/^\d+$/.test(rest[0] ?? '')) return <AuditPage id={Number(rest[0])} today={today} readOnly={readOnly} />
  const fromItems = (
    <Button disabled={readOnly} onClick={() => setAsking('items')}>
      {t('fromItems')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      aside={t('aside', { lists: rows.length, criteria: rows.reduce((sum, row) => sum + row.criteria, 0) })}
      actions={
        <>
          {fromItems}
          <Button variant="default" disabled={readOnly} onClick={() => setAsking('make')}>
            {t('make')}
          </Button>
        </>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <ToolGrid
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        onRowOpen={row => go(['checklists', row.id])}
        openOn="click"
        name="checklists"
        loading={list.isPending}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            {fromItems}
          </EmptyState>
        }
      />
      {asking === 'items' ? <FromItems today={today} onDone={() => setAsking(null)} /> : null}
      {asking === 'make' ? <MakeDialog today={today} onDone={() => setAsking(null)} /> : null}
    </Page>
  )
}

/** Share met of the last audit: what nobody looked at counts as not met. */
const shareOf = ({ criteria, present, partly, absent }: Row): number => {
  const verdicts = (verdict: Verdict | null, count: number) => Array.from({ length: count }, () => verdict)
  return (
    metShare([
      ...verdicts('present', present),
      ...verdicts('partly', partly),
      ...verdicts('absent', absent),
      ...verdicts(null, Math.max(0, criteria - present - partly - absent))
    ]) ?? 0
  )
}

const listColumns = (t: T<'checklists'>): GridColumn<Row>[] => [
  { id: 'title', header: t('column.title'), kind: 'long', width: 260, grow: 2, value: row => row.title },
  { id: 'task', header: t('column.task'), width: 160, value: row => row.taskLabel },
  { id: 'criteria', header: t('column.criteria'), kind: 'number', width: 96, sum: true, value: row => row.criteria },
  { id: 'present', header: t('column.present'), kind: 'number', width: 90, sum: true, value: row => row.present },
  { id: 'partly', header: t('column.partly'), kind: 'number', width: 90, sum: true, value: row => row.partly },
  { id: 'absent', header: t('column.absent'), kind: 'number', width: 110, sum: true, value: row => row.absent },
  {
    id: 'share',
    header: t('column.share'),
    kind: 'badge',
    width: 120,
    value: shareOf,
    render: row => <ProgressBar percent={shareOf(row)} />
  },
  { id: 'audits', header: t('column.audits'), kind: 'number', width: 110, value: row => row.audits },
  { id: 'last', header: t('column.last'), kind: 'date', width: 140, value: row => row.lastAudit }
]
