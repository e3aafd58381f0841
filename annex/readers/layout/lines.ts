import { lessTrust, type Trust } from '../../blocks/blocks.ts'
import { exactWidth, type Run, trustOf, widthOf } from './page.ts'

/**
 * Words on one baseline. `first` is the width of what would have to fit on the line above: up to the first space or hyphen; `letter` that of
 * its first letter; `exact` where the file's own letter widths tell both.
 */
export type Line = {
  text: string
  left: number
  right: number
  y: number
  size: number
  first: number
  letter: number
  exact: boolean
  trust?: Trust
}

/** Baselines nearer than this share of the font size are one line (raised numbers, other fonts). */
const SAME_LINE = 0.4
/** A gap wider than this share of the font size stands for a space. */
const SPACE = 0.12

/** Runs on one baseline each, from top to bottom, every one from left to right. */
export function baselines(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    // The largest font decides the baseline, so that a raised mark does not pull its line upwards.
    if (row !== undefined && run.y - row.y <= SAME_LINE * Math.max(row.size, run.size)) {
      row.runs.push(run)
      if (run.size > row.size) {
        row.y = run.y
        row.size = run.size
      }
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows.map(row => row.runs.sort((a, b) => a.left - b.left))
}

/** One line of the runs of a baseline; gaps wider than `tab` (in points) become a tab. */
export function lineOf(runs: readonly Run[], tab = Number.POSITIVE_INFINITY): Line {
  const widest = runs.reduce((best, run) => (run.size > best.size ? run : best))
  let text = ''
  let right = runs[0]!.left
  for (const run of runs) {
    const gap = run.left - right
    if (text !== '' && gap > tab) text += '\t'
    else if (text !== '' && gap > SPACE * run.size && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' '
    text += run.text
    right = Math.max(right, run.right)
  }
  return {
    text: text.trim(),
    left: runs[0]!.left,
    right,
    y: widest.y,
    size: widest.size,
    ...firstWidths(runs),
    trust: lessTrust(runs.map(trustOf))
  }
}

/** Runs as lines from top to bottom. */
export const linesOf = (runs: readonly Run[], tab?: number): Line[] => baselines(runs).map(row => lineOf(row, tab))

/** Where a line may be broken: at a space, behind a hyphen inside a word (not that of "1-сентябрь"). */
const BREAK = /(?<=\S)\s|(?<=\p{L}{2})[-\u2010](?=\S)/u

/** The width of the words up to the first place where a line may be broken, and of the first letter. */
function firstWidths(runs: readonly Run[]): { first: number; letter: number; exact: boolean } {
  const head = runs[0]!
  const letter = exactWidth(head, head.text.trimStart().slice(0, 1)) ?? widthOf(head, 1)
  let right = head.left
  for (const [i, run] of runs.entries()) {
    if (i > 0 && run.left - right > SPACE * run.size)
      return { first: right - head.left, letter, exact: head.ems !== undefined }
    const at = run.text.search(BREAK)
    if (at >= 0) {
      const end = at + (/\s/.test(run.text[at]!) ? 0 : 1)
      const exact = exactWidth(run, run.text.slice(0, end))
      return { first: run.left - head.left + (exact ?? widthOf(run, end)), letter, exact: exact !== null }
    }
    right = run.right
  }
  return { first: right - head.left, letter, exact: head.ems !== undefined }
}

/** Splits a run that goes over `x` (two cells printed as one piece) at the space nearest to it; whole when there is none near. */
export function splitRun(run: Run, x: number): Run[] {
  let best: { at: number; x: number } | null = null
  for (const match of run.text.matchAll(/\s+/gu)) {
    const here = run.left + widthOf(run, match.index + match[0].length)
    if (best === null || Math.abs(here - x) < Math.abs(best.x - x)) best = { at: match.index, x: here }
  }
  if (best === null || Math.abs(best.x - x) > 2 * run.size) return [run]
  const left = run.text.slice(0, best.at)
  const right = run.text.slice(best.at).trimStart()
  if (left.trim() === '' || right === '') return [run]
  return [
    { ...run, text: left, right: Math.min(run.left + widthOf(run, best.at), x) },
    { ...run, text: right, left: Math.max(best.x, x) }
  ]
}
