import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { notifyDone, notifyError } from '../../ui/notify.ts'

/** Files that came: a paper of another console, its answer, or a signature made elsewhere. One button for all of them. */
export const CameFiles = () => {
  const t = useT('papers')
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [unknown, setUnknown] = useState<{ file: File; said: Outputs['parcels']['takeSignature'] } | null>(null)
  const open = useMutation({
    mutationFn: async (file: File) => {
      if (/\.nazorat$/i.test(file.name)) {
        const { kind, id } = await client.parcels.open({ file })
        if (kind === 'signed' || kind === 'returned') notifyDone(t(`came.${kind}`))
        return kind === 'guest' ? ['papers', 'guest', String(id)] : ['papers', String(id)]
      }
      const said = await client.parcels.takeSignature({ file, id: null })
      if (said.document === null) {
        setUnknown({ file, said })
        return null
      }
      notifyDone(t('came.signature', { name: nameOf(said) }))
      return ['papers', String(said.document)]
    },
    onSuccess: async place => {
      await cache.invalidateQueries()
      if (place !== null) go(place)
    },
    onError: notifyError,
    meta: { quiet: true }
  })
  return (
    <>
      <Button variant="default" loading={open.isPending} onClick={() => input.current?.click()}>
        {t('came.open')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".nazorat,.p7s,.p7b,.p7m,.txt,.b64,.sig"
        aria-label={t('came.open')}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file !== undefined) open.mutate(file)
        }}
      />
      {unknown === null ? null : <NamePaper {...unknown} onClose={() => setUnknown(null)} />}
    </>
  )
}

const nameOf = ({ signers }: Outputs['parcels']['takeSignature']): string =>
  signers.map(({ name, serial }) => name || serial).join(', ')

/** A signature over an algorithm of the state's own: the person says which paper it is over. */
const NamePaper = ({
  file,
  said,
  onClose
}: {
  file: File
  said: Outputs['parcels']['takeSignature']
  onClose: () => void
}) => {
  const t = useT('papers')
  const common = useT('common')
  const cache = useQueryClient()
  const papers = useQuery(orpc.documents.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const take = useMutation({
    mutationFn: () => client.parcels.takeSignature({ file, id: Number(chosen), sure: true }),
    onSuccess: async ({ document }) => {
      await cache.invalidateQueries()
      onClose()
      if (document !== null) go(['papers', document])
    },
    onError: notifyError,
    meta: { quiet: true }
  })
  const may = (papers.data ?? []).filter(({ state }) => state !== 'draft' && state !== 'returned')
  return (
    <Modal opened onClose={onClose} title={t('came.whose')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {nameOf(said)}
        </Text>
        <Alert color="yellow">{t('came.unknown')}</Alert>
        <Select
          label={t('came.paper')}
          searchable
          data={may.map(({ id, number, title, date }) => ({
            value: String(id),
            label: [number, date.split('-').reverse().join('.'), title].filter(Boolean).join(', ').slice(0, 120)
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={chosen === null} loading={take.isPending} onClick={() => take.mutate()}>
            {t('came.take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Papers of other consoles, those that wait first. */
export const Guests = () => {
  const t = useT('papers')
  const guests = useQuery({ ...orpc.parcels.guests.queryOptions(), meta: { quiet: true } })
  if (guests.data === undefined || guests.data.length === 0) return null
  return (
    <Alert
      variant="light"
      title={t('guest.list', { count: guests.data.filter(one => one.state === 'waiting').length })}
    >
      {guests.data.slice(0, 8).map(({ id, title, number, office, state }) => (
        <div key={id}>
          <a href={hrefTo(['papers', 'guest', id])}>{[number, title].filter(Boolean).join(': ')}</a> ({office},{' '}
          {t(`guest.state.${state}`)})
        </div>
      ))}
    </Alert>
  )
}
