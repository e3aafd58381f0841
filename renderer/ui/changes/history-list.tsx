import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { NamedChange } from '#api/register.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../error-banner.tsx'
import { causeWords } from './cause-words.ts'
import { ChangeLines } from './change-lines.tsx'
import { byTransaction } from './change-words.ts'
import styles from './changes.module.css'

type Props = { entity: 'task' | 'act' | 'document' | 'setting'; id: number }

/** Who changed what of one record, when, from what to what; newest first. */
export const HistoryList = ({ entity, id }: Props) => {
  const t = useT('history')
  const common = useT('common')
  const history = useQuery({ ...orpc.changes.history.queryOptions({ input: { entity, id } }), meta: { quiet: true } })
  if (history.isError) return <ErrorBanner error={history.error} again={() => void history.refetch()} />
  if (history.isPending) return <Loader size="sm" aria-label={common('loading')} />
  if (history.data.length === 0) return <p className={styles.hint}>{t('nothing')}</p>
  return (
    <ol className={styles.history} aria-label={t('title')}>
      {byTransaction(history.data).map(changes => (
        <OneDeed key={changes[0]!.transaction} changes={changes} />
      ))}
    </ol>
  )
}

const OneDeed = ({ changes }: { changes: readonly NamedChange[] }) => {
  const t = useT('history')
  const first = changes[0]!
  return (
    <li>
      <div className={styles.who}>
        <time dateTime={first.at}>{shortInstant(first.at)}</time> · {first.actor} · {causeWords(first.cause, t)}
      </div>
      <ChangeLines changes={changes} />
    </li>
  )
}
