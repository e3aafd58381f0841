import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryView } from '#api/work.ts'
import { indicatorName } from '../../i18n/indicator-name.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { Attachments } from '../../ui/attachments.tsx'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { figuresText, parseFigures } from './figures.ts'
import { TaskField } from '../../ui/task-field.tsx'

type Props = { entry: Partial<EntryView>; today: string; onDone: () => void }

/** What was done: when, where, on which task, with figures and files. */
export const EntryDialog = ({ entry, today, onDone }: Props) => {
  const t = useT('work')
  const common = useT('common')
  const files = useT('control')
  const { deed, busy } = useDeed()
  const id = entry.id ?? null
  const [text, setText, forgetText] = useUnsaved(`work.entry.${id ?? 'new'}.text`, entry.text ?? '', isText)
  const [task, setTask] = useState<number | null>(entry.task ?? null)
  const [indicator, setIndicator] = useState<number | null>(entry.indicator ?? null)
  const catalogue = useQuery({ ...orpc.indicators.catalogue.queryOptions(), meta: { quiet: true } })
  const language = useLanguage()
  const [place, setPlace] = useState(entry.place ?? '')
  const [date, setDate] = useState<string | null>(entry.date ?? today)
  const [firstDay, setFirst] = useState<string | null>(entry.firstDay ?? null)
  const [lastDay, setLast] = useState<string | null>(entry.lastDay ?? null)
  const [typed, setTyped, forgetTyped] = useUnsaved(
    `work.entry.${id ?? 'new'}.figures`,
    figuresText(entry.figures ?? []),
    isText
  )
  const { figures, wrong } = parseFigures(typed)
  const attached = useQuery({
    ...orpc.attachments.of.queryOptions({ input: { holder: 'work_entry', id: id ?? 0 } }),
    enabled: id !== null
  })
  const leave = () => {
    forgetText()
    forgetTyped()
    onDone()
  }
  const save = () => {
    if (date === null) return
    deed({
      run: () => client.work.saveEntry({ id, task, indicator, place, date, firstDay, lastDay, text, figures }),
      words: t('did.entry'),
      after: leave
    })
  }
  return (
    <Modal opened onClose={onDone} size="lg" title={t('addEntry')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        <Textarea
          label={t('text')}
          data-autofocus
          required
          autosize
          minRows={4}
          maxRows={14}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <TaskField task={task} onChange={setTask} />
        {(catalogue.data?.indicators.length ?? 0) === 0 ? null : (
          <Select
            label={t('indicator')}
            clearable
            searchable
            data={(catalogue.data?.indicators ?? []).map(one => ({
              value: String(one.id),
              label: indicatorName(one, language)
            }))}
            value={indicator === null ? null : String(indicator)}
            onChange={next => setIndicator(next === null ? null : Number(next))}
          />
        )}
        <Group gap={10} grow align="start">
          <DayField label={t('date')} value={date} onChange={setDate} />
          <DayField label={t('first')} value={firstDay} onChange={setFirst} />
          <DayField label={t('last')} value={lastDay} onChange={setLast} />
        </Group>
        <TextInput
          label={t('place')}
          description={t('placeHint')}
          value={place}
          onChange={event => setPlace(event.currentTarget.value)}
        />
        <Textarea
          label={t('figures')}
          description={t('figures.hint')}
          autosize
          minRows={2}
          error={wrong === null ? undefined : t('figures.wrong', { n: wrong })}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {id === null ? null : (
          <section aria-label={files('files')}>
            <Attachments holder="work_entry" of={id} kind="proof" files={attached.data ?? []} readOnly={false} />
          </section>
        )}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {common('cancel')}
        </Button>
        <Button disabled={text.trim() === '' || date === null || wrong !== null} loading={busy} onClick={save}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
