import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import { fold } from '#language/fold.ts'
import type { GridColumn } from '../../grid/column.ts'
import { Grid, type GridHandle } from '../../grid/Grid.tsx'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { numberText, shortInstant } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { DownloadButton } from '../../ui/download-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfButton } from '../../ui/pdf-button.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Letters and summaries made here, each with its frozen copy. */
export default function DocumentsPage() {
  const t = useT('documents')
  const c = useT('compose')
  const list = useQuery({ ...orpc.documents.list.queryOptions(), meta: { quiet: true } })
  const columns = useMemo(() => documentColumns(t), [t])
  const [search, setSearch] = useState('')
  const all = list.data ?? []
  const rows = useMemo(() => found(all, search), [all, search])
  const status = useQuery(orpc.system.status.queryOptions())
  const { view, setView } = useGridView('documents')
  const handle = useRef<GridHandle>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const zip = useMutation({
    mutationFn: (documents: number[]) => client.batches.bundle({ documents, proof: true }),
    onSuccess: file => saveFile(file, file.name)
  })
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
      <GridTools
        grid="documents"
        columns={columns}
        view={view}
        onView={setView}
        query=""
        onQuery={() => {}}
        handle={handle}
        readOnly={status.data?.readOnly ?? true}
        title={t('title')}
        source="Nazorat"
        filterWords={search.trim() === '' ? '' : `“${search.trim()}”`}
      >
        <TextInput
          size="xs"
          w={280}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={chosen.size === 0}
          loading={zip.isPending}
          onClick={() => zip.mutate([...chosen].map(Number))}
        >
          {t('zip', { count: chosen.size })}
        </Button>
      </GridTools>
      <Grid
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        selected={chosen}
        onSelect={setChosen}
        handle={handle}
        view={view}
        onView={setView}
        loading={list.isPending}
        empty={
          <EmptyState
            title={t(search.trim() === '' ? 'empty.title' : 'search.none')}
            text={t(search.trim() === '' ? 'empty.text' : 'search.noneText')}
          >
            <Button component="a" href={hrefTo(['tasks'])}>
              {t('empty.tasks')}
            </Button>
          </EmptyState>
        }
      />
    </Page>
  )
}

/** Papers that hold every typed word, in either script, in their name, number, addressees, file or author. */
const found = (rows: readonly DocumentRow[], typed: string): readonly DocumentRow[] => {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return rows
  return rows.filter(row => {
    const text = fold([row.title, row.number, row.addressees, row.file, row.author].join(' '))
    return words.every(word => text.includes(word))
  })
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
