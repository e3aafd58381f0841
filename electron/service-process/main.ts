import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import { messageOf } from '#api/messages.ts'
import { openDatabase } from '#db/open.ts'
import { Fault } from '#domain/fault.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { productRoot } from '#machine/node/root.ts'
import { createService } from '#service/create.ts'
import { onePerson } from '#service/one-person.ts'
import { serveOverPort } from '#service/transports/port.ts'
import packageFile from '../../package.json' with { type: 'json' }

/** The part of Electron's `process.parentPort` that is used; a test hands in its own. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: { kind?: string }; ports: MessagePortMain[] }) => void): unknown
  postMessage(message: unknown): void
}

/**
 * The service in Electron's utility process: one register, one port for each page. Messages in: 'page' with a port, 'stop'.
 * Messages out: 'language' for the menu, 'refused' with a sentence when the register cannot be opened.
 */
export const runService = async (parent: ParentPort, dataFolder: string, end: (code: number) => void): Promise<void> => {
  const ports = nodePorts({ root: productRoot(import.meta.dirname), dataFolder })
  const opening = openDatabase({ path: join(dataFolder, 'nazorat.db'), now: ports.clock.now() })
  // Ports handed over while the register is still being opened wait for it.
  const ready = opening.then(opened =>
    createService({
      db: opened.db,
      warnings: opened.warnings,
      ports,
      version: packageFile.version,
      dataFolder,
      backupFolder: join(dataFolder, 'backups')
    })
  )
  let told = ''
  parent.on('message', async ({ data, ports: given }) => {
    if (data.kind === 'stop') {
      await (await opening).close()
      return end(0)
    }
    const port = given[0]
    if (data.kind !== 'page' || port === undefined) return
    const { service, router } = await ready
    const context = async () => {
      const caller = await onePerson(service)
      if (caller.language !== told) parent.postMessage({ kind: 'language', language: caller.language })
      told = caller.language
      return caller
    }
    serveOverPort(router, port, context)
    port.start()
    await context()
  })
  try {
    await ready
  } catch (error) {
    const fault = error instanceof Fault ? error : new Fault('INTERNAL', { log: ports.log.error({ at: ports.clock.now(), call: 'open', error }) })
    parent.postMessage({ kind: 'refused', sentence: messageOf(fault.code, { ...fault.data, detail: fault.data.detail ?? fault.data.file }, 'uz-Latn') })
  }
}
