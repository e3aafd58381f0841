import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { Review } from '#api/imports.ts'
import { Grid } from '../../grid/Grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { DoubtsPane } from './doubts-pane.tsx'
import styles from './imports.module.css'
import { measureColumns } from './measure-columns.tsx'
import { isShown, linesOf, type Row, rowAtLine, SHOWN, type Shown } from './review-model.ts'
import { type Pane, PaneSwitch } from './pane-switch.tsx'
import { SourcePane } from './source-pane.tsx'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: Review
  rows: readonly Row[]
  picked: ReadonlySet<string>
  pick: (picked: ReadonlySet<string>) => void
  deeds: ReviewDeeds
  pane: Pane
  setPane: (pane: Pane) => void
  /** Shows a working group, where the remarks of its seats are. */
  onGroups: (annex: number) => void
  /** The switch between measures and groups, at the left of the bar. */
  children: ReactNode
}

/** The grid of measures; beside it the source or the doubts of the chosen row. */
export const MeasuresTab = ({ review, rows, picked, pick, deeds, pane, setPane, onGroups, children }: Props) => {
  const t = useT('imports')
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { mutate: editCell } = deeds.editCell
  const openDoubts = useCallback(
    (one: Row) => {
      setChosen(one.key)
      if (one.measure.notes.length > 0) setPane('doubts')
    },
    [setPane]
  )
  const hasFunding = rows.some(({ measure }) => measure.funding !== null)
  const hasResult = rows.some(({ measure }) => measure.result !== null)
  const columns = useMemo(
    () =>
      measureColumns({
        t,
        hasFunding,
        hasResult,
        onDoubts: openDoubts,
        onEdit: (row, column, value) =>
          editCell({ draft: review.id, annex: row.annex, number: row.measure.number, column, value })
      }),
    [t, hasFunding, hasResult, openDoubts, editCell, review.id]
  )
  const visible = useMemo(() => rows.filter(row => isShown(row, shown, picked)), [rows, shown, picked])
  const row = rows.find(({ key }) => key === chosen) ?? null
  const lines = useMemo(() => (row === null ? [] : linesOf(row.measure, review.source)), [row, review.source])
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
        {children}
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
        <PaneSwitch pane={pane} setPane={setPane} />
      </div>
      <div className={styles.split} data-pane={pane !== 'none'}>
        <div className={styles.main}>
          <Grid
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
            quickText={search}
            selected={visiblePicked}
            onSelect={select}
            onRowOpen={openDoubts}
            onRowFocus={one => setChosen(one.key)}
            openId={chosen}
            maxLines={6}
            stateKey="import.measures"
          />
        </div>
        {pane === 'none' ? null : (
          <aside className={styles.pane} aria-label={t(`pane.${pane}`)}>
            {pane === 'source' ? (
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
      </div>
    </>
  )
}
