import { useIdle } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client, orpc } from '../lib/client.ts'

/** As long as the service itself waits for a call. */
const IDLE = 15 * 60_000

/** Locks the window when nobody has touched it for a quarter of an hour. */
export const useIdleLock = (active: boolean): void => {
  const idle = useIdle(IDLE, { initialState: false })
  const cache = useQueryClient()
  useEffect(() => {
    if (!active || !idle) return
    void client.accounts.lock().finally(() => cache.invalidateQueries({ queryKey: orpc.accounts.state.key() }))
  }, [active, idle, cache])
}
