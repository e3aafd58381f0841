import { EventEmitter, once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Contract } from '#api/contract.ts'
import { openDatabase } from '#db/open.ts'
import { setUp } from '#tests/api/decree.ts'
import { runService } from './main.ts'

/** What Electron hands to a utility process: messages with ports in, plain messages out. */
class FakeParent extends EventEmitter {
  told: { kind: string; language?: string; sentence?: string; hash?: string }[] = []
  postMessage(message: unknown) {
    this.told.push(structuredClone(message) as (typeof this.told)[number])
    this.emit('told')
  }
  hand(data: { kind: string; path?: string }, ports: MessagePort[] = []) {
    this.emit('message', { data, ports: ports as unknown as MessagePortMain[] })
  }
}

let folder: string
let parent: FakeParent
let ended: Promise<number>
let open: MessagePort[]
let running: Promise<void>
const start = () => {
  parent = new FakeParent()
  const end = Promise.withResolvers<number>()
  ended = end.promise
  running = runService(parent, folder, end.resolve)
}
const stop = async () => {
  parent.hand({ kind: 'stop' })
  const code = await ended
  await running
  return code
}
const aPage = (): ContractRouterClient<Contract> => {
  const { port1, port2 } = new MessageChannel()
  open.push(port2)
  parent.hand({ kind: 'page' }, [port1])
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  return client
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat хизмат '))
  open = []
})
afterEach(() => {
  for (const port of open) port.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the service process', () => {
  it('answers a page, also one that came before the register was open, and a second one beside it', async () => {
    start()
    const first = aPage()
    expect((await first.system.status()).firstStart).toBe(true)
    await setUp(first)
    const second = aPage()
    expect((await second.system.status()).settings).toMatchObject({ person: 'H.Boylarov' })
    expect((await first.system.status()).dataFolder).toBe(folder)
    expect(await stop()).toBe(0)
  })

  it('tells the language for the menu at the start and at every change, once', async () => {
    start()
    const page = aPage()
    await page.system.status()
    await setUp(page)
    await page.system.saveSettings({ language: 'ru' })
    await page.system.status()
    await page.system.status()
    expect(parent.told).toEqual([
      { kind: 'language', language: 'uz-Latn' },
      { kind: 'language', language: 'ru' }
    ])
    await stop()
  })

  it('a stop closes the register: nothing is left of it but one file, and the next start finds what was written', async () => {
    start()
    await setUp(aPage())
    expect(await stop()).toBe(0)
    expect(existsSync(join(folder, 'nazorat.db-wal'))).toBe(false)
    start()
    expect((await aPage().system.status()).firstStart).toBe(false)
    await stop()
    const log = readFileSync(join(folder, 'nazorat.log'), 'utf8')
    expect(log.match(/info service (start|stop)/g)).toEqual([
      'info service start',
      'info service stop',
      'info service start',
      'info service stop'
    ])
  })

  it('a base that cannot be opened gets the rescue; a backup put in place ends the process, and the next one opens it', async () => {
    start()
    const page = aPage()
    await setUp(page)
    await page.backups.make()
    expect(await stop()).toBe(0)
    writeFileSync(join(folder, 'nazorat.db'), '')
    start()
    const hurt = aPage()
    await expect(hurt.system.status()).rejects.toMatchObject({ code: 'DB_EMPTY_FILE' })
    const { rows } = await hurt.rescue.backups({ folder: null })
    expect(readFileSync(join(folder, 'nazorat.db'), 'utf8')).toBe('')
    await hurt.rescue.restore({ folder: null, file: rows[0]!.file })
    expect(await ended).toBe(2)
    start()
    expect((await aPage().system.status()).settings).toMatchObject({ person: 'H.Boylarov' })
    expect(await stop()).toBe(0)
  })

  it('a register that is open elsewhere is refused', async () => {
    const other = await openDatabase({ path: join(folder, 'nazorat.db'), now: '2026-11-21T10:00:00.000Z' })
    start()
    if (parent.told.length === 0) await once(parent, 'told')
    expect(parent.told[0]).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('allaqachon') })
    await other.close()
  })

  it('a message of another kind or without a port is nothing', async () => {
    start()
    parent.hand({ kind: 'page' })
    parent.hand({ kind: 'eval' })
    expect((await aPage().system.status()).firstStart).toBe(true)
    await stop()
  })

  it('a document that the program was opened with becomes a draft; a bad one is told in words', async () => {
    start()
    const page = aPage()
    await setUp(page)
    const decree = join(folder, 'pq308.txt')
    copyFileSync(join(import.meta.dirname, '../../templates/example/pq308.txt'), decree)
    parent.hand({ kind: 'open-file', path: decree })
    const heard = (kind: string) =>
      vi.waitFor(() => {
        const found = parent.told.find(one => one.kind === kind)
        if (found === undefined) throw new Error('not yet')
        return found
      }, 20_000)
    const { hash } = await heard('go')
    const [draft] = await page.imports.list()
    expect(hash).toBe(`#/import/${draft!.id}`)
    writeFileSync(decree, '')
    parent.hand({ kind: 'open-file', path: decree })
    expect((await heard('not-opened')).sentence).toMatch(/bo‘sh/)
    await stop()
  })
})
