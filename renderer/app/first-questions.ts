import type { QueryClient } from '@tanstack/react-query'
import { orpc } from '../lib/client.ts'
import { parseHash } from '../lib/route.ts'
import { tokenOf } from '../lib/session.ts'
import { routeOf } from './routes.tsx'

const QUIET = { meta: { quiet: true } }

/** The code of the first screen. One that cannot be fetched says so where it is drawn. */
export const fetchFirst = (): Promise<unknown> =>
  routeOf(parseHash(tokenOf(location.hash) === null ? location.hash : '').path)
    .load()
    .catch(() => undefined)

/**
 * Asks at once for all that the first screen is drawn from: one after another would be four times the
 * way to the service. Who must sign in first is refused here without a word; what is drawn then asks again by itself.
 */
export const askFirst = (queries: QueryClient): void => {
  const here = routeOf(parseHash(location.hash).path)
  void queries.prefetchQuery({ ...orpc.accounts.state.queryOptions(), ...QUIET })
  void queries.prefetchQuery({ ...orpc.system.status.queryOptions(), ...QUIET })
  void queries.prefetchQuery({ ...orpc.unsaved.list.queryOptions(), ...QUIET })
  if (here.name === 'dashboard') void queries.prefetchQuery({ ...orpc.desk.today.queryOptions(), ...QUIET })
}
