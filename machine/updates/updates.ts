import { join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import { compareVersions } from '#domain/version.ts'
import type { ReadyUpdate, UpdateEntry, Updates } from '#service/ports/updates.ts'
import { noteEntry, readHistory } from './history.ts'
import { type Checked, checkedList, layReady, listedReady, type Trust, verifyReady } from './ready.ts'
import releaseKeys from './release-keys.json' with { type: 'json' }
import type { ReleaseKey } from './signature.ts'
import { type Get, openSource } from './source.ts'

export type UpdatesParts = {
  /** `updates/` of the data folder. */
  folder: string
  /** Starts the installer that lies ready; null where this host cannot. Rejects with a Fault when it was not started. */
  start: ((path: string) => Promise<void>) | null
  keys?: readonly ReleaseKey[]
  platform?: string
  get?: Get
  free?: (folder: string) => Promise<number>
}

/** The keys built into this copy: tools/release-key.ts adds one. */
export const builtInKeys = (): readonly ReleaseKey[] => releaseKeys as ReleaseKey[]
export const thisPlatform = (): string => `${process.platform}-${process.arch}`
export const historyFile = (folder: string): string => join(folder, 'history.json')

const readyOf = ({ release, file }: Checked): ReadyUpdate => ({
  version: release.version,
  at: release.at,
  notes: release.notes,
  size: file.size
})

/**
 * What was verified once is remembered: a lower version than that, or the same one with other bytes, is refused even when it
 * is signed, for a list put back is how a repaired fault is brought back.
 */
const refuseReturn = (checked: Checked, history: readonly UpdateEntry[]): void => {
  const { version } = checked.release
  for (const kept of history) {
    if (kept.version === null || kept.sha512 === null) continue
    const order = compareVersions(version, kept.version)
    if (order < 0) throw new Fault('UPDATE_OLDER', { detail: `${version} < ${kept.version}` })
    if (order === 0 && kept.sha512 !== checked.file.sha512) throw new Fault('UPDATE_REPLACED', { detail: version })
  }
}

/** The port made real over files and https. */
export const fileUpdates = (parts: UpdatesParts): Updates => {
  const { folder, keys = builtInKeys(), platform = thisPlatform() } = parts
  const trust: Trust = { keys, platform }
  const note = (entry: UpdateEntry) => noteEntry(historyFile(folder), entry)
  const entry = (outcome: UpdateEntry['outcome'], at: string, from: string, checked: Checked | null): UpdateEntry => ({
    at,
    outcome,
    version: checked?.release.version ?? null,
    from,
    code: null,
    sha512: checked?.file.sha512 ?? null
  })

  // One after another: two looks at once would fetch into each other's folder.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }

  const look: Updates['look'] = async (address, current, now, signal) => {
    let checked: Checked | null = null
    try {
      const source = openSource(address, parts.get)
      checked = await checkedList(source, trust, signal)
      const order = compareVersions(checked.release.version, current)
      if (order === 0) return null
      if (order < 0) throw new Fault('UPDATE_OLDER', { detail: `${checked.release.version} < ${current}` })
      refuseReturn(checked, await readHistory(historyFile(folder)))
      // Laid ready by an earlier look, and whole: not fetched again.
      const lies = await verifyReady(folder, trust, current).catch(() => null)
      if (lies?.file.sha512 !== checked.file.sha512)
        await layReady(folder, source, checked, { signal, free: parts.free })
      await note(entry('ready', now, current, checked))
      return readyOf(checked)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      // Neither a stick that is not plugged in nor a person who cancelled is an event to be kept.
      if (!['CANCELLED', 'UPDATE_UNREACHABLE', 'UPDATE_ADDRESS', 'UPDATE_NO_KEY', 'DISK_FULL'].includes(error.code))
        await note({ ...entry('refused', now, current, checked), code: error.code, sha512: null })
      throw error
    }
  }

  const install: Updates['install'] = async (current, now) => {
    if (parts.start === null) throw new Fault('UPDATE_NOT_HERE')
    let checked: Checked | null = null
    try {
      const verified = await verifyReady(folder, trust, current)
      checked = verified
      await note(entry('started', now, current, verified))
      await parts.start(verified.path)
    } catch (error) {
      const code = error instanceof Fault ? error.code : 'UPDATE_FAILED'
      await note({ ...entry('failed', now, current, checked), code, sha512: null })
      throw error
    }
  }

  return {
    installs: parts.start !== null,
    keys: keys.length,
    ready: async current => {
      const checked = await listedReady(folder, trust, current)
      return checked === null ? null : readyOf(checked)
    },
    look: (...given) => inTurn(() => look(...given)),
    install: (...given) => inTurn(() => install(...given)),
    history: () => readHistory(historyFile(folder)),
    settle: async (current, now) => {
      const [last] = await readHistory(historyFile(folder))
      if (last?.outcome !== 'started' || last.version === null) return
      const done = compareVersions(current, last.version) >= 0
      await note({ ...last, at: now, outcome: done ? 'installed' : 'failed', code: done ? null : 'UPDATE_FAILED' })
    }
  }
}
