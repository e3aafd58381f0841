import type { Progress } from '#api/imports.ts'

export type Report = (progress: Progress) => void

/**
 * Long work as a stream: what it reports, then its result. Of reports that nobody has taken yet only the newest of a stage
 * is kept. When the caller's `signal` is aborted, or the stream is left before its end, the signal handed to the work is
 * aborted too; the work must look at it before it writes.
 */
export async function* streamed<T>(
  work: (report: Report, signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal
): AsyncGenerator<Progress | T, void, void> {
  const left = new AbortController()
  const both = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal])
  const waiting: Progress[] = []
  let wake = () => {}
  const report: Report = progress => {
    if (waiting.at(-1)?.stage === progress.stage) waiting.pop()
    waiting.push(progress)
    wake()
  }
  let outcome: { value: T } | { error: unknown } | null = null
  work(report, both)
    .then(
      value => {
        outcome = { value }
      },
      (error: unknown) => {
        outcome = { error }
      }
    )
    .finally(() => wake())
  const ended = () => outcome as { value: T } | { error: unknown } | null
  try {
    for (;;) {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield next
      const end = ended()
      if (end !== null) {
        if ('error' in end) throw end.error
        yield end.value
        return
      }
      await new Promise<void>(resolve => {
        wake = resolve
        if (waiting.length > 0 || ended() !== null) resolve()
      })
    }
  } finally {
    left.abort()
  }
}
