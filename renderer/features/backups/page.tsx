import { Alert, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BackupRow } from '#api/backups.ts'
import { shortInstant } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { LoadedPage } from '../../ui/loaded-page.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Exports } from './exports.tsx'
import { JournalCheck } from './journal-check.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

type List = Outputs['backups']['list']

/** What is kept, whether it is good, and the way back to it. */
export default function BackupsPage() {
  const t = useT('backups')
  const cache = useQueryClient()
  const list = useQuery({ ...orpc.backups.list.queryOptions(), meta: { quiet: true }, staleTime: 0 })
  const [picked, setPicked] = useState<BackupRow | null>(null)
  const refresh = () => cache.invalidateQueries()
  const make = useMutation(
    orpc.backups.make.mutationOptions({
      onSuccess: async ({ second }) => {
        await refresh()
        notifyDone(t(second === false ? 'madeFirstOnly' : 'made'))
      },
      meta: { quiet: true }
    })
  )
  const drill = useMutation(orpc.backups.drill.mutationOptions({ meta: { quiet: true } }))
  const cancel = useMutation(orpc.backups.cancelRestore.mutationOptions({ onSuccess: refresh }))
  return (
    <>
      <LoadedPage title={t('title')} query={list}>
        {data => (
          <>
            <Text size="sm">{t('intro')}</Text>
            {data.waits === null ? null : (
              <Alert color="red" variant="light" role="alert">
                <Group justify="space-between">
                  <Text size="sm">{t('waits', { at: atOf(data, data.waits.file) })}</Text>
                  <Button
                    variant="default"
                    size="xs"
                    loading={cancel.isPending}
                    onClick={() => cancel.mutate(undefined)}
                  >
                    {t('cancelRestore')}
                  </Button>
                </Group>
              </Alert>
            )}
            {make.isError ? <ErrorBanner error={make.error} /> : null}
            {drill.isError ? <ErrorBanner error={drill.error} /> : null}
            <Group>
              <Button loading={make.isPending} onClick={() => make.mutate(undefined)}>
                {t('make')}
              </Button>
              <Button variant="default" loading={drill.isPending} onClick={() => drill.mutate(undefined)}>
                {t('drill')}
              </Button>
            </Group>
            {data.drill === null ? null : (
              <Text size="sm" c={data.drill.reason === null ? undefined : 'red.8'}>
                {t(data.drill.reason === null ? 'monthlyGood' : 'monthlyBad', {
                  at: shortInstant(data.drill.at),
                  of: atOf(data, data.drill.file)
                })}
                {data.drill.reason === null ? '' : ` (${data.drill.reason})`}
              </Text>
            )}
            {drill.data === undefined ? null : <DrillReport report={drill.data} />}
            {data.rows.length === 0 ? <Text size="sm">{t('none')}</Text> : <Rows rows={data.rows} pick={setPicked} />}
            <SecondPlace second={data.second} key={data.second?.folder ?? ''} />
            <Exports />
            <JournalCheck />
          </>
        )}
      </LoadedPage>
      {picked === null ? null : <RestoreDialog row={picked} done={() => setPicked(null)} />}
    </>
  )
}

const atOf = (data: List, file: string): string => {
  const row = data.rows.find(one => one.file === file)
  return row === undefined ? file : shortInstant(row.at)
}

const HOUR = 3_600_000
const ageOf = (t: T<'backups'>, at: string): string => {
  const hours = Math.max(0, Math.floor((Date.now() - Date.parse(at)) / HOUR))
  if (hours === 0) return t('age.now')
  return hours < 48 ? t('age.hours', { count: hours }) : t('age.days', { count: Math.floor(hours / 24) })
}

const Rows = ({ rows, pick }: { rows: List['rows']; pick: (row: BackupRow) => void }) => {
  const t = useT('backups')
  return (
    <Table striped aria-label={t('title')}>
      <Table.Thead>
        <Table.Tr>
          {(['at', 'kind', 'place', 'tasks', 'transactions', 'deed'] as const).map(column => (
            <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(row => (
          <Table.Tr key={`${row.place} ${row.file}`}>
            <Table.Td>
              {shortInstant(row.at)} ({ageOf(t, row.at)})
            </Table.Td>
            <Table.Td>{t(`kind.${row.kind}`)}</Table.Td>
            <Table.Td>{t(`place.${row.place}`)}</Table.Td>
            <Table.Td>{row.tasks}</Table.Td>
            <Table.Td>{row.transactions}</Table.Td>
            <Table.Td>
              {row.seal === 'changed' ? (
                <Text size="sm" c="red">
                  {t('changed')}
                </Text>
              ) : (
                <Button size="compact-xs" variant="default" onClick={() => pick(row)}>
                  {t('restore')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const DrillReport = ({ report }: { report: Outputs['backups']['drill'] }) => {
  const t = useT('backups')
  const bad = report.filter(({ good }) => !good)
  if (bad.length === 0)
    return (
      <Alert color="green" variant="light" role="status">
        {t('drillGood', { count: report.length })}
      </Alert>
    )
  return (
    <Alert color="red" variant="light" role="alert" title={t('drillBad', { count: bad.length, all: report.length })}>
      {bad.map(({ place, file, at, reason }) => (
        <Text size="sm" key={`${place} ${file}`}>
          {shortInstant(at)}, {t(`place.${place}`)}: {file} ({reason})
        </Text>
      ))}
    </Alert>
  )
}

const SecondPlace = ({ second }: { second: List['second'] }) => {
  const t = useT('backups')
  const common = useT('common')
  const cache = useQueryClient()
  const [folder, setFolder] = useState(second?.folder ?? '')
  const save = useMutation(
    orpc.backups.setSecondPlace.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        notifyDone(common('saved'))
      },
      meta: { quiet: true }
    })
  )
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save.mutate({ folder: folder.trim() === '' ? null : folder.trim() })
      }}
    >
      <Stack gap="xs" mt="md">
        <Text fw={600}>{t('second')}</Text>
        <Text size="sm" c={second !== null && !second.reachable ? 'red.8' : undefined}>
          {second === null
            ? t('secondNone')
            : !second.reachable
              ? t('secondGone')
              : second.newest === null
                ? t('secondEmpty')
                : t('secondNewest', { at: `${shortInstant(second.newest)} (${ageOf(t, second.newest)})` })}
        </Text>
        {save.isError ? <ErrorBanner error={save.error} /> : null}
        <Group align="end">
          <TextInput
            label={t('secondFolder')}
            placeholder={t('secondExample')}
            w={420}
            value={folder}
            onChange={event => setFolder(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={save.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
