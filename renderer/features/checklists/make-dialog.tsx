import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'

/** A checklist typed or pasted in: one criterion a line. */
export const MakeDialog = ({ today, onDone }: { today: string; onDone: () => void }) => {
  const t = useT('checklists')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const criteria = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const make = () =>
    deed({
      run: () => client.checklists.make({ task: null, title, criteria, date: today }),
      words: t('did.made', { count: 1 }),
      after: onDone
    })
  return (
    <Modal opened onClose={onDone} size="lg" title={t('make')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <TextInput
          label={t('make.title')}
          data-autofocus
          required
          maxLength={500}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('make.criteria')}
          required
          autosize
          minRows={6}
          maxRows={18}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={title.trim() === '' || criteria.length === 0} loading={busy} onClick={make}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
