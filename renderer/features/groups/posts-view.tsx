import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PostRow } from '#api/posts.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { shortDate } from '../../i18n/format.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './groups.module.css'

type Props = { day: string; search: string; readOnly: boolean; onOpen: (post: number) => void }

const columnsOf = (t: T<'groups'>): GridColumn<PostRow>[] => [
  { id: 'title', header: t('post.title'), kind: 'long', width: 300, grow: 2, value: row => row.title },
  { id: 'body', header: t('post.body'), kind: 'long', width: 180, grow: 1, value: row => row.body },
  {
    id: 'holder',
    header: t('post.holder'),
    width: 190,
    value: row => row.holder?.name ?? t('vacant'),
    text: row =>
      row.holder === null ? t('vacant') : `${row.holder.name}${row.holder.acting ? ` (${t('acting')})` : ''}`
  },
  { id: 'since', header: t('post.since'), kind: 'date', width: 110, value: row => row.holder?.firstDay ?? null },
  { id: 'seats', header: t('post.seats'), kind: 'number', width: 90, value: row => row.seats }
]

/** Posts that have a history: those whose change was recorded and those the office added itself. */
export const PostsView = ({ day, search, readOnly, onOpen }: Props) => {
  const t = useT('groups')
  const { deed, busy } = useDeed()
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [removing, setRemoving] = useState<number | null>(null)
  const list = useQuery({ ...orpc.posts.list.queryOptions({ input: { day } }), meta: { quiet: true } })
  const columns = useMemo(() => columnsOf(t), [t])
  const [one] = picked
  return (
    <div className={styles.list}>
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <Group gap={8} p={8}>
        <Button size="compact-sm" disabled={readOnly} onClick={() => setAdding(true)}>
          {t('post.add')}
        </Button>
        {one === undefined || picked.size > 1 ? null : (
          <Button
            size="compact-sm"
            color="red"
            variant="light"
            disabled={readOnly}
            onClick={() => setRemoving(Number(one))}
          >
            {t('post.remove')}
          </Button>
        )}
      </Group>
      <div className={styles.grid}>
        <ToolGrid
          label={t('view.posts')}
          filterWords={`${t('day')}: ${shortDate(day)}`}
          columns={columns}
          rows={list.data ?? []}
          rowId={row => row.id}
          quickText={search}
          selected={picked}
          onSelect={setPicked}
          onRowOpen={row => onOpen(row.id)}
          name="posts"
          loading={list.isPending}
          empty={t('post.empty')}
        />
      </div>
      {adding ? <AddPost onDone={() => setAdding(false)} /> : null}
      <ConfirmDialog
        opened={removing !== null}
        title={t('post.remove')}
        text={t('post.removeText')}
        confirm={t('post.remove')}
        danger
        busy={busy}
        onCancel={() => setRemoving(null)}
        onConfirm={() =>
          deed({
            run: () => client.posts.remove({ id: removing! }),
            words: t('did.removed'),
            after: () => {
              setRemoving(null)
              setPicked(new Set())
            }
          })
        }
      />
    </div>
  )
}

const AddPost = ({ onDone }: { onDone: () => void }) => {
  const t = useT('groups')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  return (
    <Modal opened onClose={onDone} title={t('post.add')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <TextInput
          label={t('post.title')}
          required
          data-autofocus
          maxLength={1000}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t('post.body')}
          maxLength={500}
          value={body}
          onChange={event => setBody(event.currentTarget.value)}
        />
        <TextInput
          label={t('change.name')}
          maxLength={300}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <DayField label={t('post.since')} value={from} onChange={setFrom} />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button
          disabled={title.trim() === ''}
          loading={busy}
          onClick={() =>
            deed({ run: () => client.posts.add({ title, body, name, from }), words: t('did.added'), after: onDone })
          }
        >
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
