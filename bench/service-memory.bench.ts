import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '#tests/api/hosts.ts'
import { inFolder } from './data/folder.ts'
import { isBuilt, setUpRegister, signIn, startProgram, stopProgram } from './data/program.ts'
import { makeRegister } from './data/register.ts'
import { atMost, type Bench, figures, type Samples } from './harness.ts'

const TASKS = 100_000
const LIMIT = 250
const ROUNDS = 3
const MB = 1 << 10
/** After so long without a call V8 has given back what it does not need, ms. */
const QUIET = 5000

/** Resident memory of another process now, and its highest, in MB (Linux alone tells). */
const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / MB
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** As screens do: the first rows at once, the rest page after page; searches in both scripts; counts. */
const work = async ({ tasks }: Client): Promise<void> => {
  const readAll = async (view: 'measures' | 'due', control: 'all' | 'ours') => {
    let { total, rows } = await tasks.list({ view, control, first: 200 })
    for (let read = 0; read < total; read += rows.length) ({ rows } = await tasks.list({ view, control, offset: read }))
  }
  await readAll('measures', 'all')
  await readAll('due', 'ours')
  for (const search of ['raqamli', 'вазирлиги', 'axborot tizimi', 'ягона портал'])
    await tasks.list({ view: 'due', control: 'all', search, first: 200 })
  await tasks.summary()
}

export const bench: Bench = {
  name: 'service-memory',
  what: `resident memory of the built service with ${TASKS} tasks after listing, searching and counting them over HTTP`,
  budget: `<= ${LIMIT} MB once it has settled`,
  run: async () => {
    const title = `${TASKS} tasks`
    if (!isBuilt() || process.platform !== 'linux')
      return [{ title, figures: [], claims: [], note: 'NOT RUN: needs the built program and Linux' }]
    return inFolder(async folder => {
      const path = join(folder, 'nazorat.db')
      await makeRegister(path, { tasks: TASKS, steps: 2, acts: 40 })
      await setUpRegister(path)
      const samples: Samples = new Map([
        ['settled after the work', []],
        ['peak', []],
        ['idle, register open', []]
      ])
      const [settled, peak, idle] = [...samples.values()]
      for (let round = 0; round < ROUNDS; round++) {
        const { child, address } = await startProgram(folder)
        const client = await signIn(address)
        await client.system.status()
        idle!.push(memoryOf(child.pid!).now)
        await work(client)
        await setTimeout(QUIET)
        const { now, peak: highest } = memoryOf(child.pid!)
        settled!.push(now)
        peak!.push(highest)
        await stopProgram(child)
      }
      const all = figures(samples, 'MB').map(one => ({ ...one, ratio: null }))
      const claims = [
        atMost('settled', all[0]!.median, LIMIT, 'MB'),
        atMost('at its peak, all rows being answered', all[1]!.median, LIMIT, 'MB')
      ]
      return [{ title, figures: all, claims }]
    })
  }
}
