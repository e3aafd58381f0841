import { Button, Checkbox, CloseButton, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PostDetail } from '#api/posts.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Inputs, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './groups.module.css'
import { Renamed } from './renamed.tsx'

export type PostOf = Inputs['posts']['change']['of']
type Props = { of: PostOf; day: string; readOnly: boolean; onDone: () => void }

/** A post: who held it, and one change that moves every seat of it. */
export const PostDialog = (props: Props) => {
  const t = useT('groups')
  const common = useT('common')
  const post = useQuery({ ...orpc.posts.get.queryOptions({ input: props.of }), meta: { quiet: true } })
  return (
    <Modal
      opened
      onClose={props.onDone}
      size="xl"
      title={post.data?.title || t('post.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {post.isError ? <ErrorBanner error={post.error} again={() => void post.refetch()} /> : null}
      {post.data === undefined ? null : (
        <>
          <Names post={post.data} readOnly={props.readOnly} />
          <History post={post.data} readOnly={props.readOnly} />
          {props.readOnly ? null : <Change key={post.data.id ?? 'printed'} post={post.data} {...props} />}
        </>
      )}
    </Modal>
  )
}

const History = ({ post, readOnly }: { post: PostDetail; readOnly: boolean }) => {
  const t = useT('groups')
  const { deed } = useDeed()
  if (post.holdings.length === 0)
    return post.id === null ? <p className={styles.hint}>{t('history.none', { name: post.printedName })}</p> : null
  return (
    <table className={styles.history}>
      <thead>
        <tr>
          <th>{t('history')}</th>
          <th>{t('history.from')}</th>
          <th>{t('history.to')}</th>
          <th>{t('history.basis')}</th>
          {readOnly ? null : <th />}
        </tr>
      </thead>
      <tbody>
        {post.holdings.map(one => (
          <tr key={one.id}>
            <td>
              {one.name} {one.acting ? <span className={styles.mark}>{t('acting')}</span> : null}
            </td>
            <td>{one.firstDay === null ? t('history.before') : shortDate(one.firstDay)}</td>
            <td>{one.lastDay === null ? t('history.still') : shortDate(one.lastDay)}</td>
            <td>{one.basis}</td>
            {readOnly ? null : (
              <td>
                <CloseButton
                  size="xs"
                  aria-label={t('history.remove', { name: one.name })}
                  onClick={() =>
                    deed({ run: () => client.posts.removeHolding({ id: one.id }), words: t('did.removedLine') })
                  }
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WHAT = ['successor', 'acting', 'vacant', 'renamed'] as const
type What = (typeof WHAT)[number]

/** What the post was called and from when, where it was ever called otherwise. */
const Names = ({ post, readOnly }: { post: PostDetail; readOnly: boolean }) => {
  const t = useT('groups')
  const { deed } = useDeed()
  if (post.names.length === 0) return null
  return (
    <table className={styles.history}>
      <thead>
        <tr>
          <th>{t('names')}</th>
          <th>{t('history.from')}</th>
          <th>{t('history.basis')}</th>
          {readOnly ? null : <th />}
        </tr>
      </thead>
      <tbody>
        {post.names.map(({ id, title, body, from, basis }) => (
          <tr key={id ?? 'first'}>
            <td>{[title, body].filter(Boolean).join(', ')}</td>
            <td>{from === null ? t('history.before') : shortDate(from)}</td>
            <td>{basis}</td>
            {readOnly ? null : (
              <td>
                {id === null ? null : (
                  <CloseButton
                    size="xs"
                    aria-label={t('names.remove', { title })}
                    onClick={() => deed({ run: () => client.posts.removeName({ id }), words: t('did.removedName') })}
                  />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One change of the post: who holds it, or what it is called. */
const Change = (props: Props & { post: PostDetail }) => {
  const t = useT('groups')
  const [what, setWhat] = useState<What>('successor')
  return (
    <>
      <SegmentedControl
        mb={8}
        aria-label={t('change')}
        value={what}
        onChange={next => setWhat(WHAT.find(one => one === next) ?? 'successor')}
        data={WHAT.map(one => ({ value: one, label: t(`change.${one}`) }))}
      />
      {what === 'renamed' ? <Renamed {...props} /> : <Held what={what} {...props} />}
    </>
  )
}

const Held = ({ post, of, day, onDone, what }: Props & { post: PostDetail; what: Exclude<What, 'renamed'> }) => {
  const t = useT('groups')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(day)
  const [to, setTo] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const seats = post.seats.filter(seat => !left.has(seat.id)).map(seat => seat.id)
  const ready = from !== null && (what === 'vacant' || name.trim() !== '')
  const tick = (id: number, taken: boolean) =>
    setLeft(now => {
      const next = new Set(now)
      if (taken) next.delete(id)
      else next.add(id)
      return next
    })
  const save = () => {
    if (from === null) return
    const person = what === 'vacant' ? '' : name
    const until = what === 'acting' ? to : null
    deed({
      run: () => client.posts.change({ of, name: person, from, to: until, acting: what === 'acting', basis, seats }),
      words: t('did.changed', { count: seats.length }),
      after: onDone
    })
  }
  return (
    <>
      <Stack gap={8}>
        <Group gap={10} grow align="start">
          {what === 'vacant' ? null : (
            <TextInput
              label={t('change.name')}
              data-autofocus
              required
              maxLength={300}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
          )}
          <DayField label={t('change.from')} value={from} onChange={setFrom} />
          {what === 'acting' ? <DayField label={t('change.to')} value={to} onChange={setTo} /> : null}
        </Group>
        <TextInput
          label={t('change.basis')}
          maxLength={1000}
          value={basis}
          onChange={event => setBasis(event.currentTarget.value)}
        />
        {post.seats.length === 0 ? null : (
          <>
            <b>{t('change.seats', { count: seats.length })}</b>
            <ul className={styles.seatList}>
              {post.seats.map(seat => (
                <li key={seat.id}>
                  <Checkbox
                    size="sm"
                    label={[seat.actLabel, seat.groupTitle].filter(Boolean).join(' · ')}
                    {...(seat.successionRule ? {} : { description: t('change.noRule') })}
                    checked={!left.has(seat.id)}
                    disabled={seat.tied}
                    onChange={event => tick(seat.id, event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={save}>
          {t('change.save')}
        </Button>
      </Group>
    </>
  )
}
