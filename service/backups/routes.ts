import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  backupList,
  drill,
  makeBackup,
  previewRestore,
  restoreBackup,
  sealForStick,
  setSecondPlace,
  takeBackRestore,
  unsealHere
} from './backups.ts'
import { exportOpen } from './open-files.ts'

export const backupRoutes = (os: Guarded, service: Service) => ({
  list: os.backups.list.handler(() => backupList(service)),
  make: os.backups.make.handler(() => makeBackup(service, 'event')),
  setSecondPlace: os.backups.setSecondPlace.handler(({ input, context }) =>
    setSecondPlace(service, context.deed, input.folder)
  ),
  preview: os.backups.preview.handler(({ input }) => previewRestore(service, input)),
  restore: os.backups.restore.handler(({ input, context }) => restoreBackup(service, context.deed, input)),
  cancelRestore: os.backups.cancelRestore.handler(() => takeBackRestore(service)),
  seal: os.backups.seal.handler(({ input }) => sealForStick(service, input)),
  unseal: os.backups.unseal.handler(({ input }) =>
    unsealHere(service, service.db.path, { file: input.path, passphrase: input.passphrase })
  ),
  exportOpen: os.backups.exportOpen.handler(({ input, context, signal }) =>
    exportOpen(service, context.language, input.folder, signal)
  ),
  drill: os.backups.drill.handler(() => drill(service))
})
