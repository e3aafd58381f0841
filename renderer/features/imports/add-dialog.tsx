import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'

type Props = {
  title: string
  label: string
  hint: string
  /** A clause has a number of its own; a row is counted. */
  numberLabel?: string
  busy: boolean
  onSave: (text: string, number: string) => void
  onClose: () => void
}

/** Types a row or clause that the reading missed. */
export const AddDialog = ({ title, label, hint, numberLabel, busy, onSave, onClose }: Props) => {
  const common = useT('common')
  const [text, setText] = useState('')
  const [number, setNumber] = useState('')
  const ready = text.trim() !== '' && (numberLabel === undefined || number.trim() !== '')
  return (
    <Modal opened onClose={onClose} title={title} size={620} closeButtonProps={{ 'aria-label': common('close') }}>
      {numberLabel === undefined ? null : (
        <TextInput
          label={numberLabel}
          value={number}
          onChange={event => setNumber(event.currentTarget.value)}
          w={120}
          mb="sm"
          data-autofocus
        />
      )}
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        data-autofocus={numberLabel === undefined ? true : undefined}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.ctrlKey && ready && !busy) onSave(text, number)
        }}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => onSave(text, number)}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
