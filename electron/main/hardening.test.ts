import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { answerApp } from './app-protocol.ts'
import { guardContents, guardSession, isOwnPage } from './guards.ts'
import { APP_ORIGIN, APP_SCHEME, OPENABLE, webPreferences } from './options.ts'

const page = new Map([
  [
    '/index.html',
    { bytes: new TextEncoder().encode('<meta content="__CSP_NONCE__">'), type: 'text/html; charset=utf-8' }
  ],
  ['/assets/a.js', { bytes: new TextEncoder().encode('1'), type: 'text/javascript; charset=utf-8' }]
])
const get = (url: string, method = 'GET') => answerApp(page, { url, method })

class FakeContents extends EventEmitter {
  open: (details: { url: string }) => { action: string } = () => ({ action: 'not set' })
  setWindowOpenHandler(handler: typeof this.open) {
    this.open = handler
  }
}
const guarded = () => {
  const contents = new FakeContents()
  const opened: string[] = []
  guardContents(contents as unknown as WebContents, address => opened.push(address))
  return { contents, opened }
}
const prevented = (contents: FakeContents, name: string, url: string): boolean => {
  const event = { url, preventDefault: vi.fn() }
  contents.emit(name, event)
  return event.preventDefault.mock.calls.length > 0
}

describe('Electron’s security checklist', () => {
  it('2, 3, 4, 6, 8, 9, 10, 12: no Node in the page, isolated, sandboxed, nothing loosened', () => {
    expect(webPreferences('/p.cjs')).toEqual({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false
    })
    expect(webPreferences('')).not.toHaveProperty('enableBlinkFeatures')
  })

  it('1, 18: the page is local and comes over app://, which bypasses nothing', () => {
    expect(APP_SCHEME.privileges).toMatchObject({ standard: true, secure: true, bypassCSP: false, corsEnabled: false })
    expect(APP_ORIGIN).toBe('app://nazorat')
  })

  it('5: every permission, device and screen capture is refused', () => {
    const set: Record<string, (...args: never[]) => unknown> = {}
    const webRequest = { onBeforeRequest: () => {} }
    const keep = (name: string) => (value: never) => (set[name] = value)
    const session = new Proxy(
      {},
      { get: (_, name: string) => (name === 'webRequest' ? webRequest : keep(name)) }
    ) as Session
    guardSession(session)
    const answers: unknown[] = []
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'hid',
      'openExternal'
    ]) {
      set.setPermissionRequestHandler!(
        null as never,
        permission as never,
        ((answer: unknown) => answers.push(answer)) as never
      )
      answers.push(set.setPermissionCheckHandler!(null as never, permission as never))
    }
    answers.push(set.setDevicePermissionHandler!())
    expect(answers.every(answer => answer === false)).toBe(true)
    const capture = vi.fn()
    set.setDisplayMediaRequestHandler!({} as never, capture as never)
    expect(capture).toHaveBeenCalledWith({})
  })

  it('7: the policy is a header of every answer, with a fresh nonce', async () => {
    const answer = get(`${APP_ORIGIN}/index.html`)
    const policy = answer.headers.get('content-security-policy')!
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]
    expect(await answer.text()).toBe(`<meta content="${nonce}">`)
    expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(get(`${APP_ORIGIN}/index.html`).headers.get('content-security-policy')).not.toBe(policy)
    expect(get(`${APP_ORIGIN}/none`).headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('13: %s stays on our page', name => {
    const { contents } = guarded()
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://other/',
      'app://nazorat.evil/',
      'javascript:1',
      'data:text/html,x',
      'ms-msdt:/id',
      ''
    ])
      expect(prevented(contents, name, url), url).toBe(true)
    expect(prevented(contents, name, `${APP_ORIGIN}/index.html#/tasks`)).toBe(false)
  })

  it('11, 12, 14, 15: no window, no webview; only listed addresses go to the browser', () => {
    const { contents, opened } = guarded()
    const webview = { preventDefault: vi.fn() }
    contents.emit('will-attach-webview', webview)
    expect(webview.preventDefault).toHaveBeenCalled()
    for (const url of ['https://evil.example/', 'search-ms:x', 'smb://x/', `${OPENABLE[0]}evil`, ...OPENABLE])
      expect(contents.open({ url })).toEqual({ action: 'deny' })
    expect(opened).toEqual(OPENABLE)
  })

  it('17: our page is known by its parsed origin', () => {
    expect(isOwnPage('app://nazorat/index.html')).toBe(true)
    for (const address of [
      'app://nazorat@evil/',
      'app://user:x@nazorat/',
      'app://nazorat.evil/',
      'https://nazorat/',
      'about:blank',
      'x'
    ])
      expect(isOwnPage(address), address).toBe(false)
  })

  it.each([
    '/../../package.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/..\\x',
    '/index.html%00',
    '/assets/'
  ])('18: a way out is not found: %j', path => {
    expect(get(`${APP_ORIGIN}${path}`).status).toBe(404)
  })
  it('18: only reading, only our host', () => {
    expect(get(`${APP_ORIGIN}/${'a'.repeat(9000)}`).status).toBe(404)
    expect(get(`${APP_ORIGIN}/assets/a.js`).status).toBe(200)
    expect(get(`${APP_ORIGIN}/`, 'POST').status).toBe(405)
    expect(get('app://other/index.html').status).toBe(404)
  })

  it('16: Electron is one of the newest three majors', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45)
  })

  it('20: the preload hands over a port and no Electron API', () => {
    const source = readFileSync(join(import.meta.dirname, '../preload/preload.ts'), 'utf8')
    expect(source).not.toMatch(/contextBridge|exposeInMainWorld|\.invoke\(|require\(/)
    expect([...source.matchAll(/ipcRenderer\.(\w+)\('([^']+)'/g)].map(([, deed, name]) => `${deed} ${name}`)).toEqual([
      'on nazorat-port',
      'send nazorat-connect'
    ])
  })
})
