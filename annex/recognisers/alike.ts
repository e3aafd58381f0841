/** Texts that say the same though some letters were read amiss. */

/** Edits between two texts: letters changed, added or left out (Levenshtein 1965). */
export function edits(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0]!
    row[0] = i
    for (let k = 1; k <= b.length; k++) {
      const above = row[k]!
      row[k] = Math.min(above + 1, row[k - 1]! + 1, corner + (a[i - 1] === b[k - 1] ? 0 : 1))
      corner = above
    }
  }
  return row[b.length]!
}

/** Of the longer text's letters so many may differ; shorter texts than this say too little. */
const AMISS = 0.25
const LEAST = 12

/** Whether two texts are one but for a quarter of their letters. */
export function alike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (longer < LEAST || Math.abs(a.length - b.length) > AMISS * longer) return false
  return edits(a, b) <= AMISS * longer
}
