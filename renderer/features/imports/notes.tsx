import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Note } from '#domain/draft.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import styles from './imports.module.css'
import { isRemark } from './review-model.ts'

type NotesProps = {
  notes: readonly Note[]
  deeds?: (note: Note) => ReactNode
  onSeen: (note: Note) => void
  onRepair?: (notes: readonly Note[]) => void
  busy?: boolean
}

/** Questions one by one with their explanation; remarks folded below. */
export const Notes = ({ notes, deeds, onSeen, onRepair, busy = false }: NotesProps) => {
  const t = useT('imports')
  const remarks = notes.filter(isRemark)
  const repairs = notes.filter(({ code, now }) => code === 'SCRIPT_REPAIRED' && now !== null)
  return (
    <>
      {notes
        .filter(note => !isRemark(note))
        .map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a note has no name of its own
          <div key={index} className={styles.doubt}>
            <p className={styles.doubtName}>
              <Shape name="flag" label="" />
              {t(`note.${note.code}.name`)}
            </p>
            <p>{t(`note.${note.code}.text`)}</p>
            <p className={styles.was}>{factsOf(note, t)}</p>
            {deeds?.(note) ?? (
              <Button variant="default" disabled={busy} onClick={() => onSeen(note)}>
                {t('settle')}
              </Button>
            )}
          </div>
        ))}
      {remarks.length === 0 ? null : (
        <details className={styles.remarks} open={remarks.length === notes.length}>
          <summary>{t('doubts.remarks', { count: remarks.length })}</summary>
          <ul>
            {remarks.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note has no name of its own
              <li key={index}>
                <span title={t(`note.${note.code}.text`)}>{inWords(note, t)}</span>
                <span className={styles.remarkDeeds}>
                  {onRepair === undefined || !repairs.includes(note) ? null : (
                    <Button variant="subtle" size="compact-xs" disabled={busy} onClick={() => onRepair([note])}>
                      {t('doubts.repair')}
                    </Button>
                  )}
                  <Button variant="subtle" size="compact-xs" disabled={busy} onClick={() => onSeen(note)}>
                    {t('doubts.seen')}
                  </Button>
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

/** Latin and Cyrillic in one word; without it the letter is wrong though the script is one. */
const isMixed = (text: string) => /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text)

/** A note on one line: its name and what was found. */
export const inWords = (note: Note, t: T<'imports'>): string => {
  const facts = factsOf(note, t)
  const plain = note.code === 'SCRIPT_REPAIRED' && note.was !== null && !isMixed(note.was)
  const name = plain ? t('wrongLetter') : t(`note.${note.code}.name`)
  return facts === '' ? name : `${name}: ${facts}`
}

/** What the reading found, in words: two counts that differ, or the printed words and the proposal. */
export const factsOf = ({ code, was, now }: Note, t: T<'imports'>): string => {
  if (code === 'STEPS_DEADLINES_MISMATCH') return t('facts.pairing', { was: was ?? '', now: now ?? '' })
  if (code === 'ITEM_COUNT_DIFFERS') return t('facts.items', { was: was ?? '', now: now ?? '' })
  if (code === 'MISSING_ANNEX') return t('facts.annexes', { was: was ?? '' })
  if (was === null) return ''
  return now === null ? `“${was}”` : `“${was}” → “${now}”`
}
