import { Alert, VisuallyHidden, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { numberText, shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { checkSize } from '../../lib/faults.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useRun } from '../../lib/use-run.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { isPicture, joinPictures } from '../../ui/join-pictures.ts'
import { Page } from '../../ui/page.tsx'
import { RunProgress } from '../../ui/run-progress.tsx'
import styles from './imports.module.css'
import { PasteBox } from './paste-box.tsx'

const ACCEPT = '.docx,.pdf,.xlsx,.html,.htm,.txt,.md,.text,.png,.jpg,.jpeg'
type Kept = Outputs['imports']['list'][number]

/** Choose or drop a file, or go on with a draft that was left. */
export const ImportHome = () => {
  const t = useT('imports')
  const cache = useQueryClient()
  const run = useRun()
  const drafts = useQuery(orpc.imports.list.queryOptions())
  const acts = useQuery(orpc.acts.list.queryOptions())
  const [fileName, setFileName] = useState('')
  const [joinFault, setJoinFault] = useState<'onlyPictures' | 'badPicture' | null>(null)
  const read = async (file: File) => {
    setFileName(file.name)
    setJoinFault(null)
    const done = await run.start(async signal => {
      checkSize(file)
      return client.imports.read({ file }, { signal })
    })
    await cache.invalidateQueries({ queryKey: orpc.imports.list.key() })
    if (done !== null) go(['import', done.draft])
  }
  const readPages = async (files: File[]) => {
    if (!files.every(isPicture)) {
      setJoinFault('onlyPictures')
      return
    }
    const joined = await joinPictures(files).catch(() => null)
    if (joined === null) setJoinFault('badPicture')
    else await read(joined)
  }
  const example = async () => {
    setFileName('')
    const done = await run.start(signal => client.system.loadExample(undefined, { signal }))
    if (done === null) return
    await cache.invalidateQueries()
    go(['tasks'])
  }
  return (
    <Page title={t('home.title')} scroll>
      <Stack gap="md" maw={980}>
        {run.running ? (
          <section className={styles.card} aria-label={t('home.reading')}>
            <Text fw={600} mb="xs">
              {fileName === '' ? t('home.example') : fileName}
            </Text>
            <RunProgress progress={run.progress} onCancel={run.cancel} />
          </section>
        ) : (
          <FileDrop
            label={t('home.drop')}
            hint={t('home.formats')}
            accept={ACCEPT}
            onFile={file => void read(file)}
            onFiles={files => void readPages(files)}
          />
        )}
        {joinFault === null ? null : <Alert color="red">{t(`home.${joinFault}`)}</Alert>}
        {run.error === null ? null : <ErrorBanner error={run.error} />}
        {run.running ? null : <PasteBox onFile={file => void read(file)} />}
        <Drafts drafts={drafts.data ?? []} />
        {acts.data?.length === 0 && !run.running ? (
          <section className={styles.card}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{t('home.exampleText')}</Text>
              <Button variant="default" onClick={() => void example()} style={{ flex: 'none' }}>
                {t('home.example')}
              </Button>
            </Group>
          </section>
        ) : null}
      </Stack>
    </Page>
  )
}

const Drafts = ({ drafts }: { drafts: readonly Kept[] }) => {
  const t = useT('imports')
  const common = useT('common')
  const cache = useQueryClient()
  const [leaving, setLeaving] = useState<Kept | null>(null)
  const discard = useMutation(
    orpc.imports.discard.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: orpc.imports.list.key() }),
      onSettled: () => setLeaving(null)
    })
  )
  return (
    <section className={styles.card} aria-labelledby="drafts-title">
      <h2 id="drafts-title" className={styles.cardTitle}>
        {t('drafts.title')}
      </h2>
      {drafts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('drafts.empty')}
        </Text>
      ) : (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('drafts.act')}</Table.Th>
              <Table.Th>{t('drafts.file')}</Table.Th>
              <Table.Th>{t('drafts.at')}</Table.Th>
              <Table.Th ta="right">{t('drafts.measures')}</Table.Th>
              <Table.Th ta="right">{t('drafts.doubts')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{common('open')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drafts.map(draft => (
              <Table.Tr key={draft.id}>
                <Table.Td>
                  <a href={hrefTo(['import', draft.id])}>{draft.label === '' ? draft.file : draft.label}</a>
                </Table.Td>
                <Table.Td className={styles.fileName}>{draft.file}</Table.Td>
                <Table.Td>{shortInstant(draft.at)}</Table.Td>
                <Table.Td ta="right">{numberText(draft.measures)}</Table.Td>
                <Table.Td ta="right">{numberText(draft.doubts)}</Table.Td>
                <Table.Td ta="right">
                  <Button variant="subtle" color="red" onClick={() => setLeaving(draft)}>
                    {t('drafts.discard')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ConfirmDialog
        opened={leaving !== null}
        title={t('drafts.discardTitle')}
        text={t('drafts.discardText', { name: leaving?.label || leaving?.file || '' })}
        confirm={t('drafts.discard')}
        danger
        busy={discard.isPending}
        onConfirm={() => {
          if (leaving !== null) discard.mutate({ draft: leaving.id })
        }}
        onCancel={() => setLeaving(null)}
      />
    </section>
  )
}
