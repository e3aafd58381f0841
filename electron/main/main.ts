import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  protocol,
  session,
  shell,
  type UtilityProcess,
  utilityProcess
} from 'electron'
import { menuWord } from '#api/menu-words.ts'
import { messageOf } from '#api/messages.ts'
import type { FaultCode } from '#domain/fault.ts'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { fileLog } from '#machine/node/log.ts'
import { loadPage } from '#machine/node/page.ts'
import { builtInKeys, thisPlatform } from '#machine/updates/updates.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { answerApp } from './app-protocol.ts'
import { HIDDEN } from './choices.ts'
import { guardContents, guardSession, isOwnSender } from './guards.ts'
import { createHabits, type Toast } from './habits.ts'
import { menuTemplate } from './menu.ts'
import { openedFile } from './opened-file.ts'
import { APP_SCHEME } from './options.ts'
import { CONNECT_CHANNEL, createServiceLink } from './service-link.ts'
import { createPrinting } from './printing.ts'
import { cleanEnvironment, dataFolderOf, FORBIDDEN_SWITCHES, forbiddenIn, profileFolder } from './start.ts'
import type { Counts } from './tray.ts'
import { forgetPrevious, installReady } from './updates.ts'
import { bringToFront, goTo, openWindow, preloadOf } from './window.ts'

const here = import.meta.dirname
/** How long the service may take to close the register when the program ends, ms. */
const PATIENCE = 5000

const data = dataFolderOf(process.argv)
const journal = fileLog(join(data, 'window.log'))
const log = (line: string): void => journal.write('warn', { at: new Date().toISOString(), call: 'window', line })

let window: BrowserWindow | null = null
let language: Language = 'uz-Latn'
/** staying: electron-updater has asked to end, but its installer did not start. */
let ending: 'no' | 'asked' | 'staying' | 'done' = 'no'

/** Before the language is known a sentence is said in Uzbek and in Russian. */
const refuse = (word: 'badSwitch' | 'badFolder' | 'noSandbox', detail: string): void => {
  dialog.showErrorBox('Nazorat', `${menuWord(word, 'uz-Latn')}\n${menuWord(word, 'ru')}\n\n${detail}`)
  app.exit(1)
}

const showWindow = (hidden = false): BrowserWindow => {
  if (window !== null) {
    bringToFront(window)
    return window
  }
  const opened = openWindow({
    preload: preloadOf(here),
    stateFile: join(profile(), 'window.json'),
    language: () => language,
    log,
    hidden,
    staysHidden: () => ending === 'no' && habits().choices().inTray
  })
  opened.on('closed', () => {
    window = null
  })
  window = opened
  return opened
}

const profile = (): string => app.getPath('userData')

let made: ReturnType<typeof createHabits> | null = null
/** Made when it is first asked for: only then it is known where the profile lies. */
const habits = (): ReturnType<typeof createHabits> => {
  made ??= createHabits({
    icon: join(here, 'tray.png'),
    file: join(profile(), 'desk.json'),
    language: () => language,
    show: hash => {
      const shown = showWindow()
      if (hash !== undefined) goTo(shown, hash)
    },
    chosen: () => setMenu(),
    log
  })
  return made
}

const setMenu = (): void => {
  const deeds = {
    openImport: () => goTo(showWindow(), '#/import'),
    print: () => window?.webContents.print(),
    openGuide: () => goTo(showWindow(), '#/help'),
    choose: habits().choose,
    // Item 15: the one folder that may be opened is the one we write.
    openDataFolder: () => void shell.openPath(data),
    about: () => app.showAboutPanel()
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, deeds, habits().choices())))
}

type ServiceMessage = {
  kind?: string
  language?: string
  sentence?: string
  counts?: Counts
  toast?: Toast
  hash?: string
  id?: number
  html?: string
}

/** What the service process tells (electron/service-process/main.ts names it all). */
const heard = (message: ServiceMessage): void => {
  if (message.kind === 'language' && LANGUAGES.includes(message.language as Language)) {
    language = message.language as Language
    setMenu()
    habits().draw()
  }
  if (message.kind === 'counts') habits().count(message.counts ?? null)
  if (message.kind === 'toast' && message.toast !== undefined) habits().toast(message.toast)
  if (message.kind === 'go' && /^#\/import\/\d+$/.test(message.hash ?? '')) goTo(showWindow(), message.hash!)
  if (message.kind === 'not-opened')
    dialog.showErrorBox('Nazorat', `${menuWord('notOpened', language)}\n${message.sentence ?? ''}`)
  if (message.kind === 'refused') {
    dialog.showErrorBox('Nazorat', message.sentence ?? '')
    app.exit(1)
  }
}

/** The service has backed the register up and asks to start the installer of what lies ready. */
const update = (link: ReturnType<typeof createServiceLink>): void => {
  const answer = (code: FaultCode | null, detail?: string) => link.tell({ kind: 'update-answer', code, detail })
  // FAULTS 168: nothing is installed while the program ends.
  if (ending !== 'no') {
    answer('UPDATE_FAILED', 'closing')
    return
  }
  void installReady({
    folder: join(data, 'updates'),
    current: packageFile.version,
    trust: { keys: builtInKeys(), platform: thisPlatform() },
    updater: async () => (await import('electron-updater')).default.autoUpdater,
    log,
    now: () => new Date().toISOString(),
    answer,
    closeRegister: () => link.stop(PATIENCE),
    leaving: () => {
      ending = 'done'
    },
    stay: (code, detail) => {
      ending = 'staying'
      // electron-updater's own end comes before this.
      setImmediate(() => {
        ending = 'no'
      })
      link.resume()
      dialog.showErrorBox('Nazorat', messageOf(code, { detail }, language))
    },
    appImage: process.platform === 'linux' ? process.env.APPIMAGE : undefined
  })
}

const printing = createPrinting({
  window: options => new BrowserWindow(options),
  // Without 'persist:' it lives in memory.
  session: () => session.fromPartition('nazorat-print')
})

const print = async (link: ReturnType<typeof createServiceLink>, { id, html }: ServiceMessage): Promise<void> => {
  try {
    link.tell({ kind: 'printed', id, bytes: await printing.print(html ?? '') })
  } catch (error) {
    log(`A paper was not printed: ${String(error)}`)
    link.tell({ kind: 'printed', id, failed: String(error) })
  }
}

/** The system's own window for choosing a folder; null when the person gives up. */
const chooseFolder = async (link: ReturnType<typeof createServiceLink>, { id }: ServiceMessage): Promise<void> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(showWindow(), {
    properties: ['openDirectory', 'createDirectory']
  })
  link.tell({ kind: 'folder-chosen', id, folder: canceled ? null : (filePaths[0] ?? null) })
}

const forkService = (link: () => ReturnType<typeof createServiceLink>) => (): UtilityProcess => {
  const service = utilityProcess.fork(join(here, 'service-process.js'), ['--data', data], {
    serviceName: 'Nazorat',
    env: cleanEnvironment(process.env),
    execArgv: []
  })
  service.on('message', (message: ServiceMessage) => {
    heard(message)
    if (message.kind === 'update') update(link())
    if (message.kind === 'print') void print(link(), message)
    if (message.kind === 'choose-folder') void chooseFolder(link(), message)
  })
  service.on('error', (type, location) => log(`The service process failed: ${type} ${location}`))
  return service
}

const run = async (): Promise<void> => {
  const page = await loadPage(join(here, '../renderer'))
  await app.whenReady()
  guardSession(session.defaultSession, (name, again) => {
    dialog.showErrorBox('Nazorat', `${menuWord('notSaved', language)}\n${name}`)
    again()
  })
  protocol.handle(APP_SCHEME.scheme, request => answerApp(page, request))
  app.setAboutPanelOptions({ applicationName: 'Nazorat', applicationVersion: packageFile.version, copyright: 'MIT' })

  const link: ReturnType<typeof createServiceLink> = createServiceLink({
    fork: forkService(() => link),
    channel: () => new MessageChannelMain(),
    now: Date.now,
    wait: (ms, then) => void setTimeout(then, ms),
    log,
    failing: () =>
      void dialog.showMessageBox({ type: 'error', title: 'Nazorat', message: menuWord('serviceFails', language) })
  })
  ipcMain.on(CONNECT_CHANNEL, event => {
    if (isOwnSender(event, window?.webContents)) link.connect(event.sender)
  })
  const openWith = (argv: readonly string[], folder: string): void => {
    const path = openedFile(argv, folder)
    if (path !== null) link.tell({ kind: 'open-file', path })
  }
  app.on('second-instance', (_event, argv, folder) => {
    showWindow()
    openWith(argv, folder)
  })
  app.on('activate', () => showWindow())
  app.on('window-all-closed', () => app.quit())
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log(`A process is gone: ${type} ${reason} ${exitCode}`)
  )
  app.on('before-quit', event => {
    if (ending === 'done') return
    event.preventDefault()
    if (ending === 'asked' || ending === 'staying') return
    ending = 'asked'
    void link.stop(PATIENCE).then(() => {
      ending = 'done'
      app.quit()
    })
  })
  if (process.platform === 'linux' && process.env.APPIMAGE !== undefined)
    try {
      forgetPrevious(process.env.APPIMAGE)
    } catch (error) {
      log(`The previous program was not removed: ${error}`)
    }
  link.start()
  habits().start()
  setMenu()
  // Started at login: the tray shows it. Where there is none, the window.
  showWindow(process.argv.includes(HIDDEN) && habits().choices().inTray)
  openWith(process.argv, process.cwd())
}

/** Everything that must be settled before Electron is ready; false when the program must not start. */
const prepare = (): boolean => {
  const bad = app.isPackaged ? forbiddenIn(process.argv) : []
  if (app.isPackaged) for (const name of FORBIDDEN_SWITCHES) app.commandLine.removeSwitch(name)
  if (bad.length > 0) {
    // An AppImage is started so where Linux does not give the sandbox what it needs.
    const word = bad.length === 1 && bad[0] === 'no-sandbox' ? 'noSandbox' : 'badSwitch'
    refuse(word, bad.map(name => `--${name}`).join(', '))
    return false
  }
  try {
    mkdirSync(data, { recursive: true })
    const folder = profileFolder(data)
    app.setPath('userData', folder)
    app.setPath('sessionData', folder)
  } catch (error) {
    refuse('badFolder', `${data}\n${(error as Error).message}`)
    return false
  }
  app.setAppUserModelId('uz.nazorat.console')
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([APP_SCHEME])
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, address => void shell.openExternal(address))
  )
  return true
}

process.on('uncaughtException', error => {
  journal.error({ at: new Date().toISOString(), call: 'window', error })
})
if (prepare()) {
  // A second start on the same data shows the first window.
  if (app.requestSingleInstanceLock())
    run().catch((error: unknown) => {
      journal.error({ at: new Date().toISOString(), call: 'start', error })
      dialog.showErrorBox('Nazorat', `${menuWord('badInstall', 'uz-Latn')}\n\n${menuWord('badInstall', 'ru')}`)
      app.exit(1)
    })
  else app.quit()
}
