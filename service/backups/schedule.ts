import { dueBackup } from '#db/backup.ts'
import { lastDrill } from '#db/drill.ts'
import { lastCheck } from '#db/last-check.ts'
import { verifyJournal } from '../changes/verify.ts'
import type { Service } from '../service.ts'
import { makeBackup, monthlyDrill } from './backups.ts'

/** When hosts look, in milliseconds: a minute after the start and then every ten. */
export const LOOKS = { first: 60_000, every: 10 * 60_000 }
const WEEK = 7 * 86_400_000
const MONTH = 30 * 86_400_000

/** One look: makes the backup that is due, checks the whole journal once a week and tries a restore once a month. What fails is logged and tried again. */
export const lookForDue = async (service: Service): Promise<void> => {
  const { db, ports } = service
  if (service.readOnly) return
  try {
    const kind = dueBackup(db, service.backupFolder, ports.clock.now())
    if (kind !== null) await makeBackup(service, kind)
    const checked = lastCheck(db.path)
    const now = ports.clock.now()
    const drilled = lastDrill(db.path)
    if (drilled === null || Math.abs(Date.parse(now) - Date.parse(drilled.at)) >= MONTH) await monthlyDrill(service)
    if (checked === null || Math.abs(Date.parse(now) - Date.parse(checked)) >= WEEK) await verifyJournal(service)
  } catch (error) {
    ports.log.error({ at: ports.clock.now(), call: 'backups.schedule', error })
  }
}
