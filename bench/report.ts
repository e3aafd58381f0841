import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Claim, type Figure, type Group, isKept } from './harness.ts'

/** What a bench leaves in bench/out/NAME.json. */
export type Kept = Pick<Bench, 'name' | 'what' | 'budget'> & {
  date: string
  node: string
  cores: number
  /** How many programs wanted a core at the end, on average of a minute. */
  load: number
  groups: Group[]
}

export const OUT = join(import.meta.dirname, 'out')

/** Three figures that count: 0.0412, 1.23, 45.6, 789. */
export const short = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 1
        ? value.toFixed(2)
        : value.toPrecision(3)

const HEAD = ['', 'median', 'p95', 'lowest … highest', 'times ours', 'rounds']
export const figureRow = (figure: Figure): string[] => [
  figure.who,
  `${short(figure.median)} ${figure.unit}`,
  `${short(figure.p95)} ${figure.unit}`,
  `${short(figure.low)} … ${short(figure.high)}`,
  figure.ratio === null ? '' : `${short(figure.ratio)} x`,
  String(figure.rounds)
]

export const claimLine = (claim: Claim): string =>
  `${isKept(claim) ? 'within budget' : 'OVER BUDGET'}: ${claim.text}: ${short(claim.found)} ${claim.unit} (${claim.kind} ${claim.limit} ${claim.unit})`

const tableOf = (rows: readonly string[][]): string => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
  return rows.map(row => `  ${row.map(pad).join('  ')}`).join('\n')
}

/** A group as a table for a terminal. */
export const printed = (group: Group): string =>
  [
    `\n${group.title}`,
    ...(group.figures.length > 0 ? [tableOf([HEAD, ...group.figures.map(figureRow)])] : []),
    ...(group.note === undefined ? [] : [`  ${group.note}`]),
    ...group.claims.map(claim => `  ${claimLine(claim)}`)
  ].join('\n')

export const keep = (kept: Kept): void => {
  mkdirSync(OUT, { recursive: true })
  writeFileSync(join(OUT, `${kept.name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}

export { HEAD }
