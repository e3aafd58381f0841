import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ProblemView } from '#api/work.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { TaskField } from '../../ui/task-field.tsx'

type Props = { problem: Partial<ProblemView>; today: string; onDone: () => void }
const WORDS = ['text', 'cause', 'remedy', 'who', 'outcome', 'place'] as const
type Words = (typeof WORDS)[number]
const isWords = (value: unknown): value is Record<Words, string> =>
  typeof value === 'object' && value !== null && WORDS.every(key => isText((value as Record<string, unknown>)[key]))

/** What stands in the way, why, who removes it until when; closed by its day. */
export const ProblemDialog = ({ problem, today, onDone }: Props) => {
  const t = useT('work')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [words, setWords, forgetWords] = useUnsaved(
    `work.problem.${problem.id ?? 'new'}`,
    {
      text: problem.text ?? '',
      cause: problem.cause ?? '',
      remedy: problem.remedy ?? '',
      who: problem.who ?? '',
      outcome: problem.outcome ?? '',
      place: problem.place ?? ''
    },
    isWords
  )
  const [task, setTask] = useState<number | null>(problem.task ?? null)
  const [opened, setOpened] = useState<string | null>(problem.opened ?? today)
  const [due, setDue] = useState<string | null>(problem.due ?? null)
  const [closed, setClosed] = useState<string | null>(problem.closed ?? null)
  const set = (key: Words) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setWords({ ...words, [key]: value })
  }
  const leave = () => {
    forgetWords()
    onDone()
  }
  const save = () => {
    if (opened === null) return
    deed({
      run: () => client.work.saveProblem({ id: problem.id ?? null, task, opened, due, closed, ...words }),
      words: t('did.problem'),
      after: leave
    })
  }
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('addProblem')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap={8}>
        <Textarea
          label={t('problem.text')}
          data-autofocus
          required
          autosize
          minRows={3}
          maxRows={10}
          value={words.text}
          onChange={set('text')}
        />
        <TaskField task={task} onChange={setTask} />
        <Group gap={10} grow>
          <TextInput label={t('problem.cause')} value={words.cause} onChange={set('cause')} />
          <TextInput label={t('problem.remedy')} value={words.remedy} onChange={set('remedy')} />
        </Group>
        <Group gap={10} grow align="start">
          <TextInput label={t('problem.who')} value={words.who} onChange={set('who')} />
          <DayField label={t('problem.opened')} value={opened} onChange={setOpened} />
          <DayField label={t('problem.due')} value={due} onChange={setDue} />
        </Group>
        <TextInput label={t('place')} value={words.place} onChange={set('place')} />
        <Group gap={10} grow align="start">
          <DayField label={t('problem.closed')} value={closed} onChange={setClosed} />
          <TextInput label={t('problem.outcome')} value={words.outcome} onChange={set('outcome')} />
        </Group>
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={leave}>
          {common('cancel')}
        </Button>
        <Button disabled={words.text.trim() === '' || opened === null} loading={busy} onClick={save}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
