import { Alert, Anchor, Button, CloseButton, Group, NumberInput, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { checkSize } from '../../lib/faults.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { notifyError } from '../../ui/notify.ts'
import { saveFile } from '../../ui/save-file.ts'
import type { Paper } from './paper-page.tsx'
import styles from './papers.module.css'

type Enclosure = Paper['enclosures'][number]

/** Files that go with a paper, each with its sheets; a letter that tells of another number of them says so. `open`: they may still change. */
export const Enclosures = ({ paper: { row, enclosures, enclosuresTold }, open }: { paper: Paper; open: boolean }) => {
  const t = useT('papers')
  const { deed, busy } = useDeed()
  const input = useRef<HTMLInputElement>(null)
  const add = (list: FileList | null) => {
    for (const file of list ?? []) {
      try {
        checkSize(file)
      } catch (error) {
        notifyError(error)
        continue
      }
      deed({
        run: () => client.enclosures.add({ document: row.id, file, sheets: null }),
        words: t('enclosures.added', { name: file.name })
      })
    }
  }
  if (!open && enclosures.length === 0 && enclosuresTold === null) return null
  return (
    <>
      <h2 className={styles.head}>{t('enclosures')}</h2>
      {enclosures.length === 0 ? <Text size="xs">{t('enclosures.none')}</Text> : null}
      {enclosures.map(one => (
        <Line key={one.id} one={one} open={open} />
      ))}
      {enclosuresTold === null || enclosuresTold === enclosures.length ? null : (
        <Alert color="yellow" my="xs">
          {t('enclosures.told', { told: enclosuresTold, there: enclosures.length })}
        </Alert>
      )}
      {open ? (
        <Group gap="xs" mt={4}>
          <Button variant="default" size="compact-sm" loading={busy} onClick={() => input.current?.click()}>
            {t('enclosures.add')}
          </Button>
          {row.state === 'checked' || row.state === 'agreed' ? <Text size="xs">{t('enclosures.again')}</Text> : null}
          <input
            ref={input}
            type="file"
            hidden
            multiple
            aria-label={t('enclosures.add')}
            onChange={event => {
              add(event.currentTarget.files)
              // The same file chosen again must be enclosed again.
              event.currentTarget.value = ''
            }}
          />
        </Group>
      ) : null}
    </>
  )
}

const Line = ({ one: { id, file, sheets, size }, open }: { one: Enclosure; open: boolean }) => {
  const t = useT('papers')
  const { deed } = useDeed()
  const save = useMutation({
    mutationFn: () => client.enclosures.download({ id }),
    onSuccess: bytes => saveFile(bytes, file)
  })
  const set = (text: string) => {
    const typed = text.trim() === '' ? null : Number(text)
    if (typed === sheets || (typed !== null && !(Number.isInteger(typed) && typed > 0))) return
    deed({ run: () => client.enclosures.setSheets({ id, sheets: typed }), words: t('enclosures.saved') })
  }
  return (
    <Group className={styles.enclosed} gap="xs">
      <Anchor component="button" type="button" onClick={() => save.mutate()}>
        {file}
      </Anchor>
      <Text size="xs">{numberText(Math.max(1, Math.round(size / 1024)))} kB</Text>
      {open ? (
        <>
          <NumberInput
            key={sheets}
            aria-label={t('enclosures.sheets', { name: file })}
            title={t('enclosures.sheets', { name: file })}
            size="xs"
            w={76}
            min={1}
            max={9999}
            allowDecimal={false}
            defaultValue={sheets ?? ''}
            onBlur={event => set(event.currentTarget.value)}
          />
          <CloseButton
            size="xs"
            aria-label={t('enclosures.remove', { name: file })}
            onClick={() =>
              deed({ run: () => client.enclosures.remove({ id }), words: t('enclosures.removed', { name: file }) })
            }
          />
        </>
      ) : sheets === null ? null : (
        <Text size="xs">{t('enclosures.sheetsOf', { count: sheets })}</Text>
      )}
    </Group>
  )
}
