import { Button, Checkbox, Group, Loader, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Duty } from '#api/incoming.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import side from '../../ui/side-panel.module.css'

type Row = Duty & { taken: boolean }

/** What the letter asks for, as read: ticked, mended, taken under control. */
export const Duties = ({ id, onDone }: { id: number; onDone: () => void }) => {
  const t = useT('incoming')
  const common = useT('common')
  const found = useQuery({ ...orpc.incoming.duties.queryOptions({ input: { id } }), meta: { quiet: true } })
  const { deed, busy } = useDeed()
  const [mended, setMended] = useState<ReadonlyMap<number, Partial<Row>>>(new Map())
  const rows: Row[] = (found.data?.duties ?? []).map((duty, index) => ({ taken: true, ...duty, ...mended.get(index) }))
  const set = (index: number, part: Partial<Row>) =>
    setMended(now => new Map(now).set(index, { ...now.get(index), ...part }))
  const taken = rows.filter(row => row.taken && row.text.trim() !== '')
  const day = found.data?.defaultDeadline?.due ?? null
  const take = () =>
    deed({
      run: () =>
        client.incoming.makeTasks({
          id,
          duties: taken.map(({ text, deadlineWords, executors }) => ({ text, deadline: deadlineWords, executors }))
        }),
      words: t('did.tasks', { count: taken.length }),
      after: onDone
    })
  return (
    <Modal opened onClose={onDone} size="xl" title={t('duties')} closeButtonProps={{ 'aria-label': common('close') }}>
      {found.isPending ? <Loader size="sm" aria-label={common('loading')} /> : null}
      {found.isError ? <ErrorBanner error={found.error} /> : null}
      <Text size="sm">{t('duties.hint')}</Text>
      {day === null ? null : <span className={side.hint}>{t('duties.default', { day: shortDate(day) })}</span>}
      <Stack gap={10} mt={8}>
        {rows.map((row, index) => (
          <Group key={row.number} gap={10} align="start" wrap="nowrap">
            <Checkbox
              mt={8}
              aria-label={t('duties.one', { n: row.number })}
              checked={row.taken}
              onChange={event => set(index, { taken: event.currentTarget.checked })}
            />
            <Stack gap={4} flex={1}>
              <Textarea
                aria-label={t('duties.one', { n: row.number })}
                autosize
                minRows={1}
                maxRows={6}
                value={row.text}
                onChange={event => set(index, { text: event.currentTarget.value })}
              />
              {row.executors.length === 0 ? null : <span className={side.hint}>{row.executors.join('; ')}</span>}
            </Stack>
            <TextInput
              w={190}
              aria-label={t('deadline')}
              placeholder={t('deadline')}
              value={row.deadlineWords}
              onChange={event => set(index, { deadlineWords: event.currentTarget.value })}
            />
          </Group>
        ))}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={taken.length === 0} loading={busy} onClick={take}>
          {t('duties.take', { count: taken.length })}
        </Button>
      </Group>
    </Modal>
  )
}
