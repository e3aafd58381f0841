import { Alert, Button, Checkbox, Group, Loader, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { DocumentStateBadge } from './document-state.tsx'
import { useStream } from './use-stream.ts'

type Batch = Outputs['batches']['get']

/** One batch: made, gone on with where it stopped, checked, saved as one zip, or taken back. `run`: begins at once. */
export const BatchPage = ({ id, run }: { id: number; run: boolean }) => {
  const t = useT('papers')
  const batch = useQuery({ ...orpc.batches.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  if (batch.isError)
    return (
      <Page title={t('batches')}>
        <ErrorBanner error={batch.error} again={() => void batch.refetch()} />
      </Page>
    )
  if (batch.data === undefined) return <Loader size="sm" m="lg" aria-label={t('batches')} />
  return <Shown batch={batch.data} run={run} />
}

const Shown = ({ batch: { row, lines }, run }: { batch: Batch; run: boolean }) => {
  const t = useT('papers')
  const stream = useStream()
  const { start } = stream
  const begun = useRef(false)
  const open = row.total - row.made
  useEffect(() => {
    if (!run || begun.current || open === 0) return
    begun.current = true
    // Reloaded, the page does not begin by itself again.
    go(['papers', 'batches', row.id], {}, true)
    void start(signal => client.batches.run({ id: row.id }, { signal }))
  }, [run, open, row.id, start])
  return (
    <Page
      title={row.title}
      aside={t('batch.of', { made: row.made, total: row.total })}
      scroll
      actions={
        <Button component="a" variant="default" href={hrefTo(['papers', 'batches'])}>
          {t('batches')}
        </Button>
      }
    >
      <Stack gap="sm" p="sm">
        {stream.error === null ? null : <ErrorBanner error={stream.error} />}
        {stream.running ? (
          <Group wrap="nowrap" role="status">
            <Text size="sm">
              {stream.last === null
                ? t('batch.working')
                : t('batch.at', { done: stream.last.done, total: stream.last.total, executor: stream.last.executor })}
            </Text>
            <ProgressBar
              percent={stream.last === null ? 0 : Math.round((100 * stream.last.done) / stream.last.total)}
            />
            <Button variant="default" onClick={stream.stop}>
              {t('batch.stop')}
            </Button>
          </Group>
        ) : (
          <Deeds batch={{ row, lines }} stream={stream} />
        )}
        {stream.last?.printed === false && stream.last.fault === null ? (
          <Alert color="yellow">{t('batch.notPrinted')}</Alert>
        ) : null}
        {stream.failed.length > 0 ? (
          <Alert color="red" title={t('batch.failed', { count: stream.failed.length })}>
            {stream.failed.map(({ executor, fault }) => (
              <div key={executor}>
                {executor}: {t(fault === 'MISSING_VALUE' ? 'batch.gone' : 'batch.fault')}
              </div>
            ))}
          </Alert>
        ) : null}
        <Lines lines={lines} />
      </Stack>
    </Page>
  )
}

const Deeds = ({ batch: { row, lines }, stream }: { batch: Batch; stream: ReturnType<typeof useStream> }) => {
  const t = useT('papers')
  const { deed, busy } = useDeed()
  const [proof, setProof] = useState(true)
  const [removing, setRemoving] = useState(false)
  const made = lines.flatMap(line => line.document ?? [])
  const drafts = made.filter(({ state }) => state === 'draft' || state === 'returned').length
  const zip = useMutation({
    mutationFn: () => client.batches.bundle({ documents: made.map(({ id }) => id), proof }),
    onSuccess: file => saveFile(file, file.name)
  })
  return (
    <Group gap="xs" role="toolbar" aria-label={t('deeds')}>
      {row.made < row.total ? (
        <Button onClick={() => void stream.start(signal => client.batches.run({ id: row.id }, { signal }))}>
          {t(row.made === 0 ? 'batch.run' : 'batch.goOn', { count: row.total - row.made })}
        </Button>
      ) : null}
      {drafts > 0 ? (
        <Button
          variant={row.made < row.total ? 'default' : 'filled'}
          onClick={() => void stream.start(signal => client.batches.check({ id: row.id }, { signal }))}
        >
          {t('batch.check', { count: drafts })}
        </Button>
      ) : null}
      {made.length > 0 ? (
        <>
          <Button variant="default" loading={zip.isPending} onClick={() => zip.mutate()}>
            {t('batch.zip')}
          </Button>
          <Checkbox
            size="xs"
            label={t('batch.proof')}
            checked={proof}
            onChange={event => setProof(event.currentTarget.checked)}
          />
        </>
      ) : null}
      <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
        {t('batch.remove')}
      </Button>
      <ConfirmDialog
        opened={removing}
        title={t('batch.remove')}
        text={t('batch.removeText', { count: made.length })}
        confirm={t('batch.remove')}
        danger
        busy={busy}
        onCancel={() => setRemoving(false)}
        onConfirm={() =>
          deed({
            run: () => client.batches.remove({ id: row.id }),
            words: t('batch.removed'),
            after: () => go(['papers', 'batches'])
          })
        }
      />
    </Group>
  )
}

const Lines = ({ lines }: { lines: Batch['lines'] }) => {
  const t = useT('papers')
  const d = useT('documents')
  return (
    <Table fz="sm" striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('addressee')}</Table.Th>
          <Table.Th>{d('column.tasks')}</Table.Th>
          <Table.Th>{t('number')}</Table.Th>
          <Table.Th>{t('state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ id, executor, tasks, number, document }) => (
          <Table.Tr key={id}>
            <Table.Td>
              {document === null ? executor : <a href={hrefTo(['papers', document.id])}>{executor}</a>}
            </Table.Td>
            <Table.Td>{tasks}</Table.Td>
            <Table.Td>{document?.number || number}</Table.Td>
            <Table.Td>{document === null ? t('batch.waits') : <DocumentStateBadge state={document.state} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
