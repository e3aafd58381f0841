import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupRow } from '#api/backups.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { causeWords } from '../../ui/changes/cause-words.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'

/** The second and third click of a restore: what would be lost, the words that it is meant, and the deed. */
export const RestoreDialog = ({ row, done }: { row: BackupRow; done: () => void }) => {
  const t = useT('backups')
  const common = useT('common')
  const history = useT('history')
  const cache = useQueryClient()
  const { place, file } = row
  const [meant, setMeant] = useState(false)
  const preview = useQuery({
    ...orpc.backups.preview.queryOptions({ input: { place, file } }),
    meta: { quiet: true },
    staleTime: 0,
    gcTime: 0
  })
  const restore = useMutation(
    orpc.backups.restore.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        done()
      },
      meta: { quiet: true }
    })
  )
  const { data } = preview
  const strange = data !== undefined && (!data.same || data.backup.seal === 'foreign')
  return (
    <Modal
      opened
      onClose={done}
      size="lg"
      title={t('restoreTitle', { at: shortInstant(row.at) })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        {preview.isError ? <ErrorBanner error={preview.error} /> : null}
        {restore.isError ? <ErrorBanner error={restore.error} /> : null}
        {data === undefined ? (
          preview.isError ? null : (
            common('loading')
          )
        ) : (
          <>
            {strange ? (
              <Alert color="red" variant="light">
                {t(data.same ? 'foreignKey' : 'otherRegister')}
              </Alert>
            ) : null}
            <Text size="sm">{data.lost === 0 ? t('nothingLost') : t('lost', { count: data.lost })}</Text>
            <div style={{ maxHeight: 220, overflow: 'auto' }}>
              {data.transactions.map(one => (
                <Text size="sm" key={one.id}>
                  {shortInstant(one.at)}, {one.actor}: {causeWords(one.cause, history)}
                  {one.touched.length === 0 ? '' : ` (${one.touched.join('; ')})`}
                </Text>
              ))}
            </div>
            <Text size="sm">{t('keptAside')}</Text>
            <Checkbox
              label={t(strange ? 'meantStrange' : 'meant')}
              checked={meant}
              onChange={event => setMeant(event.currentTarget.checked)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={done} data-autofocus>
                {common('cancel')}
              </Button>
              <Button
                color="red"
                disabled={!meant}
                loading={restore.isPending}
                onClick={() => restore.mutate({ place, file, foreign: strange })}
              >
                {t('restoreDo')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
