import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { median, pairedRatio, quantile } from './stats.ts'

/** One of those measured side by side. `run` does the whole work once. */
export type Contestant = { who: string; run: () => unknown }

/** What was measured of one contestant. `ratio`: how many times ours it is; null for ours and where there is nothing to compare. */
export type Figure = {
  who: string
  unit: 'ms' | 'MB'
  median: number
  p95: number
  low: number
  high: number
  rounds: number
  ratio: number | null
}
/** A budget with what was found. */
export type Claim = { text: string; found: number; limit: number; unit: string; kind: 'at most' | 'at least' }
/** `note`: what a reader must know of the group, or why it was not run. */
export type Group = { title: string; figures: Figure[]; claims: Claim[]; note?: string }
/** A bench file exports one. `budget` says in words what is claimed. */
export type Bench = { name: string; what: string; budget: string; run: () => Promise<Group[]> }

export const isKept = (claim: Claim): boolean =>
  claim.kind === 'at most' ? claim.found <= claim.limit : claim.found >= claim.limit

export const atMost = (text: string, found: number, limit: number, unit: string): Claim => ({
  text,
  found,
  limit,
  unit,
  kind: 'at most'
})
export const atLeast = (text: string, found: number, limit: number, unit: string): Claim => ({
  text,
  found,
  limit,
  unit,
  kind: 'at least'
})

/** Samples of each contestant in the order given, the first being ours. */
export type Samples = Map<string, number[]>

const timed = async (run: () => unknown, times: number): Promise<number> => {
  const start = performance.now()
  for (let index = 0; index < times; index++) await run()
  return (performance.now() - start) / times
}

/** A sample of less is mostly the clock; what is faster is done several times a sample. */
const SHORTEST_SAMPLE = 2

/**
 * Times the contestants in turn (ABAB…) in this process, in milliseconds a run, after `warmup` rounds that do not count.
 * Between samples the garbage of the last one is collected where the process was started with --expose-gc.
 */
export const inTurn = async (
  { rounds, warmup = 2 }: { rounds: number; warmup?: number },
  contestants: readonly Contestant[]
): Promise<Samples> => {
  const samples: Samples = new Map(contestants.map(one => [one.who, []]))
  const batch = new Map<string, number>()
  for (let round = -warmup; round < rounds; round++) {
    for (const { who, run } of contestants) {
      globalThis.gc?.()
      const took = await timed(run, batch.get(who) ?? 1)
      if (round >= 0) samples.get(who)!.push(took)
      else batch.set(who, Math.min(1000, Math.max(1, Math.ceil(SHORTEST_SAMPLE / took))))
    }
  }
  return samples
}

/** The figures of samples, each with its ratio to the first contestant's. */
export const figures = (samples: Samples, unit: Figure['unit'] = 'ms'): Figure[] => {
  const [ours] = samples.values()
  return [...samples].map(([who, all]) => ({
    who,
    unit,
    median: median(all),
    p95: quantile(all, 0.95),
    low: Math.min(...all),
    high: Math.max(...all),
    rounds: all.length,
    ratio: all === ours ? null : pairedRatio(all, ours!)
  }))
}

/** What a child process says of its job: milliseconds, and memory in bytes. */
export type ChildReport = { ms: number; idle: number; peak: number; after: number; answer: unknown }

/** Runs one job of bench/jobs.ts in a fresh process. Rejects with what the child wrote to its error output. */
export const inChild = (job: string, argument: unknown = null): Promise<ChildReport> =>
  new Promise((resolve, reject) => {
    const node = ['--expose-gc', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'child.ts')]
    const child = spawn(process.execPath, [...node, job, JSON.stringify(argument)], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let out = ''
    let errors = ''
    child.stdout.on('data', piece => (out += piece))
    child.stderr.on('data', piece => (errors += piece))
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve(JSON.parse(out.trimEnd().split('\n').at(-1)!))
      else reject(new Error(`${job} ended with ${code}: ${errors}`))
    })
  })

const MB = 1 << 20

/** Peak memory over idle, in MB, of jobs run in turn as processes of their own. */
export const memoryInTurn = async (
  rounds: number,
  jobs: readonly { who: string; job: string; argument?: unknown }[]
): Promise<Samples> => {
  const samples: Samples = new Map(jobs.map(one => [one.who, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { who, job, argument } of jobs) {
      const report = await inChild(job, argument ?? null)
      samples.get(who)!.push((report.peak - report.idle) / MB)
    }
  }
  return samples
}
