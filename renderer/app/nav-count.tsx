import { useQuery } from '@tanstack/react-query'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import styles from './nav-count.module.css'

/** Reminders change by the hour too, not only by what is written. */
const EVERY = 60_000

/** How many reminders stand, beside their name in the navigation; those past their day in red. */
export const NavCount = () => {
  const t = useT('app')
  const counts = useQuery({
    ...orpc.reminders.counts.queryOptions(),
    meta: { quiet: true },
    refetchInterval: EVERY
  })
  const { shown, after } = counts.data ?? { shown: 0, after: 0 }
  if (shown === 0) return null
  return (
    <b className={styles.count} data-late={after > 0} title={t('remindersCount', { count: shown, late: after })}>
      {shown > 999 ? '999+' : shown}
    </b>
  )
}
