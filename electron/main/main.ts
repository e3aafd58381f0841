import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, protocol, screen, session, shell, utilityProcess } from 'electron'
import { messageOf } from '#api/messages.ts'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { loadPage, type PageFile } from '#machine/node/page.ts'
import { answerApp } from './app-protocol.ts'
import { guardContents, guardSession, isOwnPage } from './guards.ts'
import { menuTemplate } from './menu.ts'
import { APP_ORIGIN, APP_SCHEME, webPreferences } from './options.ts'
import { CONNECT_CHANNEL, createServiceLink } from './service-link.ts'
import { readState, restoreState, writeState } from './window-state.ts'

const here = import.meta.dirname
const STATE_FILE = 'window.json'
const SWITCH = '--data='

/** `--data=DIR` for tests; else the user's application-data folder, which Electron knows. */
const dataFolder = (): string => process.argv.find(arg => arg.startsWith(SWITCH))?.slice(SWITCH.length) ?? app.getPath('userData')

let window: BrowserWindow | null = null
let language: Language = 'uz-Latn'

const openWindow = (): BrowserWindow => {
  const file = join(app.getPath('userData'), STATE_FILE)
  const areas = screen.getAllDisplays().map(display => display.workArea)
  const { maximised, ...bounds } = restoreState(readState(file), areas)
  const opened = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Nazorat',
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(join(here, '../preload/preload.cjs'))
  })
  if (maximised) opened.maximize()
  opened.once('ready-to-show', () => opened.show())
  opened.on('close', () => writeState(file, { ...opened.getNormalBounds(), maximised: opened.isMaximized() }))
  opened.on('closed', () => {
    window = null
  })
  // A killed page comes back by itself; what was typed is in its session storage.
  opened.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') opened.reload()
  })
  opened.on('unresponsive', () => {
    void dialog
      .showMessageBox(opened, { type: 'warning', message: messageOf('INTERNAL', {}, language), buttons: ['…', '↻'], defaultId: 0, cancelId: 0 })
      .then(({ response }) => {
        if (response === 1) opened.reload()
      })
  })
  void opened.loadURL(`${APP_ORIGIN}/index.html`)
  return opened
}

const showWindow = (): void => {
  if (window === null) window = openWindow()
  if (window.isMinimized()) window.restore()
  window.focus()
}

const setMenu = (): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(language, {
        openImport: () => void window?.loadURL(`${APP_ORIGIN}/index.html#/import`),
        print: () => window?.webContents.print(),
        openDataFolder: () => void shell.openPath(dataFolder()),
        about: () => app.showAboutPanel()
      })
    )
  )
}

const run = async (): Promise<void> => {
  const page: ReadonlyMap<string, PageFile> = await loadPage(join(here, '../renderer'))
  await app.whenReady()
  guardSession(session.defaultSession)
  protocol.handle(APP_SCHEME.scheme, request => answerApp(page, request))

  const link = createServiceLink({
    fork: () => {
      const service = utilityProcess.fork(join(here, 'service-process.js'), ['--data', dataFolder()], { serviceName: 'Nazorat' })
      service.on('message', (message: { kind?: string; language?: string; sentence?: string }) => {
        if (message.kind === 'language' && LANGUAGES.includes(message.language as Language)) {
          language = message.language as Language
          setMenu()
        }
        // The base cannot be opened at all: say why and end, the file is as it was.
        if (message.kind === 'refused') {
          dialog.showErrorBox('Nazorat', message.sentence ?? '')
          app.exit(1)
        }
      })
      return service
    },
    channel: () => new MessageChannelMain(),
    now: Date.now,
    wait: (ms, then) => void setTimeout(then, ms),
    log: line => console.error(line)
  })
  ipcMain.on(CONNECT_CHANNEL, event => {
    // Item 17: only the main frame of our own window, with our own page in it.
    const frame = event.senderFrame
    if (window === null || event.sender !== window.webContents || frame === null || frame.parent !== null) return
    if (isOwnPage(frame.url)) link.connect(event.sender)
  })
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => app.quit())
  let ended = false
  app.on('before-quit', event => {
    if (ended) return
    event.preventDefault()
    void link.stop(5000).then(() => {
      ended = true
      app.quit()
    })
  })
  link.start()
  setMenu()
  showWindow()
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_SCHEME])
app.on('web-contents-created', (_event, contents) => guardContents(contents, address => void shell.openExternal(address)))
// A second start shows the first window.
if (app.requestSingleInstanceLock()) void run()
else app.quit()
