import type { MessagePortMain, UtilityProcess, WebContents } from 'electron'

/** The event by which the preload hands the port to the page; `renderer/lib/client.ts` listens for it. */
export const PORT_CHANNEL = 'nazorat-port'
export const CONNECT_CHANNEL = 'nazorat-connect'

/** Within the two seconds that a died service may be away; doubled up to 30 s when it dies again at once. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 30_000
/** A service that lived this long has not died at its start. */
const SETTLED = 10_000
/** After so many deaths at its start in a row the person is told, once. */
const TOLD_AFTER = 4

export type LinkParts = {
  fork: () => UtilityProcess
  channel: () => { port1: MessagePortMain; port2: MessagePortMain }
  now: () => number
  wait: (ms: number, then: () => void) => void
  log: (line: string) => void
  /** Called once when the service cannot stay alive; it goes on trying. */
  failing: () => void
}

/**
 * Keeps one service process running and each page connected to it by a port of its own. When the service dies it is started
 * again and every page gets a new port; what the page had typed stays in the page.
 */
export const createServiceLink = (parts: LinkParts) => {
  const pages = new Set<WebContents>()
  let service: UtilityProcess | null = null
  let startedAt = 0
  let waitNext = FIRST_WAIT
  let failures = 0
  let stopping = false

  const join = (page: WebContents): void => {
    if (service === null || page.isDestroyed()) return
    const { port1, port2 } = parts.channel()
    service.postMessage({ kind: 'page' }, [port1])
    page.postMessage(PORT_CHANNEL, null, [port2])
  }

  const start = (): void => {
    startedAt = parts.now()
    const process = parts.fork()
    service = process
    process.on('exit', code => {
      if (service !== process) return
      service = null
      if (stopping) return
      const settled = parts.now() - startedAt > SETTLED
      failures = settled ? 1 : failures + 1
      waitNext = failures === 1 ? FIRST_WAIT : Math.min(waitNext * 2, LONGEST_WAIT)
      if (failures === TOLD_AFTER) parts.failing()
      parts.log(`The service process ended with ${code}; starting it again in ${waitNext} ms`)
      parts.wait(waitNext, () => {
        if (!stopping) start()
      })
    })
    for (const page of pages) join(page)
  }

  return {
    start,
    /** Starts the service again that `stop` had stopped; every page gets a new port. */
    resume: (): void => {
      stopping = false
      failures = 0
      start()
    },
    /** Tells the service something; nothing when it is not there. */
    tell: (message: object): void => service?.postMessage(message),
    connect: (page: WebContents): void => {
      if (!pages.has(page)) {
        pages.add(page)
        page.once('destroyed', () => pages.delete(page))
      }
      join(page)
    },
    /** Asks the service to close its base and end; resolves when it has ended or after `patience` ms. */
    stop: (patience: number): Promise<void> =>
      new Promise(resolve => {
        stopping = true
        if (service === null) return resolve()
        const process = service
        process.once('exit', () => resolve())
        parts.wait(patience, () => {
          process.kill()
          resolve()
        })
        process.postMessage({ kind: 'stop' })
      })
  }
}
