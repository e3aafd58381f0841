import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Transaction } from '#api/register.ts'
import { shortInstant } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { isGreat, rootOf, undoAndRedo } from '../lib/undo.ts'
import { causeWords } from '../ui/changes/cause-words.ts'
import { dropOffer, refresh } from '../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { notifyDone } from '../ui/notify.ts'
import styles from './shell.module.css'

type Way = 'undo' | 'redo'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Takes the last deed back, or brings it again: the whole transaction, for every screen. Ctrl+Z and Ctrl+Y outside fields. */
export const UndoButtons = ({ readOnly }: { readOnly: boolean }) => {
  const t = useT('app')
  const cache = useQueryClient()
  const journal = useQuery(orpc.changes.transactions.queryOptions({ input: { limit: 50 } }))
  const all = journal.data ?? []
  const { undo, redo } = undoAndRedo(all)
  const history = useT('history')
  const [asking, setAsking] = useState<{ way: Way; transaction: Transaction } | null>(null)
  const wordsOf = (transaction: Transaction | null) =>
    transaction === null ? '' : causeWords(rootOf(transaction, all).cause, history)
  const take = useMutation(
    orpc.changes.undo.mutationOptions({
      // What was taken back can stand on any screen; of edited tasks alone the rows come with the answer.
      onSuccess: answer => {
        dropOffer()
        return answer.tasks === undefined ? cache.invalidateQueries() : refresh(cache, answer)
      }
    })
  )
  const turn = useRef(Promise.resolve())
  const latest = useRef<(way: Way) => Promise<void>>(async () => undefined)
  const run = async (way: Way, transaction: Transaction) => {
    await take.mutateAsync({ transaction: transaction.id })
    notifyDone(t(way === 'undo' ? 'undone' : 'redone', { what: wordsOf(transaction) }))
  }
  const step = async (way: Way) => {
    if (readOnly || asking !== null) return
    // Keys are quicker than the list: what was done a moment ago is taken back, not what stood before it.
    const { data } = await journal.refetch()
    const fresh = data ?? []
    const transaction = undoAndRedo(fresh)[way]
    if (transaction === null) return
    if (isGreat(transaction, fresh)) setAsking({ way, transaction })
    else await run(way, transaction)
  }
  // One after another: a key pressed while the last step is under way is not lost. Errors are told by the query client.
  const start = (way: Way) => {
    turn.current = turn.current.then(() => latest.current(way)).catch(() => undefined)
  }
  latest.current = step
  const doUndo = () => start('undo')
  const doRedo = () => start('redo')
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.defaultPrevented || typing(event.target)) return
      if (event.code === 'KeyZ' && !event.shiftKey) doUndo()
      else if (event.code === 'KeyY' || event.code === 'KeyZ') doRedo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  })
  return (
    <>
      <button
        type="button"
        className={styles.headerButton}
        disabled={undo === null || readOnly}
        onClick={doUndo}
        title={undo === null ? '' : t('undoHint', { what: wordsOf(undo), keys: 'Ctrl+Z' })}
      >
        <Icon name="undo" />
        <span>{t('undo')}</span>
      </button>
      <button
        type="button"
        className={styles.headerButton}
        disabled={redo === null || readOnly}
        onClick={doRedo}
        title={redo === null ? '' : t('redoHint', { what: wordsOf(redo), keys: 'Ctrl+Y' })}
      >
        <Icon name="redo" />
        <span>{t('redo')}</span>
      </button>
      <ConfirmDialog
        opened={asking !== null}
        title={history(asking?.way === 'redo' ? 'redoTitle' : 'confirmTitle')}
        text={
          asking === null
            ? ''
            : history(asking.way === 'redo' ? 'redoText' : 'confirmText', {
                what: wordsOf(asking.transaction),
                when: shortInstant(asking.transaction.at),
                count: asking.transaction.changes
              })
        }
        confirm={history(asking?.way === 'redo' ? 'confirmRedo' : 'confirmUndo')}
        danger={asking?.way === 'undo'}
        onConfirm={() => {
          if (asking !== null) void run(asking.way, asking.transaction).catch(() => undefined)
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      />
    </>
  )
}
