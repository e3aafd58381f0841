import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '#api/imports.ts'
import { isCancelled } from './faults.ts'

type Done = { kind: 'done' }
type Run = { running: boolean; progress: Progress | null; error: unknown }
const IDLE: Run = { running: false, progress: null, error: null }

/**
 * Long work that streams its progress: `start` gives the last event, or null when it was cancelled or failed (then `error`
 * is set). Leaving the screen cancels it.
 */
export const useRun = () => {
  const [run, setRun] = useState(IDLE)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = useCallback(
    async <D extends Done>(call: (signal: AbortSignal) => Promise<AsyncIterable<Progress | D>>): Promise<D | null> => {
      const control = new AbortController()
      stop.current = control
      setRun({ ...IDLE, running: true })
      try {
        for await (const event of await call(control.signal)) {
          if (control.signal.aborted) break
          if (event.kind === 'done') {
            setRun(IDLE)
            return event as D
          }
          setRun({ running: true, progress: event as Progress, error: null })
        }
        setRun(IDLE)
      } catch (error) {
        setRun(isCancelled(error) || control.signal.aborted ? IDLE : { ...IDLE, error })
      }
      return null
    },
    []
  )
  const cancel = useCallback(() => stop.current?.abort(), [])
  const forget = useCallback(() => setRun(IDLE), [])
  return { ...run, start, cancel, forget }
}
