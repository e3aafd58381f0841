import { EventEmitter } from 'node:events'
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { createServiceLink, PORT_CHANNEL } from './service-link.ts'

class FakeService extends EventEmitter {
  got: unknown[] = []
  killed = false
  postMessage(message: unknown) {
    this.got.push(message)
  }
  kill() {
    this.killed = true
    return true
  }
}
class FakePage extends EventEmitter {
  got: string[] = []
  isDestroyed() {
    return false
  }
  postMessage(channel: string) {
    this.got.push(channel)
  }
}

const setUp = () => {
  const services: FakeService[] = []
  const waits: { ms: number; then: () => void }[] = []
  let now = 0
  let told = 0
  const link = createServiceLink({
    fork: () => {
      services.push(new FakeService())
      return services.at(-1) as unknown as UtilityProcess
    },
    channel: () => ({ port1: {} as MessagePortMain, port2: {} as MessagePortMain }),
    now: () => now,
    wait: (ms, then) => waits.push({ ms, then }),
    log: () => {},
    failing: () => told++
  })
  const page = new FakePage()
  return {
    link,
    services,
    waits,
    page,
    contents: page as unknown as WebContents,
    pass: (ms: number) => (now += ms),
    told: () => told
  }
}

describe('the link to the service process', () => {
  it('connects a page by a port of its own', () => {
    const { link, services, page, contents } = setUp()
    link.start()
    link.connect(contents)
    expect(services[0]!.got).toEqual([{ kind: 'page' }])
    expect(page.got).toEqual([PORT_CHANNEL])
  })

  it('starts a died service again within two seconds and gives the page a new port', () => {
    const { link, services, waits, page, contents, pass } = setUp()
    link.start()
    link.connect(contents)
    pass(60_000)
    services[0]!.emit('exit', 9)
    expect(waits[0]!.ms).toBeLessThanOrEqual(2000)
    waits[0]!.then()
    expect(services).toHaveLength(2)
    expect(page.got).toEqual([PORT_CHANNEL, PORT_CHANNEL])
  })

  it('waits longer when it dies again at its start', () => {
    const { link, services, waits, told } = setUp()
    link.start()
    for (let times = 0; times < 12; times++) {
      services.at(-1)!.emit('exit', 1)
      waits.at(-1)!.then()
    }
    expect(waits.map(({ ms }) => ms)).toEqual([...waits.map(({ ms }) => ms)].sort((a, b) => a - b))
    expect(waits.at(-1)!.ms).toBe(30_000)
    expect(told()).toBe(1)
  })

  it('forgets a closed page', () => {
    const { link, services, waits, page, contents, pass } = setUp()
    link.start()
    link.connect(contents)
    page.emit('destroyed')
    pass(60_000)
    services[0]!.emit('exit', 9)
    waits[0]!.then()
    expect(page.got).toHaveLength(1)
  })

  it('asks the service to end and does not start it again', async () => {
    const { link, services, waits } = setUp()
    link.start()
    const stopped = link.stop(5000)
    expect(services[0]!.got).toEqual([{ kind: 'stop' }])
    services[0]!.emit('exit', 0)
    await stopped
    expect(services).toHaveLength(1)
    expect(waits.map(({ ms }) => ms)).toEqual([5000])
  })

  it('kills a service that does not end', async () => {
    const { link, services, waits } = setUp()
    link.start()
    const stopped = link.stop(5000)
    waits[0]!.then()
    await stopped
    expect(services[0]!.killed).toBe(true)
  })
})
