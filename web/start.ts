import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/node'
import { messageOf } from '#api/messages.ts'
import { Fault } from '#domain/fault.ts'
import { loadPage } from '#machine/node/page.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { repeat } from '#machine/node/repeat.ts'
import { productRoot } from '#machine/node/root.ts'
import { logStrayRejections } from '#machine/node/stray-rejections.ts'
import { callerOf } from '#service/accounts/caller.ts'
import { newSession } from '#service/accounts/session.ts'
import type { CallContext } from '#service/call.ts'
import { LOOKS, lookForDue } from '#service/backups/schedule.ts'
import { countAhead } from '#service/desk/ahead.ts'
import { openService } from '#service/open.ts'
import { lookForUpdates, settleUpdates, UPDATE_LOOKS } from '#service/updates/updates.ts'
import packageFile from '../package.json' with { type: 'json' }
import { parseStart } from './arguments.ts'
import { openBrowser } from './open-browser.ts'
import { startHost } from './server.ts'

/** Milliseconds. */
const BETWEEN_FILES = 60
const NO_BROWSER = 3000

/** Does a work once, so many milliseconds after it was last asked for. */
const later = (work: () => void): ((delay: number) => void) => {
  let timer: NodeJS.Timeout | undefined
  let done = false
  const run = () => {
    done = true
    work()
  }
  return delay => {
    clearTimeout(timer)
    if (!done) timer = setTimeout(run, delay).unref()
  }
}

const start = async (): Promise<void> => {
  const wanted = parseStart(process.argv.slice(2))
  const root = productRoot(import.meta.dirname)
  const page = await loadPage(join(root, 'dist', 'renderer'))
  const ports = nodePorts({ root, dataFolder: wanted.data })
  logStrayRejections(error => ports.log.error({ at: ports.clock.now(), call: 'service', error }))
  const begin = async () => {
    const { service, router, close } = await openService({
      path: join(wanted.data, 'nazorat.db'),
      ports,
      version: packageFile.version,
      dataFolder: wanted.data,
      backupFolder: join(wanted.data, 'backups'),
      checksAnswers: false,
      reopen: async () => {
        await live.close()
        live = await begin()
      }
    })
    if (service.rescue === undefined) await settleUpdates(service)
    const stops =
      service.rescue === undefined
        ? [repeat(() => lookForDue(service), LOOKS), repeat(() => lookForUpdates(service), UPDATE_LOOKS)]
        : []
    return {
      service,
      calls: new RPCHandler<CallContext>(router),
      close: async () => {
        await Promise.all(stops.map(stop => stop()))
        await close()
      }
    }
  }
  let live = await begin()
  // One cookie, one window: whoever holds it is whoever signed in.
  const session = newSession()
  // The first screen is counted while the browser reads its scripts: earlier, their sending would wait for the count.
  const ahead = later(() => void countAhead(live.service))
  const host = await startHost({
    page,
    onFile: () => ahead(BETWEEN_FILES),
    port: wanted.port,
    callService: async (request, response) => {
      const { calls, service } = live
      return (await calls.handle(request, response, { prefix: '/rpc', context: await callerOf(service, session) }))
        .matched
    }
  })
  const invite = async (): Promise<void> => {
    const address = host.startAddress()
    console.log(`Nazorat: ${address}`)
    if (wanted.open && !(await openBrowser(address))) console.log('Manzilni brauzerda oching.')
  }
  await invite()
  ahead(NO_BROWSER)
  if (wanted.port !== 0 && wanted.port !== host.port)
    console.log(`${wanted.port}-port band: dastur ${host.port}-portda ochildi.`)
  console.log('Manzil bir marta ishlaydi. Oynani qayta ochish: Enter. Dasturni to‘xtatish: Ctrl+C')
  // The address works once: whoever closed the browser asks for another here.
  if (process.stdin.isTTY) process.stdin.on('data', invite)

  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    await host.close()
    await live.close()
    ports.log.write('info', { at: ports.clock.now(), call: 'service', line: 'stop' })
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

/** One sentence for the person at the terminal; a stack only for what nobody foresaw. */
const explain = (error: unknown): string => {
  if (error instanceof Fault)
    return messageOf(error.code, { ...error.data, detail: error.data.detail ?? error.data.file }, 'uz-Latn')
  if (error instanceof TypeError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

start().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
