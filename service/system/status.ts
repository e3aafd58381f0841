import { firstTransactionAt } from '#db/history.ts'
import type { FaultCode } from '#domain/fault.ts'
import type { Service } from '../service.ts'
import { findSettings } from './settings.ts'

const WEEK = 7 * 86_400_000

/** Told when the newest good backup, or without one the register itself, is older than a week. */
const oldBackup = async (service: Service, last: string | null): Promise<FaultCode[]> => {
  const since = last ?? (await firstTransactionAt(service.db.read))
  return since !== null && Date.parse(service.ports.clock.now()) - Date.parse(since) > WEEK ? ['BACKUP_OLD'] : []
}

/** What the first look of a screen needs: whether we are set up, may write, and what was noticed at the opening. */
export const statusOf = async (service: Service) => {
  const settings = await findSettings(service.db.read)
  const lastBackup = await service.backups.last()
  return {
    version: service.version,
    firstStart: settings === null,
    readOnly: service.readOnly,
    warnings: [...new Set([...service.warnings, ...service.notices, ...(await oldBackup(service, lastBackup))])],
    today: service.ports.clock.today(),
    settings,
    dataFolder: service.dataFolder,
    lastBackup
  }
}
