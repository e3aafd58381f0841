import type { Service } from '../service.ts'
import { findSettings } from './settings.ts'

/** What the first look of a screen needs: whether we are set up, may write, and what was noticed at the opening. */
export const statusOf = async (service: Service) => {
  const settings = await findSettings(service.db.read)
  return {
    version: service.version,
    firstStart: settings === null,
    readOnly: service.readOnly,
    warnings: [...service.warnings],
    today: service.ports.clock.today(),
    settings,
    dataFolder: service.dataFolder,
    lastBackup: await service.backups.last()
  }
}
