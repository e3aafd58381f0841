import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import type { Printer } from '#service/ports/printer.ts'
import { type Devtools, startBrowser } from './devtools.ts'
import { type Browser, findBrowser } from './find-browser.ts'

const IDLE = 120_000
const LONGEST = 60_000

type Page = { session: string; frame: string }
type Running = { devtools: Devtools; profile: string; page: Promise<Page> }

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
 * the machine has none; `idle` is how long it is kept, in milliseconds.
 */
export const chromiumPrinter = (
  browser: Browser | null = findBrowser(),
  { idle = IDLE, longest = LONGEST }: { idle?: number; longest?: number } = {}
): Printer => {
  let running: Running | null = null
  let timer: NodeJS.Timeout | null = null
  let queue: Promise<unknown> = Promise.resolve()

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
    const devtools = startBrowser(path, profile)
    const started = { devtools, profile, page: openPage(devtools) }
    // Told to whoever prints on it.
    started.page.catch(() => {})
    void started.devtools.ended.then(() => {
      if (running === started) running = null
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
    })
    return started
  }
  const once = async (path: string, html: string): Promise<Uint8Array> => {
    running ??= start(path)
    const { devtools, page } = running
    const late = Promise.withResolvers<never>()
    const limit = setTimeout(() => late.reject(new Error(`No PDF within ${longest} ms`)), longest)
    devtools.hold(true)
    try {
      const printed = page.then(opened => printOn(devtools, opened, html))
      return await Promise.race([printed, late.promise])
    } catch (error) {
      await stop()
      throw error
    } finally {
      devtools.hold(false)
      clearTimeout(limit)
    }
  }
  const print = async (html: string): Promise<Uint8Array> => {
    if (browser === null) throw new Fault('NO_PRINTER')
    if (timer !== null) clearTimeout(timer)
    try {
      // A browser that was closed from outside is started once more.
      return await once(browser.path, html).catch(() => once(browser.path, html))
    } catch (cause) {
      throw new Fault('PRINT_FAILED', {}, { cause })
    } finally {
      timer = setTimeout(() => void stop(), idle)
      timer.unref()
    }
  }
  return {
    kind: async () => browser?.kind ?? 'none',
    print: html => {
      const result = queue.then(() => print(html))
      queue = result.catch(() => {})
      return result
    },
    close: stop
  }
}
