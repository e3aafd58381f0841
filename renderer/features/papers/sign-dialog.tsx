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

/** Signs papers of this console that were looked through, one after another with one password. */
export const SignDialog = ({ papers, onClose }: { papers: readonly DocumentRow[]; onClose: () => void }) => {
  const t = useT('papers')
  const cache = useQueryClient()
  const first = papers[0]
  const sign = async (key: string, signal: AbortSignal, onDone: (done: number) => void) => {
    const seen = papers.map(paper => ({ id: paper.id, sha256: paper.sha256 }))
    try {
      for await (const event of await client.papers.sign({ papers: seen, key }, { signal })) onDone(event.done)
    } finally {
      await cache.invalidateQueries()
    }
    onClose()
  }
  return (
    <KeyDialog
      title={papers.length === 1 ? t('sign') : t('signSeveral', { count: papers.length })}
      text={papers.length === 1 && first !== undefined ? first.title : t('signText')}
      total={papers.length}
      sign={sign}
      onClose={onClose}
    />
  )
}

type KeyProps = {
  title: string
  text: string
  total?: number
  /** Signs with the key that was picked; tells how many are done. */
  sign: (key: string, signal: AbortSignal, onDone: (done: number) => void) => Promise<void>
  onClose: () => void
}

/** Picks a key of E-IMZO and signs; the password is typed in E-IMZO's own window. */
export const KeyDialog = ({ title, text, total = 1, sign: signWith, onClose }: KeyProps) => {
  const t = useT('papers')
  const common = useT('common')
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
      await signWith(id, control.signal, setDone)
    } catch (failed) {
      if (!isCancelled(failed)) setError(failed)
      setDone(null)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
      closeOnClickOutside={done === null}
    >
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
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
            {total > 1 ? <ProgressBar percent={Math.round((100 * done) / total)} /> : null}
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
