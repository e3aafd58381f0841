import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingDetail } from '#api/incoming.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'

type Props = { letter: IncomingDetail; today: string; onDone: () => void }

/** Our answer closes the letter: one made here, or only its number and day. */
export const AnswerDialog = ({ letter, today, onDone }: Props) => {
  const t = useT('incoming')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const documents = useQuery(orpc.documents.list.queryOptions())
  const [document, setDocument] = useState<number | null>(null)
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(today)
  const [finish, setFinish] = useState(letter.tasks.length > 0)
  const letters = (documents.data ?? []).filter(one => one.kind === 'letter')
  const choose = (value: string) => {
    const found = letters.find(one => String(one.id) === value)
    setDocument(found?.id ?? null)
    if (found !== undefined && found.number !== '') setNumber(found.number)
  }
  const save = () => {
    if (date === null) return
    deed({
      run: () => client.incoming.answer({ id: letter.id, document, number, date, finish }),
      words: t('did.answered'),
      after: onDone
    })
  }
  return (
    <Modal opened onClose={onDone} title={t('answer.give')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <NativeSelect
          label={t('answer.document')}
          value={document === null ? '' : String(document)}
          onChange={event => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('answer.nothing') },
            ...letters.map(one => ({
              value: String(one.id),
              label: [one.number, shortDate(one.date), one.title].filter(Boolean).join(', ')
            }))
          ]}
        />
        <TextInput
          label={t('answer.number')}
          data-autofocus
          value={number}
          onChange={event => setNumber(event.currentTarget.value)}
        />
        <DayField label={t('answer.date')} value={date} onChange={setDate} w={140} />
        {letter.tasks.length === 0 ? null : (
          <Checkbox
            label={t('answer.finish')}
            checked={finish}
            onChange={event => setFinish(event.currentTarget.checked)}
          />
        )}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={date === null} loading={busy} onClick={save}>
          {t('answer.give')}
        </Button>
      </Group>
    </Modal>
  )
}
