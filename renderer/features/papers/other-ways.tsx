import { Button, Checkbox, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { notifyDone, notifyError } from '../../ui/notify.ts'
import { saveFile } from '../../ui/save-file.ts'
import type { Paper } from './paper-page.tsx'

/** Ways to a signature that do not go through this console's E-IMZO: a file to another PC, a signature file, paper. */
export const OtherWays = ({ paper: { row, deeds } }: { paper: Paper }) => {
  const t = useT('papers')
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [scanning, setScanning] = useState(false)
  const seen = { id: row.id, sha256: row.sha256 }
  const file = useMutation({
    mutationFn: (make: () => Promise<File>) => make(),
    onSuccess: made => saveFile(made, made.name)
  })
  const take = useMutation({
    mutationFn: (given: File) => client.parcels.takeSignature({ file: given, id: row.id, sure: true }),
    onSuccess: async ({ signers, standing }) => {
      const name = signers.map(one => one.name || one.serial).join(', ')
      notifyDone(t(standing === 'same' ? 'came.signature' : 'came.signatureUnknown', { name }))
      await cache.invalidateQueries()
    },
    onError: notifyError,
    meta: { quiet: true }
  })
  const waits = row.state === 'checked' || row.state === 'agreed'
  const enters = deeds.includes('enter')
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" loading={file.isPending || take.isPending}>
            {t('other')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {waits ? (
            <Menu.Item onClick={() => file.mutate(() => client.parcels.make(seen))}>{t('other.parcel')}</Menu.Item>
          ) : null}
          {enters ? <Menu.Item onClick={() => input.current?.click()}>{t('other.signature')}</Menu.Item> : null}
          <Menu.Item onClick={() => file.mutate(() => client.parcels.printed({ id: row.id }))}>
            {t('other.print')}
          </Menu.Item>
          {enters ? <Menu.Item onClick={() => setScanning(true)}>{t('other.scan')}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        accept=".p7s,.p7b,.p7m,.txt,.b64,.sig"
        aria-label={t('other.signature')}
        onChange={event => {
          const given = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (given !== undefined) take.mutate(given)
        }}
      />
      {scanning ? <ScanDialog seen={seen} waits={waits} onClose={() => setScanning(false)} /> : null}
    </>
  )
}

type ScanProps = { seen: { id: number; sha256: string }; waits: boolean; onClose: () => void }

/** The scan of the signed paper, matched by whoever attaches it or by what a reader of QR codes typed. */
const ScanDialog = ({ seen, waits, onClose }: ScanProps) => {
  const t = useT('papers')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [file, setFile] = useState<File | null>(null)
  const [mark, setMark] = useState('')
  const [signs, setSigns] = useState(waits)
  return (
    <Modal opened onClose={onClose} title={t('other.scan')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="sm">
        <FileDrop
          label={file?.name ?? t('scan.file')}
          hint={t('scan.fileText')}
          accept=".pdf,.png,.jpg,.jpeg"
          onFile={setFile}
        />
        <TextInput
          label={t('scan.mark')}
          description={t('scan.markText')}
          value={mark}
          onChange={event => setMark(event.currentTarget.value)}
        />
        <Checkbox label={t('scan.signs')} checked={signs} onChange={event => setSigns(event.currentTarget.checked)} />
        {signs ? <Text size="xs">{t('scan.signsText')}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            disabled={file === null}
            loading={busy}
            onClick={() =>
              file !== null &&
              deed({
                run: () => client.parcels.attachScan({ ...seen, file, mark, note: '', signs }),
                words: t('scan.attached'),
                after: onClose
              })
            }
          >
            {t('scan.attach')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
