import type { UseQueryResult } from '@tanstack/react-query'
import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n.ts'
import { ErrorBanner } from './error-banner.tsx'
import { Page } from './page.tsx'

type Props<T> = { title: string; query: UseQueryResult<T, Error>; children: (data: T) => ReactNode }

/** A page of one question: the error with a way to ask again, the word that it is loading, then what came. */
export const LoadedPage = <T,>({ title, query, children }: Props<T>) => {
  const common = useT('common')
  const { data } = query
  return (
    <Page title={title} scroll>
      {query.isError ? (
        <ErrorBanner error={query.error} again={() => void query.refetch()} />
      ) : data === undefined ? (
        common('loading')
      ) : (
        <Stack gap="sm" maw={960}>
          {children(data)}
        </Stack>
      )}
    </Page>
  )
}
