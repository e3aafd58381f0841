import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import type { GridColumn } from '../../grid/column.ts'
import { Grid } from '../../grid/Grid.tsx'
import { numberText, shortInstant } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { DownloadButton } from '../../ui/download-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfButton } from '../../ui/pdf-button.tsx'

/** Letters and summaries made here, each with its frozen copy. */
export default function DocumentsPage() {
  const t = useT('documents')
  const c = useT('compose')
  const list = useQuery({ ...orpc.documents.list.queryOptions(), meta: { quiet: true } })
  const columns = useMemo(() => documentColumns(t), [t])
  const rows = list.data ?? []
  const write = (
    <>
      <Button component="a" variant="default" href={hrefTo(['compose'])}>
        {c('title')}
      </Button>
      <Button component="a" href={hrefTo(['letters', 'new'])}>
        {t('write')}
      </Button>
    </>
  )
  return (
    <Page title={t('title')} aside={t('count', { count: rows.length })} actions={write}>
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <Grid
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        stateKey="documents"
        loading={list.isPending}
        empty={
          <EmptyState title={t('empty.title')} text={t('empty.text')}>
            <Button component="a" href={hrefTo(['tasks'])}>
              {t('empty.tasks')}
            </Button>
          </EmptyState>
        }
      />
    </Page>
  )
}

const documentColumns = (t: T<'documents'>): GridColumn<DocumentRow>[] => [
  {
    id: 'kind',
    header: t('column.kind'),
    width: 100,
    value: row => t(`kind.${row.kind}`)
  },
  { id: 'state', header: t('column.state'), width: 100, value: row => t(`state.${row.state}`) },
  {
    id: 'title',
    header: t('column.title'),
    kind: 'long',
    width: 180,
    grow: 2,
    value: row => row.title,
    render: row => <a href={hrefTo(['papers', String(row.id)])}>{row.title}</a>
  },
  { id: 'number', header: t('column.number'), width: 90, value: row => row.number },
  { id: 'date', header: t('column.date'), kind: 'date', width: 92, value: row => row.date },
  { id: 'addressees', header: t('column.addressees'), kind: 'long', width: 150, grow: 1, value: row => row.addressees },
  {
    id: 'download',
    header: t('download'),
    width: 106,
    sortable: false,
    value: () => null,
    render: row => <DownloadButton document={row} size="compact-xs" h={18} variant="subtle" />
  },
  {
    id: 'pdf',
    header: 'PDF',
    width: 72,
    sortable: false,
    value: () => null,
    render: row => <PdfButton document={row} size="compact-xs" h={18} variant="subtle" />
  },
  { id: 'tasks', header: t('column.tasks'), kind: 'number', width: 100, value: row => row.tasks },
  {
    id: 'size',
    header: t('column.size'),
    kind: 'number',
    width: 90,
    value: row => row.size,
    text: row => t('kilobytes', { size: numberText(Math.max(1, Math.round(row.size / 1024))) })
  },
  {
    id: 'sha256',
    header: t('column.hash'),
    width: 100,
    sortable: false,
    value: row => row.sha256,
    text: row => row.sha256.slice(0, 10),
    tooltip: row => row.sha256
  },
  {
    id: 'createdAt',
    header: t('column.createdAt'),
    width: 124,
    value: row => row.createdAt,
    text: row => `${shortInstant(row.createdAt)}\n${row.author}`
  }
]
