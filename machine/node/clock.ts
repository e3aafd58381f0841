import { setImmediate } from 'node:timers/promises'
import type { Clock } from '#service/ports/clock.ts'

const TASHKENT = 5 * 60 * 60 * 1000

/** The day in Tashkent of an instant in milliseconds; the machine's own time zone may be set wrong and plays no part. */
export const dayInTashkent = (instant: number): string => new Date(instant + TASHKENT).toISOString().slice(0, 10)

/** `time` gives milliseconds since 1970; a test hands in its own. */
export const nodeClock = (time: () => number = Date.now): Clock => ({
  now: () => new Date(time()).toISOString(),
  today: () => dayInTashkent(time()),
  breathe: () => setImmediate()
})
