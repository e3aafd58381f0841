/** The machine's clock. Use cases never ask the host for the time themselves. */
export type Clock = {
  /** This instant: ISO 8601 in UTC, '2026-11-21T19:50:00.000Z'. */
  now(): string
  /** The ISO day that it is in Tashkent (UTC+5 all year round, no summer time). */
  today(): string
  /** Lets other calls, and a cancelling one, be heard between two parts of long work. */
  breathe(): Promise<void>
}
