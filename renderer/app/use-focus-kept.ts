import { useEffect } from 'react'

/** Milliseconds between two looks; shorter than the time to press the next key. */
const EVERY = 120
/** Pixels; a larger place would be framed for nothing. */
const FRAMED = 120

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

/** The nearest of what stood around it that still stands. */
const restOf = (around: readonly Element[]): HTMLElement | null =>
  around.find((element): element is HTMLElement => element instanceof HTMLElement && !isGone(element)) ?? null

/**
 * A button that is disabled or taken away by its own deed leaves the keyboard nowhere: the focus then rests on what stood
 * around it, so that Tab goes on from there and Esc, F6 and Ctrl+Enter still mean the panel or dialog they were pressed in.
 * Of a dialog that is gone it goes back to where the dialog was opened.
 */
export const useFocusKept = (): void => {
  useEffect(() => {
    const root = document.getElementById('root')
    let last: Element | null = null
    let around: Element[] = []
    const came = ({ target }: FocusEvent) => {
      // A list finds its own cells again.
      last = target instanceof Element && target.closest('.ag-root') === null ? target : null
      // Dialogs stand outside of the root: for them the place before counts.
      if (!(target instanceof Element) || root?.contains(target) !== true) return
      around = []
      for (let up: Element | null = target; up !== null && up !== root; up = up.parentElement) around.push(up)
    }
    const left = ({ target, relatedTarget }: FocusEvent) => {
      // Put away by a click beside it: wanted so. An element that is being removed still stands at this moment.
      if (relatedTarget !== null || !(target instanceof HTMLElement)) return
      const wasGone = isGone(target)
      setTimeout(() => {
        if (last !== target || isGone(target)) return
        // Disabled for a moment only: the keyboard comes back to it.
        if (wasGone && document.activeElement === document.body) target.focus({ preventScroll: true })
        else last = null
      })
    }
    const look = () => {
      if (last === null || document.activeElement !== document.body || !isGone(last)) return
      last = null
      const rest = restOf(around)
      if (rest !== null) restOn(rest)
    }
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', left)
    const timer = setInterval(look, EVERY)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', left)
      clearInterval(timer)
    }
  }, [])
}

const restOn = (rest: HTMLElement): void => {
  const takesFocus = rest.matches('button, a, input, select, textarea, [tabindex]')
  const isFramed = takesFocus || rest.getBoundingClientRect().height < FRAMED
  if (!takesFocus) rest.tabIndex = -1
  if (!isFramed) rest.style.outline = 'none'
  rest.addEventListener(
    'blur',
    () => {
      if (!takesFocus) rest.removeAttribute('tabindex')
      if (!isFramed) rest.style.removeProperty('outline')
    },
    { once: true }
  )
  rest.focus({ preventScroll: true })
}
