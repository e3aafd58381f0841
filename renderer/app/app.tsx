import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { changeLanguage, languageNow, useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'
import { isSessionLost, onSessionLost } from '../lib/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBanner } from '../ui/error-banner.tsx'
import { Shell } from './shell.tsx'

const FirstStart = lazy(() => import('../features/first-start/page.tsx'))

/** The first question to the service decides: first start, the console, or a page that says why neither. */
export const App = () => {
  const t = useT('app')
  const lost = useSyncExternalStore(onSessionLost, isSessionLost)
  const status = useQuery({ ...orpc.system.status.queryOptions(), meta: { quiet: true }, enabled: !lost })
  const kept = status.data?.settings?.language
  // The settings know the language best: another browser, or an undo, may have changed it.
  useEffect(() => {
    if (kept !== undefined && kept !== languageNow()) void changeLanguage(kept)
  }, [kept])
  if (lost) {
    return (
      <Center h="100%">
        <EmptyState title={t('lost.title')} text={t('lost.text')} />
      </Center>
    )
  }
  if (status.isPending) return <Waiting />
  if (status.isError) return <ErrorBanner error={status.error} again={() => void status.refetch()} />
  return (
    <Suspense fallback={<Waiting />}>
      {status.data.firstStart ? <FirstStart /> : <Shell status={status.data} />}
    </Suspense>
  )
}

const Waiting = () => (
  <Center h="100%">
    <Loader size="sm" />
  </Center>
)
