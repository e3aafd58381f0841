/**
 * Does a work after `first` milliseconds and then every `every`, never two at once; keeps no process alive. The answer
 * stops it and waits for one under way. The work tells its own errors.
 */
export const repeat = (
  work: () => Promise<void>,
  { first, every }: { first: number; every: number }
): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  const next = (): void => {
    last = last.then(work)
  }
  const early = setTimeout(next, first).unref()
  const timer = setInterval(next, every).unref()
  return () => {
    clearTimeout(early)
    clearInterval(timer)
    return last
  }
}
