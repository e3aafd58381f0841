import { Button, Loader } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DocumentRow, LetterForm } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DownloadButton } from '../../ui/download-button.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { LetterFields } from './letter-fields.tsx'
import { LetterFoot } from './letter-foot.tsx'
import { forget, formOf, keep, type LetterState, readKept, stateOf, tasksOf } from './letter-state.ts'
import styles from './letters.module.css'

/** A letter about chosen tasks. Address: '#/letters/new?tasks=1,2'; without tasks an ordinary letter. */
export default function LettersPage({ query }: PageProps) {
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
      {start.data === undefined ? null : <LetterPage key={given} tasks={tasks} start={start.data} />}
    </Page>
  )
}

const LetterPage = ({ tasks, start }: { tasks: readonly number[]; start: LetterForm }) => {
  const t = useT('letters')
  const [state, setState] = useState<LetterState>(() => readKept(sessionStorage, tasks) ?? stateOf(start))
  const [touched, setTouched] = useState(() => readKept(sessionStorage, tasks) !== null)
  const [made, setMade] = useState<DocumentRow | null>(null)
  const { deed, busy } = useDeed()
  const status = useQuery(orpc.system.status.queryOptions())
  const rows = useQueries({
    queries: state.tasks.map(id => orpc.tasks.get.queryOptions({ input: { id }, select: detail => detail.row }))
  }).flatMap(({ data }) => data ?? [])
  useEffect(() => {
    if (touched) keep(sessionStorage, tasks, state)
  }, [touched, tasks, state])
  const change = (part: Partial<LetterState>) => {
    setTouched(true)
    setState(now => ({ ...now, ...part }))
  }
  const again = () => {
    forget(sessionStorage, tasks)
    setTouched(false)
    setMade(null)
    setState(stateOf(start))
  }
  const make = () =>
    deed({
      run: () => client.documents.makeLetter(formOf(state)),
      words: t('made'),
      after: ({ document }) => {
        forget(sessionStorage, tasks)
        setTouched(false)
        setMade(document)
      }
    })
  return (
    <>
      {made === null ? null : (
        <div className={styles.made} role="status">
          <span>{t('madeText', { title: made.title, file: made.file })}</span>
          <DownloadButton document={made} />
          <Button component="a" variant="default" href={hrefTo(['documents'])}>
            {t('list')}
          </Button>
        </div>
      )}
      <LetterFields state={state} rows={rows} onChange={change} />
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
