import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MOST_ROWS, type TaskRow } from '#api/register.ts'
import { allPages } from '../../lib/all-pages.ts'
import { client, orpc } from '../../lib/client.ts'
import { filterOf, type Shown } from './shown.ts'

/** Rows asked for at once: more than a screen, few enough to be there before the eye is. */
const FIRST = 200
/** The list is narrowed first when it is longer. */
const MOST = 50_000
const NONE: TaskRow[] = []

/**
 * What the list shows: its first rows at once, all of them as soon as they are there. `total`: how many there are.
 */
export const useTaskList = (shown: Shown) => {
  const input = useMemo(
    () => ({ ...filterOf(shown), order: shown.view === 'due' ? ('due' as const) : ('paper' as const) }),
    [shown]
  )
  const first = useQuery({
    ...orpc.tasks.list.queryOptions({ input: { ...input, first: FIRST } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const total = first.data?.total ?? 0
  const longer = !first.isPlaceholderData && total > (first.data?.rows.length ?? 0)
  const all = useQuery({
    queryKey: orpc.tasks.list.queryKey({ input: { ...input, first: MOST_ROWS } }),
    queryFn: ({ signal }) => allPages(page => client.tasks.list({ ...input, ...page }, { signal }), MOST),
    enabled: longer,
    meta: { quiet: true }
  })
  const listed = longer && all.data !== undefined ? all.data : first.data
  return {
    rows: listed?.rows ?? NONE,
    total: listed?.total ?? 0,
    isPending: first.isPending,
    isError: first.isError || all.isError,
    error: first.error ?? all.error,
    refetch: () => Promise.all([first.refetch(), longer ? all.refetch() : null])
  }
}
