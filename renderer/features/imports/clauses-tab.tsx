import { type ReactNode, useMemo, useState } from 'react'
import type { Review } from '#api/imports.ts'
import { Grid } from '../../grid/Grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { interval } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type ClauseRow, targetLines, tickedClauses, withTicks } from './clause-model.ts'
import styles from './imports.module.css'
import { type Pane, PaneSwitch } from './pane-switch.tsx'
import { deadlineLines, executorLines, lineOf } from './review-model.ts'
import { SourcePane } from './source-pane.tsx'

type Props = {
  review: Review
  clauses: readonly ClauseRow[]
  picked: ReadonlySet<string>
  pick: (picked: ReadonlySet<string>) => void
  pane: Pane
  setPane: (pane: Pane) => void
  /** The switch between the parts of the draft, at the left of the bar. */
  children: ReactNode
}

/** The clauses of the act's own text; a tick brings one under control. */
export const ClausesTab = ({ review, clauses, picked, pick, pane, setPane, children }: Props) => {
  const t = useT('imports')
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = useMemo(() => clauseColumns(t), [t])
  const ticked = useMemo(() => tickedClauses(clauses, picked), [clauses, picked])
  const row = clauses.find(({ key }) => key === chosen) ?? null
  const lines = useMemo(() => {
    const line = row === null ? null : lineOf(row.clause.at, review.source)
    return line === null ? [] : [line]
  }, [row, review.source])
  const toLine = (line: number) => {
    const found = clauses.findLast(({ clause }) => (lineOf(clause.at, review.source) ?? line + 1) <= line)
    if (found !== undefined) setChosen(found.key)
  }
  return (
    <>
      <div className={styles.bar}>
        {children}
        <PaneSwitch pane={pane} setPane={setPane} />
      </div>
      {clauses.length === 0 ? (
        <EmptyState title={t('clauses.none')} text={t('clauses.noneText')} />
      ) : (
        <div className={styles.split} data-pane={pane === 'source'}>
          <div className={styles.main}>
            <Grid
              label={t('clauses.label')}
              columns={columns}
              rows={clauses}
              rowId={({ key }) => key}
              empty={t('clauses.none')}
              selected={ticked}
              onSelect={ids => pick(withTicks(clauses, picked, ids))}
              onRowFocus={one => setChosen(one.key)}
              openId={chosen}
              maxLines={6}
              stateKey="import.clauses"
            />
          </div>
          {pane === 'source' ? (
            <aside className={styles.pane} aria-label={t('pane.source')}>
              <SourcePane source={review.source} lines={lines} onLine={toLine} />
            </aside>
          ) : null}
        </div>
      )}
    </>
  )
}

const clauseColumns = (t: T<'imports'>): GridColumn<ClauseRow>[] => [
  { id: 'number', header: t('column.number'), width: 66, pinned: true, value: ({ clause }) => clause.number },
  {
    id: 'kind',
    header: t('column.kind'),
    width: 116,
    value: ({ clause }) => clause.kind,
    text: ({ clause }) => t(`clauseKind.${clause.kind}`)
  },
  { id: 'clause', header: t('column.clause'), kind: 'long', width: 260, grow: 4, value: ({ clause }) => clause.text },
  {
    id: 'deadlines',
    header: t('column.deadlines'),
    kind: 'long',
    width: 120,
    grow: 1,
    value: ({ clause }) => deadlineLines(clause.deadlines),
    tooltip: ({ clause }) =>
      clause.deadlines
        .map(({ text, start, due }) => [text, interval(start, due)].filter(Boolean).join(' = '))
        .join('\n')
  },
  {
    id: 'executors',
    header: t('column.executors'),
    kind: 'long',
    width: 140,
    grow: 1,
    value: ({ clause }) => executorLines(clause.executors)
  },
  {
    id: 'targets',
    header: t('column.targets'),
    kind: 'long',
    width: 130,
    grow: 1,
    value: ({ clause }) => targetLines(clause.targets)
  },
  {
    id: 'concerns',
    header: t('column.concerns'),
    kind: 'long',
    width: 112,
    value: ({ concerns }) => concerns.map(({ words }) => words).join('; ')
  },
  {
    id: 'same',
    header: t('column.same'),
    kind: 'long',
    width: 120,
    value: ({ same }) => (same === null ? '' : t('clauses.same', { number: same.measure.number })),
    tooltip: ({ same }) => (same === null ? '' : t('clauses.sameHint', { number: same.measure.number }))
  }
]
