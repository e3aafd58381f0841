import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'

/** A paper goes back only with words that say what to mend. */
export const ReturnDialog = ({ paper, onClose }: { paper: DocumentRow; onClose: () => void }) => {
  const t = useT('papers')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [remarks, setRemarks] = useState('')
  const give = () =>
    deed({
      run: () => client.papers.giveBack({ id: paper.id, sha256: paper.sha256, remarks }),
      words: t('givenBack'),
      after: onClose
    })
  return (
    <Modal opened onClose={onClose} title={t('giveBack')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Textarea
        label={t('remarks')}
        autosize
        minRows={3}
        value={remarks}
        onChange={event => setRemarks(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button disabled={remarks.trim() === ''} loading={busy} onClick={give}>
          {t('giveBack')}
        </Button>
      </Group>
    </Modal>
  )
}
