import { Alert, Anchor, Button, Group, Loader, Modal, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestPaper } from '#api/parcels.ts'
import { shortDate, shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Warnings } from './figure-warnings.tsx'
import styles from './papers.module.css'
import { KeyDialog } from './sign-dialog.tsx'

/** A paper of another console: what it says, what is doubtful, and one action. */
export const GuestPage = ({ id }: { id: number }) => {
  const t = useT('papers')
  const guest = useQuery({ ...orpc.parcels.guest.queryOptions({ input: { id } }), meta: { quiet: true } })
  if (guest.isError)
    return (
      <Page title={t('title')}>
        <ErrorBanner error={guest.error} again={() => void guest.refetch()} />
      </Page>
    )
  if (guest.data === undefined) return <Loader size="sm" m="lg" aria-label={t('title')} />
  return <Shown guest={guest.data} />
}

const Shown = ({ guest }: { guest: GuestPaper }) => {
  const t = useT('papers')
  const d = useT('documents')
  const enclosure = useMutation({
    mutationFn: (sha256: string) => client.parcels.guestEnclosure({ id: guest.id, sha256 }),
    onSuccess: file => saveFile(file, file.name)
  })
  return (
    <Page
      title={guest.title}
      aside={t(`guest.state.${guest.state}`)}
      scroll
      actions={
        <Button component="a" variant="default" href={hrefTo(['papers'])}>
          {t('queue')}
        </Button>
      }
    >
      <Deeds guest={guest} />
      <div className={styles.columns}>
        <section className={styles.part} aria-label={t('preview')}>
          <Preview guest={guest} />
        </section>
        <section className={styles.part} aria-label={t('facts')}>
          <Warnings found={guest.facts.warnings} />
          <dl className={styles.facts}>
            <dt>{t('guest.from')}</dt>
            <dd>{guest.office}</dd>
            <dt>{d('column.kind')}</dt>
            <dd>{d(`kind.${guest.kind}`)}</dd>
            <dt>{d('column.number')}</dt>
            <dd>{guest.number || t('noNumber')}</dd>
            <dt>{d('column.date')}</dt>
            <dd>{shortDate(guest.date)}</dd>
            <dt>{d('column.addressees')}</dt>
            <dd>{guest.addressees}</dd>
            <dt>{t('author')}</dt>
            <dd>{guest.author}</dd>
            <dt>{t('guest.versions')}</dt>
            <dd>{guest.facts.versions}</dd>
            <dt>{t('guest.received')}</dt>
            <dd>{shortInstant(guest.receivedAt)}</dd>
            <dt>{t('hash')}</dt>
            <dd className={styles.hash}>{guest.sha256}</dd>
          </dl>
          {guest.facts.enclosures.length === 0 ? null : <h2 className={styles.head}>{t('enclosures')}</h2>}
          {guest.facts.enclosures.map(one => (
            <div key={one.part} className={styles.entry}>
              <Anchor component="button" type="button" onClick={() => enclosure.mutate(one.sha256)}>
                {one.file}
              </Anchor>{' '}
              {one.sheets === null ? null : t('enclosures.sheetsOf', { count: one.sheets })}
            </div>
          ))}
          {guest.facts.visas.length === 0 ? null : <h2 className={styles.head}>{t('visas')}</h2>}
          {guest.facts.visas.map(({ author, verdict, remarks, at }) => (
            <div key={`${at} ${author}`} className={styles.entry}>
              <strong>{t(`verdict.${verdict === 'agreed' || verdict === 'returned' ? verdict : 'checked'}`)}</strong>{' '}
              {author}
              {remarks === '' ? null : <blockquote className={styles.remarks}>{remarks}</blockquote>}
              <Text size="xs">{shortInstant(at)}</Text>
            </div>
          ))}
          {guest.certificate === null ? null : (
            <Text size="xs" mt="sm">
              {guest.certificate.name}. {t('notVerified')}
            </Text>
          )}
        </section>
      </div>
    </Page>
  )
}

const Preview = ({ guest }: { guest: GuestPaper }) => {
  const t = useT('papers')
  const which = guest.hasPdf ? 'pdf' : 'docx'
  const file = useQuery({
    ...orpc.parcels.guestFile.queryOptions({ input: { id: guest.id, which } }),
    staleTime: Number.POSITIVE_INFINITY
  })
  if (file.data === undefined) return null
  if (guest.hasPdf) return <PdfView file={file.data} label={guest.title} />
  return (
    <>
      <Text size="sm">{t('guest.noPdf')}</Text>
      <Button variant="default" onClick={() => saveFile(file.data, guest.file)}>
        {guest.file}
      </Button>
    </>
  )
}

const Deeds = ({ guest }: { guest: GuestPaper }) => {
  const t = useT('papers')
  const common = useT('common')
  const cache = useQueryClient()
  const { deed, busy } = useDeed()
  const [open, setOpen] = useState<'sign' | 'return' | null>(null)
  const [remarks, setRemarks] = useState('')
  const answer = useMutation({
    mutationFn: () => client.parcels.answer({ id: guest.id }),
    onSuccess: file => saveFile(file, file.name)
  })
  const close = () => setOpen(null)
  const done = () => {
    close()
    void cache.invalidateQueries()
  }
  if (guest.state !== 'waiting')
    return (
      <Group p="sm" gap="xs">
        <Button loading={answer.isPending} onClick={() => answer.mutate()}>
          {t('guest.answer')}
        </Button>
        <Text size="sm">{t('guest.answerText', { office: guest.office })}</Text>
        {guest.remarks === '' ? null : <Alert color="yellow">{guest.remarks}</Alert>}
      </Group>
    )
  return (
    <Group p="sm" gap="xs" role="toolbar" aria-label={t('deeds')}>
      <Button onClick={() => setOpen('sign')}>{t('sign')}</Button>
      <Button variant="default" onClick={() => setOpen('return')}>
        {t('giveBack')}
      </Button>
      {open === 'sign' ? (
        <KeyDialog
          title={t('sign')}
          text={guest.title}
          onClose={close}
          sign={async (key, signal) => {
            await client.parcels.sign({ id: guest.id, sha256: guest.sha256, key }, { signal })
            done()
          }}
        />
      ) : null}
      <Modal
        opened={open === 'return'}
        onClose={close}
        title={t('giveBack')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Textarea
          label={t('remarks')}
          autosize
          minRows={3}
          value={remarks}
          onChange={event => setRemarks(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="md">
          <Button
            disabled={remarks.trim() === ''}
            loading={busy}
            onClick={() =>
              deed({
                run: () => client.parcels.giveBack({ id: guest.id, remarks }),
                words: t('givenBack'),
                after: done
              })
            }
          >
            {t('giveBack')}
          </Button>
        </Group>
      </Modal>
    </Group>
  )
}
