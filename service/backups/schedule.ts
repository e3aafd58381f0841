import { dueBackup } from '#db/backup.ts'
import { lastCheck } from '#db/last-check.ts'
import { verifyJournal } from '../changes/verify.ts'
import type { Service } from '../service.ts'
import { makeBackup } from './backups.ts'

const EVERY = 10 * 60_000
const FIRST = 60_000
const WEEK = 7 * 86_400_000

/** One look: makes the backup that is due, and checks the whole journal once a week. What fails is logged and tried again. */
export const lookForDue = async (service: Service): Promise<void> => {
  const { db, ports } = service
  if (service.readOnly) return
  try {
    const kind = dueBackup(db, service.backupFolder, ports.clock.now())
    if (kind !== null) await makeBackup(service, kind)
    const checked = lastCheck(db.path)
    const now = ports.clock.now()
    if (checked === null || Math.abs(Date.parse(now) - Date.parse(checked)) >= WEEK) await verifyJournal(service)
  } catch (error) {
    ports.log.error({ at: ports.clock.now(), call: 'backups.schedule', error })
  }
}

/** Looks a minute after the start and then every ten; keeps no process alive. The answer stops it and waits for a look under way. */
export const startSchedule = (service: Service): (() => Promise<void>) => {
  let work: Promise<void> = Promise.resolve()
  const look = (): void => {
    work = work.then(() => lookForDue(service))
  }
  const first = setTimeout(look, FIRST).unref()
  const timer = setInterval(look, EVERY).unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
    return work
  }
}
