import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { DoubtDeeds } from './doubt-deeds.tsx'
import styles from './imports.module.css'
import { inWords, Notes } from './notes.tsx'
import { doubtsOf, isOfTheFile, looseNotes, repairKey, type ReviewHere, type Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: ReviewHere
  rows: readonly Row[]
  row: Row | null
  deeds: ReviewDeeds
  onChoose: (row: Row) => void
  /** Shows the working groups, where the remarks of seats are. */
  onGroups: (annex: number) => void
}

/** Every doubt of the draft by row, explained, with what can be done about it; the chosen row's is in view. */
export const DoubtsPane = ({ review, rows, row, deeds, onChoose, onGroups }: Props) => {
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
  const busy = deeds.settle.isPending || deeds.settleNote.isPending || deeds.repair.isPending
  return (
    <div className={styles.paneBody}>
      {listed.length === 0 && loose.length === 0 ? <p>{t('doubts.none')}</p> : null}
      <ul className={styles.doubts}>
        {listed.map(one => {
          const where = { draft: review.id, annex: one.annex, number: one.measure.number }
          const { notes } = one.measure
          return (
            <li
              key={one.key}
              ref={one.key === key ? here : undefined}
              className={styles.doubtRow}
              data-chosen={one.key === key}
            >
              <button type="button" className={styles.doubtHead} onClick={() => onChoose(one)}>
                {t('doubts.row', { number: one.ordinal })}
              </button>
              <Notes
                notes={notes}
                deeds={note => (
                  <DoubtDeeds draft={review.id} row={one} note={note} index={notes.indexOf(note)} deeds={deeds} />
                )}
                onSeen={note => deeds.settle.mutate({ ...where, note: notes.indexOf(note) })}
                onRepair={some =>
                  deeds.repair.mutate({
                    draft: review.id,
                    keys: some.map(({ was }) => repairKey(one.annex, one.measure.number, was))
                  })
                }
                busy={busy}
              />
            </li>
          )
        })}
        {loose.map(({ annex, group, notes }) => (
          <li key={annex} className={styles.doubtRow}>
            {group === null || annex === null ? (
              <>
                <div className={styles.doubtHead}>{t('doubts.loose')}</div>
                <Notes
                  notes={notes.filter(note => annex !== null || !isOfTheFile(note))}
                  onSeen={note => deeds.settleNote.mutate({ draft: review.id, annex, note: notes.indexOf(note) })}
                  busy={busy}
                />
              </>
            ) : (
              <button type="button" className={styles.doubtHead} onClick={() => onGroups(annex)}>
                {t('doubts.group', { name: group.title ?? t('groups.untitled'), count: notes.length })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Settled review={review} rows={rows} deeds={deeds} />
    </div>
  )
}

/** Doubts put aside, folded; each can be put back. */
const Settled = ({ review, rows, deeds }: Pick<Props, 'review' | 'rows' | 'deeds'>) => {
  const t = useT('imports')
  if (review.settled.length === 0) return null
  const ordinal = (annex: number | null, number: number) =>
    rows.find(row => row.annex === annex && row.measure.number === number)?.ordinal ?? number
  return (
    <details className={`${styles.remarks} ${styles.settled}`}>
      <summary>{t('settled.title', { count: review.settled.length })}</summary>
      <ul>
        {review.settled.map(({ annex, number, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: known to the service by its place in the list
          <li key={index}>
            <span>
              {number === null ? '' : `${t('doubts.row', { number: ordinal(annex, number) })}. `}
              {inWords(note, t)}
            </span>
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={deeds.restore.isPending}
              onClick={() => deeds.restore.mutate({ draft: review.id, settled: index })}
              className={styles.remarkDeeds}
            >
              {t('settled.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
