import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Grid, type GridHandle } from '../../grid/Grid.tsx'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { shortDate } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { LocaliseDialog, type UpperSide } from '../../ui/localise/localise-dialog.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { doneColumns, missingColumns } from './columns.ts'
import styles from './localisation.module.css'

type List = Outputs['localisation']['list']
const VIEWS = ['missing', 'done'] as const
type View = (typeof VIEWS)[number]

/** '695 → 564-6-0-Q/24 (27 kun) → 664-6-81-Q/24 (2 kun)'. */
const chainWords = (t: T<'localisation'>, chain: List['chains'][number]): string =>
  chain
    .map(({ label, days }, index) => (index === 0 ? label : `${label} (${t('chain.days', { days: days ?? '–' })})`))
    .join(' → ')

/** Which upper acts and clauses are carried down by ours, in how many days, and which are not yet. Address: '#/localisation?view=done'. */
export default function LocalisationPage({ query }: PageProps) {
  const t = useT('localisation')
  const view: View = VIEWS.find(one => one === query.view) ?? 'missing'
  const [tying, setTying] = useState<UpperSide | 'new' | null>(null)
  const status = useQuery(orpc.system.status.queryOptions())
  const list = useQuery({ ...orpc.localisation.list.queryOptions(), meta: { quiet: true } })
  const readOnly = status.data?.readOnly ?? true
  const done = list.data?.done ?? []
  const missing = list.data?.missing ?? []
  return (
    <Page
      title={t('title')}
      aside={t('aside', { missing: missing.length, done: done.length })}
      actions={
        <>
          <SegmentedControl
            aria-label={t('view')}
            value={view}
            onChange={next => go(['localisation'], { view: next }, true)}
            data={VIEWS.map(one => ({ value: one, label: t(`view.${one}`) }))}
          />
          <Button disabled={readOnly} onClick={() => setTying('new')}>
            {t('tie.new')}
          </Button>
        </>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <Suggestions list={list.data} readOnly={readOnly} />
      {view === 'missing' ? (
        <Missing rows={missing} loading={list.isPending} readOnly={readOnly} onTie={setTying} />
      ) : (
        <Done rows={done} chains={list.data?.chains ?? []} loading={list.isPending} readOnly={readOnly} />
      )}
      {tying === null ? null : <LocaliseDialog upper={tying === 'new' ? null : tying} onDone={() => setTying(null)} />}
    </Page>
  )
}

/** What our acts say of themselves, tied by one press; the upper act is written in when it is not in the register. */
const Suggestions = ({ list, readOnly }: { list: List | undefined; readOnly: boolean }) => {
  const t = useT('localisation')
  const { deed, busy } = useDeed()
  if (list === undefined || list.suggestions.length === 0) return null
  return (
    <ul className={styles.suggestions}>
      {list.suggestions.slice(0, 5).map(({ ours, ourLabel, upper, kind, number, date, days }) => (
        <li key={ours}>
          <span>◆ {t('suggested', { ours: ourLabel, number, date: shortDate(date), days: days ?? '–' })}</span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={readOnly}
            loading={busy}
            onClick={() =>
              deed({
                run: () =>
                  client.localisation.tie({
                    upper: upper === null ? { kind, number, date, title: '', place: '' } : { act: upper },
                    ours: { act: ours },
                    ...{ upperTask: null, ourTask: null, ourClause: '', note: '' }
                  }),
                words: t('did.tied')
              })
            }
          >
            {t('suggested.take')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

type MissingProps = { rows: List['missing']; loading: boolean; readOnly: boolean; onTie: (upper: UpperSide) => void }

const Missing = ({ rows, loading, readOnly, onTie }: MissingProps) => {
  const t = useT('localisation')
  const { view, setView } = useGridView('localisation-missing')
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const grid = useRef<GridHandle>(null)
  const columns = useMemo(() => missingColumns(t), [t])
  const idOf = (row: List['missing'][number]) => `${row.act} ${row.task ?? ''}`
  const chosen = rows.find(row => picked.has(idOf(row)))
  const upperOf = (row: List['missing'][number]): UpperSide => ({
    act: row.act,
    task: row.task,
    label: [row.label, row.number].filter(Boolean).join(', '),
    text: row.text || row.title
  })
  return (
    <>
      <Group className={styles.bar} gap={8}>
        <TextInput
          type="search"
          w={260}
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          disabled={readOnly || chosen === undefined}
          onClick={() => chosen && onTie(upperOf(chosen))}
        >
          {t('tie')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly || chosen === undefined}
          onClick={() => chosen && onTie({ act: chosen.act, task: null, label: chosen.label, text: chosen.title })}
        >
          {t('tie.all')}
        </Button>
      </Group>
      <GridTools
        {...{ grid: 'localisation-missing', columns, view, readOnly, handle: grid, query: '' }}
        onView={setView}
        onQuery={() => undefined}
        title={`${t('title')}: ${t('view.missing')}`}
        source={t('title')}
        filterWords={search.trim() === '' ? '' : `“${search.trim()}”`}
      />
      <div className={styles.grid}>
        <Grid
          {...{ columns, rows, loading, view, handle: grid }}
          label={t('view.missing')}
          rowId={idOf}
          onView={setView}
          quickText={search}
          selected={picked}
          onSelect={setPicked}
          onRowOpen={row => (readOnly ? undefined : onTie(upperOf(row)))}
          empty={t('empty.missing')}
        />
      </div>
    </>
  )
}

type DoneProps = { rows: List['done']; chains: List['chains']; loading: boolean; readOnly: boolean }

const Done = ({ rows, chains, loading, readOnly }: DoneProps) => {
  const t = useT('localisation')
  const { deed, busy } = useDeed()
  const { view, setView } = useGridView('localisation-done')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const grid = useRef<GridHandle>(null)
  const columns = useMemo(
    () => doneColumns(t, new Map(chains.flatMap(chain => chain.map(one => [one.act, chainWords(t, chain)] as const)))),
    [t, chains]
  )
  const [one] = picked
  return (
    <>
      <GridTools
        {...{ grid: 'localisation-done', columns, view, readOnly, handle: grid, query: '', filterWords: '' }}
        onView={setView}
        onQuery={() => undefined}
        title={`${t('title')}: ${t('view.done')}`}
        source={t('title')}
      >
        <Button
          size="compact-sm"
          color="red"
          variant="subtle"
          loading={busy}
          disabled={readOnly || one === undefined || picked.size > 1}
          onClick={() =>
            deed({
              run: () => client.localisation.remove({ id: Number(one) }),
              words: t('did.removed'),
              after: () => setPicked(new Set())
            })
          }
        >
          {t('remove')}
        </Button>
      </GridTools>
      <div className={styles.grid}>
        <Grid
          {...{ columns, rows, loading, view, handle: grid }}
          label={t('view.done')}
          rowId={row => row.id}
          onView={setView}
          selected={picked}
          onSelect={setPicked}
          empty={t('empty.done')}
        />
      </div>
    </>
  )
}
