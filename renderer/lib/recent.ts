/** A record that was opened: its address, its name, and what kind of thing it is called on the screen. */
export type Opened = { href: string; label: string; about: string }

const MOST = 8
let owner = ''
const keptAs = () => `nazorat.recent.${owner}`

/** Whose list it is from now on: each person of the machine has one of their own ('' in one-person mode). */
export const recentOf = (person: string): void => {
  owner = person
}

const isOpened = (one: unknown): one is Opened =>
  typeof one === 'object' &&
  one !== null &&
  ['href', 'label', 'about'].every(key => typeof (one as Record<string, unknown>)[key] === 'string')

/** The last records opened, the newest first. What cannot be read in the browser's store counts as none. */
export const recentlyOpened = (): Opened[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs()) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isOpened).slice(0, MOST) : []
  } catch {
    return []
  }
}

export const rememberOpened = (one: Opened): void => {
  const others = recentlyOpened().filter(({ href }) => href !== one.href)
  localStorage.setItem(keptAs(), JSON.stringify([one, ...others].slice(0, MOST)))
}
