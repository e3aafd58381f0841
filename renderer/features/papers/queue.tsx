import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { CameFiles, Guests } from './came.tsx'
import { DocumentStateBadge } from './document-state.tsx'
import { SignDialog } from './sign-dialog.tsx'

/** Papers that wait for whoever is at the window, oldest first; several are signed with one password. */
export const Queue = () => {
  const t = useT('papers')
  const d = useT('documents')
  const list = useQuery({ ...orpc.papers.queue.queryOptions(), meta: { quiet: true } })
  const me = useQuery(orpc.accounts.state.queryOptions())
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [signing, setSigning] = useState(false)
  const columns = useMemo(() => columnsOf(t, d), [t, d])
  const rows = list.data ?? []
  const signs = me.data !== undefined && me.data.person?.role !== 'officer'
  const signable = rows.filter(({ id, state }) => chosen.has(String(id)) && (state === 'checked' || state === 'agreed'))
  return (
    <>
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <Guests />
      <Group p="xs" gap="xs">
        {signs ? (
          <Button disabled={signable.length === 0} onClick={() => setSigning(true)}>
            {t('signSeveral', { count: signable.length })}
          </Button>
        ) : null}
        <CameFiles />
      </Group>
      <ToolGrid
        label={t('queue')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        name="papers"
        loading={list.isPending}
        selected={chosen}
        onSelect={signs ? setChosen : undefined}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
      {signing ? <SignDialog papers={signable} onClose={() => setSigning(false)} /> : null}
    </>
  )
}

const columnsOf = (t: T<'papers'>, d: T<'documents'>): GridColumn<DocumentRow>[] => [
  {
    id: 'state',
    header: d('column.state'),
    width: 130,
    kind: 'badge',
    value: row => row.state,
    text: row => d(`state.${row.state}`),
    render: row => <DocumentStateBadge state={row.state} />
  },
  { id: 'kind', header: d('column.kind'), width: 120, value: row => d(`kind.${row.kind}`) },
  { id: 'title', header: d('column.title'), kind: 'long', width: 260, grow: 2, value: row => row.title },
  { id: 'number', header: d('column.number'), width: 100, value: row => row.number },
  { id: 'date', header: d('column.date'), kind: 'date', width: 96, value: row => row.date },
  { id: 'addressees', header: d('column.addressees'), kind: 'long', width: 200, grow: 1, value: row => row.addressees },
  { id: 'author', header: t('author'), width: 130, value: row => row.author },
  {
    id: 'open',
    header: t('open'),
    width: 90,
    sortable: false,
    value: () => null,
    render: row => (
      <Button component="a" size="compact-xs" h={18} variant="subtle" href={hrefTo(['papers', String(row.id)])}>
        {t('open')}
      </Button>
    )
  }
]
