import { Alert, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { messageOf } from '#api/messages.ts'
import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { notifyDone } from '../../ui/notify.ts'

type State = Outputs['updates']['state']
type Ready = NonNullable<State['ready']>

/** New versions: where they come from, what lies ready, what was taken and refused. */
export default function UpdatesPage() {
  const t = useT('updates')
  const state = useQuery({ ...orpc.updates.state.queryOptions(), meta: { quiet: true }, staleTime: 0 })
  return (
    <LoadedPage title={t('title')} query={state}>
      {data => (
        <>
          <Text size="sm">{t('intro')}</Text>
          <Text fw={600}>{t('version', { version: data.version })}</Text>
          {data.keys === 0 ? (
            <Alert color="yellow" variant="light" role="status">
              {t('noKey')}
            </Alert>
          ) : null}
          {data.ready === null ? null : <ReadyCard ready={data.ready} installs={data.installs} />}
          <Source key={data.address ?? ''} address={data.address} usable={data.keys > 0} />
          <History rows={data.history} />
        </>
      )}
    </LoadedPage>
  )
}

const notesIn = ({ notes }: Ready, language: Language): string =>
  language === 'ru' ? notes.ru : language === 'en' ? notes.en : language === 'uz-Cyrl' ? toCyrillic(notes.uz) : notes.uz

const megabytes = (bytes: number): string => String(Math.max(1, Math.round(bytes / 1_000_000)))

const ReadyCard = ({ ready, installs }: { ready: Ready; installs: boolean }) => {
  const t = useT('updates')
  const common = useT('common')
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const install = useMutation(orpc.updates.install.mutationOptions({ meta: { quiet: true } }))
  return (
    <Alert color="green" variant="light" role="status" title={t('ready', { version: ready.version })}>
      <Stack gap="xs">
        <Text size="sm">{t('readySize', { at: shortInstant(ready.at), size: megabytes(ready.size) })}</Text>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {notesIn(ready, language)}
        </Text>
        {install.isError ? <ErrorBanner error={install.error} /> : null}
        {install.isSuccess ? <Text size="sm">{t('installing', { version: install.data.version })}</Text> : null}
        {installs ? null : <Text size="sm">{t('notHere')}</Text>}
        {asking ? (
          <Group>
            <Text size="sm">{t('sure')}</Text>
            <Button loading={install.isPending} onClick={() => install.mutate(undefined)}>
              {t('sureYes')}
            </Button>
            <Button variant="default" disabled={install.isPending} onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
          </Group>
        ) : (
          <Group>
            <Button disabled={!installs} onClick={() => setAsking(true)}>
              {t('install')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}

/** The kept address, and a look at a folder that is not kept. */
const Source = ({ address, usable }: { address: string | null; usable: boolean }) => {
  const t = useT('updates')
  const common = useT('common')
  const cache = useQueryClient()
  const [wanted, setWanted] = useState(address ?? '')
  const [once, setOnce] = useState('')
  const save = useMutation(
    orpc.updates.setAddress.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        notifyDone(common('saved'))
      },
      meta: { quiet: true }
    })
  )
  // A refusal is in the history as well.
  const check = useMutation(
    orpc.updates.check.mutationOptions({ onSettled: () => cache.invalidateQueries(), meta: { quiet: true } })
  )
  const submit = (deed: () => void) => (event: FormEvent) => {
    event.preventDefault()
    deed()
  }
  return (
    <Stack gap="sm" mt="sm">
      <form onSubmit={submit(() => save.mutate({ address: wanted.trim() === '' ? null : wanted.trim() }))}>
        <Group align="end">
          <TextInput
            label={t('address')}
            description={t('addressHint')}
            placeholder={t('addressExample')}
            w={520}
            value={wanted}
            onChange={event => setWanted(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={save.isPending} disabled={wanted.trim() === (address ?? '')}>
            {common('save')}
          </Button>
        </Group>
      </form>
      {save.isError ? <ErrorBanner error={save.error} /> : null}
      <Group>
        <Button
          disabled={address === null || !usable}
          loading={check.isPending && check.variables?.address === undefined}
          onClick={() => check.mutate({})}
        >
          {t('check')}
        </Button>
      </Group>
      <form onSubmit={submit(() => check.mutate({ address: once.trim() }))}>
        <Group align="end">
          <TextInput
            label={t('once')}
            description={t('onceHint')}
            placeholder={t('onceExample')}
            w={520}
            value={once}
            onChange={event => setOnce(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            disabled={once.trim() === '' || !usable}
            loading={check.isPending && check.variables?.address !== undefined}
          >
            {t('onceCheck')}
          </Button>
        </Group>
      </form>
      {check.isError ? <ErrorBanner error={check.error} /> : null}
      {check.data?.ready === null ? (
        <Text size="sm" role="status">
          {t('newest')}
        </Text>
      ) : null}
    </Stack>
  )
}

const History = ({ rows }: { rows: State['history'] }) => {
  const t = useT('updates')
  const language = useLanguage()
  return (
    <Stack gap="xs" mt="md">
      <Text fw={600}>{t('history')}</Text>
      {rows.length === 0 ? (
        <Text size="sm">{t('historyNone')}</Text>
      ) : (
        <Table striped aria-label={t('history')}>
          <Table.Thead>
            <Table.Tr>
              {(['at', 'version', 'from', 'outcome'] as const).map(column => (
                <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(row => (
              <Table.Tr key={`${row.at} ${row.outcome}`}>
                <Table.Td>{shortInstant(row.at)}</Table.Td>
                <Table.Td>{row.version ?? '–'}</Table.Td>
                <Table.Td>{row.from}</Table.Td>
                <Table.Td>
                  {t(`outcome.${row.outcome}`)}
                  {row.code === null ? '' : `: ${messageOf(row.code, {}, language)}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
