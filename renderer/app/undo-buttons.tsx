import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
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
  const busy = take.isPending || readOnly
  const run = (way: Way, transaction: Transaction) =>
    take.mutate(
      { transaction: transaction.id },
      { onSuccess: () => notifyDone(t(way === 'undo' ? 'undone' : 'redone', { what: wordsOf(transaction) })) }
    )
  const start = (way: Way, transaction: Transaction | null) => {
    if (transaction === null || busy || asking !== null) return
    if (isGreat(transaction, all)) setAsking({ way, transaction })
    else run(way, transaction)
  }
  const doUndo = () => start('undo', undo)
  const doRedo = () => start('redo', redo)
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
        disabled={undo === null || busy}
        onClick={doUndo}
        title={undo === null ? '' : t('undoHint', { what: wordsOf(undo), keys: 'Ctrl+Z' })}
      >
        <Icon name="undo" />
        {t('undo')}
      </button>
      <button
        type="button"
        className={styles.headerButton}
        disabled={redo === null || busy}
        onClick={doRedo}
        title={redo === null ? '' : t('redoHint', { what: wordsOf(redo), keys: 'Ctrl+Y' })}
      >
        <Icon name="redo" />
        {t('redo')}
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
          if (asking !== null) run(asking.way, asking.transaction)
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      />
    </>
  )
}
