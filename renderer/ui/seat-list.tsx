import type { GroupView } from '#api/register.ts'
import { useT } from '../i18n/i18n.ts'
import styles from './seat-list.module.css'

/** The seats of a working group: who, in which role, by post or agreement, acting. */
export const SeatList = ({ seats }: { seats: GroupView['seats'] }) => {
  const t = useT('groups')
  return (
    <ol className={styles.seats}>
      {seats.map(seat => (
        <li key={seat.id}>
          <div>
            <b>{seat.now.changed && seat.now.name === '' ? t('vacant') : seat.now.name || t(`seat.${seat.seat}`)}</b>
            {seat.role === 'member' ? null : <span className={styles.role}>{t(`role.${seat.role}`)}</span>}
            {seat.now.acting ? <span className={styles.mark}>{t('acting')}</span> : null}
            {seat.now.changed ? <span className={styles.mark}>{t('printed', { name: seat.name })}</span> : null}
            {seat.name !== '' && seat.seat !== 'person' ? (
              <span className={styles.mark}>{t(`seat.${seat.seat}`)}</span>
            ) : null}
          </div>
          <div className={styles.post}>{seat.position}</div>
        </li>
      ))}
    </ol>
  )
}
