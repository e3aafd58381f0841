import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type OpenResult, openDatabase } from '#db/open.ts'
import type { Actor } from '#domain/office.ts'
import { nodeAssets } from '#machine/node/assets.ts'
import { eImzo } from '#machine/e-imzo/signer.ts'
import { dayInTashkent } from '#machine/node/clock.ts'
import { nodeFolders } from '#machine/node/folders.ts'
import { nodeHash } from '#machine/node/hash.ts'
import { logTo } from '#machine/node/log.ts'
import { officeConverter } from '#machine/converter/converter.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import { nodeMachine } from '#machine/node/machine.ts'
import { fileUpdates } from '#machine/updates/updates.ts'
import { nodeSecrets } from '#machine/node/secrets.ts'
import { callerOf } from '#service/accounts/caller.ts'
import type { Service } from '#service/service.ts'
import { newSession } from '#service/accounts/session.ts'
import { letterHere, pageHere, readHere } from '#machine/workers/read-here.ts'
import type { CallContext } from '#service/call.ts'
import { createService } from '#service/create.ts'
import type { Ports } from '#service/ports/ports.ts'
import type { Client, Open } from './hosts.ts'

export const TODAY = '2026-11-21'
export const PERSON: Actor = { name: 'Ш. Каримов', role: 'administrator' }

/** A register in a folder of its own behind one of the hosts; the test may change who calls, and look at the log. */
export type OpenedOffice = {
  client: Client
  caller: CallContext & { actor: Actor }
  /** What lies behind the calls; another one after a restart. */
  readonly service: Service
  log: string[]
  ports: Ports
  folder: string
  /** Closes the register and opens the same file again. */
  restart(options?: { readOnly?: boolean }): Promise<void>
  close(): Promise<void>
}

/** `accounts`: who calls is asked of the accounts, as hosts do; else it is `caller`. */
export const openOffice = async (
  open: Open,
  given: Partial<Ports> = {},
  { accounts = false }: { accounts?: boolean } = {}
): Promise<OpenedOffice> => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat синов '))
  const log: string[] = []
  let now = Date.parse(`${TODAY}T05:00:00Z`)
  const ports: Ports = {
    clock: { now: () => new Date(now++).toISOString(), today: () => dayInTashkent(now), breathe: () => setImmediate() },
    assets: nodeAssets(join(import.meta.dirname, '..', '..')),
    folders: nodeFolders(),
    hash: nodeHash,
    log: logTo(
      text => log.push(text),
      () => log.join('')
    ),
    machine: nodeMachine,
    // As the product's, but cheap: its cost is tested beside it.
    secrets: nodeSecrets({ n: 10, r: 8, p: 1 }),
    // Nobody listens there: a test that signs gives the address of its fake.
    signer: eImzo({ addresses: [], now: () => new Date(now).toISOString() }),
    // A test that prints gives a printer.
    printer: chromiumPrinter(null),
    converter: officeConverter({ offices: [] }),
    reader: { read: readHere, letter: letterHere, page: pageHere },
    updates: fileUpdates({ folder: join(folder, 'updates'), start: null }),
    ...given
  }
  const caller: OpenedOffice['caller'] = { actor: PERSON, language: 'uz-Latn', session: newSession() }
  let opened: OpenResult
  let host: Awaited<ReturnType<Open>>
  let service: Service
  const start = async (readOnly = false) => {
    opened = await openDatabase({ path: join(folder, 'nazorat.db'), now: ports.clock.now(), readOnly })
    const made = createService({
      db: opened.db,
      warnings: opened.warnings,
      ports,
      version: '0.1.0',
      dataFolder: folder,
      backupFolder: join(folder, 'backups')
    })
    service = made.service
    host = await open(made.router, () => (accounts ? callerOf(made.service, caller.session) : caller))
  }
  const stop = async () => {
    await host.close()
    await opened.close()
  }
  await start()
  const office: OpenedOffice = {
    get client() {
      return host.client
    },
    caller,
    get service() {
      return service
    },
    log,
    ports,
    folder,
    restart: async options => {
      await stop()
      await start(options?.readOnly)
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return office
}
