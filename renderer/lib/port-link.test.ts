import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, it, vi } from 'vitest'
import { createPortLink, ServiceLost } from './port-link.ts'

const hanging = Promise.withResolvers<never>()
const router = (name: string) => ({
  name: os.handler(() => name),
  hang: os.handler(() => hanging.promise),
  count: os.handler(async function* () {
    yield 1
    yield 2
    await hanging.promise
  })
})

/** A service behind a port; the page's end is a worker's port, which closes and starts like the page's own. */
const aService = (name: string) => {
  const { port1, port2 } = new NodeChannel()
  new RPCHandler(router(name)).upgrade(port1, { context: {} })
  port1.start()
  return { port: port2 as unknown as MessagePort, die: () => port1.close() }
}
const options = { context: {}, lastEventId: undefined, signal: undefined }

it('a call made before the port waits for it', async () => {
  const onBack = vi.fn()
  const link = createPortLink(onBack)
  const answer = link.call(['name'], undefined, options)
  const first = aService('first')
  link.take(first.port)
  expect(await answer).toBe('first')
  expect(onBack).not.toHaveBeenCalled()
  first.die()
})

it('what hung on a service that died is rejected, as no cancelling; the next call waits for the new port', async () => {
  const onBack = vi.fn()
  const link = createPortLink(onBack)
  const first = aService('first')
  link.take(first.port)
  const hung = link.call(['hang'], undefined, options)
  const stream = (await link.call(['count'], undefined, options)) as AsyncGenerator
  expect((await stream.next()).value).toBe(1)
  expect((await stream.next()).value).toBe(2)
  const standing = stream.next()
  first.die()
  await expect(hung).rejects.toBeInstanceOf(ServiceLost)
  await expect(standing).rejects.toBeInstanceOf(ServiceLost)
  const waiting = link.call(['name'], undefined, options)
  const second = aService('second')
  link.take(second.port)
  expect(await waiting).toBe('second')
  expect(onBack).toHaveBeenCalledTimes(1)
  second.die()
})

it('a new port takes the place of one that is still open', async () => {
  const onBack = vi.fn()
  const link = createPortLink(onBack)
  const first = aService('first')
  link.take(first.port)
  const hung = link.call(['hang'], undefined, options)
  await link.call(['name'], undefined, options)
  const second = aService('second')
  link.take(second.port)
  await expect(hung).rejects.toBeInstanceOf(ServiceLost)
  expect(await link.call(['name'], undefined, options)).toBe('second')
  // The old one closing late touches nothing.
  first.die()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(await link.call(['name'], undefined, options)).toBe('second')
  expect(onBack).toHaveBeenCalledTimes(1)
  second.die()
})
