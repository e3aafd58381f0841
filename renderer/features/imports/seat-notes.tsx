import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { Review } from '#api/imports.ts'
import type { Member } from '#domain/draft.ts'
import { seatOf } from '#domain/seat-repair.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './imports.module.css'
import { Notes } from './notes.tsx'
import { type GroupAnnex, repairKey, seatRows } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  draft: number
  repairs: Review['repairs']
  groups: readonly GroupAnnex[]
  shown: GroupAnnex
  chosen: number | null
  deeds: ReviewDeeds
  onChoose: (member: Member) => void
}

/** Remarks of a group, each with its seat; proposals are done one by one, for the group or for all groups at once. */
export const SeatNotes = ({ draft, repairs, groups, shown, chosen, deeds, onChoose }: Props) => {
  const t = useT('imports')
  const { annex, group } = shown
  const rows = useMemo(() => seatRows(group).filter(({ notes }) => notes.length > 0), [group])
  const others = group.notes.filter(note => seatOf(group, note) === null)
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen !== null) here.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const all = repairs.filter(one => groups.some(group => group.annex === one.annex)).map(({ key }) => key)
  const own = repairs.filter(one => one.annex === annex).map(({ key }) => key)
  const busy = deeds.repair.isPending || deeds.settleNote.isPending
  const repair = (keys: string[]) => deeds.repair.mutate({ draft, keys })
  const settle = (note: (typeof others)[number]) =>
    deeds.settleNote.mutate({ draft, annex, note: group.notes.indexOf(note) })
  return (
    <div className={styles.paneBody}>
      {rows.length === 0 && others.length === 0 ? <p>{t('doubts.none')}</p> : null}
      {own.length < 2 ? null : (
        <Button mb={6} mr={6} disabled={busy} onClick={() => repair(own)}>
          {t('doubts.repairAll', { count: own.length })}
        </Button>
      )}
      {all.length === own.length ? null : (
        <Button variant="default" mb={6} disabled={busy} onClick={() => repair(all)}>
          {t('groups.repairAll', { count: all.length })}
        </Button>
      )}
      <ul className={styles.doubts}>
        {rows.map(({ member, notes }) => (
          <li
            key={member.number}
            ref={member.number === chosen ? here : undefined}
            className={styles.doubtRow}
            data-chosen={member.number === chosen}
          >
            <button type="button" className={styles.doubtHead} onClick={() => onChoose(member)}>
              {t('groups.seat', { number: member.number, name: member.name })}
            </button>
            <Notes
              notes={notes}
              onSeen={settle}
              onRepair={some => repair(some.map(({ was }) => repairKey(annex, member.number, was)))}
              busy={busy}
            />
          </li>
        ))}
        {others.length === 0 ? null : (
          <li className={styles.doubtRow}>
            <div className={styles.doubtHead}>{t('groups.whole')}</div>
            <Notes notes={others} onSeen={settle} busy={busy} />
          </li>
        )}
      </ul>
    </div>
  )
}
