import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './papers.module.css'

/** Figures of the paper that contradict each other or the register: shown to whoever checks and signs, blocking nothing. */
export const FigureWarnings = ({ id }: { id: number }) => {
  const t = useT('papers')
  const found = useQuery({ ...orpc.papers.figures.queryOptions({ input: { id } }), meta: { quiet: true } })
  if (found.isError) return <ErrorBanner error={found.error} />
  if (found.data === undefined) return null
  if (found.data.length === 0) return <Text size="xs">{t('figures.none')}</Text>
  return (
    <Alert color="yellow" title={t('figures.title', { count: found.data.length })} mb="sm">
      {found.data.map(({ code, sentence, printed, expected }) => (
        <div key={`${code} ${printed} ${sentence}`} className={styles.entry}>
          <strong>
            {t(`figure.${code}`)}: {printed}
            {expected === '' ? '' : ` → ${expected}`}
          </strong>
          <Text size="xs">{sentence}</Text>
        </div>
      ))}
    </Alert>
  )
}
