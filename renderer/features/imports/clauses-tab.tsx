import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ClauseColumn } from '#api/imports.ts'
import { CLAUSE_KINDS } from '#domain/draft.ts'
import type { GridColumn } from '../../grid/column.ts'
import { interval } from '../../i18n/format.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddDialog } from './add-dialog.tsx'
import { type ClauseRow, targetLines, tickedClauses, withTicks } from './clause-model.ts'
import styles from './imports.module.css'
import type { Pane } from './pane-switch.tsx'
import { deadlineLines, executorLines, lineOf, type ReviewHere } from './review-model.ts'
import { PagePane } from './page-pane.tsx'
import { SourcePane } from './source-pane.tsx'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: ReviewHere
  clauses: readonly ClauseRow[]
  picked: ReadonlySet<string>
  pick: (picked: ReadonlySet<string>) => void
  pane: Pane
  deeds: ReviewDeeds
}

/** The clauses of the act's own text, typed anew where they were read wrong; a tick brings one under control. */
export const ClausesTab = ({ review, clauses, picked, pick, pane, deeds }: Props) => {
  const t = useT('imports')
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const draft = review.id
  const { mutate: editClause } = deeds.editClause
  const columns = useMemo(
    () => clauseColumns(t, ({ clause }, column, value) => editClause({ draft, number: clause.number, column, value })),
    [t, editClause, draft]
  )
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
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('clauses.add')}
        </Button>
        <Button
          variant="default"
          disabled={row === null || deeds.removeClause.isPending}
          onClick={() => {
            if (row !== null) deeds.removeClause.mutate({ draft, number: row.clause.number })
          }}
        >
          {row === null ? t('clauses.remove') : t('clauses.removeOne', { number: row.clause.number })}
        </Button>
        <span className={styles.was}>{t('clauses.editHint')}</span>
        <span ref={setBar} />
      </div>
      {clauses.length === 0 ? (
        <EmptyState title={t('clauses.none')} text={t('clauses.noneText')} />
      ) : (
        <div className={styles.split} data-pane={pane === 'page' ? 'page' : pane === 'source'}>
          {pane === 'page' || pane === 'source' ? (
            <aside className={styles.pane} aria-label={t(`pane.${pane}`)}>
              {pane === 'page' ? (
                <PagePane review={review} lines={lines} words={NO_WORDS} onLine={toLine} />
              ) : (
                <SourcePane source={review.source} lines={lines} onLine={toLine} />
              )}
            </aside>
          ) : null}
          <div className={styles.main}>
            <ToolGrid
              opener={bar}
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
              name="import.clauses"
            />
          </div>
        </div>
      )}
      {adding ? (
        <AddDialog
          title={t('clauses.add')}
          label={t('clauses.text')}
          hint={t('clauses.addHint')}
          numberLabel={t('column.number')}
          busy={deeds.addClause.isPending}
          onClose={() => setAdding(false)}
          onSave={(text, number) =>
            deeds.addClause.mutate(
              { draft, after: row?.clause.number ?? clauses.at(-1)?.clause.number ?? null, number, text },
              { onSuccess: () => setAdding(false) }
            )
          }
        />
      ) : null}
    </>
  )
}

type Edit = (row: ClauseRow, column: ClauseColumn, value: string) => void

const NO_WORDS: readonly string[] = []

const clauseColumns = (t: T<'imports'>, edit: Edit): GridColumn<ClauseRow>[] => [
  { id: 'number', header: t('column.number'), width: 66, pinned: true, value: ({ clause }) => clause.number },
  {
    id: 'kind',
    header: t('column.kind'),
    width: 116,
    value: ({ clause }) => clause.kind,
    text: ({ clause }) => t(`clauseKind.${clause.kind}`),
    choices: CLAUSE_KINDS.map(kind => ({ value: kind, label: t(`clauseKind.${kind}`) })),
    editable: true,
    onEdit: (row, value) => edit(row, 'kind', String(value ?? ''))
  },
  {
    id: 'clause',
    header: t('column.clause'),
    kind: 'long',
    width: 260,
    grow: 4,
    value: ({ clause }) => clause.text,
    editable: true,
    onEdit: (row, value) => edit(row, 'text', String(value ?? ''))
  },
  {
    id: 'deadlines',
    header: t('column.deadlines'),
    kind: 'long',
    width: 120,
    grow: 1,
    value: ({ clause }) => deadlineLines(clause.deadlines),
    editable: true,
    onEdit: (row, value) => edit(row, 'deadlines', String(value ?? '')),
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
    value: ({ clause }) => executorLines(clause.executors),
    editable: true,
    onEdit: (row, value) => edit(row, 'executors', String(value ?? ''))
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
    value: ({ same }) => (same === null ? '' : t('clauses.same', { number: same.ordinal })),
    tooltip: ({ same }) => (same === null ? '' : t('clauses.sameHint', { number: same.ordinal }))
  }
]
