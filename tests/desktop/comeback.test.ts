import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Contract } from '#api/contract.ts'
import { createPortLink, ServiceLost } from '#renderer/lib/port-link.ts'
import { setUp } from '#tests/api/decree.ts'
import { createServiceLink } from '../../electron/main/service-link.ts'

/** The real service in a thread of its own, which can be killed like a process; its ports are real. */
const serviceThread = resolve(import.meta.dirname, '../../electron/service-process/main.ts')
const bridge = (data: string) => `
  import { EventEmitter } from 'node:events'
  import { parentPort } from 'node:worker_threads'
  import { runService } from ${JSON.stringify(pathToFileURL(serviceThread).href)}
  const parent = Object.assign(new EventEmitter(), { postMessage: message => parentPort.postMessage(message) })
  parentPort.on('message', ({ message, ports }) => parent.emit('message', { data: message, ports }))
  void runService(parent, ${JSON.stringify(data)}, code => process.exit(code))`

class ThreadAsProcess extends EventEmitter {
  worker: Worker
  constructor(file: string) {
    super()
    this.worker = new Worker(file)
    this.worker.on('exit', code => this.emit('exit', code))
  }
  postMessage(message: unknown, ports: MessagePortMain[] = []) {
    this.worker.postMessage({ message, ports }, ports as never)
  }
  kill() {
    void this.worker.terminate()
    return true
  }
}

let folder: string
let threads: ThreadAsProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat қайтиш '))
  threads = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('FAULTS 115: a killed service is back with what it had acknowledged; the page only sees its calls wait', async () => {
  const file = join(folder, 'thread.mjs')
  writeFileSync(file, bridge(folder))
  const link = createServiceLink({
    fork: () => {
      threads.push(new ThreadAsProcess(file))
      return threads.at(-1) as unknown as UtilityProcess
    },
    channel: () => new MessageChannel() as unknown as { port1: MessagePortMain; port2: MessagePortMain },
    now: Date.now,
    wait: (ms, then) => void setTimeout(then, ms),
    log: () => {},
    failing: () => expect.unreachable()
  })
  let backs = 0
  const ports = createPortLink(() => backs++)
  const page = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    postMessage: (_channel: string, _message: unknown, [port]: MessagePort[]) => ports.take(port!)
  })
  link.start()
  link.connect(page as unknown as WebContents)
  const client: ContractRouterClient<Contract> = createORPCClient(ports as never)
  await setUp(client)

  for (const address of ['биринчи', 'иккинчи']) {
    const { settings } = await client.system.status()
    await client.system.saveSettings({ letter: { ...settings!.letter, address } })
    const hung = client.system.loadExample().then(async events => {
      for await (const _ of events) threads.at(-1)!.kill()
    })
    await expect(hung).rejects.toBeInstanceOf(ServiceLost)
    // Made while there is no service at all.
    expect((await client.system.status()).settings!.letter.address).toBe(address)
  }
  expect(threads).toHaveLength(3)
  expect(backs).toBe(2)
  expect(await client.acts.list()).toEqual([])
  await link.stop(5000)
})
