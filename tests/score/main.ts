/**
 * `npm run score [-- --json] [--faults] [--no-scan] [--only WORDS]`: how well made papers and PQ-308 are read, against readings written by
 * hand. Ends with code 1 where a cell marked sure is wrong, or where a form of PQ-308 other than a scan is not read whole.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { addScores, COUNTED, type Counted, type Score } from './compare.ts'
import { type Scored, scoreCorpus, scorePq308 } from './run.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    faults: { type: 'boolean' },
    'no-scan': { type: 'boolean' },
    only: { type: 'string' }
  }
})

const share = (score: Score, name: Counted): string => {
  const { right, of, spare } = score[name]
  return of === 0 && spare === 0 ? '' : `${right}/${of}${spare > 0 ? ` +${spare}` : ''}`
}
/** Of the rows: the harmonic mean of how many were found and how many of those found are there. */
const f1 = ({ rows: { right, of, spare } }: Score): string =>
  of + right + spare === 0 ? '' : ((2 * right) / (of + right + spare)).toFixed(3)

const HEAD = ['what', 'files', 'rows F1', ...COUNTED.slice(1), 'sure, wrong']
const line = (name: string, all: readonly Scored[]): string[] => {
  const sum = addScores(all.map(({ score }) => score))
  return [name, String(all.length), f1(sum), ...COUNTED.slice(1).map(one => share(sum, one)), String(sum.sureWrong)]
}
function table(rows: readonly string[][]): string {
  const widths = HEAD.map((_, i) => Math.max(...rows.map(row => row[i]!.length)))
  return rows
    .map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n')
}

const corpus = await scoreCorpus(() => true, values.only ?? '')
const decree = values.only === undefined ? await scorePq308() : []
const formats = [...new Set(corpus.map(({ format }) => format))]
const rows = [
  HEAD,
  ...formats.map(format =>
    line(
      `corpus, ${format}`,
      corpus.filter(one => one.format === format)
    )
  ),
  ...decree.map(one => line(`${one.name}, ${one.format}`, [one]))
]

const SCAN = new URL('./scan.ts', import.meta.url)
const scan: unknown =
  values['no-scan'] || values.only !== undefined || !existsSync(SCAN)
    ? null
    : await (await import(SCAN.href)).scoreScan()

const all = [...corpus, ...decree]
const faults = all.flatMap(({ score }) => score.faults)
if (values.json) {
  const files = all.map(({ name, format, score: { faults: told, ...counts } }) => ({
    name,
    format,
    ...counts,
    faults: told
  }))
  console.log(JSON.stringify({ files, scan }, null, 2))
} else {
  console.log(table(rows))
  console.log(
    scan === null ? '\nScans: NOT RUN' : `\nScans: ${typeof scan === 'string' ? scan : JSON.stringify(scan, null, 2)}`
  )
  console.log(`\n${corpus.length} files of the corpus, ${decree.length} forms of PQ-308, ${faults.length} faults`)
  if (values.faults) for (const fault of faults) console.log(fault)
}
const sum = addScores(all.map(({ score }) => score))
if (sum.sureWrong > 0 || decree.some(({ score }) => score.faults.length > 0)) process.exitCode = 1
