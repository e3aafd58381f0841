import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ListedTransaction } from '#api/register.ts'
import type { GridColumn } from '../../grid/column.ts'
import { usePanelKeys } from '../../grid/panel-keys.ts'
import { shortInstant } from '../../i18n/format.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { causeWords } from '../../ui/changes/cause-words.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { Shape } from '../../ui/shape.tsx'
import side from '../../ui/side-panel.module.css'
import { canBeUndone, meaningOf } from './chain.ts'
import { PastPage } from './past-page.tsx'
import { EVERYTHING, SearchBar } from './search-bar.tsx'
import { TransactionPanel } from './transaction-panel.tsx'

const SHOWN = 500

/** What was written, newest first; each can be undone whole, and redone. Address: '#/history' or '#/history/<id of the open one>'. */
export default function HistoryPage({ rest, query }: PageProps) {
  return rest[0] === 'past' ? <PastPage query={query} /> : <Transactions rest={rest} />
}

const Transactions = ({ rest }: { rest: PageProps['rest'] }) => {
  const t = useT('history')
  const [asking, setAsking] = useState<ListedTransaction | null>(null)
  const { deed, busy } = useDeed()
  const [wanted, setWanted] = useState(EVERYTHING)
  const list = useQuery({
    ...orpc.changes.transactions.queryOptions({ input: { limit: SHOWN, ...wanted } }),
    meta: { quiet: true }
  })
  // What was undone by what may lie outside of what was found.
  const newest = useQuery({
    ...orpc.changes.transactions.queryOptions({ input: { limit: SHOWN, ...EVERYTHING } }),
    meta: { quiet: true }
  })
  const status = useQuery(orpc.system.status.queryOptions())
  const readOnly = status.data?.readOnly ?? true
  const rows = useMemo(() => list.data ?? [], [list.data])
  const byId = useMemo(() => new Map([...(newest.data ?? []), ...rows].map(row => [row.id, row])), [newest.data, rows])
  const columns = useMemo(() => historyColumns(t, byId, busy || readOnly, setAsking), [t, byId, busy, readOnly])
  const open = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const onClose = useCallback(() => go(['history'], {}, true), [])
  const keys = usePanelKeys<HTMLElement>({ open, onClose })
  const shown = open === null ? undefined : byId.get(open)
  const kind = asking === null ? 'deed' : meaningOf(asking, byId).kind
  return (
    <Page
      title={t('title')}
      actions={
        <Button component="a" variant="default" href={hrefTo(['history', 'past'])}>
          {t('past')}
        </Button>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <div className={side.split}>
        <div className={side.list}>
          <SearchBar wanted={wanted} look={setWanted} />
          <ToolGrid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            openId={open}
            openOn="click"
            handle={keys.grid}
            onRowOpen={(row, by) => {
              go(['history', row.id], {}, open !== null)
              if (by === 'key') keys.enter()
            }}
            name="history"
            loading={list.isPending}
            empty={
              wanted === EVERYTHING ? (
                <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
              ) : (
                <EmptyState title={t('search.none')} text={t('search.noneText')} />
              )
            }
          />
        </div>
        {open === null ? null : (
          <TransactionPanel
            key={open}
            id={open}
            title={shown === undefined ? t('detail') : deedWords(t, shown, byId)}
            aside={shown === undefined ? '' : `${shortInstant(shown.at)} · ${shown.actor}`}
            action={
              shown === undefined || !canBeUndone(shown, byId) ? null : (
                <Button variant="default" disabled={busy || readOnly} onClick={() => setAsking(shown)}>
                  {t(meaningOf(shown, byId).kind === 'undone' ? 'redo' : 'undo')}
                </Button>
              )
            }
            panel={keys.panel}
            onClose={keys.close}
          />
        )}
      </div>
      <ConfirmDialog
        opened={asking !== null}
        title={t(kind === 'undone' ? 'redoTitle' : 'confirmTitle')}
        text={
          asking === null
            ? ''
            : t(kind === 'undone' ? 'redoText' : 'confirmText', {
                what:
                  kind === 'undone' ? causeWords(meaningOf(asking, byId).root.cause, t) : deedWords(t, asking, byId),
                when: shortInstant(asking.at),
                count: asking.changes
              })
        }
        confirm={t(kind === 'undone' ? 'confirmRedo' : 'confirmUndo')}
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

const deedWords = (t: T<'history'>, row: ListedTransaction, all: ReadonlyMap<number, ListedTransaction>): string => {
  const { kind, root } = meaningOf(row, all)
  const what = causeWords(root.cause, t)
  return kind === 'deed' ? what : t(kind === 'undone' ? 'of' : 'again', { what })
}

/** The first records by name, a line each. */
const touchedWords = (t: T<'history'>, { touched, more }: ListedTransaction): string => {
  const what = touched.join('\n')
  return more ? t('more', { what }) : what
}

const historyColumns = (
  t: T<'history'>,
  all: ReadonlyMap<number, ListedTransaction>,
  blocked: boolean,
  ask: (row: ListedTransaction) => void
): GridColumn<ListedTransaction>[] => [
  { id: 'at', header: t('when'), width: 130, value: row => row.at, text: row => shortInstant(row.at) },
  { id: 'actor', header: t('who'), width: 110, value: row => row.actor },
  { id: 'cause', header: t('what'), kind: 'long', width: 150, grow: 2, value: row => deedWords(t, row, all) },
  { id: 'touched', header: t('touched'), kind: 'long', width: 170, grow: 3, value: row => touchedWords(t, row) },
  { id: 'changes', header: t('changes'), kind: 'number', width: 100, value: row => row.changes },
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
      if (!canBeUndone(row, all)) return null
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
