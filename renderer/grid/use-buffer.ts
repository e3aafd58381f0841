import type { BodyScrollEvent } from 'ag-grid-community'
import { useCallback, useRef } from 'react'

/** Rows drawn above and below what is seen: at rest few, so that a filter has little to draw. */
const AT_REST = 10
/** While rows move past: more than a turn of the wheel or a page, so that none comes into view empty. */
const MOVING = 24
/** Milliseconds after the last move. */
const CALM = 1000

/** Called at every scroll. */
export const useBuffer = (): (<T>(event: BodyScrollEvent<T>) => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return useCallback(({ api, direction }) => {
    if (direction !== 'vertical') return
    clearTimeout(timer.current)
    api.setGridOption('rowBuffer', MOVING)
    timer.current = setTimeout(() => {
      if (!api.isDestroyed()) api.setGridOption('rowBuffer', AT_REST)
    }, CALM)
  }, [])
}
