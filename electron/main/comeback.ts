/** A page that dies this often within a minute is not brought back any more. */
const TIMES = 5
const WITHIN = 60_000
/** The second death at once waits a little, so that a page dying at its start does not eat the processor. */
const PAUSE = 1000

/**
 * How long to wait before the page is drawn again after its process died, in ms (at most a second, so that it is back within
 * two), or null when it dies again and again. `now` in ms.
 */
export const createComeback = () => {
  let deaths: number[] = []
  return (now: number): number | null => {
    deaths = [...deaths.filter(at => now - at < WITHIN), now]
    if (deaths.length > TIMES) return null
    return deaths.length === 1 ? 0 : PAUSE
  }
}
