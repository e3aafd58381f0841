import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n.ts'

type Props = {
  opened: boolean
  title: string
  text: ReactNode
  /** What the deed is called: never just "OK". */
  confirm: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before a deed that is hard to take back. Esc and the cross cancel. */
export const ConfirmDialog = ({
  opened,
  title,
  text,
  confirm,
  danger = false,
  busy = false,
  onConfirm,
  onCancel
}: Props) => {
  const t = useT('common')
  return (
    <Modal opened={opened} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text component="div" size="sm">
        {text}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t('cancel')}
        </Button>
        <Button color={danger ? 'red' : 'ink'} loading={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
