/** One window's standing: who signed in, and whether it is locked. Hosts keep one for each window they serve. */
export type Session = {
  account: number | null
  locked: boolean
  /** Instant of the last call that needed somebody, in milliseconds. */
  usedAt: number
}
export const newSession = (): Session => ({ account: null, locked: false, usedAt: 0 })

/** After so many minutes without a call a window locks itself; what is typed in it stays. */
export const IDLE_MINUTES = 15
