import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { STAGE_KINDS, type StageKind } from '#domain/control.ts'
import type { TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'

/** What a controller does with one task or many. */
export type ControlDeed = 'extend' | 'remove' | 'return' | 'stage'

/** The deed behind a state that is not set without its paper; null for the others. */
export const controlDeed = (state: TaskState): ControlDeed | null =>
  state === 'extended' ? 'extend' : state === 'removed' ? 'remove' : state === 'returned' ? 'return' : null

type Props = { what: ControlDeed; ids: number[]; today: string; onDone: () => void }

/** Asks for the day and the paper it rests on, then does it: one call, one transaction, for all the tasks chosen. */
export const ControlDialog = ({ what, ids, today, onDone }: Props) => {
  const t = useT('control')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [day, setDay] = useState<string | null>(what === 'extend' ? null : today)
  const [words, setWords] = useState('')
  const [basis, setBasis] = useState('')
  const [stage, setStage] = useState<StageKind>('justice-checked')
  const count = ids.length
  const ready = day !== null && (what === 'stage' || words.trim() !== '')
  const save = () => {
    if (day === null) return
    const date = day
    const after = { after: onDone }
    if (what === 'extend')
      deed({
        run: () => client.control.extend({ ids, due: date, reason: words, basis }),
        words: t('did.extended', { count }),
        ...after
      })
    if (what === 'remove')
      deed({
        run: () => client.control.remove({ ids, date, basis: words }),
        words: t('did.removed', { count }),
        ...after
      })
    if (what === 'return')
      deed({
        run: () => client.control.returnForRework({ ids, date, reason: words }),
        words: t('did.returned', { count }),
        ...after
      })
    if (what === 'stage')
      deed({ run: () => client.control.mark({ ids, kind: stage, date, basis }), words: t('did.marked'), ...after })
  }
  const label = { extend: 'extend.reason', remove: 'remove.basis', return: 'return.reason' } as const
  return (
    <Modal opened onClose={onDone} title={t(what)} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap={8}>
        {count > 1 ? <Text size="sm">{t('chosen', { count })}</Text> : null}
        {what === 'stage' ? (
          <NativeSelect
            label={t('stage.which')}
            value={stage}
            onChange={event => setStage(STAGE_KINDS.find(one => one === event.currentTarget.value) ?? stage)}
            data={STAGE_KINDS.map(one => ({ value: one, label: t(`mark.${one}`) }))}
          />
        ) : null}
        <DayField label={t(what === 'extend' ? 'extend.due' : 'day')} value={day} onChange={setDay} w={160} />
        {what === 'stage' ? null : (
          <Textarea
            label={t(label[what])}
            autosize
            minRows={2}
            maxLength={2000}
            required
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
        )}
        {what === 'extend' || what === 'stage' ? (
          <TextInput
            label={t(what === 'extend' ? 'extend.basis' : 'stage.basis')}
            maxLength={2000}
            value={basis}
            onChange={event => setBasis(event.currentTarget.value)}
          />
        ) : null}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={save}>
          {t(what)}
        </Button>
      </Group>
    </Modal>
  )
}
