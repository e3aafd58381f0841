import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './papers.module.css'

/** Figures of the paper that contradict each other or the register: shown to whoever checks and signs, blocking nothing. */
export const FigureWarnings = ({ id }: { id: number }) => {
  const found = useQuery({ ...orpc.papers.figures.queryOptions({ input: { id } }), meta: { quiet: true } })
  if (found.isError) return <ErrorBanner error={found.error} />
  return found.data === undefined ? null : <Warnings found={found.data} />
}

/** The contradictions themselves, in words. */
export const Warnings = ({ found }: { found: Outputs['papers']['figures'] }) => {
  const t = useT('papers')
  if (found.length === 0) return <Text size="xs">{t('figures.none')}</Text>
  return (
    <Alert color="yellow" title={t('figures.title', { count: found.length })} mb="sm">
      {found.map(({ code, sentence, printed, expected }) => (
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
