import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useCallback, useMemo, useRef, useState } from 'react'
import { REVIEW_COLUMNS } from '#api/imports.ts'
import type { WriteCells } from '../../grid/use-writes.ts'
import type { Place } from '#domain/draft.ts'
import type { GridHandle } from '../../grid/Grid.tsx'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { DoubtsPane } from './doubts-pane.tsx'
import styles from './imports.module.css'
import { measureColumns } from './measure-columns.tsx'
import {
  doubtedWords,
  isShown,
  keyOf,
  lineOf,
  linesOf,
  type ReviewHere,
  type Row,
  rowAtLine,
  SHOWN,
  type Shown,
  trustOf
} from './review-model.ts'
import { PagePane } from './page-pane.tsx'
import type { Pane } from './pane-switch.tsx'
import { RowDeeds } from './row-deeds.tsx'
import { SourcePane } from './source-pane.tsx'
import type { ReviewDeeds } from './use-review.ts'
import { Walker } from './walker.tsx'

type Props = {
  review: ReviewHere
  rows: readonly Row[]
  picked: ReadonlySet<string>
  pick: (picked: ReadonlySet<string>) => void
  deeds: ReviewDeeds
  pane: Pane
  setPane: (pane: Pane) => void
  /** Shows a working group, where the remarks of its seats are. */
  onGroups: (annex: number) => void
  /** Shows the words proposed for repair. */
  onWords: () => void
}

/** The grid of measures; beside it the source or the doubts of the chosen row. */
export const MeasuresTab = ({ review, rows, picked, pick, deeds, pane, setPane, onGroups, onWords }: Props) => {
  const t = useT('imports')
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const grid = useRef<GridHandle>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const { mutate: editCell } = deeds.editCell
  const { mutateAsync: editCells } = deeds.editCells
  // A pasted or filled block is one edit, taken back whole.
  const editMany = useCallback<WriteCells<Row>>(
    async edits => {
      const cells = edits.flatMap(({ row, column, value }) => {
        const known = REVIEW_COLUMNS.find(one => one === column)
        return known === undefined
          ? []
          : [
              {
                annex: row.annex,
                number: row.measure.number,
                column: known,
                value: value === null ? '' : String(value)
              }
            ]
      })
      return editCells({ draft: review.id, cells }).then(
        ({ refused }) => refused,
        // The error itself is told by the query client.
        () => null
      )
    },
    [editCells, review.id]
  )
  const { mutate: confirm } = deeds.confirm
  const openDoubts = useCallback(
    (one: Row) => {
      setChosen(one.key)
      if (one.measure.notes.length > 0) setPane('doubts')
    },
    [setPane]
  )
  const pressMark = useCallback(
    (one: Row) => {
      const trust = trustOf(one)
      if (trust !== 'sure' && trust !== 'confirmed') return openDoubts(one)
      const row = { annex: one.annex, number: one.measure.number }
      confirm({ draft: review.id, rows: [row], confirmed: trust === 'sure' })
    },
    [openDoubts, confirm, review.id]
  )
  const hasFunding = rows.some(({ measure }) => measure.funding !== null)
  const hasResult = rows.some(({ measure }) => measure.result !== null)
  const columns = useMemo(
    () =>
      measureColumns({
        t,
        hasFunding,
        hasResult,
        onMark: pressMark,
        onEdit: (row, column, value) =>
          editCell({ draft: review.id, annex: row.annex, number: row.measure.number, column, value })
      }),
    [t, hasFunding, hasResult, pressMark, editCell, review.id]
  )
  const visible = useMemo(() => rows.filter(row => isShown(row, shown, picked)), [rows, shown, picked])
  const row = rows.find(({ key }) => key === chosen) ?? null
  const [part, setPart] = useState<Place | null>(null)
  const lines = useMemo(() => {
    if (part !== null) return [lineOf(part, review.source)].filter(line => line !== null)
    return row === null ? [] : linesOf(row.measure, review.source)
  }, [part, row, review.source])
  const doubted = useMemo(() => (row === null ? [] : doubtedWords(row.measure.notes)), [row])
  const toLine = (line: number) => {
    const found = rowAtLine(line, rows, review.source)
    if (found !== null) setChosen(found.key)
  }
  const count = (which: Shown) => rows.filter(one => isShown(one, which, picked)).length
  const select = (ids: ReadonlySet<string>) => {
    // Rows that the filter hides keep their tick.
    const hidden = [...picked].filter(key => !visible.some(one => one.key === key))
    pick(new Set([...hidden, ...ids]))
  }
  const visiblePicked = useMemo(
    () => new Set(visible.filter(({ key }) => picked.has(key)).map(({ key }) => key)),
    [visible, picked]
  )
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('shown.label')}
          value={shown}
          onChange={value => setShown(value as Shown)}
          data={SHOWN.map(which => ({ value: which, label: t(`shown.${which}`, { count: count(which) }) }))}
        />
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
          w={150}
        />
        <RowDeeds
          review={review}
          row={row}
          hasNext={row !== null && rows[rows.indexOf(row) + 1]?.annex === row.annex}
          deeds={deeds}
          onChoose={(annex, number) => setChosen(keyOf(annex, number))}
        />
        <span ref={setBar} />
      </div>
      <div className={styles.split} data-pane={pane === 'page' ? 'page' : pane !== 'none'}>
        {pane === 'none' ? null : (
          <aside className={styles.pane} aria-label={t(`pane.${pane}`)}>
            {pane === 'page' ? (
              <PagePane review={review} lines={lines} words={doubted} onLine={toLine} />
            ) : pane === 'source' ? (
              <SourcePane source={review.source} lines={lines} onLine={toLine} />
            ) : (
              <DoubtsPane
                review={review}
                rows={rows}
                row={row}
                deeds={deeds}
                onChoose={one => setChosen(one.key)}
                onGroups={onGroups}
              />
            )}
          </aside>
        )}
        <div className={styles.column}>
          <div className={styles.main}>
            <ToolGrid
              opener={bar}
              label={t('grid.label')}
              columns={columns}
              rows={visible}
              rowId={({ key }) => key}
              empty={
                rows.length === 0 ? (
                  t('grid.noMeasures')
                ) : (
                  <Text component="div" size="sm">
                    {t('grid.noneShown')}{' '}
                    <Button variant="subtle" onClick={() => setShown('all')}>
                      {t('grid.showAll')}
                    </Button>
                  </Text>
                )
              }
              handle={grid}
              onEditCells={editMany}
              quickText={search}
              selected={visiblePicked}
              onSelect={select}
              onRowOpen={openDoubts}
              onRowFocus={one => {
                setPart(null)
                setChosen(one.key)
              }}
              openId={chosen}
              maxLines={5}
              name="import.measures"
            />
          </div>
          <Walker
            review={review}
            rows={rows}
            deeds={deeds}
            onStop={stop => {
              setPart(stop.kind === 'part' ? stop.note.at : null)
              const at = stop.kind === 'row' || stop.kind === 'body' ? stop.row : null
              if (at === null) return
              if (!visible.includes(at)) setShown('all')
              setChosen(at.key)
            }}
            onCorrect={(one, column) => grid.current?.edit(one.key, column)}
            onWords={onWords}
          />
        </div>
      </div>
    </>
  )
}
