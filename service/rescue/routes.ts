import { rescueBackups, rescueFrom } from '#db/rescue.ts'
import { Fault } from '#domain/fault.ts'
import type { Guarded } from '../call.ts'
import { unsealHere } from '../backups/backups.ts'
import type { Service } from '../service.ts'

/** WRONG_STATE while the register is open: then the page of backups restores, and asks who it is. */
const rescueOf = (service: Service) => {
  if (service.rescue === undefined) throw new Fault('WRONG_STATE')
  return service.rescue
}

export const rescueRoutes = (os: Guarded, service: Service) => ({
  state: os.rescue.state.handler(() => {
    const { rescue } = service
    return rescue === undefined ? null : { code: rescue.fault.code, file: rescue.path }
  }),
  backups: os.rescue.backups.handler(({ input }) => {
    const { path } = rescueOf(service)
    const folder = input.folder ?? service.backupFolder
    const rows = rescueBackups(path, folder).map(({ file, kind, at, tasks, transactions, standing }) => ({
      file,
      kind,
      at,
      tasks,
      transactions,
      seal: standing
    }))
    return { folder, rows }
  }),
  unseal: os.rescue.unseal.handler(async ({ input }) => {
    const { path } = rescueOf(service)
    return unsealHere(service, path, { file: input.path, passphrase: input.passphrase })
  }),
  restore: os.rescue.restore.handler(async ({ input, context }) => {
    const { path, reopen } = rescueOf(service)
    const { actor: by, at } = context.deed
    const folder = input.folder ?? service.backupFolder
    const { aside } = await rescueFrom(path, { folder, file: input.file, foreign: input.foreign, by, at })
    service.ports.log.write('warn', { at, call: 'rescue.restore', line: 'a backup was put in place of a damaged base' })
    await reopen()
    return { aside }
  })
})
