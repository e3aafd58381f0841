import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { workerReader } from '#machine/workers/reader.ts'
import { readHere } from '#machine/workers/read-here.ts'
import type { Reader } from '#service/ports/reader.ts'
import { decreeDocx } from './data/papers.ts'
import { atMost, type Bench, figures, type Group } from './harness.ts'

const BUDGET = 50
const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))

/** The longest time in milliseconds that the loop of this thread answered nobody while a file was read. */
async function blocked(read: Reader['read'], name: string, bytes: Uint8Array): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  // What was made for the file before is not the reading's.
  await setTimeout(50)
  delay.enable()
  await read({ name, bytes }, {})
  delay.disable()
  return delay.max / 1e6
}

export const bench: Bench = {
  name: 'reading-loop',
  what: 'how long the service answers nobody while a file is read aside of it, against reading in the service itself',
  budget: `never longer than ${BUDGET} ms`,
  run: async () => {
    const papers: [string, Uint8Array][] = [
      ['PQ-308, Word', decreeDocx()],
      ['PQ-308, text PDF of 41 pages', file('../tests/corpus/pdf/pq308-ruled.pdf')],
      ['PQ-308, text', file('../templates/example/pq308.txt')],
      ['a scanned table', file('../tests/corpus/scan/small.png')]
    ]
    const { read } = workerReader()
    const groups: Group[] = []
    for (const [title, bytes] of papers) {
      // The first of each loads what it needs.
      await read({ name: 'bench', bytes }, {})
      const aside = [await blocked(read, 'bench', bytes), await blocked(read, 'bench', bytes)]
      const here = [await blocked(readHere, 'bench', bytes), await blocked(readHere, 'bench', bytes)]
      const samples = new Map([
        ['nazorat: aside', aside],
        ['in the service itself', here]
      ])
      groups.push({
        title,
        figures: figures(samples),
        claims: [atMost('longest silence', Math.min(...aside), BUDGET, 'ms')]
      })
    }
    return groups
  }
}
