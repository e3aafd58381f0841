import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Transaction } from '#api/register.ts'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { rootOf, undoAndRedo } from '../lib/undo.ts'
import { causeWords } from '../ui/changes/cause-words.ts'
import { Icon } from '../ui/icon.tsx'
import { notifyDone } from '../ui/notify.ts'
import styles from './shell.module.css'

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
  const wordsOf = (transaction: Transaction | null) =>
    transaction === null ? '' : causeWords(rootOf(transaction, all).cause, history)
  const take = useMutation(
    orpc.changes.undo.mutationOptions({
      // What was taken back can stand on any screen.
      onSuccess: () => cache.invalidateQueries()
    })
  )
  const busy = take.isPending || readOnly
  const doUndo = () => {
    if (undo !== null && !busy)
      take.mutate({ transaction: undo.id }, { onSuccess: () => notifyDone(t('undone', { what: wordsOf(undo) })) })
  }
  const doRedo = () => {
    if (redo !== null && !busy)
      take.mutate({ transaction: redo.id }, { onSuccess: () => notifyDone(t('redone', { what: wordsOf(redo) })) })
  }
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
    </>
  )
}
