import type { BombName } from './data/bombs.ts'
import { atMost, type Bench, type Figure, figures, type Group, inChild, type Samples } from './harness.ts'

const TIME = 20
const MEMORY = 16
const ROUNDS = 5
const MB = 1 << 20

type Opened = { who: string; job: string; bomb: BombName }

const measure = async (title: string, jobs: readonly Opened[], note?: string): Promise<Group> => {
  const time: Samples = new Map(jobs.map(one => [one.who, []]))
  const memory: Samples = new Map(jobs.map(one => [one.who, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { who, job, bomb } of jobs) {
      const report = await inChild(job, bomb)
      time.get(who)!.push(report.ms)
      memory.get(who)!.push((report.peak - report.idle) / MB)
    }
  }
  const label = (all: Figure[], what: string): Figure[] => all.map(one => ({ ...one, who: `${one.who}: ${what}` }))
  const slowest = (all: Figure[]): number =>
    Math.max(...all.filter(one => one.who.startsWith('nazorat')).map(one => one.median))
  const times = figures(time)
  const memories = figures(memory, 'MB')
  return {
    title,
    note,
    figures: [...label(times, 'time'), ...label(memories, 'memory over idle')],
    claims: [
      atMost('time to the refusal by the slower of ours', slowest(times), TIME, 'ms'),
      atMost('memory over idle of the larger of ours', slowest(memories), MEMORY, 'MB')
    ]
  }
}

const ours = (bomb: BombName): Opened[] => [
  { who: 'nazorat: a decree', job: 'open-annex', bomb },
  { who: 'nazorat: a template', job: 'open-template', bomb }
]

export const bench: Bench = {
  name: 'bomb',
  what: 'refusing a zip bomb, the first thing a fresh process does; the peers unpack a smaller one whole',
  budget: `refused in <= ${TIME} ms with <= ${MEMORY} MB over idle`,
  run: async () => [
    await measure('1 MB that holds 1 GB and says so', ours('honest')),
    await measure('1 MB that holds 1 GB and says 20 kB', ours('lying')),
    await measure(
      '64 kB that hold 64 MB',
      [
        ...ours('small'),
        { who: 'fflate.unzipSync', job: 'unzip-fflate', bomb: 'small' },
        { who: 'mammoth', job: 'unzip-mammoth', bomb: 'small' }
      ],
      'fflate and mammoth do not refuse: they unpack it.'
    )
  ]
}
