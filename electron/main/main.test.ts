import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { click, connect, folder, menuOf, start } from '#tests/desktop/started.ts'
import { APP_SCHEME, OPENABLE, webPreferences } from './options.ts'
import { FORBIDDEN_SWITCHES } from './start.ts'

const PERMISSIONS =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown'.split(
    ' '
  )

describe('the start', () => {
  it('settles sandbox, scheme and lock before ready, and every handler before the window', async () => {
    const { order, schemes } = await start()
    const at = (name: string) => {
      expect(order).toContain(name)
      return order.indexOf(name)
    }
    for (const before of ['path userData', 'path sessionData', 'sandbox', 'schemes', 'lock'])
      expect(at(before), before).toBeLessThan(at('ready'))
    for (const before of [
      'session request',
      'session check',
      'session device',
      'session display',
      'session network',
      'protocol'
    ])
      expect(at(before), before).toBeLessThan(at('window'))
    expect(schemes).toEqual([APP_SCHEME])
  })

  it('opens one hardened window on our own page', async () => {
    const { windows, protocols } = await start()
    expect(windows).toHaveLength(1)
    const { preload } = windows[0]!.options.webPreferences!
    expect(preload).toMatch(/preload[\\/]preload\.cjs$/)
    expect(windows[0]!.options.webPreferences).toEqual(webPreferences(preload!))
    expect(windows[0]!.loadURL.mock.calls).toEqual([['app://nazorat/index.html']])
    expect(windows[0]!.show).not.toHaveBeenCalled()
    windows[0]!.emit('ready-to-show')
    expect(windows[0]!.show).toHaveBeenCalled()
    expect(windows[0]!.maximize).toHaveBeenCalled()
    const answer = protocols.app!(new Request('app://nazorat/'))
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  })

  it('a second start ends and shows the first window', async () => {
    const second = await start({ lock: false })
    expect(second.windows).toEqual([])
    expect(second.forks).toEqual([])
    expect(second.app.quit).toHaveBeenCalled()
    const first = await start()
    first.windows[0]!.minimised = true
    first.windows[0]!.focus.mockClear()
    first.app.emit('second-instance', {}, ['--data=/elsewhere', '--inspect'], '/')
    expect(first.windows).toHaveLength(1)
    expect(first.windows[0]!.restore).toHaveBeenCalled()
    expect(first.windows[0]!.focus).toHaveBeenCalled()
  })

  it('FAULTS 109: every permission Electron knows is denied', async () => {
    const { sessionSet } = await start()
    const answer = vi.fn()
    for (const permission of PERMISSIONS) {
      sessionSet.request!(null as never, permission as never, answer as never, {} as never)
      expect(sessionSet.check!(null as never, permission as never, 'app://nazorat' as never, {} as never)).toBe(false)
    }
    expect(answer.mock.calls).toEqual(PERMISSIONS.map(() => [false]))
    expect(sessionSet.device!({ deviceType: 'usb' } as never)).toBe(false)
  })

  it('asks nothing of the network, and saves only what the page made', async () => {
    const { sessionSet } = await start()
    const cancelled = (url: string) => {
      const answer = vi.fn()
      sessionSet.network!({ url } as never, answer as never)
      return answer.mock.calls[0]![0].cancel
    }
    for (const url of [
      'https://evil.example/',
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
      'ws://x/',
      'app://other/',
      'blob:https://x/1',
      'devtools://x'
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of ['app://nazorat/assets/a.js', 'blob:app://nazorat/1', 'data:image/svg+xml,x'])
      expect(cancelled(url), url).toBe(false)
    const saved = (url: string) => {
      const event = { preventDefault: vi.fn() }
      sessionSet['will-download']!(event as never, { getURL: () => url, once: () => {} } as never)
      return event.preventDefault.mock.calls.length === 0
    }
    expect(saved('blob:app://nazorat/1')).toBe(true)
    for (const url of ['https://evil.example/x.exe', 'app://nazorat/index.html', 'data:,x', 'blob:null/1'])
      expect(saved(url), url).toBe(false)
  })

  it('FAULTS 106, 107: any contents are guarded, not only those of our window', async () => {
    const { app, electron, FakeContents } = await start()
    const other = new FakeContents()
    app.emit('web-contents-created', {}, other)
    for (const url of [
      'http://x/',
      'file:///c:/x',
      'ms-msdt:/id',
      'search-ms:query',
      'smb://x/y',
      'javascript:1',
      ...OPENABLE
    ])
      expect(other.open({ url })).toEqual({ action: 'deny' })
    expect(electron.shell.openExternal.mock.calls.flat()).toEqual(OPENABLE)
    const event = { url: 'https://evil.example/', preventDefault: vi.fn() }
    other.emit('will-navigate', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it.each(FORBIDDEN_SWITCHES)('FAULTS 110: an installed console does not start with --%s', async name => {
    for (const form of [`--${name}`, `--${name.toUpperCase()}=9222`, `-${name}`]) {
      const { app, windows, forks, dialog } = await start({ packaged: true }, [form])
      expect(dialog.showErrorBox.mock.calls[0]![1]).toContain(`--${name}`)
      expect(app.exit).toHaveBeenCalledWith(1)
      expect(app.commandLine.removeSwitch.mock.calls.flat()).toEqual(FORBIDDEN_SWITCHES)
      expect([windows, forks]).toEqual([[], []])
    }
  })
  it('FAULTS 110: harmless switches are let through; from the sources tests may drive it', async () => {
    expect((await start({ packaged: true }, ['--force-device-scale-factor=1.5', 'inspect'])).windows).toHaveLength(1)
    expect((await start({ packaged: false }, ['--remote-debugging-port=0', '--inspect=0'])).windows).toHaveLength(1)
  })
  it('FAULTS 110: the service sees no variable that tells Node or Electron otherwise', async () => {
    for (const name of [
      'NODE_OPTIONS',
      'NODE_EXTRA_CA_CERTS',
      'ELECTRON_RUN_AS_NODE',
      'ELECTRON_ENABLE_LOGGING',
      'LD_PRELOAD'
    ])
      vi.stubEnv(name, '--require=/evil.js')
    const { forks } = await start()
    vi.unstubAllEnvs()
    const { file, args, options } = forks[0]!
    expect(file).toMatch(/service-process\.js$/)
    expect(args).toEqual(['--data', folder])
    expect(options.execArgv).toEqual([])
    expect(Object.keys(options.env as object).filter(name => /^(NODE_|ELECTRON_|LD_PRELOAD)/.test(name))).toEqual([])
    expect(Object.keys(options.env as object).map(name => name.toUpperCase())).toContain('PATH')
  })
})

describe('messages (FAULTS 119)', () => {
  it('one channel; our own page gets a port to the service', async () => {
    const fake = await start()
    expect(Object.keys(fake.ipc)).toEqual(['nazorat-connect'])
    connect(fake)
    expect(fake.services[0]!.got).toEqual([{ message: { kind: 'page' }, ports: 1 }])
    expect(fake.windows[0]!.webContents.got).toEqual([{ channel: 'nazorat-port', ports: 1 }])
  })
  it('an iframe, a foreign page, a foreign frame, another window and a dead frame get nothing', async () => {
    const fake = await start()
    const frame = (change: object) => Object.assign(new fake.FakeFrame(), change)
    const own = fake.windows[0]!.webContents.mainFrame
    connect(fake, { senderFrame: frame({ parent: own }) })
    connect(fake, { senderFrame: frame({}) })
    connect(fake, { senderFrame: null })
    connect(fake, { sender: new fake.FakeContents() })
    for (const change of [
      { url: 'https://evil.example/' },
      { destroyed: true },
      { detached: true },
      { parent: frame({}) }
    ]) {
      const kept = { ...own }
      Object.assign(own, change)
      connect(fake)
      Object.assign(own, kept)
    }
    expect(fake.services[0]!.got).toEqual([])
    expect(fake.windows[0]!.webContents.got).toEqual([])
  })
})

describe('what dies comes back (FAULTS 115, 116)', () => {
  it('the page within two seconds, with a port of its own', async () => {
    const fake = await start()
    const { webContents } = fake.windows[0]!
    for (const [times, reason] of ['crashed', 'killed', 'oom'].entries()) {
      vi.useFakeTimers()
      webContents.emit('render-process-gone', {}, { reason, exitCode: 9 })
      vi.advanceTimersByTime(2000)
      expect(webContents.reload).toHaveBeenCalledTimes(times + 1)
      vi.useRealTimers()
    }
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(webContents.reload).toHaveBeenCalledTimes(3)
  })
  it('a page that dies again and again ends with a sentence, and so does a changed installation', async () => {
    const fake = await start()
    const { webContents } = fake.windows[0]!
    for (let time = 0; time < 6; time++) webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 9 })
    expect(fake.dialog.showErrorBox).toHaveBeenCalledTimes(1)
    expect(fake.app.quit).toHaveBeenCalled()
    const changed = await start()
    changed.windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'integrity-failure', exitCode: 1 })
    expect(changed.dialog.showErrorBox.mock.calls[0]![1]).toMatch(/o‘rnating/)
    expect(changed.windows[0]!.webContents.reload).not.toHaveBeenCalled()
  })
  it('the service within two seconds; the page keeps standing and gets a new port', async () => {
    const fake = await start()
    connect(fake)
    vi.useFakeTimers()
    fake.services[0]!.emit('exit', 9)
    vi.advanceTimersByTime(2000)
    expect(fake.services).toHaveLength(2)
    expect(fake.services[1]!.got).toEqual([{ message: { kind: 'page' }, ports: 1 }])
    expect(fake.windows[0]!.webContents.got).toHaveLength(2)
    expect(fake.windows[0]!.webContents.reload).not.toHaveBeenCalled()
  })
  it('a service that cannot stay alive is told once', async () => {
    const fake = await start()
    vi.useFakeTimers()
    for (let time = 0; time < 8; time++) {
      fake.services.at(-1)!.emit('exit', 1)
      vi.advanceTimersByTime(60_000)
    }
    expect(fake.boxes.map(box => box.message)).toEqual([expect.stringMatching(/bazasini ocholmayapti/)])
  })
  it('a hung page: the person chooses to wait or to open it anew; the question goes when it answers again', async () => {
    const fake = await start()
    const window = fake.windows[0]!
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(fake.boxes).toHaveLength(1)
    expect(fake.boxes[0]).toMatchObject({ buttons: ['Kutish', 'Oynani qayta ochish'] })
    fake.boxes[0]!.answer(0)
    await vi.waitFor(() => {
      window.emit('unresponsive')
      expect(fake.boxes).toHaveLength(2)
    })
    expect(window.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    window.emit('responsive')
    expect(fake.boxes[1]!.signal!.aborted).toBe(true)
    fake.boxes[1]!.answer(1)
    await vi.waitFor(() => {
      window.emit('unresponsive')
      expect(fake.boxes).toHaveLength(3)
    })
    expect(window.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    fake.boxes[2]!.answer(1)
    await vi.waitFor(() => expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalled())
  })
  it('what happened is in the log, without a name', async () => {
    const fake = await start()
    fake.windows[0]!.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    fake.services[0]!.emit('error', 'FatalError', 'v8')
    fake.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 3 })
    process.listeners('uncaughtException').at(-1)!(new Error('unforeseen'), 'uncaughtException')
    const log = readFileSync(join(folder, 'window.log'), 'utf8')
    for (const part of ['oom 5', 'FatalError v8', 'GPU crashed 3', 'Error: unforeseen']) expect(log).toContain(part)
  })
})

describe('the register’s own folder', () => {
  it('FAULTS 117: the profile lies apart from it and may be full of junk or lost', async () => {
    const profile = join(folder, 'window')
    mkdirSync(profile)
    for (const name of ['window.json', 'Preferences', 'Local State']) writeFileSync(join(profile, name), '\0{junk')
    writeFileSync(join(folder, 'nazorat.db'), 'the register')
    const fake = await start()
    expect(fake.app.paths).toMatchObject({ userData: profile, sessionData: profile })
    expect(fake.windows).toHaveLength(1)
    rmSync(profile, { recursive: true })
    expect(() => fake.windows[0]!.emit('close')).not.toThrow()
    expect((await start()).windows).toHaveLength(1)
    expect(readFileSync(join(folder, 'nazorat.db'), 'utf8')).toBe('the register')
  })
  it('FAULTS 117: a file in the place of the profile is put aside', async () => {
    writeFileSync(join(folder, 'window'), 'junk')
    expect((await start()).windows).toHaveLength(1)
    expect(readdirSync(folder).filter(name => /^window\.\d+$/.test(name))).toHaveLength(1)
  })
  it('a data folder that cannot be made is said in two languages', async () => {
    writeFileSync(join(folder, 'file'), '')
    const { dialog, app, windows } = await start({}, [], join(folder, 'file', 'data'))
    expect(dialog.showErrorBox.mock.calls[0]![1]).toMatch(/papkasini[\s\S]*папку/)
    expect(app.exit).toHaveBeenCalledWith(1)
    expect(windows).toEqual([])
  })
  it('a register that is refused ends with the service’s sentence', async () => {
    const fake = await start()
    fake.services[0]!.emit('message', { kind: 'refused', sentence: 'Baza …' })
    expect(fake.dialog.showErrorBox).toHaveBeenCalledWith('Nazorat', 'Baza …')
    expect(fake.app.exit).toHaveBeenCalledWith(1)
  })
  it('the place of the window is remembered', async () => {
    const fake = await start()
    fake.windows[0]!.emit('close')
    expect(JSON.parse(readFileSync(join(folder, 'window', 'window.json'), 'utf8'))).toMatchObject({
      x: 10,
      width: 1000
    })
    expect(existsSync(join(folder, 'nazorat.db'))).toBe(false)
    expect((await start()).windows[0]!.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
  })
})

describe('the menu and the end', () => {
  it('Import goes there without loading the page anew, and does nothing when it is there', async () => {
    const fake = await start()
    const { loadURL } = fake.windows[0]!
    click(fake, 'Hujjat kiritish…')
    click(fake, 'Hujjat kiritish…')
    expect(loadURL.mock.calls).toEqual([['app://nazorat/index.html'], ['app://nazorat/index.html#/import']])
  })
  it('opens the data folder and no other path', async () => {
    const fake = await start()
    click(fake, 'Ma’lumotlar papkasini ochish')
    expect(fake.electron.shell.openPath.mock.calls).toEqual([[folder]])
  })
  it('speaks the person’s language as soon as the service tells it, and no other', async () => {
    const fake = await start()
    fake.services[0]!.emit('message', { kind: 'language', language: 'ru' })
    expect(menuOf(fake, 'Выход')).toBeDefined()
    const menus = fake.menus.length
    fake.services[0]!.emit('message', { kind: 'language', language: '__proto__' })
    expect(fake.menus).toHaveLength(menus)
  })
  it('ends after the service has closed the register', async () => {
    const fake = await start()
    const quit = { preventDefault: vi.fn() }
    fake.app.emit('window-all-closed')
    expect(fake.app.quit).toHaveBeenCalledTimes(1)
    fake.app.emit('before-quit', quit)
    fake.app.emit('before-quit', quit)
    expect(quit.preventDefault).toHaveBeenCalledTimes(2)
    expect(fake.services[0]!.got.map(({ message }) => message.kind)).toEqual(['stop'])
    fake.services[0]!.emit('exit', 0)
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalledTimes(2))
    const last = { preventDefault: vi.fn() }
    fake.app.emit('before-quit', last)
    expect(last.preventDefault).not.toHaveBeenCalled()
    expect(fake.services).toHaveLength(1)
  })
})
