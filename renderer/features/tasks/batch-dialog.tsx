import {
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput
} from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BATCH_BY, type BatchBy } from '#api/batches.ts'
import type { LetterForm } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './tasks.module.css'

type Props = { tasks: readonly number[]; onClose: () => void }

/** One letter for each executor of these tasks: who gets one, what they share, from which journal they are numbered. */
export const BatchDialog = ({ tasks, onClose }: Props) => {
  const t = useT('tasks')
  const common = useT('common')
  const [by, setBy] = useState<BatchBy>('executor')
  const input = { tasks: [...tasks], by }
  const plan = useQuery({ ...orpc.batches.plan.queryOptions({ input }), meta: { quiet: true } })
  const first = useQuery({ ...orpc.documents.startLetter.queryOptions({ input: { tasks: [] } }), gcTime: 0 })
  const journals = useQuery(orpc.journals.list.queryOptions())
  const outgoing = (journals.data ?? []).filter(({ kind, active }) => kind === 'outgoing' && active)
  const [kind, setKind] = useState<'reminder' | 'letter'>('reminder')
  const [typed, setTyped] = useState<Partial<LetterForm>>({})
  const [answerBy, setAnswerBy] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [journal, setJournal] = useState<string>('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const shares = plan.data?.shares.filter(({ executor }) => !left.has(executor)) ?? []
  const letter = first.data === undefined ? null : { ...first.data, ...typed }
  const start = useMutation({
    mutationFn: async (form: LetterForm) => {
      const paragraphs = words.split('\n').map(line => line.trim())
      return client.batches.start({
        form: {
          kind,
          title: `${t(`batch.kind.${kind}`)} ${form.date.split('-').reverse().join('.')}`,
          letter: {
            ...form,
            paragraphs: paragraphs.filter(line => line !== ''),
            table: true,
            addressees: [''],
            tasks: []
          },
          answerBy: kind === 'reminder' ? answerBy : null,
          journal: journal === '' ? null : Number(journal)
        },
        shares: shares.map(({ executor, tasks: own }) => ({ executor, tasks: own }))
      })
    },
    onSuccess: ({ id }) => go(['papers', 'batches', id], { run: '1' }),
    meta: { quiet: true }
  })
  const set = (part: Partial<LetterForm>) => setTyped({ ...typed, ...part })
  const told = plan.data?.left
  return (
    <Modal
      opened
      onClose={onClose}
      size="52rem"
      title={t('batch.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        {plan.isError ? <ErrorBanner error={plan.error} again={() => void plan.refetch()} /> : null}
        {start.isError ? <ErrorBanner error={start.error} /> : null}
        <Group align="end" gap="sm">
          <SegmentedControl
            aria-label={t('batch.kind')}
            value={kind}
            onChange={value => setKind(value as typeof kind)}
            data={(['reminder', 'letter'] as const).map(value => ({ value, label: t(`batch.kind.${value}`) }))}
          />
          <Select
            label={t('batch.by')}
            w={210}
            value={by}
            onChange={value => setBy((value ?? 'executor') as BatchBy)}
            data={BATCH_BY.map(value => ({ value, label: t(`batch.by.${value}`) }))}
            allowDeselect={false}
          />
          <Select
            label={t('batch.journal')}
            w={250}
            value={journal}
            onChange={value => setJournal(value ?? '')}
            data={[
              { value: '', label: t('batch.noJournal') },
              ...outgoing.map(({ id, title, next }) => ({ value: String(id), label: `${title}: ${next}` }))
            ]}
            allowDeselect={false}
          />
        </Group>
        <fieldset className={styles.shares}>
          <legend>{t('batch.shares', { count: shares.length })}</legend>
          {plan.data?.shares.map(({ executor, tasks: own, late }) => (
            <Checkbox
              key={executor}
              size="xs"
              checked={!left.has(executor)}
              onChange={event => {
                const next = new Set(left)
                if (event.currentTarget.checked) next.delete(executor)
                else next.add(executor)
                setLeft(next)
              }}
              label={`${executor}: ${t('batch.tasks', { count: own.length })}${late > 0 ? `, ${t('batch.late', { count: late })}` : ''}`}
            />
          ))}
        </fieldset>
        {told !== undefined && told.nobody + told.finished + told.tooMany > 0 ? (
          <Text size="xs">
            {[
              told.finished > 0 ? t('batch.finished', { count: told.finished }) : '',
              told.nobody > 0 ? t('batch.nobody', { count: told.nobody }) : '',
              told.tooMany > 0 ? t('batch.tooMany', { count: told.tooMany }) : ''
            ]
              .filter(part => part !== '')
              .join(' ')}
          </Text>
        ) : null}
        {kind === 'reminder' ? null : (
          <Textarea
            label={t('batch.words')}
            description={t('batch.wordsText')}
            autosize
            minRows={3}
            maxRows={8}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
        )}
        {letter === null ? null : (
          <Group align="end" gap="sm">
            <DayField
              label={t('batch.date')}
              value={letter.date}
              onChange={date => set({ date: date ?? first.data!.date })}
            />
            {kind === 'reminder' ? (
              <DayField label={t('batch.answerBy')} value={answerBy} onChange={setAnswerBy} />
            ) : null}
            <TextInput
              label={t('batch.post')}
              value={letter.signerPost}
              onChange={event => set({ signerPost: event.currentTarget.value })}
            />
            <TextInput
              label={t('batch.name')}
              value={letter.signerName}
              onChange={event => set({ signerName: event.currentTarget.value })}
            />
          </Group>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            disabled={letter === null || shares.length === 0}
            loading={start.isPending}
            onClick={() => letter !== null && start.mutate(letter)}
          >
            {t('batch.start', { count: shares.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
