import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Review } from '#api/imports.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

const nameOf = ({ deed, number }: NonNullable<Review['undo']>, rows: readonly Row[], t: T<'imports'>): string => {
  // A seat is known by its own number; a row by its place.
  const row = deed === 'member' ? undefined : rows.find(({ measure }) => measure.number === number)
  const shown = row?.ordinal ?? number
  return shown === null ? t(`step.${deed}`) : t('step.ofRow', { number: shown, deed: t(`step.${deed}`) })
}

/**
 * Takes the last edit of the draft back or does it again; Ctrl+Z and Ctrl+Y outside fields. While a draft is reviewed these keys
 * never reach the register: a person corrects the draft, not what was accepted before.
 */
export const TakeBack = ({ review, rows, deeds }: { review: Review; rows: readonly Row[]; deeds: ReviewDeeds }) => {
  const t = useT('imports')
  const input = { draft: review.id }
  const busy = deeds.takeBack.isPending || deeds.bringAgain.isPending
  /** Pressed while the deed before is still on its way: done after it, not lost. */
  const wish = useRef<'back' | 'again' | null>(null)
  const back = () => {
    if (busy) wish.current = 'back'
    else if (review.undo !== null) deeds.takeBack.mutate(input)
  }
  const again = () => {
    if (busy) wish.current = 'again'
    else if (review.redo !== null) deeds.bringAgain.mutate(input)
  }
  useEffect(() => {
    if (busy || wish.current === null) return
    const wished = wish.current
    wish.current = null
    if (wished === 'back') back()
    else again()
  })
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || typing(event.target)) return
      if (event.code === 'KeyZ' && !event.shiftKey) back()
      else if (event.code === 'KeyY' || event.code === 'KeyZ') again()
      else return
      event.preventDefault()
    }
    // Before the keys of the whole program.
    window.addEventListener('keydown', keys, { capture: true })
    return () => window.removeEventListener('keydown', keys, { capture: true })
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="undo" />}
        disabled={review.undo === null || busy}
        onClick={back}
        title={review.undo === null ? '' : `${nameOf(review.undo, rows, t)} (Ctrl+Z)`}
      >
        {t('takeBack')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon name="redo" />}
        disabled={review.redo === null || busy}
        onClick={again}
        title={review.redo === null ? '' : `${nameOf(review.redo, rows, t)} (Ctrl+Y)`}
      >
        {t('bringAgain')}
      </Button>
    </>
  )
}
