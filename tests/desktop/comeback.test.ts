import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Contract } from '#api/contract.ts'
import { createPortLink, ServiceLost } from '#renderer/lib/port-link.ts'
import { setUp } from '#tests/api/decree.ts'
import { serviceInThread } from './service-thread.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat қайтиш '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('FAULTS 115: a killed service is back with what it had acknowledged; the page only sees its calls wait', async () => {
  let backs = 0
  const ports = createPortLink(() => backs++)
  const service = serviceInThread(folder, port => ports.take(port))
  service.connect()
  const client: ContractRouterClient<Contract> = createORPCClient(ports as never)
  await setUp(client)

  for (const address of ['биринчи', 'иккинчи']) {
    const { settings } = await client.system.status()
    await client.system.saveSettings({ letter: { ...settings!.letter, address } })
    const hung = client.system.loadExample().then(async events => {
      for await (const _ of events) service.kill()
    })
    await expect(hung).rejects.toBeInstanceOf(ServiceLost)
    // Made while there is no service at all.
    expect((await client.system.status()).settings!.letter.address).toBe(address)
  }
  expect(service.counts()).toEqual({ starts: 3, failures: 0 })
  expect(backs).toBe(2)
  expect(await client.acts.list()).toEqual([])
  await service.stop()
})
