import { Button, Checkbox, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'

/** The criteria that acts list become checklists in one action; those whose words speak of assessment are ticked. */
export const FromItems = ({ today, onDone }: { today: string; onDone: () => void }) => {
  const t = useT('checklists')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const found = useQuery(orpc.checklists.candidates.queryOptions())
  const [changed, setChanged] = useState<ReadonlyMap<number, boolean>>(new Map())
  const rows = found.data ?? []
  const isTaken = (row: (typeof rows)[number]) => changed.get(row.id) ?? row.suggested
  const taken = rows.filter(isTaken)
  const make = () =>
    deed({
      run: async () => {
        const answer = await client.checklists.fromItems({ tasks: taken.map(row => row.id), date: today })
        return { transaction: answer.transaction }
      },
      words: t('did.made', { count: taken.length }),
      after: onDone
    })
  return (
    <Modal
      opened
      onClose={onDone}
      size="xl"
      title={t('fromItems')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text size="sm" mb={8}>
        {t('fromItems.hint')}
      </Text>
      {found.isPending ? <Loader size="sm" aria-label={common('loading')} /> : null}
      <Stack gap={8}>
        {rows.map(row => (
          <Checkbox
            key={row.id}
            label={`${row.label}: ${t('fromItems.items', { count: row.items })}`}
            description={row.title}
            checked={isTaken(row)}
            onChange={event => {
              const { checked } = event.currentTarget
              setChanged(now => new Map(now).set(row.id, checked))
            }}
          />
        ))}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={taken.length === 0} loading={busy} onClick={make}>
          {t('fromItems.make', { lists: taken.length, criteria: taken.reduce((sum, row) => sum + row.items, 0) })}
        </Button>
      </Group>
    </Modal>
  )
}
