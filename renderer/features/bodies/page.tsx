import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Grid } from '../../grid/Grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { shortInstant } from '../../i18n/format.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { BodyNameDialog } from '../../ui/body-name-dialog.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './bodies.module.css'

type Listed = Outputs['bodies']['list']['bodies'][number]
type Answer = Outputs['bodies']['list']['answers'][number]

/** Every body named as an executor with the ways it is printed, and what persons have said of names that were not sure. */
export default function BodiesPage() {
  const t = useT('bodies')
  const common = useT('common')
  const cache = useQueryClient()
  const list = useQuery({ ...orpc.bodies.list.queryOptions(), meta: { quiet: true } })
  const [search, setSearch] = useState('')
  const [asked, setAsked] = useState<string | null>(null)
  const onSuccess = () =>
    Promise.all(
      [orpc.bodies, orpc.tasks, orpc.changes].map(calls => cache.invalidateQueries({ queryKey: calls.key() }))
    )
  const answer = useMutation(orpc.bodies.answer.mutationOptions({ onSuccess }))
  const { mutate: forget, isPending } = useMutation(orpc.bodies.forget.mutationOptions({ onSuccess }))
  const bodies = list.data?.bodies ?? NONE
  const answers = list.data?.answers ?? NO_ANSWERS
  const columns = useMemo(() => bodyColumns(t), [t])
  const answerColumns = useMemo(() => columnsOfAnswers(t, isPending, id => forget({ id })), [t, isPending, forget])
  return (
    <Page
      title={t('title')}
      aside={t('count', { count: bodies.length })}
      actions={
        <TextInput
          type="search"
          aria-label={common('search')}
          placeholder={t('search')}
          w={240}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <div className={styles.bodies}>
        <ToolGrid
          label={t('title')}
          columns={columns}
          rows={bodies}
          rowId={({ key }) => key}
          quickText={search}
          onRowOpen={body => setAsked(body.spellings.find(text => text !== body.name) ?? body.name)}
          loading={list.isPending}
          empty={t('empty')}
          maxLines={5}
          name="bodies"
        />
      </div>
      <section className={styles.answers} aria-labelledby="answers-title">
        <h2 id="answers-title">{t('answers.title', { count: answers.length })}</h2>
        <p>{t('answers.text')}</p>
        {answers.length === 0 ? null : (
          <div className={styles.answerGrid}>
            <Grid
              label={t('answers.label')}
              columns={answerColumns}
              rows={answers}
              rowId={({ id }) => id}
              onRowOpen={({ spelling }) => setAsked(spelling)}
              empty={t('answers.none')}
              stateKey="body-answers"
            />
          </div>
        )}
      </section>
      {asked === null ? null : (
        <BodyNameDialog
          spelling={asked}
          busy={answer.isPending}
          onClose={() => setAsked(null)}
          onSave={body => answer.mutate({ spelling: asked, body }, { onSuccess: () => setAsked(null) })}
        />
      )}
    </Page>
  )
}
const NONE: readonly Listed[] = []
const NO_ANSWERS: readonly Answer[] = []

const bodyColumns = (t: T<'bodies'>): GridColumn<Listed>[] => [
  { id: 'name', header: t('column.name'), width: 320, grow: 1, kind: 'long', value: ({ name }) => name },
  {
    id: 'sure',
    header: t('column.sure'),
    width: 130,
    kind: 'badge',
    value: ({ sure }) => (sure ? 0 : 1),
    text: ({ sure }) => t(sure ? 'sure' : 'unsure'),
    render: ({ sure }) => (
      <span className={sure ? styles.sure : styles.unsure}>
        <Shape name={sure ? 'tick' : 'flag'} label="" /> {t(sure ? 'sure' : 'unsure')}
      </span>
    )
  },
  { id: 'tasks', header: t('column.tasks'), width: 96, kind: 'number', value: ({ tasks }) => tasks },
  {
    id: 'spellings',
    header: t('column.spellings'),
    width: 420,
    grow: 2,
    kind: 'long',
    value: ({ spellings }) => spellings.join('\n')
  }
]

const columnsOfAnswers = (t: T<'bodies'>, busy: boolean, forget: (id: number) => void): GridColumn<Answer>[] => [
  {
    id: 'spelling',
    header: t('column.spelling'),
    width: 300,
    grow: 1,
    kind: 'long',
    value: ({ spelling }) => spelling
  },
  {
    id: 'body',
    header: t('column.means'),
    width: 300,
    grow: 1,
    kind: 'long',
    value: ({ body }) => body,
    text: ({ spelling, body }) => (spelling === body ? t('own') : body)
  },
  { id: 'author', header: t('column.author'), width: 150, value: ({ author }) => author },
  { id: 'at', header: t('column.at'), width: 140, value: ({ at }) => at, text: ({ at }) => shortInstant(at) },
  {
    id: 'forget',
    header: '',
    width: 110,
    kind: 'badge',
    sortable: false,
    value: () => '',
    render: ({ id }) => (
      <Button size="compact-xs" variant="subtle" disabled={busy} onClick={() => forget(id)}>
        {t('forget')}
      </Button>
    )
  }
]
