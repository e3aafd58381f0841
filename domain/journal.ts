/** A journal of numbers, a counter of its own each year. `pattern`: '{index}-{n}/{yy}', '01-{n:04}'. */
export type JournalForm = { idx: string; pattern: string; first: number }

const PLACES = /\{(index|yyyy|yy|n(?::0([1-9]))?)\}/g

/** Whether a pattern has {n} just once and no place that nobody fills. */
export const isPattern = (pattern: string): boolean => {
  const numbers = [...pattern.matchAll(PLACES)].filter(([, name]) => name!.startsWith('n'))
  return numbers.length === 1 && !/[{}]/.test(pattern.replace(PLACES, ''))
}

/** The number as printed: '01-1059', '664-6-81-Q/26'. */
export const printedNumber = ({ idx, pattern }: JournalForm, year: number, n: number): string =>
  pattern.replace(PLACES, (_, name: string, width: string | undefined) => {
    if (name === 'index') return idx
    if (name === 'yyyy') return String(year)
    if (name === 'yy') return String(year % 100).padStart(2, '0')
    return String(n).padStart(Number(width ?? 1), '0')
  })

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The counter inside a printed number of this journal and year; null when it is not one. */
export const counterOf = (form: JournalForm, year: number, printed: string): number | null => {
  let pattern = ''
  let from = 0
  for (const place of form.pattern.matchAll(PLACES)) {
    pattern += escaped(form.pattern.slice(from, place.index))
    pattern += place[1]!.startsWith('n')
      ? '(\\d{1,9})'
      : escaped(printedNumber({ ...form, pattern: place[0] }, year, 1))
    from = place.index + place[0].length
  }
  const found = new RegExp(`^\\s*№?\\s*${pattern}${escaped(form.pattern.slice(from))}\\s*$`).exec(printed)
  return found === null ? null : Number(found[1])
}

/** The lowest counter not taken: a number given back is given out again, so that no gap stays. */
export const nextCounter = ({ first }: JournalForm, taken: Iterable<number>): number => {
  const used = new Set(taken)
  let n = first
  while (used.has(n)) n += 1
  return n
}

export type JournalCheck = {
  /** Counters between the first and the highest that nobody has: neither used, reserved nor void. */
  gaps: number[]
  /** In the paper journal, not in ours; and the other way round. Printed. */
  onlyOnPaper: string[]
  onlyHere: string[]
  /** Twice on paper. */
  doubles: string[]
  /** Lines of the paper journal that are no numbers of this journal and year. */
  notUnderstood: string[]
}

/**
 * A year of a journal against itself and, where given, against the printed numbers of the paper journal, one a line.
 * Numbers are compared by their counter, so '01-7' and '01-007' are one.
 */
export const checkJournal = (
  form: JournalForm,
  year: number,
  taken: readonly { n: number; printed: string }[],
  paper: readonly string[]
): JournalCheck => {
  const here = new Map(taken.map(({ n, printed }) => [n, printed]))
  const highest = Math.max(form.first - 1, ...here.keys())
  const gaps: number[] = []
  for (let n = form.first; n <= highest; n += 1) if (!here.has(n)) gaps.push(n)
  const seen = new Map<number, string>()
  const doubles: string[] = []
  const notUnderstood: string[] = []
  for (const line of paper.map(text => text.trim()).filter(text => text !== '')) {
    const n = counterOf(form, year, line)
    if (n === null) notUnderstood.push(line)
    else if (seen.has(n)) doubles.push(line)
    else seen.set(n, line)
  }
  const compared = paper.some(line => line.trim() !== '')
  return {
    gaps,
    onlyOnPaper: [...seen].filter(([n]) => !here.has(n)).map(([, line]) => line),
    onlyHere: compared ? [...here].filter(([n]) => !seen.has(n)).map(([, printed]) => printed) : [],
    doubles,
    notUnderstood
  }
}
