import { Autocomplete, Button, Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { foldedFilter } from './folded-filter.ts'

type Props = { spelling: string; busy: boolean; onSave: (body: string) => void; onClose: () => void }

/** Says which body a printed name means: chosen among the known ones or typed. */
export const BodyNameDialog = ({ spelling, busy, onSave, onClose }: Props) => {
  const t = useT('bodies')
  const common = useT('common')
  const list = useQuery(orpc.bodies.list.queryOptions())
  const [name, setName] = useState('')
  const ready = name.trim() !== '' && !busy
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('name.title')}
      size={560}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Text size="sm" mb="sm">
        {t('name.text', { spelling })}
      </Text>
      <Autocomplete
        label={t('name.label')}
        data={[...new Set((list.data?.bodies ?? []).map(body => body.name))]}
        filter={foldedFilter}
        limit={50}
        value={name}
        onChange={setName}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} onClick={() => onSave(name.trim())}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
