import { Alert, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'

/** The whole journal of changes checked at once, with every place that is not as it was written. */
export const JournalCheck = () => {
  const t = useT('backups')
  const cache = useQueryClient()
  const check = useMutation(
    orpc.changes.verify.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: orpc.system.status.key() }),
      meta: { quiet: true }
    })
  )
  return (
    <Stack gap="xs" mt="md" align="start">
      <Text fw={600}>{t('journal')}</Text>
      <Text size="sm">{t('journalText')}</Text>
      {check.isError ? <ErrorBanner error={check.error} /> : null}
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate(undefined)}>
        {t('journalCheck')}
      </Button>
      {check.data === undefined ? null : <Report report={check.data} />}
      {check.data === undefined || check.data.rebuilt.length === 0 ? null : (
        <Alert color="yellow" variant="light" role="status">
          {t('indexRebuilt', { names: check.data.rebuilt.join(', ') })}
        </Alert>
      )}
    </Stack>
  )
}

const Report = ({ report }: { report: Outputs['changes']['verify'] }) => {
  const t = useT('backups')
  if (report.broken === 0)
    return (
      <Alert color="green" variant="light" role="status">
        {t('journalGood', { count: report.checked })}
      </Alert>
    )
  const shown = report.chain.length + report.rows.length + report.pages
  return (
    <Alert color="red" variant="light" role="alert" title={t('journalBad', { count: report.broken })}>
      {report.chain.map(({ kind, transaction, at }) => (
        <Text size="sm" key={`${kind} ${transaction}`}>
          {t('journalPlace', { transaction, at: at === null ? '–' : shortInstant(at) })} {t(`fault.${kind}`)}
        </Text>
      ))}
      {report.rows.map(({ entity, record, field, name }) => (
        <Text size="sm" key={`${entity} ${record} ${field}`}>
          {t('journalRecord', { name: name || `${entity} ${record}` })}{' '}
          {field === null ? t('recordGone') : t('recordField', { field })}
        </Text>
      ))}
      {report.pages === 0 ? null : <Text size="sm">{t('pagesBroken', { count: report.pages })}</Text>}
      {shown < report.broken ? <Text size="sm">{t('journalMore', { count: report.broken - shown })}</Text> : null}
    </Alert>
  )
}
