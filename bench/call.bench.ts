import { HOSTS } from '#tests/api/hosts.ts'
import { bringIn, seedFile, setUp } from '#tests/api/decree.ts'
import { openOffice } from '#tests/api/office.ts'
import { atMost, type Bench, type Contestant, figures, inTurn } from './harness.ts'

const LIMIT = 10

export const bench: Bench = {
  name: 'call',
  what: 'one call of the api, validated on both sides, over each transport: in process, over a MessagePort, over loopback HTTP',
  budget: `a call <= ${LIMIT} ms over loopback HTTP`,
  run: async () => {
    const offices = []
    const status: Contestant[] = []
    const task: Contestant[] = []
    for (const [who, open] of HOSTS) {
      const office = await openOffice(open)
      offices.push(office)
      await setUp(office.client)
      await bringIn(office.client, seedFile())
      const { rows } = await office.client.tasks.list({ view: 'measures', control: 'all' })
      const { id } = rows.find(row => row.number === '41')!
      status.push({ who, run: () => office.client.system.status() })
      task.push({ who, run: () => office.client.tasks.get({ id }) })
    }
    const groups = []
    for (const [title, contestants] of [
      ['system.status', status],
      ['tasks.get of a measure with its steps', task]
    ] as const) {
      const all = figures(await inTurn({ rounds: 30, warmup: 5 }, contestants))
      groups.push({ title, figures: all, claims: [atMost('over loopback HTTP', all.at(-1)!.median, LIMIT, 'ms')] })
    }
    for (const office of offices) await office.close()
    return groups
  }
}
