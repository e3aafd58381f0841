import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { vi } from 'vitest'

/** Electron's module as far as our main process uses it, with everything it was told kept to be looked at. */
export const fakeElectron = ({ packaged = false, lock = true, tray = true } = {}) => {
  /** What was done, in order. */
  const order: string[] = []
  const noted =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      order.push(name)
      return answer(...args)
    }

  class FakeFrame {
    parent: FakeFrame | null = null
    detached = false
    destroyed = false
    url = 'app://nazorat/index.html'
    isDestroyed() {
      return this.destroyed
    }
  }

  class FakeContents extends EventEmitter {
    mainFrame = new FakeFrame()
    url = ''
    open: (details: { url: string }) => { action: string } = () => ({ action: 'not set' })
    got: { channel: string; ports: number }[] = []
    reload = vi.fn()
    print = vi.fn()
    forcefullyCrashRenderer = vi.fn()
    getURL() {
      return this.url
    }
    isDestroyed() {
      return false
    }
    setWindowOpenHandler(handler: typeof this.open) {
      this.open = handler
    }
    postMessage(channel: string, _message: unknown, ports: unknown[] = []) {
      this.got.push({ channel, ports: ports.length })
    }
  }

  const windows: FakeWindow[] = []
  class FakeWindow extends EventEmitter {
    options: BrowserWindowConstructorOptions
    webContents = new FakeContents()
    minimised = false
    maximize = vi.fn()
    show = vi.fn()
    hide = vi.fn()
    focus = vi.fn()
    restore = vi.fn()
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      order.push('window')
      this.options = options
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    loadURL = vi.fn(async (url: string) => {
      this.webContents.url = url
    })
    isDestroyed() {
      return false
    }
    isMinimized() {
      return this.minimised
    }
    isMaximized() {
      return false
    }
    getNormalBounds() {
      return { x: 10, y: 20, width: 1000, height: 700 }
    }
  }

  class FakeService extends EventEmitter {
    got: { message: { kind: string }; ports: number }[] = []
    kill = vi.fn()
    postMessage(message: { kind: string }, ports: unknown[] = []) {
      this.got.push({ message, ports: ports.length })
    }
  }
  const services: FakeService[] = []
  const forks: { file: string; args: string[]; options: Record<string, unknown> }[] = []

  class FakeApp extends EventEmitter {
    isPackaged = packaged
    paths: Record<string, string> = { userData: '/not-set' }
    commandLine = { removeSwitch: vi.fn() }
    quit = vi.fn()
    exit = vi.fn()
    showAboutPanel = vi.fn()
    setLoginItemSettings = vi.fn()
    setAboutPanelOptions = vi.fn()
    setAppUserModelId = vi.fn()
    enableSandbox = noted('sandbox', () => {})
    requestSingleInstanceLock = noted('lock', () => lock)
    whenReady = noted('ready', async () => {})
    setPath(name: string, path: string) {
      order.push(`path ${name}`)
      this.paths[name] = path
    }
    getPath(name: string) {
      return this.paths[name]!
    }
  }
  const app = new FakeApp()

  const sessionSet: Record<string, (...args: never[]) => unknown> = {}
  const keep = (name: string) =>
    noted(`session ${name}`, (handler: (...args: never[]) => unknown) => {
      sessionSet[name] = handler
    })
  const defaultSession = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: keep('network') },
    on: (name: string, handler: (...args: never[]) => unknown) => keep(name)(handler)
  }

  const ipc: Record<string, (event: unknown) => void> = {}
  const menus: MenuItemConstructorOptions[][] = []
  const boxes: { message: string; buttons?: string[]; signal?: AbortSignal; answer: (response: number) => void }[] = []
  const dialog = {
    /** A test says what the person chooses. */
    showOpenDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: true, filePaths: [] as string[] })),
    showErrorBox: vi.fn(),
    showMessageBox: (...args: unknown[]) => {
      const answer = Promise.withResolvers<{ response: number }>()
      boxes.push({ ...(args.at(-1) as { message: string }), answer: response => answer.resolve({ response }) })
      return answer.promise
    }
  }
  const protocols: Record<string, (request: Request) => Response> = {}
  const schemes: unknown[] = []

  const trays: FakeTray[] = []
  class FakeTray extends EventEmitter {
    icon: string
    tip = ''
    menu: MenuItemConstructorOptions[] = []
    constructor(icon: string) {
      super()
      if (!tray) throw new Error('No tray here')
      this.icon = icon
      trays.push(this)
    }
    setToolTip(tip: string) {
      this.tip = tip
    }
    setContextMenu(menu: MenuItemConstructorOptions[]) {
      this.menu = menu
    }
  }
  const toasts: FakeNotification[] = []
  class FakeNotification extends EventEmitter {
    static isSupported = () => true
    options: { title: string; body: string }
    show = vi.fn()
    constructor(options: { title: string; body: string }) {
      super()
      this.options = options
      toasts.push(this)
    }
  }

  const electron = {
    app,
    Tray: FakeTray,
    Notification: FakeNotification,
    BrowserWindow: FakeWindow,
    dialog,
    ipcMain: {
      on: (channel: string, listener: (event: unknown) => void) => {
        ipc[channel] = listener
      }
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => menus.push(menu)
    },
    MessageChannelMain: class {
      port1 = {}
      port2 = {}
    },
    protocol: {
      registerSchemesAsPrivileged: noted('schemes', (given: unknown[]) => void schemes.push(...given)),
      handle: noted('protocol', (scheme: string, handler: (request: Request) => Response) => {
        protocols[scheme] = handler
      })
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
    session: { defaultSession },
    shell: { openPath: vi.fn(async () => ''), openExternal: vi.fn(async () => {}) },
    utilityProcess: {
      fork: (file: string, args: string[], options: Record<string, unknown>) => {
        forks.push({ file, args, options })
        services.push(new FakeService())
        return services.at(-1)!
      }
    }
  }
  return {
    electron,
    app,
    order,
    trays,
    toasts,
    windows,
    services,
    forks,
    sessionSet,
    ipc,
    menus,
    boxes,
    dialog,
    protocols,
    schemes,
    FakeFrame,
    FakeContents
  }
}
