import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { TaskRow } from '#api/register.ts'
import { textOf } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { notifyDone, notifyError } from '../notify.ts'

/** `transaction` null: nothing was different, so nothing was written. */
type Answer = { transaction: number | null; tasks?: readonly TaskRow[] | undefined }
export type Deed<A extends Answer> = {
  run: () => Promise<A>
  /** What was done, said in the toast that offers to take it back. */
  words: string
  /** What the toast's button is called: 'redo' for a deed that itself takes something back. */
  back?: 'undo' | 'redo'
  after?: (answer: A) => void
}

/** Lists longer than this are patched in place and read again only when next opened. */
const READ_AGAIN_UP_TO = 2000

/** Puts the rows an answer carries into every list on the screen, then has what may have changed read again. */
export const refresh = async (queries: QueryClient, answer: Answer): Promise<void> => {
  const changed = new Map(answer.tasks?.map(row => [row.id, row]))
  const lists = { queryKey: orpc.tasks.list.key() }
  if (changed.size > 0) {
    queries.setQueriesData<{ rows: TaskRow[]; total: number }>(lists, list =>
      list === undefined ? undefined : { ...list, rows: list.rows.map(row => changed.get(row.id) ?? row) }
    )
  }
  const long = queries
    .getQueriesData<{ rows: TaskRow[] }>(lists)
    .some(([, list]) => (list?.rows.length ?? 0) > READ_AGAIN_UP_TO)
  const others = [
    orpc.tasks.get.key(),
    orpc.tasks.summary.key(),
    orpc.tasks.choices.key(),
    orpc.acts.key(),
    orpc.groups.key(),
    orpc.changes.key(),
    orpc.desk.firstSteps.key(),
    orpc.compose.figuresOf.key(),
    orpc.compose.fields.key(),
    orpc.compose.choices.key(),
    orpc.compose.earlier.key(),
    orpc.documents.key(),
    orpc.papers.key(),
    orpc.journals.key(),
    orpc.batches.key(),
    orpc.parcels.key(),
    orpc.control.key(),
    orpc.attachments.key(),
    orpc.incoming.key(),
    orpc.checklists.key(),
    orpc.work.key(),
    orpc.events.key(),
    orpc.posts.key(),
    orpc.calendar.key(),
    orpc.localisation.key(),
    orpc.reminders.key()
  ]
  await Promise.all([
    queries.invalidateQueries({ ...lists, refetchType: long && changed.size > 0 ? 'none' : 'active' }),
    ...others.map(queryKey => queries.invalidateQueries({ queryKey }))
  ])
}

/**
 * Does something that writes: the screen is read again and a toast says what was done and offers to take it back.
 * (Ctrl+Z belongs to the shell.) Errors are shown by the query client.
 */
export const useDeed = () => {
  const queries = useQueryClient()
  /** Tells what was done and has it read again: for a deed that its screen runs itself. */
  const done = useCallback(
    (answer: Answer, words: string, back: 'undo' | 'redo' = 'undo') => {
      if (answer.transaction === null) notifyDone(textOf('history', 'same'))
      else offerBack(queries, answer.transaction, words, back)
      return refresh(queries, answer)
    },
    [queries]
  )
  const { mutate, isPending } = useMutation({
    mutationFn: (deed: Deed<Answer>) => deed.run(),
    onSuccess: (answer, deed) => {
      deed.after?.(answer)
      return done(answer, deed.words, deed.back)
    }
  })
  // The answer of a deed goes to its own `after` only, so its type may be forgotten between.
  const deed = useCallback(<A extends Answer>(what: Deed<A>) => mutate(what as unknown as Deed<Answer>), [mutate])
  return { deed, done, busy: isPending }
}

let offered: string | null = null

/** Takes the offer to undo the last deed off the screen: it was undone, or redone, by other means. */
export const dropOffer = (): void => {
  if (offered !== null) notifications.hide(offered)
  offered = null
}

const offerBack = (queries: QueryClient, transaction: number, words: string, called: 'undo' | 'redo') => {
  const id = `deed-${transaction}`
  // Only the last deed is offered: the others are in the history.
  dropOffer()
  offered = id
  const back = async () => {
    notifications.hide(id)
    try {
      const answer = await client.changes.undo({ transaction })
      notifyDone(textOf('history', called === 'undo' ? 'undone' : 'redone'))
      await refresh(queries, answer)
    } catch (error) {
      notifyError(error)
    }
  }
  notifications.show({
    id,
    position: 'bottom-center',
    autoClose: 8000,
    withBorder: true,
    closeButtonProps: { 'aria-label': textOf('common', 'close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words}</Text>
        <Button variant="default" onClick={back}>
          {textOf('common', called)}
        </Button>
      </Group>
    )
  })
}
