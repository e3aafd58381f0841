import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimLine, figureRow, HEAD, type Kept, OUT } from './report.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'benchmarks.md')

const INTRODUCTION = `# Benchmarks

    npm run bench                     all of them
    npm run bench -- NAME…            one or several: read-docx, fill-letter, tasks-100k, desk, start, call, bomb, service-memory
    npm run bench -- --strict         ends with code 3 when a budget is not kept; without it only says OVER BUDGET
    npm run bench -- --markdown       writes this page from the last figures of every bench

Each bench runs in a process of its own: ours and its peers in turn (A B A B …) after a warm-up, medians, the 95th
percentile and the lowest and highest. "Times ours" is the median of the ratios taken round by round. Memory is the peak
resident memory of a process that does the job once, over what it held before. The same figures lie in \`bench/out/\` as JSON.

The machine below has two cores and did other work at the same time, so milliseconds move by a factor of two and more
from run to run: the ratios count. No test asserts a time. Inputs are made by the benches with a fixed seed out of the
example decree, so that nothing has to be downloaded.
`

const row = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`

const section = (kept: Kept): string =>
  [
    `## ${kept.name}`,
    '',
    `${kept.what[0]!.toUpperCase()}${kept.what.slice(1)}. Budget: ${kept.budget}.`,
    '',
    `Measured ${kept.date}, Node ${kept.node.slice(1)}, ${kept.cores} cores, load ${kept.load.toFixed(1)}.`,
    ...kept.groups.flatMap(group => [
      '',
      `### ${group.title}`,
      '',
      ...(group.figures.length > 0
        ? [row(HEAD), row(HEAD.map(() => '---')), ...group.figures.map(one => row(figureRow(one)))]
        : []),
      ...(group.note === undefined ? [] : ['', group.note]),
      ...(group.claims.length > 0 ? ['', ...group.claims.map(claim => `- ${claimLine(claim)}`)] : [])
    ])
  ].join('\n')

/** The section of a bench as it stands in the page. */
const standing = (name: string): string | null => {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  const from = page.indexOf(`## ${name}\n`)
  if (from === -1) return null
  const to = page.indexOf('\n## ', from)
  return page.slice(from, to === -1 ? undefined : to).trimEnd()
}

/** Writes docs/benchmarks.md out of what the benches left in bench/out; what was not run here stays as it stands, or is named. */
export const writeMarkdown = (names: readonly string[]): void => {
  const sections = names.map(name => {
    const file = join(OUT, `${name}.json`)
    if (!existsSync(file)) return standing(name) ?? `## ${name}\n\nNOT RUN.`
    return section(JSON.parse(readFileSync(file, 'utf8')) as Kept)
  })
  writeFileSync(PAGE, `${[INTRODUCTION, ...sections].join('\n')}\n`.replace(/\n{3,}/g, '\n\n'))
  console.log(`\nWritten: docs/benchmarks.md`)
}
