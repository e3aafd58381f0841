import { Autocomplete, Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingDetail } from '#api/incoming.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'

type Props = { letter: IncomingDetail; today: string; onDone: () => void }

/** Hokim's or deputy's word on a letter, from the phrase book or typed in from paper. */
export const ResolutionDialog = ({ letter, today, onDone }: Props) => {
  const t = useT('incoming')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const start = useQuery(orpc.incoming.start.queryOptions())
  const people = start.data?.people ?? []
  const last = letter.resolutions.at(-1)
  const [author, setAuthor] = useState(last?.author ?? '')
  const [lead, setLead] = useState('')
  const [co, setCo] = useState<string[]>([])
  const [text, setText, forgetText] = useUnsaved(`incoming.resolution.${letter.id}`, '', isText)
  const [date, setDate] = useState<string | null>(today)
  const [due, setDue] = useState<string | null>(letter.due)
  const [paper, setPaper] = useState(false)
  const [phrases, setPhrases] = useState<string | null>(null)
  const leave = () => {
    forgetText()
    onDone()
  }
  const save = () => {
    if (date === null) return
    deed({
      run: () =>
        client.incoming.resolve({
          id: letter.id,
          author,
          lead,
          co,
          text,
          date,
          due,
          source: paper ? 'paper' : 'console'
        }),
      words: t('did.resolved'),
      after: leave
    })
  }
  const savePhrases = () =>
    deed({
      run: () => client.incoming.savePhrases({ phrases: (phrases ?? '').split('\n').filter(one => one.trim() !== '') }),
      words: t('did.phrases'),
      after: () => setPhrases(null)
    })
  return (
    <Modal opened onClose={onDone} title={t('resolve')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <Autocomplete
          label={t('resolution.text')}
          data-autofocus
          data={start.data?.phrases ?? []}
          limit={20}
          value={text}
          onChange={setText}
        />
        <PersonPicker label={t('resolution.author')} value={author} people={people} onChange={setAuthor} />
        <PersonPicker label={t('resolution.lead')} value={lead} people={people} onChange={setLead} />
        <PeoplePicker label={t('resolution.co')} value={co} people={people} onChange={setCo} />
        <Group gap={10}>
          <DayField label={t('resolution.date')} value={date} onChange={setDate} w={130} />
          <DayField label={t('resolution.due')} value={due} onChange={setDue} w={130} />
        </Group>
        <Checkbox
          label={t('resolution.paper')}
          checked={paper}
          onChange={event => setPaper(event.currentTarget.checked)}
        />
        {phrases === null ? (
          <Group>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setPhrases((start.data?.phrases ?? []).join('\n'))}
            >
              {t('phrases.edit')}
            </Button>
          </Group>
        ) : (
          <>
            <Textarea
              label={t('phrases')}
              description={t('phrases.hint')}
              autosize
              minRows={4}
              maxRows={10}
              value={phrases}
              onChange={event => setPhrases(event.currentTarget.value)}
            />
            <Group>
              <Button size="compact-sm" variant="default" onClick={savePhrases}>
                {common('save')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {common('cancel')}
        </Button>
        <Button disabled={text.trim() === '' || author.trim() === '' || date === null} loading={busy} onClick={save}>
          {t('resolve')}
        </Button>
      </Group>
    </Modal>
  )
}
