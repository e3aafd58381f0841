import { Autocomplete, Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { INCOMING_KINDS } from '#domain/control.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, faultOf, orpc } from '../../lib/client.ts'
import { checkSize } from '../../lib/faults.ts'
import { go } from '../../lib/route.ts'
import { refresh } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'
import form from '../../ui/form-grid.module.css'
import styles from './incoming.module.css'
import { emptyLetter, isComplete, type LetterState, stateOf, toSave } from './letter-state.ts'

/** A letter in one form: Tab from field to field, Ctrl+Enter keeps it and opens the next one. */
export const LetterForm = ({ id }: { id: number | null }) => {
  const t = useT('incoming')
  const start = useQuery(orpc.incoming.start.queryOptions())
  const letter = useQuery({ ...orpc.incoming.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  const ready = start.data !== undefined && (id === null || letter.data !== undefined)
  return (
    <Page title={t(id === null ? 'form.title' : 'form.edit')} aside={t('form.hint')} scroll>
      {ready ? (
        <Form
          key={id ?? 'new'}
          id={id}
          start={start.data}
          first={letter.data === undefined ? emptyLetter(start.data) : stateOf(letter.data)}
        />
      ) : null}
    </Page>
  )
}

type Start = Awaited<ReturnType<typeof client.incoming.start>>
type FormProps = { id: number | null; start: Start; first: LetterState }

const Form = ({ id, start, first }: FormProps) => {
  const t = useT('incoming')
  const common = useT('common')
  const queries = useQueryClient()
  const [state, setState] = useState(first)
  const [file, setFile] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const top = useRef<HTMLInputElement>(null)
  const set = (part: Partial<LetterState>) => setState(now => ({ ...now, ...part }))
  useEffect(() => top.current?.focus(), [])

  const read = useMutation({
    mutationFn: async (chosen: File) => {
      checkSize(chosen)
      setFile(chosen)
      return client.incoming.readFile({ file: chosen, date: state.theirDate })
    },
    onSuccess: found =>
      // What was typed stays; the file fills only what is empty.
      setState(now => ({
        ...now,
        text: now.text.trim() === '' ? found.text : now.text,
        subject: now.subject.trim() === '' ? found.subject : now.subject,
        theirNumber: now.theirNumber === '' ? found.theirNumber : now.theirNumber,
        theirDate: now.theirDate ?? found.theirDate,
        due: now.due ?? found.due
      })),
    meta: { quiet: true }
  })
  const save = useMutation({
    mutationFn: ({ again }: { again: boolean; next: boolean }) =>
      client.incoming.save(toSave(id, state, { file, today: start.today, again })),
    onSuccess: async (answer, { next }) => {
      notifyDone(t('did.saved', { number: state.number }))
      await refresh(queries, answer)
      if (!next) {
        go(['incoming', answer.id])
        return
      }
      const { number } = await client.incoming.start()
      setState(emptyLetter({ number, today: start.today }, state))
      setFile(null)
      read.reset()
      top.current?.focus()
    },
    meta: { quiet: true }
  })
  const complete = isComplete(state)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && complete && !save.isPending) {
      event.preventDefault()
      save.mutate({ again: false, next: id === null })
    }
  }
  const isSame = faultOf(save.error)?.code === 'SAME_LETTER'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole form listens for Ctrl+Enter
    <div className={form.form} onKeyDown={onKey}>
      <Autocomplete
        ref={top}
        className={form.half}
        label={t('column.sender')}
        required
        data={start.senders}
        limit={12}
        selectFirstOptionOnChange
        value={state.sender}
        onChange={sender => set({ sender })}
      />
      <TextInput
        className={form.quarter}
        label={t('theirNumber')}
        value={state.theirNumber}
        onChange={event => set({ theirNumber: event.currentTarget.value })}
      />
      <div className={form.quarter}>
        <DayField label={t('theirDate')} value={state.theirDate} onChange={theirDate => set({ theirDate })} />
      </div>
      <TextInput
        className={form.full}
        label={t('column.subject')}
        required
        maxLength={1000}
        value={state.subject}
        onChange={event => set({ subject: event.currentTarget.value })}
      />
      <div className={form.quarter}>
        <DayField label={t('column.due')} value={state.due} onChange={due => set({ due })} />
      </div>
      <TextInput
        className={form.quarter}
        label={t('column.number')}
        value={state.number}
        onChange={event => set({ number: event.currentTarget.value })}
      />
      <div className={form.quarter}>
        <DayField label={t('column.date')} value={state.date} onChange={day => set({ date: day ?? start.today })} />
      </div>
      <NativeSelect
        className={form.quarter}
        label={t('kind')}
        value={state.kind}
        onChange={event => set({ kind: INCOMING_KINDS.find(one => one === event.currentTarget.value) ?? 'letter' })}
        data={INCOMING_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
      />
      {id === null ? (
        <fieldset className={`${form.fieldset} ${styles.fieldset}`}>
          <legend>{t('resolution')}</legend>
          <Autocomplete
            className={form.full}
            label={t('resolution.text')}
            data={start.phrases}
            limit={20}
            value={state.words}
            onChange={words => set({ words })}
          />
          <div className={form.quarter}>
            <PersonPicker
              label={t('resolution.author')}
              value={state.author}
              people={start.people}
              onChange={author => set({ author })}
            />
          </div>
          <div className={form.quarter}>
            <PersonPicker
              label={t('resolution.lead')}
              value={state.lead}
              people={start.people}
              onChange={lead => set({ lead })}
            />
          </div>
          <div className={form.half}>
            <PeoplePicker
              label={t('resolution.co')}
              value={state.co}
              people={start.people}
              onChange={co => set({ co })}
            />
          </div>
          <Checkbox
            className={form.full}
            label={t('resolution.paper')}
            checked={state.paper}
            onChange={event => set({ paper: event.currentTarget.checked })}
          />
        </fieldset>
      ) : null}
      <Textarea
        className={form.full}
        label={t('text')}
        autosize
        minRows={3}
        maxRows={14}
        value={state.text}
        onChange={event => set({ text: event.currentTarget.value })}
      />
      <Group className={form.full} gap={12}>
        <Button variant="default" loading={read.isPending} onClick={() => picker.current?.click()}>
          {t('file')}
        </Button>
        {file === null ? null : <span>{t('file.chosen', { name: file.name })}</span>}
        <Checkbox
          label={t('needsAnswer')}
          checked={state.needsAnswer}
          onChange={event => set({ needsAnswer: event.currentTarget.checked })}
        />
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('file')}
          onChange={event => {
            const chosen = event.currentTarget.files?.[0]
            if (chosen !== undefined) read.mutate(chosen)
            event.currentTarget.value = ''
          }}
        />
      </Group>
      {read.isError ? (
        <div className={form.full}>
          <ErrorBanner error={read.error} />
        </div>
      ) : null}
      {save.isError ? (
        <div className={form.full}>
          <ErrorBanner error={save.error} />
          {isSame ? (
            <Button mt={6} variant="default" onClick={() => save.mutate({ again: true, next: false })}>
              {t('again')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className={form.foot}>
        {id === null ? (
          <Button
            disabled={!complete}
            loading={save.isPending}
            onClick={() => save.mutate({ again: false, next: true })}
          >
            {t('saveNext')}
          </Button>
        ) : null}
        <Button
          variant={id === null ? 'default' : 'filled'}
          disabled={!complete}
          loading={save.isPending}
          onClick={() => save.mutate({ again: false, next: false })}
        >
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={() => go(id === null ? ['incoming'] : ['incoming', id])}>
          {common('cancel')}
        </Button>
      </div>
    </div>
  )
}
