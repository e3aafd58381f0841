import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BatchEvent } from '#api/batches.ts'
import { isCancelled } from '../../lib/faults.ts'

type Streamed = { running: boolean; last: BatchEvent | null; failed: readonly BatchEvent[]; error: unknown }
const IDLE: Streamed = { running: false, last: null, failed: [], error: null }

/** Work on a batch that tells of each letter; leaving the screen or `stop` ends it, what is made stays made. */
export const useStream = () => {
  const cache = useQueryClient()
  const [state, setState] = useState(IDLE)
  const control = useRef<AbortController>(null)
  useEffect(() => () => control.current?.abort(), [])
  const start = useCallback(
    async (call: (signal: AbortSignal) => Promise<AsyncIterable<BatchEvent>>) => {
      const own = new AbortController()
      control.current = own
      setState({ ...IDLE, running: true })
      let error: unknown = null
      try {
        for await (const event of await call(own.signal)) {
          if (own.signal.aborted) break
          setState(({ failed }) => ({
            running: true,
            last: event,
            failed: event.fault === null ? failed : [...failed, event],
            error: null
          }))
        }
      } catch (caught) {
        if (!isCancelled(caught) && !own.signal.aborted) error = caught
      }
      setState(before => ({ ...before, running: false, error }))
      await cache.invalidateQueries()
    },
    [cache]
  )
  const stop = useCallback(() => control.current?.abort(), [])
  return { ...state, start, stop }
}
