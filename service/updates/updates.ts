import { getSettings, saveSetting } from '#db/repositories/settings.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { makeBackup } from '../backups/backups.ts'
import type { Service } from '../service.ts'

const SETTING = 'updatesFrom'
/** When hosts look by themselves, in milliseconds: five minutes after the start, then every six hours. */
export const UPDATE_LOOKS = { first: 5 * 60_000, every: 6 * 3_600_000 }

const addressOf = async (service: Service): Promise<string | null> => {
  const kept = (await getSettings(service.db.read))[SETTING]
  return typeof kept === 'string' && kept !== '' ? kept : null
}

/** See api/updates.ts. */
export const updateState = async (service: Service) => {
  const { updates } = service.ports
  return {
    version: service.version,
    address: await addressOf(service),
    installs: updates.installs,
    keys: updates.keys,
    ready: await updates.ready(service.version),
    history: (await updates.history()).map(({ sha512: _, ...entry }) => entry)
  }
}

/** Only what could be an address is kept: a secret in it would lie in the register for all to read. */
const isAddress = (text: string): boolean =>
  /^https:\/\/[^@?#\s]+$/i.test(text) || /^(?:[A-Za-z]:[\\/]|\\\\[^\\]|\/)/.test(text)

export const setUpdateAddress = async (
  service: Service,
  deed: Deed,
  address: string | null
): Promise<{ transaction: number | null }> => {
  const wanted = address === '' ? null : address
  if (wanted !== null && !isAddress(wanted)) throw new Fault('UPDATE_ADDRESS', { detail: wanted })
  const { transaction } = await transact(service.db, deed, w => saveSetting(w, SETTING, wanted))
  return { transaction }
}

/** UPDATE_ADDRESS when there is nowhere to look. */
export const checkUpdates = async (service: Service, given: string | undefined, signal?: AbortSignal) => {
  const address = given ?? (await addressOf(service))
  if (address === null) throw new Fault('UPDATE_ADDRESS')
  const { clock, log, updates } = service.ports
  const ready = await updates.look(address, service.version, clock.now(), signal)
  if (ready !== null) service.notices.add('UPDATE_READY')
  log.write('info', { at: clock.now(), call: 'updates', line: `looked, newer: ${ready?.version ?? 'none'}` })
  return { ready }
}

/** A backup first, and nothing without one; then the installer. The program is closed by the host. */
export const installUpdate = async (service: Service) => {
  const { clock, updates } = service.ports
  const ready = await updates.ready(service.version)
  if (ready === null) throw new Fault('UPDATE_UNREACHABLE')
  if (!updates.installs) throw new Fault('UPDATE_NOT_HERE')
  await makeBackup(service, 'event')
  await updates.install(service.version, clock.now())
  return { version: ready.version }
}

/** One look of the host's own. Offices without a network look in vain: that is no fault and no line in a log. */
export const lookForUpdates = async (service: Service): Promise<void> => {
  const { clock, log } = service.ports
  try {
    if ((await addressOf(service)) !== null) await checkUpdates(service, undefined)
  } catch (error) {
    if (!(error instanceof Fault)) log.error({ at: clock.now(), call: 'updates.look', error })
  }
}

/** At the start: whether the installer started last did its work, and whether something waits from before. */
export const settleUpdates = async (service: Service): Promise<void> => {
  const { clock, log, updates } = service.ports
  try {
    await updates.settle(service.version, clock.now())
    if ((await updates.ready(service.version)) !== null) service.notices.add('UPDATE_READY')
  } catch (error) {
    log.error({ at: clock.now(), call: 'updates.settle', error })
  }
}
