import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Transaction } from '#api/register.ts'
import type { GridColumn } from '../../grid/column.ts'
import { Grid } from '../../grid/Grid.tsx'
import { shortInstant } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { causeWords } from '../../ui/changes/cause-words.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { Shape } from '../../ui/shape.tsx'
import { meaningOf } from './chain.ts'

const SHOWN = 500

/** What was written, newest first; each can be taken back whole, and brought again. */
export default function HistoryPage() {
  const t = useT('history')
  const [asking, setAsking] = useState<Transaction | null>(null)
  const { deed, busy } = useDeed()
  const list = useQuery({
    ...orpc.changes.transactions.queryOptions({ input: { limit: SHOWN } }),
    meta: { quiet: true }
  })
  const status = useQuery(orpc.system.status.queryOptions())
  const readOnly = status.data?.readOnly ?? true
  const rows = useMemo(() => list.data ?? [], [list.data])
  const byId = useMemo(() => new Map(rows.map(row => [row.id, row])), [rows])
  const columns = useMemo(() => historyColumns(t, byId, busy || readOnly, setAsking), [t, byId, busy, readOnly])
  const kind = asking === null ? 'deed' : meaningOf(asking, byId).kind
  return (
    <Page title={t('title')}>
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <Grid
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        stateKey="history"
        loading={list.isPending}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      />
      <ConfirmDialog
        opened={asking !== null}
        title={t('confirmTitle')}
        text={
          asking === null
            ? ''
            : t('confirmText', {
                what: deedWords(t, asking, byId),
                when: shortInstant(asking.at),
                count: asking.changes
              })
        }
        confirm={t(kind === 'undone' ? 'redo' : 'undo')}
        busy={busy}
        onConfirm={() => {
          if (asking === null) return
          const words = t(kind === 'undone' ? 'again' : 'of', {
            what: causeWords(meaningOf(asking, byId).root.cause, t)
          })
          deed({
            run: () => client.changes.undo({ transaction: asking.id }),
            words,
            back: kind === 'undone' ? 'undo' : 'redo'
          })
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      />
    </Page>
  )
}

const deedWords = (t: T<'history'>, row: Transaction, all: ReadonlyMap<number, Transaction>): string => {
  const { kind, root } = meaningOf(row, all)
  const what = causeWords(root.cause, t)
  return kind === 'deed' ? what : t(kind === 'undone' ? 'of' : 'again', { what })
}

const historyColumns = (
  t: T<'history'>,
  all: ReadonlyMap<number, Transaction>,
  blocked: boolean,
  ask: (row: Transaction) => void
): GridColumn<Transaction>[] => [
  { id: 'at', header: t('when'), width: 150, value: row => row.at, text: row => shortInstant(row.at) },
  { id: 'actor', header: t('who'), width: 200, value: row => row.actor },
  { id: 'cause', header: t('what'), kind: 'long', width: 280, grow: 1, value: row => deedWords(t, row, all) },
  { id: 'changes', header: t('changes'), kind: 'number', width: 120, value: row => row.changes },
  {
    id: 'standing',
    header: t('standing'),
    kind: 'badge',
    width: 150,
    value: row => row.undoneBy,
    text: row => t(row.undoneBy === null ? 'stands' : 'wasUndone'),
    render: row => (
      <span>
        <Shape name={row.undoneBy === null ? 'tick' : 'cross'} label="" />{' '}
        {t(row.undoneBy === null ? 'stands' : 'wasUndone')}
      </span>
    )
  },
  {
    id: 'deed',
    header: t('deeds'),
    width: 160,
    sortable: false,
    value: () => null,
    render: row => {
      if (row.undoneBy !== null) return null
      const called = t(meaningOf(row, all).kind === 'undone' ? 'redo' : 'undo')
      return (
        <Button
          size="compact-xs"
          h={18}
          variant="subtle"
          disabled={blocked}
          aria-label={`${called}: ${deedWords(t, row, all)}, ${shortInstant(row.at)}`}
          onClick={() => ask(row)}
        >
          {called}
        </Button>
      )
    }
  }
]
