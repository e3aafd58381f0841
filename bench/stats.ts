/** The value below which the share `q` (0…1) of the samples lies, between two samples in proportion. NaN for no samples. */
export const quantile = (samples: readonly number[], q: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)] ?? Number.NaN
  const above = sorted[Math.ceil(at)] ?? Number.NaN
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/**
 * How many times `a` is `b`: the median of the ratios of samples taken one after the other, so that what slows the whole
 * machine for a while slows both. Samples beyond the shorter list do not count.
 */
export const pairedRatio = (a: readonly number[], b: readonly number[]): number =>
  median(a.slice(0, b.length).map((value, index) => value / b[index]!))
