import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'

/** States that are not given without a word; extension, removal and return ask for more (control-dialog.tsx). */
export const asksReason = (state: TaskState): boolean =>
  state === 'removed' || state === 'returned' || state === 'extended' || state === 'not-done'

type Props = { state: TaskState; count: number; onSave: (reason: string) => void; onCancel: () => void }

export const StateDialog = ({ state, count, onSave, onCancel }: Props) => {
  const t = useT('tasks')
  const common = useT('common')
  const [reason, setReason] = useState('')
  return (
    <Modal
      opened
      onClose={onCancel}
      title={`${common(`state.${state}`)}: ${t('chosen', { count })}`}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap={8}>
        <Textarea
          label={t('reason')}
          data-autofocus
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button onClick={() => onSave(reason.trim())}>{common('save')}</Button>
      </Group>
    </Modal>
  )
}
