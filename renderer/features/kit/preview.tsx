import { Button, Group, Tabs, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { KitForm, KitLine } from '#api/kit.ts'
import type { KitOccasion } from '#domain/kit/kit.ts'
import type { Language } from '#domain/office.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { copyText } from '../../lib/copy-text.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './kit.module.css'
import { labelOf } from './recipients.tsx'

type Props = { line: KitLine; asked: { day: string; occasion: KitOccasion; language: Language } }
const FORMS: readonly KitForm[] = ['docx', 'xlsx', 'text']

/** One recipient's list as it will be printed, and its text for a messenger. */
export const Preview = ({ line, asked }: Props) => {
  const t = useT('kit')
  const recipient = { by: line.by, key: line.key }
  const looked = useQuery({
    ...orpc.kit.one.queryOptions({ input: { ...asked, recipient, form: 'pdf' } }),
    meta: { quiet: true },
    staleTime: 0
  })
  const save = useMutation({
    mutationFn: (form: KitForm) => client.kit.one({ ...asked, recipient, form }),
    onSuccess: ({ file }) => saveFile(file, file.name)
  })
  const label = labelOf(line, t)
  const { data } = looked
  return (
    <section className={styles.preview} aria-label={t('previewOf', { name: label })}>
      <h2>{label}</h2>
      {looked.isError ? <ErrorBanner error={looked.error} again={() => void looked.refetch()} /> : null}
      <Tabs defaultValue="paper" className={styles.tabs}>
        <Tabs.List>
          <Tabs.Tab value="paper">{t('paper')}</Tabs.Tab>
          <Tabs.Tab value="message">{t('message')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="paper" className={styles.panel}>
          {data === undefined ? null : <PdfView file={data.file} label={label} />}
        </Tabs.Panel>
        <Tabs.Panel value="message" className={styles.panel}>
          <Textarea aria-label={t('message')} value={data?.message ?? ''} readOnly autosize minRows={6} maxRows={22} />
          <Group mt="xs">
            <Button
              disabled={data === undefined}
              onClick={() => {
                if (data !== undefined && copyText(data.message)) notifyDone(t('copied'))
              }}
            >
              {t('copy')}
            </Button>
          </Group>
        </Tabs.Panel>
      </Tabs>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={data === undefined}
          onClick={() => data !== undefined && saveFile(data.file, data.file.name)}
        >
          {t('form.pdf')}
        </Button>
        {FORMS.map(form => (
          <Button
            key={form}
            variant="default"
            loading={save.isPending && save.variables === form}
            onClick={() => save.mutate(form)}
          >
            {t(`form.${form}`)}
          </Button>
        ))}
      </Group>
    </section>
  )
}
