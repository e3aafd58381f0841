import { useRemember } from '../../ui/use-remember.ts'
import { Button, Group, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COMPOSED_KINDS } from '#domain/compose/kinds.ts'
import type { DocumentKind } from '#domain/paper.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DownloadButton } from '../../ui/download-button.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfButton } from '../../ui/pdf-button.tsx'
import { DocumentStateBadge } from './document-state.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { Enclosures } from './enclosures.tsx'
import { FigureWarnings } from './figure-warnings.tsx'
import { PaperFigures } from './paper-figures.tsx'
import { NumberField } from './number-field.tsx'
import { OtherWays } from './other-ways.tsx'
import styles from './papers.module.css'
import { Preview } from './preview.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { SendLines } from './send-lines.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { Trail } from './trail.tsx'

export type Paper = Outputs['papers']['get']

/** One paper: what it is, what may be done with it now, and all that was done. */
export const PaperPage = ({ id }: { id: number }) => {
  const t = useT('papers')
  const paper = useQuery({ ...orpc.papers.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  if (paper.isError)
    return (
      <Page title={t('title')}>
        <ErrorBanner error={paper.error} again={() => void paper.refetch()} />
      </Page>
    )
  if (paper.data === undefined) return <Loader size="sm" m="lg" aria-label={t('title')} />
  return <Shown paper={paper.data} />
}

const Shown = ({ paper }: { paper: Paper }) => {
  const t = useT('papers')
  const d = useT('documents')
  const { row, deeds } = paper
  useRemember(hrefTo(['papers', row.id]), [row.number, row.title].filter(Boolean).join(' · '), d(`kind.${row.kind}`))
  return (
    <Page
      title={row.title}
      aside={<DocumentStateBadge state={row.state} />}
      scroll
      actions={
        <Button component="a" variant="default" href={hrefTo(['papers'])}>
          {t('queue')}
        </Button>
      }
    >
      <Deeds paper={paper} />
      <div className={styles.columns}>
        <section className={styles.part} aria-label={t('facts')}>
          <FigureWarnings id={row.id} />
          <PaperFigures row={row} open={deeds.includes('check')} />
          <dl className={styles.facts}>
            <dt>{d('column.kind')}</dt>
            <dd>{d(`kind.${row.kind}`)}</dd>
            <dt>{d('column.number')}</dt>
            <dd>
              <NumberField paper={paper} />
            </dd>
            <dt>{d('column.date')}</dt>
            <dd>{shortDate(row.date)}</dd>
            <dt>{t('author')}</dt>
            <dd>{row.author}</dd>
            <dt>{t('file')}</dt>
            <dd>
              <Group gap="xs">
                {row.file}
                <DownloadButton document={row} size="compact-xs" variant="default" />
                <PdfButton document={row} size="compact-xs" variant="default" />
              </Group>
            </dd>
            <dt>{t('hash')}</dt>
            <dd className={styles.hash}>{row.sha256}</dd>
          </dl>
          <Enclosures paper={paper} open={deeds.includes('edit')} />
          <SendLines paper={paper} open={deeds.includes('send')} />
          {deeds.includes('sign') ? <Preview paper={paper} /> : null}
        </section>
        <Trail paper={paper} />
      </div>
    </Page>
  )
}

const isComposed = (kind: DocumentKind): boolean => (COMPOSED_KINDS as readonly string[]).includes(kind)

/** What the caller may do now, the next step first. */
const Deeds = ({ paper: { row, deeds, ...rest } }: { paper: Paper }) => {
  const t = useT('papers')
  const c = useT('compose')
  const { deed, busy } = useDeed()
  const [open, setOpen] = useState<'sign' | 'return' | 'remove' | 'adopt' | null>(null)
  const seen = { id: row.id, sha256: row.sha256 }
  const close = () => setOpen(null)
  return (
    <Group p="sm" gap="xs" role="toolbar" aria-label={t('deeds')}>
      {deeds.includes('check') ? (
        <Button loading={busy} onClick={() => deed({ run: () => client.papers.check(seen), words: t('checked') })}>
          {t('check')}
        </Button>
      ) : null}
      {deeds.includes('agree') ? (
        <Button
          variant={deeds.includes('sign') ? 'default' : 'filled'}
          loading={busy}
          onClick={() => deed({ run: () => client.papers.agree(seen), words: t('agreed') })}
        >
          {t('agree')}
        </Button>
      ) : null}
      {deeds.includes('sign') ? <Button onClick={() => setOpen('sign')}>{t('sign')}</Button> : null}
      {deeds.includes('return') ? (
        <Button variant="default" onClick={() => setOpen('return')}>
          {t('giveBack')}
        </Button>
      ) : null}
      <OtherWays paper={{ ...rest, row, deeds }} />
      {deeds.includes('edit') ? (
        <>
          {row.kind === 'letter' || isComposed(row.kind) ? (
            <Button
              component="a"
              variant="default"
              href={hrefTo([row.kind === 'letter' ? 'letters' : 'compose', String(row.id)])}
            >
              {t('edit')}
            </Button>
          ) : null}
          {row.kind === 'decision' ? (
            <Button variant="default" onClick={() => setOpen('adopt')}>
              {c('adopt')}
            </Button>
          ) : null}
          <Button variant="default" color="red" onClick={() => setOpen('remove')}>
            {t('remove')}
          </Button>
        </>
      ) : null}
      {open === 'sign' ? <SignDialog papers={[row]} onClose={close} /> : null}
      {open === 'adopt' ? <AdoptDialog paper={row} onClose={close} /> : null}
      {open === 'return' ? <ReturnDialog paper={row} onClose={close} /> : null}
      <ConfirmDialog
        opened={open === 'remove'}
        title={t('remove')}
        text={t('removeText', { title: row.title })}
        confirm={t('remove')}
        danger
        busy={busy}
        onCancel={close}
        onConfirm={() =>
          deed({ run: () => client.papers.remove({ id: row.id }), words: t('removed'), after: () => go(['papers']) })
        }
      />
    </Group>
  )
}
