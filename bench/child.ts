/** A process that does one job and says what it took; started by `inChild` of harness.ts. */
import { readFileSync, writeFileSync } from 'node:fs'
import { JOBS } from './jobs.ts'

/** The highest resident memory since `forgetPeak`, in bytes. Linux can forget; elsewhere it is that of the whole process. */
const peakMemory = (): number => process.resourceUsage().maxRSS * 1024
const forgetPeak = (): void => {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}
const highWater = (): number => {
  if (process.platform !== 'linux') return peakMemory()
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) * 1024
}

const [name = '', argument = 'null'] = process.argv.slice(2)
const job = JOBS[name]
if (job === undefined) throw new Error(`no job ${name}`)
const run = await job(JSON.parse(argument) as never)
globalThis.gc?.()
forgetPeak()
const idle = process.memoryUsage.rss()
const start = performance.now()
const answer = await run()
const ms = performance.now() - start
const peak = highWater()
console.log(JSON.stringify({ ms, idle, peak, after: process.memoryUsage.rss(), answer: answer ?? null }))
process.exit(0)
