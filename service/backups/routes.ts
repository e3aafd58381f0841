import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  backupList,
  drill,
  makeBackup,
  previewRestore,
  restoreBackup,
  setSecondPlace,
  takeBackRestore
} from './backups.ts'

export const backupRoutes = (os: Guarded, service: Service) => ({
  list: os.backups.list.handler(() => backupList(service)),
  make: os.backups.make.handler(() => makeBackup(service, 'event')),
  setSecondPlace: os.backups.setSecondPlace.handler(({ input, context }) =>
    setSecondPlace(service, context.deed, input.folder)
  ),
  preview: os.backups.preview.handler(({ input }) => previewRestore(service, input)),
  restore: os.backups.restore.handler(({ input, context }) => restoreBackup(service, context.deed, input)),
  cancelRestore: os.backups.cancelRestore.handler(() => takeBackRestore(service)),
  drill: os.backups.drill.handler(() => drill(service))
})
