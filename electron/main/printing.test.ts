import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { createPrinting } from './printing.ts'

type Handler = (request: { url: string }) => Response
const setUp = ({ fails = false, hangs = false } = {}) => {
  const windows: { options: BrowserWindowConstructorOptions; destroyed: boolean; urls: string[] }[] = []
  let handler: Handler = () => new Response()
  let network: (details: { url: string }, answer: (given: { cancel: boolean }) => void) => void = () => {}
  const session = {
    protocol: { handle: (_scheme: string, given: Handler) => (handler = given) },
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    webRequest: { onBeforeRequest: (given: typeof network) => (network = given) }
  } as unknown as Session
  const window = (options: BrowserWindowConstructorOptions) => {
    const one = { options, destroyed: false, urls: [] as string[] }
    windows.push(one)
    return {
      isDestroyed: () => one.destroyed,
      destroy: () => (one.destroyed = true),
      loadURL: async (url: string) => void one.urls.push(url),
      webContents: {
        printToPDF: async (how: object) => {
          if (hangs) return new Promise(() => {})
          if (fails) throw new Error('printing failed')
          const words = await handler({ url: one.urls.at(-1)! }).text()
          return Buffer.from(`%PDF ${words} ${JSON.stringify(how)}`)
        }
      }
    } as unknown as BrowserWindow
  }
  const printing = createPrinting({ window, session: () => session, longest: 50 })
  const asked = (url: string) => {
    let cancelled = false
    network({ url }, ({ cancel }) => {
      cancelled = cancel
    })
    return { cancelled, status: handler({ url }).status }
  }
  return { printing, windows, asked }
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe("Electron's own printer", () => {
  it('prints one paper after another in one hidden window without scripts, and closes it', async () => {
    const { printing, windows } = setUp()
    const made = await Promise.all(['bir', 'ikki', 'uch'].map(words => printing.print(words)))
    expect(made.map(bytes => text(bytes).split(' ')[1])).toEqual(['bir', 'ikki', 'uch'])
    expect(text(made[0]!)).toContain('"preferCSSPageSize":true')
    expect(windows).toHaveLength(1)
    expect(windows[0]!.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, javascript: false, nodeIntegration: false, contextIsolation: true }
    })
    await new Promise(resolve => setImmediate(resolve))
    expect(windows[0]!.destroyed).toBe(true)
  })

  it('answers no address but the paper’s, and keeps no paper', async () => {
    const { printing, asked } = setUp()
    await printing.print('maxfiy')
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'nazorat-print://paper/../x',
      'nazorat-print://other/'
    ])
      expect(asked(url), url).toMatchObject({ cancelled: true, status: 404 })
    expect(asked('data:font/ttf;base64,AA').cancelled).toBe(false)
  })

  it('a paper that fails or never comes is told; the next one gets a new window', async () => {
    const failing = setUp({ fails: true })
    await expect(failing.printing.print('a')).rejects.toThrow('printing failed')
    await expect(failing.printing.print('b')).rejects.toThrow('printing failed')
    expect(failing.windows.map(one => one.destroyed)).toEqual([true, true])
    const hanging = setUp({ hangs: true })
    await expect(hanging.printing.print('a')).rejects.toThrow('No PDF within')
  })
})
