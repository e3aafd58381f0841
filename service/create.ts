import type { WritableDb } from '#db/connection.ts'
import { lastDrill } from '#db/drill.ts'
import { waitingRestore } from '#db/restore.ts'
import type { FaultCode } from '#domain/fault.ts'
import { makeBackup, newestGood } from './backups/backups.ts'
import type { Ports } from './ports/ports.ts'
import { type Router, routerOf } from './router.ts'
import type { Service } from './service.ts'

export type ServiceParts = {
  /** As opened by db/open.ts, which also tells `warnings`. */
  db: WritableDb
  warnings?: readonly FaultCode[]
  ports: Ports
  version: string
  dataFolder: string
  /** Where backups go. */
  backupFolder: string
  /** Whether every answer is held against the contract: so in tests; false in the programs. */
  checksAnswers?: boolean
  rescue?: Service['rescue']
}

const turns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work)
    last = own.catch(() => {})
    return own
  }
}

/** The use cases over one open register, and the router that hosts serve. One service for one register. */
export const createService = (parts: ServiceParts): { service: Service; router: Router } => {
  const { db, ports, version, dataFolder, backupFolder } = parts
  const service: Service = {
    db,
    ports,
    version,
    dataFolder,
    backupFolder,
    readOnly: db.readOnly || parts.rescue !== undefined,
    rescue: parts.rescue,
    checksAnswers: parts.checksAnswers,
    warnings: parts.warnings ?? [],
    notices: new Set<FaultCode>([
      ...(waitingRestore(db.path) === null ? [] : ['RESTORE_WAITS' as const]),
      ...((lastDrill(db.path)?.reason ?? null) === null ? [] : ['DRILL_FAILED' as const])
    ]),
    backups: {
      make: async () => {
        await makeBackup(service, 'event')
      },
      last: async () => newestGood(service)
    },
    guesses: new Map(),
    inTurn: turns()
  }
  const state = service.readOnly ? 'read-only' : 'writable'
  const line = `start ${version}, ${state}, warnings: ${service.warnings.join(' ') || 'none'}`
  ports.log.write('info', { at: ports.clock.now(), call: 'service', line })
  return { service, router: routerOf(service) }
}
