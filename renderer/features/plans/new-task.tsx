import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ActRow } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { PeoplePicker, PersonPicker } from '../../ui/people-picker.tsx'
import styles from './plans.module.css'

type Props = { acts: readonly ActRow[]; people: readonly string[]; readOnly: boolean }
const KINDS = ['errand', 'plan'] as const

/** An errand on its own, or an item of a plan or act. */
export const NewTask = ({ acts, people, readOnly }: Props) => {
  const t = useT('plans')
  const hints = useT('control')
  const { deed, busy } = useDeed()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('errand')
  const [act, setAct] = useState<number | null>(null)
  const [text, setText] = useState('')
  const [deadline, setDeadline] = useState('')
  const [deputy, setDeputy] = useState('')
  const [lead, setLead] = useState('')
  const [co, setCo] = useState<string[]>([])
  const [proofNeeded, setProof] = useState('')
  const add = () =>
    deed({
      run: () => client.control.makeTask({ kind, act, text, deadline, deputy, lead, co, proofNeeded }),
      words: t('did.task'),
      after: () => {
        // People and act stay: the next item is often theirs too.
        setText('')
        setDeadline('')
        setProof('')
      }
    })
  return (
    <section className={styles.card} aria-labelledby="new-task">
      <h2 id="new-task">{t('newTask')}</h2>
      <Stack gap={8}>
        <Textarea
          label={t('task.text')}
          required
          autosize
          minRows={2}
          maxLength={10_000}
          disabled={readOnly}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Group gap={10} grow align="start">
          <TextInput
            label={t('task.deadline')}
            description={hints('errand.deadlineHint')}
            disabled={readOnly}
            value={deadline}
            onChange={event => setDeadline(event.currentTarget.value)}
          />
          <TextInput
            label={t('task.proof')}
            description={hints('proof.hint')}
            maxLength={2000}
            disabled={readOnly}
            value={proofNeeded}
            onChange={event => setProof(event.currentTarget.value)}
          />
        </Group>
        <Group gap={10} grow>
          <PersonPicker label={t('task.deputy')} value={deputy} people={people} onChange={setDeputy} />
          <PersonPicker label={t('task.lead')} value={lead} people={people} onChange={setLead} />
        </Group>
        <PeoplePicker label={t('task.co')} value={co} people={people} onChange={setCo} />
        <Group gap={10} grow>
          <NativeSelect
            label={t('task.kind')}
            disabled={readOnly}
            value={kind}
            onChange={event => setKind(KINDS.find(one => one === event.currentTarget.value) ?? kind)}
            data={KINDS.map(one => ({ value: one, label: t(`task.${one}`) }))}
          />
          <NativeSelect
            label={t('task.act')}
            disabled={readOnly}
            value={act === null ? '' : String(act)}
            onChange={event => setAct(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
            data={[
              { value: '', label: t('task.noAct') },
              ...acts.map(one => ({ value: String(one.id), label: one.label }))
            ]}
          />
        </Group>
        <Group>
          <Button disabled={readOnly || text.trim() === ''} loading={busy} onClick={add}>
            {t('task.add')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
