import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { faultOf, onServiceBack, orpc } from './client.ts'
import { isCancelled } from './faults.ts'
import { ServiceLost } from './port-link.ts'
import { isSessionLost } from './session.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** quiet: the screen shows the error itself, no notification. */
    queryMeta: { quiet?: boolean }
    mutationMeta: { quiet?: boolean }
  }
}

/**
 * The one cache. An error of any query or mutation is handed to `report` unless its meta says quiet; a cancelled one
 * never is. Nothing is asked twice by itself: the service is on this machine, a second try gives the same answer.
 * Only a reading that was cut off by a restart of the service is asked again; a change never is, nobody knows whether it was done.
 */
export const createQueryClient = (report: (error: unknown) => void): QueryClient => {
  const onError = (error: unknown, quiet: boolean | undefined) => {
    // Locked meanwhile, or a right taken away: the frame asks who is there, and says it by itself.
    if (['LOCKED', 'SIGN_IN'].includes(faultOf(error)?.code ?? '')) {
      void cache.invalidateQueries({ queryKey: orpc.accounts.state.key() })
      return
    }
    if (quiet !== true && !isCancelled(error) && !isSessionLost()) report(error)
  }
  const cache = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onError(error, query.meta?.quiet) }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, _result, mutation) => onError(error, mutation.meta?.quiet)
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof ServiceLost && failures < 3,
        retryDelay: 0,
        refetchOnWindowFocus: false,
        staleTime: 10_000,
        networkMode: 'always'
      },
      mutations: { retry: false, networkMode: 'always' }
    }
  })
  onServiceBack(() => void cache.invalidateQueries())
  return cache
}
