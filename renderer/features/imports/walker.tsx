import { Button, Kbd } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { BodyNameDialog } from '../../ui/body-name-dialog.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './imports.module.css'
import walk from './walker.module.css'
import { factsOf } from './notes.tsx'
import { type ReviewHere, type Row, sureRows } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'
import { columnOf, pairingsOf, type Stop, standingAt, stopsOf } from './walk-model.ts'

type Props = {
  review: ReviewHere
  rows: readonly Row[]
  deeds: ReviewDeeds
  onStop: (stop: Stop) => void
  /** Opens the cell that a question is about. */
  onCorrect: (row: Row, column: ReturnType<typeof columnOf>) => void
  onWords: () => void
}
type Deed = { label: string; run: () => void; isMain?: boolean }

/**
 * The questions of the draft one by one, by keys: F8 comes here from anywhere and goes on, a digit does what is offered, Enter leaves it as
 * printed, F2 opens the cell, arrows walk without a deed, Ctrl+Enter confirms every sure row. Digits and named keys stand in the same
 * place on a Latin and a Cyrillic keyboard.
 */
export const Walker = ({ review, rows, deeds, onStop, onCorrect, onWords }: Props) => {
  const t = useT('imports')
  const frame = useRef<HTMLElement>(null)
  const [naming, setNaming] = useState<string | null>(null)
  const stops = stopsOf(review, rows, deeds.bodies)
  const [stood, setStood] = useState<{ id: string | null; at: number }>({ id: null, at: 0 })
  const at = standingAt(stops, stood.id, stood.at)
  const stop = stops[at]
  const sure = sureRows(rows)
  const isBusy = [deeds.pair, deeds.settle, deeds.settleNote, deeds.repair, deeds.confirm, deeds.answerBody].some(
    deed => deed.isPending
  )
  const draft = review.id
  const show = useRef(onStop)
  show.current = onStop
  const going = useRef(false)
  const id = stop?.id ?? null
  // While the person walks, the row of the question is in view; at the first look nothing is chosen for him.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another question is reached
  useEffect(() => {
    if (!going.current || stop === undefined) return
    show.current(stop)
    setStood({ id: stop.id, at })
    // A button of the settled question is gone, and the focus with it.
    if (document.activeElement === document.body) frame.current?.focus()
  }, [id])
  const goTo = useCallback(
    (next: number) => {
      going.current = true
      const found = stops[(next + stops.length) % stops.length]
      if (found === undefined) return
      setStood({ id: found.id, at: stops.indexOf(found) })
      show.current(found)
    },
    [stops]
  )
  const confirmSure = () => {
    if (sure.length > 0 && !isBusy) deeds.confirm.mutate({ draft, rows: sure, confirmed: true })
  }
  // At once with what is drawn: a key pressed on what is seen means what is seen.
  useLayoutEffect(() => {
    const keys = (event: globalThis.KeyboardEvent) => {
      if (document.querySelector('[role="dialog"]') !== null) return
      if (event.key === 'F8') {
        event.preventDefault()
        const isHere = frame.current?.contains(document.activeElement) === true
        frame.current?.focus()
        goTo(isHere ? at + (event.shiftKey ? -1 : 1) : at)
      } else if (event.key === 'Enter' && event.ctrlKey && !(event.target instanceof HTMLTextAreaElement)) {
        event.preventDefault()
        confirmSure()
      }
    }
    window.addEventListener('keydown', keys)
    return () => window.removeEventListener('keydown', keys)
  })
  const offered: Deed[] = []
  let leave: Deed | null = null
  let correct: Deed | null = null
  if (stop?.kind === 'row') {
    const { row, note, index } = stop
    const where = { draft, annex: row.annex, number: row.measure.number }
    for (const { name, steps } of pairingsOf(row, note))
      offered.push({ label: t(`pair.${name}`), run: () => deeds.pair.mutate({ ...where, steps }) })
    leave = { label: t('settle'), run: () => deeds.settle.mutate({ ...where, note: index }) }
    correct = { label: t('walk.correct'), run: () => onCorrect(row, columnOf(note)) }
  } else if (stop?.kind === 'part') {
    leave = {
      label: t('settle'),
      run: () => deeds.settleNote.mutate({ draft, annex: stop.annex, note: stop.index })
    }
  } else if (stop?.kind === 'body') {
    const { spelling, candidates } = stop.question
    for (const body of candidates.slice(0, 6))
      offered.push({ label: t('body.is', { name: body }), run: () => deeds.answerBody.mutate({ spelling, body }) })
    offered.push({ label: t('body.other'), run: () => setNaming(spelling) })
    leave = {
      label: t('body.own'),
      run: () => deeds.answerBody.mutate({ spelling, body: null, unlike: candidates })
    }
  } else if (stop?.kind === 'words') {
    const keys = review.repairs.map(({ key }) => key)
    offered.push({
      label: t('words.repairAll', { count: keys.length }),
      run: () => deeds.repair.mutate({ draft, keys })
    })
    offered.push({ label: t('words.look'), run: onWords })
    leave = { label: t('words.leaveAll'), run: () => deeds.leave.mutate({ draft, keys }) }
  }
  /** The question that the deed under way is about, and a key pressed meanwhile for the next one. */
  const under = useRef<string | null>(null)
  const waiting = useRef<string | null>(null)
  const run = (deed: Deed | null | undefined) => {
    if (deed == null || isBusy) return
    going.current = true
    under.current = id
    deed.run()
  }
  const deedOf = (key: string): Deed | null | undefined =>
    key === 'Enter' ? leave : key === 'F2' ? correct : offered[Number(key) - 1]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the deed before has ended
  useEffect(() => {
    const key = waiting.current
    waiting.current = null
    if (!isBusy && key !== null) run(deedOf(key))
  }, [isBusy])
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const isButton = event.target instanceof HTMLButtonElement
    if (/^[1-9]$/.test(event.key) || event.key === 'F2' || (event.key === 'Enter' && !isButton)) {
      // A quick hand is not lost: the next question is shown already while the last answer is being kept.
      if (isBusy && under.current !== id) waiting.current = event.key
      else run(deedOf(event.key))
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') goTo(at + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') goTo(at - 1)
    else return
    event.preventDefault()
  }
  const done = rows.filter(({ confirmed }) => confirmed).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the walk are pressed here
    <section ref={frame} className={walk.walker} aria-label={t('walk.label')} tabIndex={0} onKeyDown={keys}>
      <div className={walk.walkHead}>
        <span className={walk.walkCount} aria-live="polite">
          {stop === undefined ? t('walk.none') : t('walk.at', { at: at + 1, count: stops.length })}
        </span>
        <Button size="compact-sm" variant="default" disabled={stops.length < 2} onClick={() => goTo(at - 1)}>
          {t('walk.back')} <Key>←</Key>
        </Button>
        <Button size="compact-sm" variant="default" disabled={stops.length === 0} onClick={() => goTo(at + 1)}>
          {t('walk.skip')} <Key>→</Key>
        </Button>
        <span className={walk.walkHint}>
          <Kbd size="xs">F8</Kbd> {t('walk.f8')}
        </span>
        <span className={walk.walkDone}>
          <Shape name="tick" label="" /> {t('walk.confirmed', { done, count: rows.length })}
        </span>
        <Button size="compact-sm" disabled={sure.length === 0 || isBusy} onClick={confirmSure}>
          {t('walk.confirmSure', { count: sure.length })} <Key>Ctrl+Enter</Key>
        </Button>
      </div>
      {stop === undefined ? null : (
        <div className={walk.walkBody}>
          <Question stop={stop}>
            {offered.map(({ label, run: deed }, index) => (
              <Button key={label} size="compact-sm" disabled={isBusy} onClick={() => run({ label, run: deed })}>
                {label} <Key>{index + 1}</Key>
              </Button>
            ))}
            {correct === null ? null : (
              <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => run(correct)}>
                {correct.label} <Key>F2</Key>
              </Button>
            )}
            {leave === null ? null : (
              <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => run(leave)}>
                {leave.label} <Key>Enter</Key>
              </Button>
            )}
          </Question>
        </div>
      )}
      {naming === null ? null : (
        <BodyNameDialog
          spelling={naming}
          busy={deeds.answerBody.isPending}
          onClose={() => setNaming(null)}
          onSave={body => deeds.answerBody.mutate({ spelling: naming, body }, { onSuccess: () => setNaming(null) })}
        />
      )}
    </section>
  )
}

const Key = ({ children }: { children: ReactNode }) => <kbd className={walk.key}>{children}</kbd>

const Question = ({ stop, children }: { stop: Stop; children: ReactNode }) => {
  const t = useT('imports')
  if (stop.kind === 'words')
    return (
      <>
        <p className={walk.walkText}>
          <b>{t('words.title', { count: stop.count })}.</b> {t('words.text')}
        </p>
        <div className={walk.walkDeeds}>{children}</div>
      </>
    )
  if (stop.kind === 'body') {
    const { spelling, rows } = stop.question
    return (
      <>
        <p className={walk.walkText}>
          <Shape name="flag" label="" /> <b>{t('body.title')}</b> “{spelling}”{' '}
          {rows.length === 0 ? '' : t('body.printed', { count: rows.length })}.{' '}
          <span className={styles.was}>{t('body.text')}</span>
        </p>
        <div className={walk.walkDeeds}>{children}</div>
      </>
    )
  }
  const { note } = stop
  const facts = factsOf(note, t)
  return (
    <>
      <p className={walk.walkText}>
        <Shape name="flag" label="" />{' '}
        <b>
          {stop.kind === 'row' ? `${t('doubts.row', { number: stop.row.ordinal })}. ` : ''}
          {t(`note.${note.code}.name`)}
        </b>{' '}
        {facts === '' ? '' : `${facts}. `}
        <span className={styles.was}>{t(`note.${note.code}.text`)}</span>
      </p>
      <div className={walk.walkDeeds}>{children}</div>
    </>
  )
}
