import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { FaultCode } from '#domain/fault.ts'
import { changeLanguage, languageNow, useT } from '../i18n/i18n.ts'
import { client, faultOf, orpc } from '../lib/client.ts'
import { kept as typedTexts } from '../lib/kept.ts'
import { isSessionLost, onSessionLost } from '../lib/session.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBanner } from '../ui/error-banner.tsx'
import { Shell } from './shell.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useLook } from './use-look.ts'

const FirstStart = lazy(() => import('../features/first-start/page.tsx'))
const Rescue = lazy(() => import('../features/rescue/page.tsx'))
const SignIn = lazy(() => import('../features/sign-in/page.tsx'))

/** The base could not be opened at all: the service answers the rescue screen and nothing else. */
const HOPELESS = new Set<string>(['DB_DAMAGED', 'DB_EMPTY_FILE', 'DB_FOREIGN'] satisfies FaultCode[])

/** The first questions to the service decide: sign-in, first start, the console, or a page that says why none of them. */
export const App = () => {
  const t = useT('app')
  const lost = useSyncExternalStore(onSessionLost, isSessionLost)
  const accounts = useQuery({ ...orpc.accounts.state.queryOptions(), meta: { quiet: true }, enabled: !lost })
  const state = accounts.data
  const present = state !== undefined && (!state.accounts || state.person !== null)
  const locked = state?.locked === true
  const enabled = !lost && present && !locked
  const status = useQuery({ ...orpc.system.status.queryOptions(), meta: { quiet: true }, enabled })
  useLook(status.data?.settings?.look)
  const typed = useQuery({
    ...orpc.unsaved.list.queryOptions(),
    meta: { quiet: true },
    enabled: enabled && status.data?.firstStart === false,
    staleTime: Number.POSITIVE_INFINITY
  })
  const { data: rows, isError: isUnread } = typed
  if (rows !== undefined) typedTexts().load(rows, (name, text) => client.unsaved.keep({ name, text }))
  useIdleLock(state?.accounts === true && present && !locked)
  const kept = status.data?.settings?.language ?? (present ? undefined : state?.language)
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
  if (accounts.isError) return <ErrorBanner error={accounts.error} again={() => void accounts.refetch()} />
  if (state === undefined) return <Waiting />
  const signIn = (
    <Suspense fallback={<Waiting />}>
      <SignIn state={state} />
    </Suspense>
  )
  if (!present) return signIn
  if (status.data === undefined) {
    if (locked) return signIn
    if (status.isError && HOPELESS.has(faultOf(status.error)?.code ?? ''))
      return (
        <Suspense fallback={<Waiting />}>
          <Rescue error={status.error} />
        </Suspense>
      )
    if (status.isError) return <ErrorBanner error={status.error} again={() => void status.refetch()} />
    return <Waiting />
  }
  if (!status.data.firstStart && rows === undefined && !isUnread && !locked) return <Waiting />
  return (
    <>
      {locked ? signIn : null}
      {/* What was typed stays behind the lock as it was, out of sight and out of reach. */}
      <div style={locked ? { display: 'none' } : { height: '100%' }}>
        <Suspense fallback={<Waiting />}>
          {status.data.firstStart ? <FirstStart /> : <Shell status={status.data} accounts={state} />}
        </Suspense>
      </div>
    </>
  )
}

const Waiting = () => (
  <Center h="100%">
    <Loader size="sm" />
  </Center>
)
