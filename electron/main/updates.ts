import { createHash } from 'node:crypto'
import { closeSync, existsSync, linkSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AppUpdater } from 'electron-updater'
import { Fault, type FaultCode } from '#domain/fault.ts'
import type { ReleaseFile } from '#domain/release.ts'
import { noteEntry } from '#machine/updates/history.ts'
import { type Trust, verifyReady } from '#machine/updates/ready.ts'
import { historyFile } from '#machine/updates/updates.ts'
import { serveRelease } from './update-feed.ts'

/** What is used of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'disableWebInstaller'
  | 'disableDifferentialDownload'
  | 'logger'
  | 'setFeedURL'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
> & {
  on(event: 'error', listener: (error: Error) => void): unknown
  off(event: 'error', listener: (error: Error) => void): unknown
}

export type InstallParts = {
  /** `updates/` of the data folder. */
  folder: string
  current: string
  trust: Trust
  updater: () => Promise<Updater>
  log: (line: string) => void
  now: () => string
  /** Tells the service that everything stands ready, or why not. */
  answer: (code: FaultCode | null, detail?: string) => void
  /** Closes the register; resolves when no other process holds it. */
  closeRegister: () => Promise<void>
  /** From here on the program may end at once. */
  leaving: () => void
  /** The installer did not start: the register is opened again and the person told. */
  stay: (code: FaultCode, detail?: string) => void
  /** How long electron-updater may take to end the program, ms. */
  patience?: number
  /** The running AppImage, which its updater deletes before the new one lies there. */
  appImage?: string | undefined
}

const PIECE = 1 << 20

/** FAULTS 163: read whole in one breath, so that nothing of ours runs between the look and the start. */
const isStill = (path: string, { size, sha512 }: ReleaseFile): boolean => {
  const hash = createHash('sha512')
  const buffer = Buffer.allocUnsafe(PIECE)
  const file = openSync(path, 'r')
  let all = 0
  try {
    for (let read = readSync(file, buffer); read > 0 && all <= size; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read))
      all += read
    }
  } finally {
    closeSync(file)
  }
  return all === size && hash.digest('hex') === sha512
}

/** A command line of electron-updater's is for the log; the person is told the system's short code. */
const faultOf = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  const code = (error as { code?: unknown } | null)?.code
  return new Fault('UPDATE_FAILED', { detail: typeof code === 'string' ? code : undefined }, { cause: error })
}

/** Nothing is taken, run or taken back by electron-updater of its own will. */
const tame = (updater: Updater, log: (line: string) => void): void => {
  updater.autoDownload = false
  // FAULTS 168: never at a shutdown.
  updater.autoInstallOnAppQuit = false
  updater.allowPrerelease = false
  updater.allowDowngrade = false
  updater.disableWebInstaller = true
  updater.disableDifferentialDownload = true
  updater.logger = { info: () => {}, warn: () => {}, error: message => log(`electron-updater: ${message}`) }
}

/** electron-updater's own copy of the installer that lies ready. */
const fetched = async (
  parts: InstallParts
): Promise<{ updater: Updater; path: string; file: ReleaseFile; version: string }> => {
  const checked = await verifyReady(parts.folder, parts.trust, parts.current)
  const updater = await parts.updater()
  tame(updater, parts.log)
  const feed = await serveRelease(checked)
  const { version } = checked.release
  try {
    updater.setFeedURL({ provider: 'generic', url: feed.url })
    const found = await updater.checkForUpdates()
    if (found?.isUpdateAvailable !== true || found.updateInfo.version !== version)
      throw new Fault('UPDATE_FAILED', { detail: `electron-updater: ${found?.updateInfo.version ?? 'not active'}` })
    const [path] = await updater.downloadUpdate()
    if (path === undefined) throw new Fault('UPDATE_FAILED', { detail: 'electron-updater' })
    return { updater, path, file: checked.file, version }
  } finally {
    feed.close()
  }
}

/** Resolves with what went wrong; not at all when the program ends first, as it should. */
const failing = (updater: Updater, patience: number): Promise<Error> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve(new Error('timeout')), patience)
    updater.on('error', error => {
      clearTimeout(timer)
      resolve(error)
    })
  })

/** The old program under its own name again; two names of one file are left as one. */
const putBack = (kept: string, appImage: string): void => {
  if (!existsSync(kept)) return
  renameSync(kept, appImage)
  rmSync(kept, { force: true })
}

/** Removes the old AppImage that the last update kept beside the new one. */
export const forgetPrevious = (appImage: string): void => {
  const folder = dirname(appImage)
  for (const name of readdirSync(folder))
    if (/^nazorat.*\.previous$/i.test(name)) rmSync(join(folder, name), { force: true })
}

/**
 * Installs what lies ready: verified here, in the process that starts the installer, and once more right before; the register
 * closed first. Whatever fails, this version goes on running and says why.
 */
export const installReady = async (parts: InstallParts): Promise<void> => {
  // electron-updater tells errors by an event as well, and an event of that name that nobody hears ends the program.
  const heard = (error: Error): void => parts.log(`electron-updater: ${error.message}`)
  let ready: Awaited<ReturnType<typeof fetched>>
  try {
    const get = parts.updater
    ready = await fetched({
      ...parts,
      updater: async () => {
        const updater = await get()
        updater.on('error', heard)
        return updater
      }
    })
  } catch (error) {
    const { code, data } = faultOf(error)
    parts.log(`The update was not taken: ${code} ${data.detail ?? ''} ${error}`)
    parts.answer(code, data.detail)
    return
  }
  parts.answer(null)
  await parts.closeRegister()
  const kept = parts.appImage === undefined ? null : `${parts.appImage}.previous`
  try {
    if (kept !== null) {
      rmSync(kept, { force: true })
      linkSync(parts.appImage!, kept)
    }
    if (!isStill(ready.path, ready.file)) throw new Fault('UPDATE_DAMAGED', { file: ready.file.name })
    const failed = failing(ready.updater, parts.patience ?? 30_000)
    parts.leaving()
    ready.updater.quitAndInstall(true, true)
    throw await failed
  } catch (error) {
    const { code, data } = faultOf(error)
    parts.log(`The installer was not started: ${code} ${error}`)
    if (kept !== null) putBack(kept, parts.appImage!)
    const { version, file } = ready
    await noteEntry(historyFile(parts.folder), {
      at: parts.now(),
      outcome: 'failed',
      version,
      from: parts.current,
      code,
      sha512: file.sha512
    }).catch((reason: unknown) => parts.log(`The history of updates was not kept: ${reason}`))
    parts.stay(code, data.detail)
  }
}
