import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'

/** The number and day a decision got in E-qaror; then its words are reviewed as an act and come under control. */
export const AdoptDialog = ({ paper, onClose }: { paper: DocumentRow; onClose: () => void }) => {
  const t = useT('compose')
  const common = useT('common')
  const status = useQuery(orpc.system.status.queryOptions())
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const { deed, busy } = useDeed()
  const day = date ?? status.data?.today ?? paper.date
  const adopt = () =>
    deed({
      run: () => client.compose.adopt({ id: paper.id, base: paper.sha256, number: number.trim(), date: day }),
      words: t('adopted'),
      after: ({ draft }) => {
        onClose()
        go(['import', String(draft)])
      }
    })
  return (
    <Modal opened onClose={onClose} title={t('adopt')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="sm">
        <Text size="sm">{t('adopt.text')}</Text>
        <TextInput
          label={t('adopt.number')}
          placeholder="664-6-81-Q/24"
          value={number}
          data-autofocus
          maxLength={100}
          onChange={event => setNumber(event.currentTarget.value)}
        />
        <DayField label={t('adopt.date')} value={day} onChange={setDate} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={number.trim() === ''} loading={busy} onClick={adopt}>
            {t('adopt.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
