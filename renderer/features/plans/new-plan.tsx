import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import styles from './plans.module.css'

const KINDS = ['plan', 'programme', 'hokim', 'kengash', 'bayon', 'letter'] as const

/** An act, programme or plan that has no file: its items are added to it one by one. */
export const NewPlan = ({ readOnly }: { readOnly: boolean }) => {
  const t = useT('plans')
  const { deed, busy } = useDeed()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('plan')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const add = () =>
    deed({
      run: () => client.control.makeAct({ kind, number, date, title }),
      words: t('did.plan'),
      after: () => {
        setNumber('')
        setTitle('')
        setDate(null)
      }
    })
  return (
    <section className={styles.card} aria-labelledby="new-plan">
      <h2 id="new-plan">{t('newPlan')}</h2>
      <Stack gap={8}>
        <TextInput
          label={t('plan.title')}
          required
          maxLength={2000}
          disabled={readOnly}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Group gap={10} grow align="start">
          <NativeSelect
            label={t('plan.kind')}
            disabled={readOnly}
            value={kind}
            onChange={event => setKind(KINDS.find(one => one === event.currentTarget.value) ?? kind)}
            data={KINDS.map(one => ({ value: one, label: t(`plan.${one}`) }))}
          />
          <TextInput
            label={t('plan.number')}
            maxLength={100}
            disabled={readOnly}
            value={number}
            onChange={event => setNumber(event.currentTarget.value)}
          />
          <DayField label={t('plan.date')} value={date} onChange={setDate} disabled={readOnly} />
        </Group>
        <Group>
          <Button disabled={readOnly || title.trim() === ''} loading={busy} onClick={add}>
            {t('plan.add')}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
