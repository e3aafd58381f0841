import { useSyncExternalStore } from 'react'

/** Where the window stands: '#/tasks/12?view=due' is { path: ['tasks', '12'], query: { view: 'due' } }. */
export type Route = { path: readonly string[]; query: Readonly<Record<string, string>> }

export const parseHash = (hash: string): Route => {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  return {
    path: path
      .split('/')
      .filter(part => part !== '')
      .map(part => decodePart(part)),
    query: Object.fromEntries(new URLSearchParams(query))
  }
}

// A person may type any address: a broken escape is taken as it stands.
const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `hrefTo(['tasks', 12], { view: 'due' })` is '#/tasks/12?view=due'; empty values are left out. */
export const hrefTo = (path: readonly (string | number)[], query: Record<string, string> = {}): string => {
  const rest = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return `#/${path.map(part => encodeURIComponent(part)).join('/')}${rest === '' ? '' : `?${rest}`}`
}

/** Goes there with an entry in the history (the back button returns), or in place of the present one. */
export const go = (path: readonly (string | number)[], query: Record<string, string> = {}, replace = false): void => {
  const href = hrefTo(path, query)
  if (href === location.hash) return
  if (!replace) {
    location.hash = href
    return
  }
  history.replaceState(null, '', href)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

let known = { hash: '', route: parseHash('') }
const current = (): Route => {
  if (known.hash !== location.hash) known = { hash: location.hash, route: parseHash(location.hash) }
  return known.route
}
const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The route of the window; the component is drawn again when it changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, current)
