import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import type { Printer } from '#service/ports/printer.ts'
import { type Devtools, startBrowser } from './devtools.ts'
import { type Browser, findBrowser } from './find-browser.ts'

const IDLE = 120_000
const LONGEST = 60_000
/** More pages than this gain nothing on two cores. */
const PAGES = 3

type Page = { session: string; frame: string }
/** `idle`: pages that print nothing now. */
type Running = { devtools: Devtools; profile: string; idle: Promise<Page>[] }

/** A page that runs no script and asks for nothing; it is opened once and gets one document after the other. */
const openPage = async ({ send }: Devtools): Promise<Page> => {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  await send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  await send('Network.enable', {}, sessionId)
  // Fonts and pictures stand in the page; whatever else it names is refused before it is asked for.
  const urls = ['http://*', 'https://*', 'file://*', 'ftp://*', 'ws://*', 'wss://*']
  await send('Network.setBlockedURLs', { urls }, sessionId)
  const { frameTree } = (await send('Page.getFrameTree', {}, sessionId)) as { frameTree: { frame: { id: string } } }
  return { session: sessionId, frame: frameTree.frame.id }
}

const printOn = async ({ send }: Devtools, { session, frame }: Page, html: string): Promise<Uint8Array> => {
  await send('Page.setDocumentContent', { frameId: frame, html }, session)
  const how = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false }
  const { data } = await send('Page.printToPDF', how, session)
  // Nothing of a paper stays in the browser.
  await send('Page.setDocumentContent', { frameId: frame, html: '' }, session)
  return new Uint8Array(Buffer.from(data as string, 'base64'))
}

/**
 * Prints through the installed Edge, Chrome or Chromium, headless and kept running between prints. `browser` null means that
 * the machine has none; `idle` is how long it is kept, in milliseconds; `pages`: how many papers it prints at once.
 */
export const chromiumPrinter = (
  browser: Browser | null = findBrowser(),
  { idle = IDLE, longest = LONGEST, pages = PAGES }: { idle?: number; longest?: number; pages?: number } = {}
): Printer => {
  let running: Running | null = null
  let timer: NodeJS.Timeout | null = null
  let printing = 0
  const waiting: (() => void)[] = []

  const stop = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const was = running
    running = null
    if (was === null) return
    was.devtools.hold(true)
    was.devtools.close()
    await was.devtools.ended
    rmSync(was.profile, { recursive: true, force: true, maxRetries: 3 })
  }
  const start = (path: string): Running => {
    const profile = mkdtempSync(join(tmpdir(), 'nazorat-print-'))
    const started: Running = { devtools: startBrowser(path, profile), profile, idle: [] }
    void started.devtools.ended.then(() => {
      if (running === started) running = null
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    })
    return started
  }
  const pageOf = (on: Running): Promise<Page> => {
    const free = on.idle.pop()
    if (free !== undefined) return free
    return openPage(on.devtools)
  }
  const once = async (path: string, html: string): Promise<Uint8Array> => {
    running ??= start(path)
    const on = running
    const late = Promise.withResolvers<never>()
    const limit = setTimeout(() => late.reject(new Error(`No PDF within ${longest} ms`)), longest)
    on.devtools.hold(true)
    try {
      const page = pageOf(on)
      const printed = page.then(opened => printOn(on.devtools, opened, html))
      const bytes = await Promise.race([printed, late.promise])
      on.idle.push(page)
      return bytes
    } catch (error) {
      // A browser that failed one paper is not trusted with the next; those beside it are printed once more too.
      if (running === on) await stop()
      throw error
    } finally {
      clearTimeout(limit)
    }
  }
  const print = async (path: string, html: string): Promise<Uint8Array> => {
    if (printing >= pages) await new Promise<void>(resolve => waiting.push(resolve))
    else printing += 1
    if (timer !== null) clearTimeout(timer)
    timer = null
    try {
      // A browser that was closed from outside is started once more.
      return await once(path, html).catch(() => once(path, html))
    } catch (cause) {
      throw new Fault('PRINT_FAILED', {}, { cause })
    } finally {
      const next = waiting.shift()
      if (next !== undefined) next()
      else printing -= 1
      if (printing === 0) {
        running?.devtools.hold(false)
        timer = setTimeout(() => void stop(), idle)
        timer.unref()
      }
    }
  }
  return {
    kind: async () => browser?.kind ?? 'none',
    print: async html => {
      if (browser === null) throw new Fault('NO_PRINTER')
      return print(browser.path, html)
    },
    close: stop
  }
}
