import { Alert, Button, Group, PasswordInput, Progress, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { isCancelled } from '../../lib/faults.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { UnsealForm } from '../../ui/unseal-form.tsx'

const inMb = (bytes: number): string => (bytes / (1 << 20)).toFixed(1).replace('.', ',')

/** What leaves the program: a sealed copy for a stick and the way back from it, and everything as open files. */
export const Exports = () => {
  const t = useT('backups')
  const [folder, setFolder] = useState('')
  return (
    <Stack gap="xs" mt="md" align="start">
      <Text fw={600}>{t('out')}</Text>
      <TextInput
        label={t('outFolder')}
        placeholder={t('secondExample')}
        w={420}
        value={folder}
        onChange={event => setFolder(event.currentTarget.value)}
      />
      <Sealing folder={folder.trim()} />
      <OpenFiles folder={folder.trim()} />
      <Unsealing />
    </Stack>
  )
}

const Sealing = ({ folder }: { folder: string }) => {
  const t = useT('backups')
  const cache = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const seal = useMutation(
    orpc.backups.seal.mutationOptions({
      onSuccess: async () => {
        setPassphrase('')
        setAgain('')
        await cache.invalidateQueries({ queryKey: orpc.backups.key() })
      },
      meta: { quiet: true }
    })
  )
  const different = again !== '' && again !== passphrase
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        seal.mutate({ folder, passphrase })
      }}
    >
      <Stack gap="xs" align="start">
        <Text size="sm">{t('sealText')}</Text>
        <Group align="end">
          <PasswordInput
            label={t('passphrase')}
            w={240}
            autoComplete="new-password"
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('passphraseAgain')}
            w={240}
            autoComplete="new-password"
            error={different ? t('passphraseDiffers') : null}
            value={again}
            onChange={event => setAgain(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={seal.isPending}
            disabled={folder === '' || passphrase === '' || again !== passphrase}
          >
            {t('seal')}
          </Button>
        </Group>
        {seal.isError ? <ErrorBanner error={seal.error} /> : null}
        {seal.data === undefined ? null : (
          <Alert color="green" variant="light" role="status">
            {t('sealed', { file: seal.data.file, size: inMb(seal.data.size) })}
          </Alert>
        )}
      </Stack>
    </form>
  )
}

type Made = { file: string; size: number }

const OpenFiles = ({ folder }: { folder: string }) => {
  const t = useT('backups')
  const common = useT('common')
  const [share, setShare] = useState<number | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  const run = async () => {
    const asked = new AbortController()
    stop.current = asked
    setError(null)
    setMade(null)
    setShare(0)
    try {
      for await (const event of await client.backups.exportOpen({ folder }, { signal: asked.signal })) {
        if (event.kind === 'done') setMade(event)
        else setShare(event.total === 0 ? 0 : (100 * event.done) / event.total)
      }
    } catch (failed) {
      if (!isCancelled(failed)) setError(failed)
    } finally {
      setShare(null)
    }
  }
  return (
    <Stack gap="xs" align="start" mt="xs">
      <Text size="sm">{t('openText')}</Text>
      <Group>
        <Button variant="default" disabled={folder === '' || share !== null} onClick={() => void run()}>
          {t('openExport')}
        </Button>
        {share === null ? null : (
          <>
            <Progress value={share} w={240} aria-label={t('openExport')} />
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {common('cancel')}
            </Button>
          </>
        )}
      </Group>
      {error === null ? null : <ErrorBanner error={error} />}
      {made === null ? null : (
        <Alert color="green" variant="light" role="status">
          {t('openMade', { file: made.file, size: inMb(made.size) })}
        </Alert>
      )}
    </Stack>
  )
}

const Unsealing = () => {
  const t = useT('backups')
  const cache = useQueryClient()
  return (
    <UnsealForm
      words={{
        text: t('unsealText'),
        path: t('unsealPath'),
        example: t('unsealExample'),
        passphrase: t('unsealPassphrase'),
        button: t('unseal'),
        done: t('unsealed')
      }}
      unseal={input => client.backups.unseal(input)}
      refresh={() => cache.invalidateQueries({ queryKey: orpc.backups.key() })}
    />
  )
}
