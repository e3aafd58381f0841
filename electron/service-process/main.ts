import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import type { MessagePortMain } from 'electron'
import { messageOf } from '#api/messages.ts'
import { Fault } from '#domain/fault.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import { repeat } from '#machine/node/repeat.ts'
import { productRoot } from '#machine/node/root.ts'
import { logStrayRejections } from '#machine/node/stray-rejections.ts'
import { callerOf } from '#service/accounts/caller.ts'
import { newSession } from '#service/accounts/session.ts'
import { LOOKS, lookForDue } from '#service/backups/schedule.ts'
import { countAhead } from '#service/desk/ahead.ts'
import { openService } from '#service/open.ts'
import { lookForUpdates, settleUpdates, UPDATE_LOOKS } from '#service/updates/updates.ts'
import { crossing } from '#service/faults.ts'
import type { Log } from '#service/ports/log.ts'
import { serveOverPort } from '#service/transports/port.ts'
import { ALOUD, tellDesktop } from './aloud.ts'
import { type ChooseAnswer, createChoosing } from './choosing.ts'
import { readOpened } from './open-file.ts'
import { createMainPrinter, type PrintAnswer } from './printing.ts'
import { createUpdating } from './updating.ts'
import packageFile from '../../package.json' with { type: 'json' }

type ParentMessage = { kind?: string; code?: string | null; detail?: string; path?: string } & PrintAnswer &
  ChooseAnswer

/** The part of Electron's `process.parentPort` that is used; a test hands in its own. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: ParentMessage; ports: MessagePortMain[] }) => void): unknown
  postMessage(message: unknown): void
}

/** How the process ends when a backup was put in place of a damaged base, and milliseconds for the last answer to leave. */
const RESCUED = 2
const LEAVING = 200

/** The person's language is in the register that could not be opened: said in Uzbek and in Russian. */
const refusal = (error: unknown, at: string, log: Log): string => {
  const fault = error instanceof Fault ? error : new Fault('INTERNAL', { log: log.error({ at, call: 'open', error }) })
  const data = { ...fault.data, detail: fault.data.detail ?? fault.data.file, file: undefined }
  return `${messageOf(fault.code, data, 'uz-Latn')}\n\n${messageOf(fault.code, data, 'ru')}`
}

/**
 * The service in Electron's utility process: one register, one port for each page. Messages in: 'page' with a port, 'stop',
 * 'update-answer', 'printed' with the bytes of a PDF, 'folder-chosen' with a path, 'open-file' with a path. Messages out: 'language' for the menu, 'counts' for the tray, 'toast', 'go' to a place of
 * the page, 'not-opened' with a sentence, 'refused' with a sentence when the register cannot be opened, 'print' with a page, 'choose-folder', 'update' when the
 * installer that lies ready is to be started. Ends with 0 when it was
 * stopped and the register closed, 1 when the register was not opened, 2 when a backup waits to be opened in its place.
 */
export const runService = async (
  parent: ParentPort,
  dataFolder: string,
  end: (code: number) => void
): Promise<void> => {
  const root = productRoot(import.meta.dirname)
  const updating = createUpdating(() => parent.postMessage({ kind: 'update' }))
  const printing = createMainPrinter(message => parent.postMessage(message), chromiumPrinter())
  const choosing = createChoosing(message => parent.postMessage(message))
  const ports = nodePorts({
    ...{ root, dataFolder, startUpdate: updating.start },
    ...{ printer: printing.printer, chooseFolder: choosing.choose }
  })
  logStrayRejections(error => ports.log.error({ at: ports.clock.now(), call: 'service', error }))
  const opening = openService({
    path: join(dataFolder, 'nazorat.db'),
    ports,
    version: packageFile.version,
    dataFolder,
    backupFolder: join(dataFolder, 'backups'),
    checksAnswers: false,
    reopen: async () => {
      // The main process starts us again, and every page gets a port to the base that was put in place; first the answer leaves.
      setTimeout(() => void opening.then(({ close }) => close()).then(() => end(RESCUED)), LEAVING)
    }
  })
  // Ports handed over while the register is still being opened wait for it.
  const ready = opening.then(async made => {
    if (made.service.rescue !== undefined) return { ...made, stopSchedule: async () => {} }
    void countAhead(made.service)
    await settleUpdates(made.service)
    const stops = [
      repeat(() => lookForDue(made.service), LOOKS),
      repeat(() => lookForUpdates(made.service), UPDATE_LOOKS)
    ]
    return { ...made, stopSchedule: async () => void (await Promise.all(stops.map(stop => stop()))) }
  })
  let told = ''
  /** Of the window that was connected last: whoever sits before it. */
  let session = newSession()
  let stopAloud: () => Promise<void> = async () => {}
  const openFile = async (path: string): Promise<void> => {
    const { service, router } = await ready
    const caller = await callerOf(service, session)
    try {
      parent.postMessage({ kind: 'go', hash: await readOpened(router, caller, path) })
    } catch (error) {
      const { message } = crossing(error, { call: 'open-file', language: caller.language, ports })
      parent.postMessage({ kind: 'not-opened', sentence: error instanceof ORPCError ? error.message : message })
    }
  }
  const connect = async (port: MessagePortMain): Promise<void> => {
    const { service, router } = await ready
    const mine = newSession()
    session = mine
    const context = async () => {
      const caller = await callerOf(service, mine)
      if (caller.language !== told) parent.postMessage({ kind: 'language', language: caller.language })
      told = caller.language
      return caller
    }
    serveOverPort(router, port, context)
    port.start()
    await context()
    await stopAloud()
    if (service.rescue !== undefined) return
    stopAloud = repeat(async () => {
      try {
        await tellDesktop(service, session, message => parent.postMessage(message))
      } catch (error) {
        ports.log.error({ at: ports.clock.now(), call: 'aloud', error })
      }
    }, ALOUD)
  }
  const stop = async (): Promise<void> => {
    const { close } = await opening
    await stopAloud()
    await (await ready).stopSchedule()
    await close()
    ports.log.write('info', { at: ports.clock.now(), call: 'service', line: 'stop' })
    end(0)
  }
  const failed = (call: string) => (error: unknown) => {
    // Why the register was not opened is told once, below.
    if (call === 'stop') end(1)
    else void ready.then(() => ports.log.error({ at: ports.clock.now(), call, error })).catch(() => {})
  }
  parent.on('message', ({ data, ports: given }) => {
    if (data.kind === 'open-file' && data.path !== undefined) openFile(data.path).catch(failed('open-file'))
    if (data.kind === 'printed') printing.answered(data)
    if (data.kind === 'folder-chosen') choosing.answered(data)
    if (data.kind === 'update-answer') updating.answered(data)
    if (data.kind === 'stop') stop().catch(failed('stop'))
    if (data.kind === 'page' && given[0] !== undefined) connect(given[0]).catch(failed('page'))
  })
  try {
    await ready
  } catch (error) {
    parent.postMessage({ kind: 'refused', sentence: refusal(error, ports.clock.now(), ports.log) })
  }
}
