/** `npm run bench [-- NAME…] [--strict] [--markdown]`: each bench in a process of its own, then the table of all figures. */
import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Bench, isKept } from './harness.ts'
import { writeMarkdown } from './markdown.ts'
import { claimLine, keep, printed } from './report.ts'

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  'read-docx': () => import('./read-docx.bench.ts'),
  'reading-loop': () => import('./reading-loop.bench.ts'),
  'fill-letter': () => import('./fill-letter.bench.ts'),
  papers: () => import('./papers.bench.ts'),
  'tasks-100k': () => import('./tasks-100k.bench.ts'),
  'grid-screen': () => import('./grid-screen.bench.ts'),
  desk: () => import('./desk.bench.ts'),
  figures: () => import('./figures.bench.ts'),
  'entry-screen': () => import('./entry-screen.bench.ts'),
  start: () => import('./start.bench.ts'),
  call: () => import('./call.bench.ts'),
  bomb: () => import('./bomb.bench.ts'),
  trust: () => import('./trust.bench.ts'),
  'service-memory': () => import('./service-memory.bench.ts')
}

/** True when every budget was kept. */
const runOne = async (load: () => Promise<{ bench: Bench }>): Promise<boolean> => {
  const { bench } = await load()
  console.log(`\n# ${bench.name}: ${bench.what}\n  Budget: ${bench.budget}`)
  const groups = await bench.run()
  for (const group of groups) console.log(printed(group))
  const { name, what, budget } = bench
  const date = new Date().toISOString().slice(0, 10)
  keep({ name, what, budget, date, node: process.version, cores: cpus().length, load: loadavg()[0]!, groups })
  const claims = groups.flatMap(group => group.claims.map(claim => ({ group, claim })))
  const over = claims.filter(({ claim }) => !isKept(claim))
  console.log(`\n${name}: ${claims.length - over.length} of ${claims.length} budgets kept`)
  for (const { group, claim } of over) console.log(`  ${group.title}: ${claimLine(claim)}`)
  return over.length === 0
}

const inProcess = (name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning', import.meta.filename, name, '--alone']
    const child = spawn(process.execPath, flags, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', code => resolve(code ?? 1))
  })

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strict: { type: 'boolean' }, markdown: { type: 'boolean' }, alone: { type: 'boolean' } }
})
const unknown = positionals.filter(name => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
const OVER = 3
if (values.alone) {
  const kept = await runOne(BENCHES[positionals[0]!]!)
  process.exit(kept ? 0 : OVER)
}
const codes: number[] = []
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) codes.push(await inProcess(name))
if (values.markdown) writeMarkdown(Object.keys(BENCHES))
// A bench that broke is an error; one over its budget only where that was asked for.
if (codes.some(code => code !== 0 && code !== OVER)) process.exit(1)
process.exit(values.strict && codes.includes(OVER) ? OVER : 0)
