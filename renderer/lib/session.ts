/**
 * The loopback host prints its address with a one-time token in the fragment (`#token=...`), which a browser never sends.
 * It is posted once, the host answers 204 with a cookie, and the token leaves the address before anything is drawn.
 */
const TOKEN = /^#?token=([^&]+)/

/** The token in a fragment, or null. */
export const tokenOf = (fragment: string): string | null => {
  const found = TOKEN.exec(fragment)?.[1]
  return found === undefined ? null : decodeURIComponent(found)
}

let lost = false
const listeners = new Set<() => void>()

/** The host no longer knows this page (it was started again): only its new address helps. */
export const sessionLost = (): void => {
  lost = true
  for (const listener of listeners) listener()
}
export const isSessionLost = (): boolean => lost
/** Calls `listener` when the session is lost; returns the way to stop. */
export const onSessionLost = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Trades the token of the address for the session cookie. A refused token says nothing yet: the same address opened twice
 * in one browser has the cookie already; without it the first call answers 401.
 */
export const openSession = async (): Promise<void> => {
  const token = tokenOf(location.hash)
  if (token === null) return
  history.replaceState(null, '', location.pathname + location.search)
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    credentials: 'same-origin'
  })
}
