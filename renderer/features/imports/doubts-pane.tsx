import { useEffect, useMemo, useRef } from 'react'
import type { Review } from '#api/imports.ts'
import type { Note } from '#domain/draft.ts'
import { useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import { DoubtDeeds } from './doubt-deeds.tsx'
import styles from './imports.module.css'
import { looseNotes, type Row } from './review-model.ts'
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
  const doubtful = useMemo(() => rows.filter(({ measure }) => measure.notes.length > 0), [rows])
  const loose = useMemo(() => looseNotes(review), [review])
  const here = useRef<HTMLLIElement>(null)
  const key = row?.key
  useEffect(() => {
    if (key !== undefined) here.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <div className={styles.paneBody}>
      {doubtful.length === 0 && loose.length === 0 ? <p>{t('doubts.none')}</p> : null}
      <ul className={styles.doubts}>
        {doubtful.map(one => (
          <li
            key={one.key}
            ref={one.key === key ? here : undefined}
            className={styles.doubtRow}
            data-chosen={one.key === key}
          >
            <button type="button" className={styles.doubtHead} onClick={() => onChoose(one)}>
              {t('doubts.row', { number: one.measure.number })}
            </button>
            {one.measure.notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place in the list
              <div key={index} className={styles.doubt}>
                <Doubt note={note} />
                <DoubtDeeds draft={review.id} row={one} note={note} index={index} deeds={deeds} />
              </div>
            ))}
          </li>
        ))}
        {loose.length === 0 ? null : (
          <li className={styles.doubtRow}>
            <div className={styles.doubtHead}>{t('doubts.loose')}</div>
            {loose.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place in the list
              <div key={index} className={styles.doubt}>
                <Doubt note={note} />
              </div>
            ))}
          </li>
        )}
      </ul>
    </div>
  )
}

const Doubt = ({ note }: { note: Note }) => {
  const t = useT('imports')
  return (
    <>
      <p className={styles.doubtName}>
        <Shape name="flag" label="" />
        {t(`note.${note.code}.name`)}
      </p>
      <p>{t(`note.${note.code}.text`)}</p>
      {note.was === null && note.now === null ? null : (
        <p className={styles.was}>
          {note.was === null ? null : t('doubts.was', { text: note.was })}
          {note.was === null || note.now === null ? null : ' → '}
          {note.now === null ? null : t('doubts.now', { text: note.now })}
        </p>
      )}
    </>
  )
}
