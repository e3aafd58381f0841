import { useEffect } from 'react'

/** Milliseconds in which a closing box gives the focus back to where it was opened. */
const AFTER_BOXES = 40

/**
 * Whoever comes to a screen by keyboard stands at its beginning: the focus goes to <main id="main"> when it was on the
 * navigation or was lost with the screen that is left. A page that takes the focus itself keeps it.
 */
export const useArrival = (screen: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: again on every screen
  useEffect(() => {
    const timer = setTimeout(() => {
      const at = document.activeElement
      if (at === null || at === document.body || at.closest('nav') !== null)
        document.getElementById('main')?.focus({ preventScroll: true })
    }, AFTER_BOXES)
    return () => clearTimeout(timer)
  }, [screen])
}
