import { useQuery } from '@tanstack/react-query'
import type { PastRow } from '#api/past.ts'
import { MOST_ROWS } from '#api/register.ts'
import { allPages } from '../../lib/all-pages.ts'
import { client, orpc } from '../../lib/client.ts'

/** A longer list is narrowed first: by the days, or to what differs. */
const MOST = 50_000
const NONE: PastRow[] = []

/** The register of a day: its first page at once, all of them as soon as they are there. */
export const usePast = (day: string | undefined, only: boolean) => {
  const input = { day: day ?? '2000-01-01', only }
  const first = useQuery({
    ...orpc.past.register.queryOptions({ input }),
    enabled: day !== undefined,
    meta: { quiet: true },
    staleTime: 0
  })
  const longer = first.data !== undefined && first.data.total > first.data.rows.length
  const all = useQuery({
    queryKey: orpc.past.register.queryKey({ input: { ...input, first: MOST_ROWS } }),
    queryFn: ({ signal }) => allPages(page => client.past.register({ ...input, ...page }, { signal }), MOST),
    enabled: longer,
    meta: { quiet: true },
    staleTime: 0
  })
  const listed = longer && all.data !== undefined ? all.data : first.data
  return {
    rows: listed?.rows ?? NONE,
    total: listed?.total ?? 0,
    counts: listed?.counts,
    isPending: first.isPending,
    /** More pages are on their way. */
    coming: longer && all.isPending,
    isError: first.isError || all.isError,
    error: first.error ?? all.error,
    refetch: () => Promise.all([first.refetch(), longer ? all.refetch() : null])
  }
}
