import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { TaskRow } from '#api/register.ts'
import type { TaskState } from '#domain/task.ts'
import { Grid } from '../../grid/Grid.tsx'
import { usePanelKeys } from '../../grid/panel-keys.ts'
import { PasteRows } from '../../grid/tools/paste-rows.tsx'
import { GridTools } from '../../grid/tools/tools.tsx'
import { useGridView } from '../../grid/view.ts'
import { dayInWords } from '../../i18n/day-in-words.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import side from '../../ui/side-panel.module.css'
import { BatchDialog } from './batch-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type CellDeeds, taskColumns } from './columns.tsx'
import { ControlDialog, controlDeed } from './control-dialog.tsx'
import { inDueOrder } from './due-words.ts'
import { DutyCounts } from './duty-counts.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ImportButton } from './import-dialog.tsx'
import { isNarrowed, queryOf, type Shown, shownOf, widened } from './shown.ts'
import { shownWords } from './shown-words.ts'
import { asksReason, StateDialog } from './state-dialog.tsx'
import { TaskPanel } from './task-panel.tsx'
import styles from './tasks.module.css'
import { useTaskDeeds } from './use-task-deeds.ts'
import { useTaskList } from './use-task-list.ts'

/** The daily screen. Address: '#/tasks' or '#/tasks/<id of the open task>', with what is shown in the query. */
export default function TasksPage({ rest, query }: PageProps) {
  const t = useT('tasks')
  const common = useT('common')
  const language = useLanguage()
  const shown = useMemo(() => shownOf(query), [query])
  const open = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<{ rows: readonly TaskRow[]; state: TaskState } | null>(null)
  const [batch, setBatch] = useState<readonly number[] | null>(null)
  const deeds = useTaskDeeds()

  const status = useQuery(orpc.system.status.queryOptions())
  const list = useTaskList(shown)
  const summary = useQuery(orpc.tasks.summary.queryOptions())
  const choices = useQuery(orpc.tasks.choices.queryOptions())
  const acts = useQuery({ ...orpc.acts.list.queryOptions(), enabled: shown.act !== null })
  // Only a plan made by hand takes rows below its last one.
  const plan = acts.data?.find(act => act.id === shown.act && act.file === '')
  const today = status.data?.today ?? ''
  const readOnly = status.data?.readOnly ?? true
  const people = useMemo(() => choices.data?.people ?? [], [choices.data])
  const names = useRef(people)
  names.current = people
  const rows = useMemo(() => {
    return shown.view === 'due' ? inDueOrder(list.rows) : list.rows
  }, [list.rows, shown.view])
  const chosen = useMemo(() => rows.filter(row => selected.has(String(row.id))), [rows, selected])

  const columns = useMemo(() => {
    const cellDeeds: CellDeeds = {
      setState: (row, state) =>
        asksReason(state) ? setAsking({ rows: [row], state }) : deeds.setState([row.id], state),
      setProgress: (row, progress) => deeds.setProgress([row.id], progress),
      setOurs: (row, ours) => deeds.setOurs([row.id], ours)
    }
    return taskColumns({ t, common, today, people: () => names.current, deeds: cellDeeds, readOnly })
  }, [t, common, today, deeds, readOnly])

  const show = (next: Shown) => go(open === null ? ['tasks'] : ['tasks', open], queryOf(next), true)
  const openRow = useCallback(
    (id: number | null) => go(id === null ? ['tasks'] : ['tasks', id], queryOf(shown), open !== null),
    [shown, open]
  )
  const onClose = useCallback(() => openRow(null), [openRow])
  const { view, setView } = useGridView('tasks')
  const address = new URLSearchParams(Object.entries(queryOf(shown)).filter(([, value]) => value !== '')).toString()
  const keys = usePanelKeys<HTMLElement>({ open, onClose })
  const onState = (of: readonly TaskRow[], state: TaskState) =>
    asksReason(state)
      ? setAsking({ rows: of, state })
      : deeds.setState(
          of.map(row => row.id),
          state
        )

  return (
    <Page title={t('title')} aside={today === '' ? '' : t('today', { day: dayInWords(today, language) })}>
      <FilterBar
        shown={shown}
        onShown={show}
        choices={choices.data}
        summary={summary.data}
        aside={t('count', { count: list.total })}
      />
      <GridTools
        grid="tasks"
        columns={columns}
        view={view}
        onView={setView}
        query={address}
        onQuery={next => show(shownOf(Object.fromEntries(new URLSearchParams(next))))}
        handle={keys.grid}
        readOnly={readOnly}
        title={t(`view.${shown.view}`)}
        source={sourceOf(rows)}
        filterWords={shownWords(shown, { t, common, acts: choices.data?.acts ?? [] })}
      >
        {readOnly ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={rows.length === 0}
            onClick={() => setBatch((chosen.length > 0 ? chosen : rows).map(row => row.id))}
          >
            {t('batch.button', { count: chosen.length > 0 ? chosen.length : rows.length })}
          </Button>
        )}
        {readOnly ? null : <ImportButton columns={columns} />}
      </GridTools>
      {chosen.length > 0 && !readOnly ? (
        <BulkBar
          chosen={chosen}
          people={people}
          deeds={deeds}
          onState={onState}
          onClear={() => setSelected(new Set())}
        />
      ) : null}
      <div className={side.split}>
        <div className={side.list}>
          {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
          <Grid
            label={t(`view.${shown.view}`)}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            rowClass={rowClass}
            selected={selected}
            onSelect={setSelected}
            handle={keys.grid}
            onRowOpen={(row, by) => {
              openRow(row.id)
              if (by === 'key') keys.enter()
            }}
            openOn="click"
            openId={open}
            minLines={2}
            maxLines={3}
            view={view}
            onView={setView}
            {...(today === '' ? {} : { today })}
            {...(readOnly ? {} : { onEditCells: deeds.editCells })}
            {...(plan === undefined || readOnly || shown.view !== 'measures'
              ? {}
              : { onAddRows: added => deeds.addRows(plan.id, added) })}
            loading={list.isPending}
            empty={
              plan !== undefined && plan.measures === 0 && !readOnly && shown.view === 'measures' ? (
                <EmptyState title={t('empty.plan')} text={t('empty.planText')}>
                  <PasteRows
                    columns={columns.filter(({ id }) => PLAN_COLUMNS.includes(id))}
                    onAddRows={added => deeds.addRows(plan.id, added)}
                  />
                </EmptyState>
              ) : (
                <Empty shown={shown} onShown={show} reference={summary.data?.reference ?? 0} />
              )
            }
          />
        </div>
        {open === null ? null : (
          <TaskPanel
            key={open}
            id={open}
            today={today}
            people={people}
            deeds={deeds}
            readOnly={readOnly}
            onState={onState}
            onOpen={openRow}
            onClose={keys.close}
            panel={keys.panel}
          />
        )}
      </div>
      {batch === null ? null : <BatchDialog tasks={batch} onClose={() => setBatch(null)} />}
      {shown.view === 'measures' ? <DutyCounts rows={rows} /> : null}
      {asking !== null && controlDeed(asking.state) !== null ? (
        <ControlDialog
          what={controlDeed(asking.state)!}
          ids={asking.rows.map(row => row.id)}
          today={today}
          onDone={() => setAsking(null)}
        />
      ) : null}
      {asking === null || controlDeed(asking.state) !== null ? null : (
        <StateDialog
          state={asking.state}
          count={asking.rows.length}
          onSave={reason => {
            deeds.setState(
              asking.rows.map(row => row.id),
              asking.state,
              reason
            )
            setAsking(null)
          }}
          onCancel={() => setAsking(null)}
        />
      )}
    </Page>
  )
}

/** What a pasted row of a plan may say. */
const PLAN_COLUMNS: readonly string[] = ['title', 'due', 'deputy', 'lead', 'co']

/** The acts that the rows stand in, a few by name. */
const sourceOf = (rows: readonly TaskRow[]): string => {
  const acts = [...new Set(rows.map(row => row.actLabel).filter(label => label !== ''))]
  return acts.length === 0 ? 'Nazorat' : acts.length <= 4 ? acts.join('; ') : `${acts.slice(0, 4).join('; ')}…`
}

const rowClass = (row: TaskRow): string => (row.control === 'reference' ? styles.reference : undefined) ?? ''

type EmptyProps = { shown: Shown; onShown: (shown: Shown) => void; reference: number }

/** Why there are no rows and what to do: drop the filters, look at the reference rows, or bring in a decree. */
const Empty = ({ shown, onShown, reference }: EmptyProps) => {
  const t = useT('tasks')
  if (isNarrowed(shown)) {
    return (
      <EmptyState title={t('empty.narrowed')} text={t('empty.narrowedText')}>
        <Button variant="default" onClick={() => onShown(widened(shown))}>
          {t('filter.clear')}
        </Button>
      </EmptyState>
    )
  }
  if (shown.control === 'ours' && reference > 0) {
    return (
      <EmptyState title={t('empty.ours')} text={t('empty.oursText', { count: reference })}>
        <Button variant="default" onClick={() => onShown({ ...shown, control: 'all' })}>
          {t('empty.showAll')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('empty.nothing')} text={t('empty.nothingText')}>
      <Button component="a" href={hrefTo(['import'])}>
        {t('empty.import')}
      </Button>
    </EmptyState>
  )
}
