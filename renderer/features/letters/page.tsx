import { Button, Loader } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DocumentRow, LetterForm } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { kept as typedTexts } from '../../lib/kept.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DownloadButton } from '../../ui/download-button.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyError } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { LetterFields } from './letter-fields.tsx'
import { LetterFoot } from './letter-foot.tsx'
import { forget, formOf, keep, type LetterState, readKept, stateOf, tasksOf } from './letter-state.ts'
import styles from './letters.module.css'

/** A letter about chosen tasks ('#/letters/new?tasks=1,2'), an ordinary one ('#/letters/new'), or the next version of one ('#/letters/7'). */
export default function LettersPage({ rest, query }: PageProps) {
  const paper = Number(rest[0])
  return Number.isInteger(paper) && paper > 0 ? <NextVersion key={paper} id={paper} /> : <NewLetter query={query} />
}

const NewLetter = ({ query }: Pick<PageProps, 'query'>) => {
  const t = useT('letters')
  const given = query.tasks ?? ''
  const tasks = tasksOf(given)
  // A form is begun once for its tasks; a letter made meanwhile must not overwrite what is being typed.
  const start = useQuery({
    ...orpc.documents.startLetter.queryOptions({ input: { tasks } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { quiet: true }
  })
  return (
    <Page
      title={t('title')}
      aside={tasks.length === 0 ? t('noTasks') : t('ofTasks', { count: tasks.length })}
      actions={
        <Button component="a" variant="default" href={hrefTo(['documents'])}>
          {t('list')}
        </Button>
      }
    >
      {start.isError ? <ErrorBanner error={start.error} again={() => void start.refetch()} /> : null}
      {start.isPending ? <Loader size="sm" m="lg" aria-label={t('loading')} /> : null}
      {start.data === undefined ? null : <LetterPage key={given} name={tasks.join(',')} start={start.data} of={null} />}
    </Page>
  )
}

const NextVersion = ({ id }: { id: number }) => {
  const t = useT('letters')
  const paper = useQuery({
    ...orpc.papers.get.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    meta: { quiet: true }
  })
  const { row, form } = paper.data ?? {}
  const back = (
    <Button component="a" variant="default" href={hrefTo(['papers', String(id)])}>
      {t('paper')}
    </Button>
  )
  return (
    <Page title={t('nextVersion')} aside={row?.title ?? ''} actions={back}>
      {paper.isError ? <ErrorBanner error={paper.error} again={() => void paper.refetch()} /> : null}
      {paper.isPending ? <Loader size="sm" m="lg" aria-label={t('loading')} /> : null}
      {row === undefined || form == null ? null : (
        <LetterPage name={`paper ${id} ${row.sha256}`} start={form} of={{ id, base: row.sha256 }} />
      )}
    </Page>
  )
}

/** `name`: of what is kept unfinished; `of`: the paper this is the next version of, and the version it was begun from. */
type LetterProps = { name: string; start: LetterForm; of: { id: number; base: string } | null }

const LetterPage = ({ name, start, of }: LetterProps) => {
  const t = useT('letters')
  const [state, setState] = useState<LetterState>(() => readKept(typedTexts(), name) ?? stateOf(start))
  const [touched, setTouched] = useState(() => readKept(typedTexts(), name) !== null)
  const [made, setMade] = useState<DocumentRow | null>(null)
  const { deed, busy } = useDeed()
  const status = useQuery(orpc.system.status.queryOptions())
  const rows = useQueries({
    queries: state.tasks.map(id => orpc.tasks.get.queryOptions({ input: { id }, select: detail => detail.row }))
  }).flatMap(({ data }) => data ?? [])
  useEffect(() => {
    if (touched) keep(typedTexts(), name, state)
  }, [touched, name, state])
  const change = (part: Partial<LetterState>) => {
    setTouched(true)
    setState(now => ({ ...now, ...part }))
  }
  /** Another language: a letter nobody has written in yet begins anew in it, a written one keeps its words. */
  const speak = async (language: LetterState['language']) => {
    if (touched || of !== null) return change({ language })
    try {
      const fresh = await client.documents.startLetter({ tasks: start.tasks, language })
      setState(now => ({ ...stateOf(fresh), head: now.head }))
    } catch (error) {
      notifyError(error)
    }
  }
  const again = () => {
    forget(typedTexts(), name)
    setTouched(false)
    setMade(null)
    setState(stateOf(start))
  }
  const make = () =>
    deed({
      run: () =>
        of === null
          ? client.documents.makeLetter(formOf(state))
          : client.papers.reviseLetter({ ...of, form: formOf(state) }),
      words: t('made'),
      after: ({ document }) => {
        forget(typedTexts(), name)
        setTouched(false)
        if (of === null) setMade(document)
        else go(['papers', String(of.id)])
      }
    })
  return (
    <>
      {made === null ? null : (
        <div className={styles.made} role="status">
          <span>{t('madeText', { title: made.title, file: made.file })}</span>
          <DownloadButton document={made} />
          <Button component="a" href={hrefTo(['papers', String(made.id)])}>
            {t('toSigning')}
          </Button>
          <Button component="a" variant="default" href={hrefTo(['documents'])}>
            {t('list')}
          </Button>
        </div>
      )}
      <LetterFields
        state={state}
        rows={rows}
        except={of?.id ?? null}
        onLanguage={language => void speak(language)}
        onChange={change}
      />
      <LetterFoot
        state={state}
        touched={touched}
        busy={busy}
        readOnly={status.data?.readOnly ?? true}
        onMake={make}
        onAgain={again}
      />
    </>
  )
}
