import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComposedForm } from '#api/compose.ts'
import { COMPOSED_KINDS, type ComposedKind } from '#domain/compose/kinds.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { kept as typedTexts } from '../../lib/kept.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { Ask } from './ask.tsx'
import { readKept } from './compose-state.ts'
import { Editor } from './editor.tsx'

const kindOf = (name: string | undefined): ComposedKind | null => COMPOSED_KINDS.find(kind => kind === name) ?? null

/** What to write and from what ('#/compose', '#/compose/report?tasks=1,2'), or the next version of a paper ('#/compose/7'). */
export default function ComposePage({ rest, query }: PageProps) {
  const paper = Number(rest[0])
  if (Number.isInteger(paper) && paper > 0) return <NextVersion key={paper} id={paper} />
  return <NewPaper kind={kindOf(rest[0])} tasks={query.tasks ?? ''} />
}

const NewPaper = ({ kind, tasks }: { kind: ComposedKind | null; tasks: string }) => {
  const t = useT('compose')
  const [form, setForm] = useState<ComposedForm | null>(null)
  const chosen = kind ?? 'report'
  const kept = form?.kind !== chosen ? readKept(typedTexts(), chosen) : null
  if (form !== null && form.kind === chosen)
    return <Editor form={form} of={null} name={form.kind} onAgain={() => setForm(null)} />
  return (
    <Page
      title={t('title')}
      scroll
      actions={
        <>
          {kept === null ? null : (
            <Button variant="default" onClick={() => setForm(kept)}>
              {t('goOn', { kind: t(`kind.${kept.kind}`) })}
            </Button>
          )}
          <Button component="a" variant="default" href={hrefTo(['documents'])}>
            {t('list')}
          </Button>
        </>
      }
    >
      <Ask
        key={tasks}
        kind={chosen}
        tasks={tasks}
        onKind={next => go(['compose', next], tasks === '' ? {} : { tasks }, true)}
        onStart={setForm}
      />
    </Page>
  )
}

const NextVersion = ({ id }: { id: number }) => {
  const t = useT('compose')
  const fresh = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, meta: { quiet: true } }
  const form = useQuery({ ...orpc.compose.form.queryOptions({ input: { id } }), ...fresh })
  const paper = useQuery({ ...orpc.papers.get.queryOptions({ input: { id } }), ...fresh })
  const error = form.error ?? paper.error
  if (error !== null)
    return (
      <Page title={t('title')}>
        <ErrorBanner error={error} again={() => void Promise.all([form.refetch(), paper.refetch()])} />
      </Page>
    )
  if (form.data === undefined || paper.data === undefined) return <Loader size="sm" m="lg" aria-label={t('loading')} />
  const base = paper.data.row.sha256
  return <Editor form={form.data} of={{ id, base }} name={`paper ${id} ${base}`} onAgain={null} />
}
