import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../changes/use-deed.tsx'
import { ActSide, EMPTY_SIDE, givenOf, type SideState } from './act-side.tsx'

/** The upper side when it is known already. `task` null: the whole act. */
export type UpperSide = { act: number; task: number | null; label: string; text: string }
type Props = { upper: UpperSide | null; onDone: () => void }

/** "Ours is this": which act of ours, and which clause of it, carries an upper one down. */
export const LocaliseDialog = ({ upper, onDone }: Props) => {
  const t = useT('localisation')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [above, setAbove] = useState<SideState>(EMPTY_SIDE)
  const [ours, setOurs] = useState<SideState>(EMPTY_SIDE)
  const [ourTask, setTask] = useState<number | null>(null)
  const [ourClause, setClause] = useState('')
  const [note, setNote] = useState('')
  const act = ours.byHand ? null : ours.act
  const tasks = useQuery({
    ...orpc.tasks.list.queryOptions({ input: { view: 'measures', acts: [act ?? 0], control: 'all' } }),
    enabled: act !== null
  })
  const clauses = useMemo(
    () =>
      (tasks.data?.rows ?? []).map(row => ({
        value: String(row.id),
        label: [row.number, row.title].filter(Boolean).join('. ')
      })),
    [tasks.data]
  )
  const upperGiven = upper === null ? givenOf(above) : { act: upper.act }
  const oursGiven = givenOf(ours)
  const save = () => {
    if (upperGiven === null || oursGiven === null) return
    deed({
      run: () =>
        client.localisation.tie({
          upper: upperGiven,
          upperTask: upper?.task ?? null,
          ours: oursGiven,
          ourTask,
          ourClause: ourTask === null ? ourClause : '',
          note
        }),
      words: t('did.tied'),
      after: onDone
    })
  }
  return (
    <Modal opened onClose={onDone} size="lg" title={t('dialog')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={10}>
        {upper === null ? (
          <ActSide label={t('column.upper')} side={above} without={act} onChange={setAbove} />
        ) : (
          <Text size="sm">
            <b>{upper.label}</b> {upper.text}
          </Text>
        )}
        <ActSide
          label={t('column.ours')}
          side={ours}
          without={upper?.act ?? null}
          onChange={side => {
            setOurs(side)
            if (side.act !== ours.act) setTask(null)
          }}
        />
        {clauses.length === 0 ? null : (
          <Select
            label={t('clause')}
            placeholder={t('clause.none')}
            searchable
            clearable
            limit={60}
            data={clauses}
            value={ourTask === null ? null : String(ourTask)}
            onChange={value => setTask(value === null ? null : Number(value))}
          />
        )}
        {ourTask !== null ? null : (
          <TextInput
            label={clauses.length === 0 ? t('column.ourClause') : t('clause.text')}
            maxLength={100}
            value={ourClause}
            onChange={event => setClause(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('note')}
          maxLength={2000}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={upperGiven === null || oursGiven === null} loading={busy} onClick={save}>
          {common('save')}
        </Button>
      </Group>
    </Modal>
  )
}
