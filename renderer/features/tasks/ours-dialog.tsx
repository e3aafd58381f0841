import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'
import type { Ours } from './columns.tsx'

type Props = {
  title: string
  people: readonly string[]
  onSave: (ours: Partial<Ours>) => void
  onCancel: () => void
}

/** Our people for several tasks at once: a field left empty changes nothing. */
export const OursDialog = ({ title, people, onSave, onCancel }: Props) => {
  const t = useT('tasks')
  const common = useT('common')
  const [deputy, setDeputy] = useState('')
  const [lead, setLead] = useState('')
  const [co, setCo] = useState<string[]>([])
  const [internalDate, setInternalDate] = useState<string | null>(null)
  const filled: Partial<Ours> = {
    ...(deputy.trim() === '' ? {} : { deputy: deputy.trim() }),
    ...(lead.trim() === '' ? {} : { lead: lead.trim() }),
    ...(co.length === 0 ? {} : { co }),
    ...(internalDate === null ? {} : { internalDate })
  }
  return (
    <Modal opened onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <Text size="sm">{t('ours.emptyKeeps')}</Text>
        <PersonPicker label={t('ours.deputy')} value={deputy} people={people} onChange={setDeputy} />
        <PersonPicker label={t('ours.lead')} value={lead} people={people} onChange={setLead} />
        <PeoplePicker label={t('ours.co')} value={co} people={people} onChange={setCo} />
        <DayField label={t('ours.internalDate')} value={internalDate} onChange={setInternalDate} />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button disabled={Object.keys(filled).length === 0} onClick={() => onSave(filled)}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
