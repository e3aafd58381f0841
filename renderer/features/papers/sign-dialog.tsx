import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { isCancelled } from '../../lib/faults.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

/** Picks a key of E-IMZO and signs what was looked through; the password is typed in E-IMZO's own window. */
export const SignDialog = ({ papers, onClose }: { papers: readonly DocumentRow[]; onClose: () => void }) => {
  const t = useT('papers')
  const common = useT('common')
  const cache = useQueryClient()
  const keys = useQuery({
    ...orpc.papers.keys.queryOptions(),
    gcTime: 0,
    staleTime: 0,
    refetchOnMount: 'always',
    meta: { quiet: true }
  })
  const [key, setKey] = useState<string | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const today = new Date().toISOString()
  const picked = key ?? keys.data?.find(({ certificate }) => !isOver(certificate.validTo, today))?.id ?? null

  const sign = async (id: string) => {
    const control = new AbortController()
    stop.current = control
    setError(null)
    setDone(0)
    try {
      const seen = papers.map(paper => ({ id: paper.id, sha256: paper.sha256 }))
      for await (const event of await client.papers.sign({ papers: seen, key: id }, { signal: control.signal }))
        setDone(event.done)
      await cache.invalidateQueries()
      onClose()
    } catch (failed) {
      if (!isCancelled(failed)) setError(failed)
      setDone(null)
      await cache.invalidateQueries()
    }
  }
  const first = papers[0]
  return (
    <Modal
      opened
      onClose={onClose}
      title={papers.length === 1 ? t('sign') : t('signSeveral', { count: papers.length })}
      closeButtonProps={{ 'aria-label': common('close') }}
      closeOnClickOutside={done === null}
    >
      <Stack gap="sm">
        <Text size="sm">{papers.length === 1 && first !== undefined ? first.title : t('signText')}</Text>
        {keys.isError ? <ErrorBanner error={keys.error} again={() => void keys.refetch()} /> : null}
        {error === null ? null : <ErrorBanner error={error} />}
        {keys.isPending ? <Text size="sm">{t('askingKeys')}</Text> : null}
        {keys.data === undefined ? null : (
          <Radio.Group label={t('key')} value={picked} onChange={setKey}>
            <Stack gap={6} mt={4}>
              {keys.data.map(({ id, certificate }) => (
                <Radio
                  key={id}
                  value={id}
                  disabled={isOver(certificate.validTo, today)}
                  label={[certificate.name, certificate.organisation].filter(Boolean).join(', ') || certificate.serial}
                  description={
                    certificate.validTo === null
                      ? certificate.serial
                      : t(isOver(certificate.validTo, today) ? 'keyOver' : 'keyTill', {
                          day: shortDate(certificate.validTo.slice(0, 10)),
                          serial: certificate.serial
                        })
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {done === null ? null : (
          <>
            <Alert variant="light">{t('askingPassword')}</Alert>
            {papers.length > 1 ? <ProgressBar percent={Math.round((100 * done) / papers.length)} /> : null}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={done === null ? onClose : () => stop.current?.abort()}>
            {common('cancel')}
          </Button>
          <Button
            disabled={picked === null}
            loading={done !== null}
            onClick={() => picked !== null && void sign(picked)}
          >
            {t('sign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const isOver = (validTo: string | null, now: string): boolean => validTo !== null && validTo < now
