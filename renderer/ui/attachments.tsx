import { Button, CloseButton, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AttachmentView } from '#api/attachments.ts'
import type { AttachmentKind } from '#domain/control.ts'
import { numberText, shortInstant } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { client } from '../lib/client.ts'
import { checkSize } from '../lib/faults.ts'
import styles from './attachments.module.css'
import { useDeed } from './changes/use-deed.tsx'
import { notifyError } from './notify.ts'
import { saveFile } from './save-file.ts'

type Props = {
  holder: 'task' | 'incoming' | 'work_entry' | 'finding' | 'event' | 'rollout_cell'
  of: number
  kind: AttachmentKind
  files: readonly AttachmentView[]
  readOnly: boolean
  /** Files were added or taken off. */
  after?: () => void
}

/** Files of a thing: added, opened, taken off; one whose bytes are gone says so. */
export const Attachments = ({ holder, of, kind, files, readOnly, after }: Props) => {
  const t = useT('control')
  const { deed, busy } = useDeed()
  const input = useRef<HTMLInputElement>(null)
  const open = useMutation({
    mutationFn: async (one: AttachmentView) => saveFile(await client.attachments.download({ id: one.id }), one.name)
  })
  const add = (list: FileList | null) => {
    for (const file of list ?? []) {
      try {
        checkSize(file)
      } catch (error) {
        notifyError(error)
        continue
      }
      deed({
        run: () => client.attachments.add({ holder, of, kind, file }),
        words: t('did.attached', { name: file.name }),
        ...(after === undefined ? {} : { after })
      })
    }
  }
  return (
    <>
      {files.length === 0 ? <p className={styles.hint}>{t('files.none')}</p> : null}
      <ul className={styles.files}>
        {files.map(one => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.open}
              data-gone={!one.there}
              aria-label={t('files.open', { name: one.name })}
              onClick={() => open.mutate(one)}
            >
              {one.name}
            </button>
            <span className={styles.hint}>
              {one.there
                ? t('files.size', { size: numberText(Math.max(1, Math.round(one.size / 1024))) })
                : t('files.gone')}
              {` · ${shortInstant(one.at)} · ${one.author}`}
            </span>
            {readOnly ? null : (
              <CloseButton
                size="xs"
                aria-label={t('files.remove', { name: one.name })}
                onClick={() =>
                  deed({
                    run: () => client.attachments.remove({ id: one.id }),
                    words: t('did.detached', { name: one.name }),
                    ...(after === undefined ? {} : { after })
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      <Group gap={8} mt={4}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={readOnly}
          loading={busy}
          onClick={() => input.current?.click()}
        >
          {t('files.add')}
        </Button>
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('files.add')}
        onChange={event => {
          add(event.currentTarget.files)
          // The same file chosen again must be attached again.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
