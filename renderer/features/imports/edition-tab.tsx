import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionChange } from '#api/imports.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './edition.module.css'
import bars from './imports.module.css'
import { forgetPicked } from './picked.ts'

const KINDS = ['added', 'changed', 'dropped', 'moved', 'unknown'] as const
type Kind = EditionChange['kind']
const SHAPE_OF: Record<Kind, ShapeName> = {
  added: 'circle',
  changed: 'half',
  dropped: 'cross',
  moved: 'diamond',
  unknown: 'triangle'
}

/** What the new edition changes in the act of the register: each change with its words, taken or refused, then merged at once. */
export const EditionTab = ({ draft }: { draft: number }) => {
  const t = useT('imports')
  const common = useT('common')
  const cache = useQueryClient()
  const [kind, setKind] = useState<Kind | 'all'>('all')
  const [asking, setAsking] = useState(false)
  const query = useQuery({ ...orpc.imports.edition.queryOptions({ input: { draft } }), meta: { quiet: true } })
  const decide = useMutation(
    orpc.imports.decideEdition.mutationOptions({
      // The tick shows at once; the answer is read again behind it.
      onMutate: ({ keys, accept }) =>
        cache.setQueryData(orpc.imports.edition.queryOptions({ input: { draft } }).queryKey, old =>
          old == null
            ? old
            : {
                ...old,
                changes: old.changes.map(one => (keys.includes(one.key) ? { ...one, accepted: accept } : one))
              }
        ),
      onSettled: () => cache.invalidateQueries({ queryKey: orpc.imports.key() })
    })
  )
  const merge = useMutation({
    ...orpc.imports.mergeEdition.mutationOptions(),
    meta: { quiet: true },
    onSuccess: async ({ act, added, changed, dropped }) => {
      forgetPicked(draft)
      notifyDone(t('edition.done', { added, changed, dropped }))
      go(act === null ? ['tasks'] : ['acts', act])
      await cache.invalidateQueries()
    },
    onSettled: () => setAsking(false)
  })
  if (query.isError) return <ErrorBanner error={query.error} again={() => void query.refetch()} />
  const edition = query.data
  if (edition === undefined) return <p className={styles.loading}>{common('loading')}</p>
  if (edition === null || edition.changes.length === 0)
    return <EmptyState title={t('edition.none')} text={t('edition.noneText')} />
  const shown = edition.changes.filter(change => kind === 'all' || change.kind === kind)
  const count = (which: Kind) => edition.changes.filter(change => change.kind === which).length
  const accepted = edition.changes.filter(change => change.accepted)
  const conflicts = edition.changes.filter(change => change.conflict && !change.accepted).length
  const isControl = edition.kind === 'control'
  const keysOf = (accept: boolean) =>
    shown.filter(change => change.kind !== 'unknown' && change.accepted !== accept).map(({ key }) => key)
  const all = (accept: boolean) => decide.mutate({ draft, keys: keysOf(accept), accept })
  const busy = decide.isPending || merge.isPending
  return (
    <>
      <div className={bars.bar}>
        <SegmentedControl
          aria-label={t('edition.kinds')}
          value={kind}
          onChange={value => setKind(value as Kind | 'all')}
          data={[
            { value: 'all', label: t('edition.all', { count: edition.changes.length }) },
            ...KINDS.filter(which => count(which) > 0).map(which => ({
              value: which,
              label: t(`edition.kind.${which}`, { count: count(which) })
            }))
          ]}
        />
        <Button variant="default" disabled={busy || keysOf(true).length === 0} onClick={() => all(true)}>
          {t('edition.takeShown', { count: keysOf(true).length })}
        </Button>
        <Button variant="default" disabled={busy || keysOf(false).length === 0} onClick={() => all(false)}>
          {t('edition.refuseShown', { count: keysOf(false).length })}
        </Button>
        <Button ml="auto" disabled={busy || accepted.length === 0} onClick={() => setAsking(true)}>
          {t('edition.merge', { count: accepted.length })}
        </Button>
      </div>
      {merge.error === null ? null : <ErrorBanner error={merge.error} />}
      <p className={styles.about}>
        {isControl
          ? t('control.about', { same: edition.same })
          : t('edition.about', { label: edition.label, same: edition.same })}
        {conflicts === 0 ? '' : ` ${t('edition.conflicts', { count: conflicts })}`}
      </p>
      <ul className={styles.changes} aria-label={t('edition.label')}>
        {shown.map(change => (
          <li key={change.key} data-kind={change.kind} data-refused={!change.accepted}>
            <Checkbox
              label={<Head change={change} isControl={isControl} />}
              checked={change.accepted}
              disabled={busy || change.kind === 'unknown'}
              onChange={event => decide.mutate({ draft, keys: [change.key], accept: event.currentTarget.checked })}
            />
            {change.conflict ? <p className={styles.conflict}>{t('edition.conflict')}</p> : null}
            <Words change={change} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asking}
        title={t(isControl ? 'control.askTitle' : 'edition.askTitle')}
        text={t('edition.ask', { count: accepted.length, left: edition.changes.length - accepted.length })}
        confirm={t('edition.merge', { count: accepted.length })}
        busy={merge.isPending}
        onConfirm={() =>
          merge.mutate({ draft, words: { dropped: t(isControl ? 'control.droppedNote' : 'edition.droppedNote') } })
        }
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

const Head = ({ change, isControl }: { change: EditionChange; isControl: boolean }) => {
  const t = useT('imports')
  const { kind, field, task, now, act } = change
  const isClause = task === null ? now?.isClause === true : task.kind === 'clause'
  const number = task?.number ?? now?.number ?? ''
  const name = isClause ? t('clauses.number', { number }) : t('doubts.row', { number })
  return (
    <span className={styles.head}>
      <Shape name={SHAPE_OF[kind]} label="" />{' '}
      <b>
        {act === '' ? '' : `${act}, `}
        {name}
      </b>{' '}
      {field !== null
        ? t(`edition.field.${field}`)
        : isControl && kind !== 'moved' && kind !== 'changed'
          ? t(`control.did.${kind}`)
          : t(`edition.did.${kind}`)}
    </span>
  )
}

/** What was and what is, the words set against each other; underlined and struck through as well as coloured. */
const Words = ({ change }: { change: EditionChange }) => {
  const { kind, words, was, is, task } = change
  if (kind === 'moved')
    return (
      <p>
        {task?.title ?? ''} <del>{was}</del> → <ins>{is}</ins>
      </p>
    )
  if (kind === 'added') return <p>{<ins>{is}</ins>}</p>
  if (kind === 'dropped') return <p>{<del>{was}</del>}</p>
  return (
    <p>
      {words.map(({ kind: how, text }, index) => {
        const spaced = `${text} `
        const Part = how === 'added' ? 'ins' : how === 'dropped' ? 'del' : 'span'
        // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a difference have no names
        return <Part key={index}>{spaced}</Part>
      })}
    </p>
  )
}
