import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Review } from '#api/imports.ts'
import type { Note } from '#domain/draft.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import { DoubtDeeds } from './doubt-deeds.tsx'
import styles from './imports.module.css'
import { doubtsOf, isRemark, looseNotes, type Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: Review
  rows: readonly Row[]
  row: Row | null
  deeds: ReviewDeeds
  onChoose: (row: Row) => void
}

/** Every doubt of the draft by row, explained, with what can be done about it; the chosen row's is in view. */
export const DoubtsPane = ({ review, rows, row, deeds, onChoose }: Props) => {
  const t = useT('imports')
  const key = row?.key
  // Rows with remarks alone would bury the questions: such a row is listed only while it is chosen.
  const listed = useMemo(
    () => rows.filter(one => doubtsOf(one).length > 0 || (one.key === key && one.measure.notes.length > 0)),
    [rows, key]
  )
  const loose = useMemo(() => looseNotes(review), [review])
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (key !== undefined) here.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <div className={styles.paneBody}>
      {listed.length === 0 && loose.length === 0 ? <p>{t('doubts.none')}</p> : null}
      <ul className={styles.doubts}>
        {listed.map(one => (
          <li
            key={one.key}
            ref={one.key === key ? here : undefined}
            className={styles.doubtRow}
            data-chosen={one.key === key}
          >
            <button type="button" className={styles.doubtHead} onClick={() => onChoose(one)}>
              {t('doubts.row', { number: one.measure.number })}
            </button>
            <Notes
              notes={one.measure.notes}
              deeds={(note, index) => (
                <DoubtDeeds draft={review.id} row={one} note={note} index={index} deeds={deeds} />
              )}
              onSeen={index =>
                deeds.settle.mutate({ draft: review.id, annex: one.annex, number: one.measure.number, note: index })
              }
              onRepair={notes => deeds.repair.mutate({ row: one, notes })}
              busy={deeds.settle.isPending || deeds.repair.isPending}
            />
          </li>
        ))}
        {loose.length === 0 ? null : (
          <li className={styles.doubtRow}>
            <div className={styles.doubtHead}>{t('doubts.loose')}</div>
            <Notes notes={loose} />
          </li>
        )}
      </ul>
    </div>
  )
}

type NotesProps = {
  notes: readonly Note[]
  deeds?: (note: Note, index: number) => ReactNode
  onSeen?: (index: number) => void
  onRepair?: (notes: readonly Note[]) => void
  busy?: boolean
}

/** Questions one by one with their explanation; remarks folded below. */
const Notes = ({ notes, deeds, onSeen, onRepair, busy = false }: NotesProps) => {
  const t = useT('imports')
  // A note is known to the service by its place in the list.
  const placed = notes.map((note, index) => ({ note, index }))
  const remarks = placed.filter(({ note }) => isRemark(note))
  const repairs = notes.filter(({ code, now }) => code === 'SCRIPT_REPAIRED' && now !== null)
  return (
    <>
      {placed
        .filter(({ note }) => !isRemark(note))
        .map(({ note, index }) => (
          <div key={index} className={styles.doubt}>
            <p className={styles.doubtName}>
              <Shape name="flag" label="" />
              {t(`note.${note.code}.name`)}
            </p>
            <p>{t(`note.${note.code}.text`)}</p>
            <p className={styles.was}>{factsOf(note, t)}</p>
            {deeds?.(note, index)}
          </div>
        ))}
      {remarks.length === 0 ? null : (
        <details className={styles.remarks} open={remarks.length === notes.length}>
          <summary>{t('doubts.remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.map(({ note, index }) => (
              <li key={index}>
                <span title={t(`note.${note.code}.text`)}>
                  {t(`note.${note.code}.name`)}
                  {factsOf(note, t) === '' ? '' : ': '}
                  {factsOf(note, t)}
                </span>
                <span className={styles.remarkDeeds}>
                  {onRepair === undefined || !repairs.includes(note) ? null : (
                    <Button variant="subtle" size="compact-xs" disabled={busy} onClick={() => onRepair([note])}>
                      {t('doubts.repair')}
                    </Button>
                  )}
                  {onSeen === undefined ? null : (
                    <Button variant="subtle" size="compact-xs" disabled={busy} onClick={() => onSeen(index)}>
                      {t('doubts.seen')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {onRepair === undefined || repairs.length < 2 ? null : (
            <Button variant="default" size="compact-xs" mt={4} disabled={busy} onClick={() => onRepair(repairs)}>
              {t('doubts.repairAll', { count: repairs.length })}
            </Button>
          )}
        </details>
      )}
    </>
  )
}

/** What the reading found, in words: two counts that differ, or the printed words and the proposal. */
const factsOf = ({ code, was, now }: Note, t: T<'imports'>): string => {
  if (code === 'STEPS_DEADLINES_MISMATCH') return t('facts.pairing', { was: was ?? '', now: now ?? '' })
  if (code === 'ITEM_COUNT_DIFFERS') return t('facts.items', { was: was ?? '', now: now ?? '' })
  if (was === null) return ''
  return now === null ? `“${was}”` : `“${was}” → “${now}”`
}
