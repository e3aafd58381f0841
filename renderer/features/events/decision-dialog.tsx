import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EventDetail } from '#api/events.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'

/** A decision of the meeting: it becomes a task under control. */
export const DecisionDialog = ({ event, onDone }: { event: EventDetail; onDone: () => void }) => {
  const t = useT('events')
  const common = useT('common')
  const control = useT('control')
  const { deed, busy } = useDeed()
  const start = useQuery(orpc.events.start.queryOptions())
  const people = start.data?.people ?? []
  const [text, setText, forgetText] = useUnsaved(`events.decision.${event.id}`, '', isText)
  const [deadline, setDeadline] = useState('')
  const [deputy, setDeputy] = useState('')
  const [lead, setLead] = useState('')
  const [co, setCo] = useState<string[]>([])
  const [proofNeeded, setProof] = useState('')
  const leave = () => {
    forgetText()
    onDone()
  }
  const save = () =>
    deed({
      run: () => client.events.decide({ event: event.id, text, deadline, deputy, lead, co, proofNeeded }),
      words: t('did.decided'),
      after: leave
    })
  return (
    <Modal opened onClose={onDone} size="lg" title={t('decide')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <Textarea
          label={t('decide.text')}
          data-autofocus
          required
          autosize
          minRows={3}
          maxRows={10}
          maxLength={10_000}
          value={text}
          onChange={change => setText(change.currentTarget.value)}
        />
        <TextInput
          label={t('decide.deadline')}
          description={t('decide.hint')}
          value={deadline}
          onChange={change => setDeadline(change.currentTarget.value)}
        />
        <Group gap={10} grow>
          <PersonPicker label={t('decide.lead')} value={lead} people={people} onChange={setLead} />
          <PersonPicker label={t('decide.deputy')} value={deputy} people={people} onChange={setDeputy} />
        </Group>
        <PeoplePicker label={t('decide.co')} value={co} people={people} onChange={setCo} />
        <TextInput
          label={t('decide.proof')}
          placeholder={control('proof.hint')}
          maxLength={2000}
          value={proofNeeded}
          onChange={change => setProof(change.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {common('cancel')}
        </Button>
        <Button disabled={text.trim() === ''} loading={busy} onClick={save}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
