import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isCancelled } from './faults.ts'
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
 */
export const createQueryClient = (report: (error: unknown) => void): QueryClient => {
  const onError = (error: unknown, quiet: boolean | undefined) => {
    if (quiet !== true && !isCancelled(error) && !isSessionLost()) report(error)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => onError(error, query.meta?.quiet) }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, _result, mutation) => onError(error, mutation.meta?.quiet)
    }),
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: 10_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' }
    }
  })
}
