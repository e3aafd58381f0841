import { Alert, Button, Checkbox, Group, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { UnsealForm } from '../../ui/unseal-form.tsx'
import styles from './rescue.module.css'

type Row = Outputs['rescue']['backups']['rows'][number]

/** Shown in place of the console when the base cannot be opened: what is wrong, and the way back in three clicks. */
export default function RescuePage({ error }: { error: unknown }) {
  const t = useT('rescue')
  const [folder, setFolder] = useState<string | null>(null)
  const [picked, setPicked] = useState<Row | null>(null)
  const state = useQuery({ ...orpc.rescue.state.queryOptions(), meta: { quiet: true }, staleTime: 0 })
  const kept = useQuery({
    ...orpc.rescue.backups.queryOptions({ input: { folder } }),
    meta: { quiet: true },
    staleTime: 0
  })
  return (
    <main className={styles.page}>
      <Paper withBorder p="lg" className={styles.box}>
        <Stack gap="sm">
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <ErrorBanner error={error} />
          {state.data ? <Text size="sm">{t('file', { file: state.data.file })}</Text> : null}
          <Text size="sm">{t('kept')}</Text>
          {kept.isError ? <ErrorBanner error={kept.error} /> : null}
          {kept.data === undefined ? null : kept.data.rows.length === 0 ? (
            <Alert color="yellow" variant="light">
              {t('none', { folder: kept.data.folder })}
            </Alert>
          ) : (
            <>
              <Text fw={600}>{t('choose', { folder: kept.data.folder })}</Text>
              <Rows rows={kept.data.rows} picked={picked} pick={setPicked} />
            </>
          )}
          {picked === null ? null : <Restore row={picked} folder={folder} key={picked.file} />}
          <Unsealing />
          <OtherFolder
            look={name => {
              setPicked(null)
              setFolder(name)
            }}
          />
        </Stack>
      </Paper>
    </main>
  )
}

const Rows = ({ rows, picked, pick }: { rows: Row[]; picked: Row | null; pick: (row: Row) => void }) => {
  const t = useT('rescue')
  return (
    <div className={styles.rows}>
      <Table striped stickyHeader aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            {(['at', 'kind', 'tasks', 'transactions', 'deed'] as const).map(column => (
              <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.file} aria-selected={row === picked}>
              <Table.Td>{shortInstant(row.at)}</Table.Td>
              <Table.Td>{t(`kind.${row.kind}`)}</Table.Td>
              <Table.Td>{row.tasks}</Table.Td>
              <Table.Td>{row.transactions}</Table.Td>
              <Table.Td>
                {row.seal === 'changed' ? (
                  <Text size="sm" c="red.8">
                    {t('changed')}
                  </Text>
                ) : (
                  <Button size="compact-xs" variant={row === picked ? 'filled' : 'default'} onClick={() => pick(row)}>
                    {t('pick')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** The second and third click: that it is meant, and the deed. */
const Restore = ({ row, folder }: { row: Row; folder: string | null }) => {
  const t = useT('rescue')
  const cache = useQueryClient()
  const [meant, setMeant] = useState(false)
  const foreign = row.seal === 'foreign'
  const restore = useMutation(
    orpc.rescue.restore.mutationOptions({
      onSuccess: async ({ aside }) => {
        await cache.invalidateQueries()
        notifyDone(t('done', { aside }))
      },
      meta: { quiet: true }
    })
  )
  return (
    <Stack gap="xs">
      {restore.isError ? <ErrorBanner error={restore.error} /> : null}
      {foreign ? (
        <Alert color="red" variant="light">
          {t('foreign')}
        </Alert>
      ) : null}
      <Text size="sm">{t('lost', { at: shortInstant(row.at) })}</Text>
      <Checkbox
        label={t(foreign ? 'meantForeign' : 'meant')}
        checked={meant}
        onChange={event => setMeant(event.currentTarget.checked)}
      />
      <Group>
        <Button
          disabled={!meant}
          loading={restore.isPending}
          onClick={() => restore.mutate({ folder, file: row.file, foreign })}
        >
          {t('restore', { at: shortInstant(row.at) })}
        </Button>
      </Group>
    </Stack>
  )
}

/** A sealed copy from a stick, opened among the backups above. */
const Unsealing = () => {
  const t = useT('rescue')
  const cache = useQueryClient()
  return (
    <UnsealForm
      words={{ path: t('sealedPath'), passphrase: t('passphrase'), button: t('unseal') }}
      unseal={input => client.rescue.unseal(input)}
      refresh={() => cache.invalidateQueries({ queryKey: orpc.rescue.key() })}
    />
  )
}

const OtherFolder = ({ look }: { look: (folder: string | null) => void }) => {
  const t = useT('rescue')
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        look(name.trim() === '' ? null : name.trim())
      }}
    >
      <Group align="end" mt="sm">
        <TextInput
          label={t('folder')}
          placeholder={t('example')}
          w={420}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('look')}
        </Button>
      </Group>
    </form>
  )
}
