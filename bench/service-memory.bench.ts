import { join } from 'node:path'
import { inFolder } from './data/folder.ts'
import { makeRegister } from './data/register.ts'
import { atMost, type Bench, figures, inChild, type Samples } from './harness.ts'

const TASKS = 100_000
const LIMIT = 250
const ROUNDS = 3
const MB = 1 << 20

export const bench: Bench = {
  name: 'service-memory',
  what: `resident memory of a service with ${TASKS} tasks after listing, searching and counting them`,
  budget: `<= ${LIMIT} MB once it has settled`,
  run: () =>
    inFolder(async folder => {
      const path = join(folder, 'nazorat.db')
      await makeRegister(path, { tasks: TASKS, steps: 2, acts: 40 })
      const samples: Samples = new Map([
        ['settled after the work', []],
        ['peak', []],
        ['idle, register open', []]
      ])
      const [settled, peak, idle] = [...samples.values()]
      for (let round = 0; round < ROUNDS; round++) {
        const report = await inChild('register', { path })
        settled!.push((report.answer as { settled: number }).settled / MB)
        peak!.push(report.peak / MB)
        idle!.push(report.idle / MB)
      }
      const all = figures(samples, 'MB').map(one => ({ ...one, ratio: null }))
      const claims = [
        atMost('settled', all[0]!.median, LIMIT, 'MB'),
        atMost('at its peak, all rows being answered', all[1]!.median, LIMIT, 'MB')
      ]
      return [{ title: `${TASKS} tasks`, figures: all, claims }]
    })
}
