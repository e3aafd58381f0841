import { Alert, Button, Checkbox, Group, Modal, Radio, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Review } from '#api/imports.ts'
import { useT } from '../../i18n/i18n.ts'
import { type Inputs, orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { AcceptedCounts } from './accepted-counts.tsx'
import { type ClauseRow, countedClauses } from './clause-model.ts'
import styles from './accept.module.css'
import { forgetPicked } from './picked.ts'
import { controlAtFirst, doubtsOf, pickedOf, type Row } from './review-model.ts'

type Control = Inputs['imports']['accept']['control']
type Past = Inputs['imports']['accept']['past']
type Props = {
  opened: boolean
  onClose: () => void
  review: Review
  rows: readonly Row[]
  clauses: readonly ClauseRow[]
  picked: ReadonlySet<string>
}

/** What comes under control, what becomes of dates already past, then the result with the way back. */
export const AcceptDialog = ({ opened, onClose, review, rows, clauses, picked }: Props) => {
  const t = useT('imports')
  const common = useT('common')
  const cache = useQueryClient()
  const counted = countedClauses(clauses, picked)
  const all: readonly (Row | ClauseRow)[] = [...rows, ...counted.filter(({ tracked }) => tracked)]
  const concerned = all.filter(row => row.concerns.length > 0)
  const chosen = pickedOf(picked, rows)
  const chosenClauses = counted.filter(({ key }) => picked.has(key))
  const ticks = chosen.length + chosenClauses.length
  const [own, setOwn] = useState<Control | null>(null)
  const [past, setPast] = useState<Past>('open')
  const [again, setAgain] = useState(false)
  const control = own ?? controlAtFirst([...rows, ...counted], picked)
  const taken = (control === 'picked' ? [...rows, ...counted] : all).filter(
    row => control === 'all' || (control === 'concerned' ? row.concerns.length > 0 : picked.has(row.key))
  )
  const pastTaken = taken.filter(row => row.past).length
  const unconfirmed = rows.filter(row => !row.confirmed).length
  const doubts = rows.reduce((sum, row) => sum + doubtsOf(row).length, 0)
  const accept = useMutation({
    ...orpc.imports.accept.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => {
      forgetPicked(review.id)
      // Not the review itself: the draft is no more, and it stays drawn behind the result.
      const changed = [orpc.tasks, orpc.acts, orpc.groups, orpc.changes, orpc.imports.list]
      return Promise.all(changed.map(calls => cache.invalidateQueries({ queryKey: calls.key() })))
    }
  })
  const submit = () =>
    accept.mutate({
      draft: review.id,
      control,
      picked: control === 'picked' ? chosen : [],
      clauses: control === 'picked' ? chosenClauses.map(({ clause }) => clause.number) : [],
      past,
      again
    })
  const close = () => {
    accept.reset()
    onClose()
  }
  const blocked = (review.sameAct !== null && !again) || (control === 'picked' && ticks === 0) || accept.isPending
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={accept.isSuccess ? t('accept.doneTitle') : t('accept.title')}
      size={720}
      closeOnClickOutside={!accept.isPending && !accept.isSuccess}
      withCloseButton={!accept.isPending && !accept.isSuccess}
      closeOnEscape={!accept.isPending && !accept.isSuccess}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {accept.isSuccess ? (
        <AcceptedCounts draft={review.id} result={accept.data} />
      ) : (
        <>
          <Radio.Group label={t('control.label')} value={control} onChange={value => setOwn(value as Control)}>
            <div className={styles.choice}>
              <Radio
                value="concerned"
                label={t('control.concerned', { count: concerned.length })}
                description={t('control.concernedHint')}
                disabled={concerned.length === 0}
              />
              {control === 'concerned' ? <ConcernedRows rows={concerned} /> : null}
              <Radio
                value="picked"
                label={t('control.picked', { count: ticks })}
                description={t('control.pickedHint')}
                disabled={ticks === 0 && control !== 'picked'}
              />
              <Radio value="all" label={t('control.all', { count: all.length })} description={t('control.allHint')} />
            </div>
          </Radio.Group>
          <Text size="sm" mb="md">
            {t('control.rest', { ours: taken.length, rest: Math.max(0, all.length - taken.length) })}
          </Text>
          <Radio.Group
            label={t('past.label', { count: pastTaken })}
            description={t('past.hint')}
            value={past}
            onChange={value => setPast(value as Past)}
          >
            <Group gap="lg" mt="xs" mb="md">
              <Radio value="open" label={t('past.open')} />
              <Radio value="done" label={t('past.done')} />
              <Radio value="removed" label={t('past.removed')} />
            </Group>
          </Radio.Group>
          {doubts === 0 ? null : (
            <Text size="sm" c="yellow" mb="sm">
              {t('accept.doubts', { count: doubts })}
            </Text>
          )}
          {unconfirmed === 0 ? null : (
            <Text size="sm" mb="sm">
              {t('accept.unconfirmed', { count: unconfirmed })}
            </Text>
          )}
          {review.sameAct === null ? null : (
            <Alert color="yellow" mb="sm">
              <Checkbox
                label={t('accept.again', { label: review.sameAct.label })}
                checked={again}
                onChange={event => setAgain(event.currentTarget.checked)}
              />
            </Alert>
          )}
          {accept.error === null ? null : <ErrorBanner error={accept.error} />}
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={close} disabled={accept.isPending}>
              {common('back')}
            </Button>
            <Button onClick={submit} disabled={blocked} loading={accept.isPending}>
              {t('accept.do', { count: taken.length })}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

const ConcernedRows = ({ rows }: { rows: readonly (Row | ClauseRow)[] }) => {
  const t = useT('imports')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by arrows
    <ul className={styles.found} aria-label={t('control.found')} tabIndex={0}>
      {rows.map(row => (
        <li key={row.key}>
          <b>{'measure' in row ? `${row.ordinal}.` : t('clauses.number', { number: row.clause.number })}</b>{' '}
          {row.concerns.map(({ concern, words }, index) => (
            <span key={concern}>
              {index === 0 ? '' : ', '}
              {t(`concern.${concern}`)}: <mark>{words}</mark>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
