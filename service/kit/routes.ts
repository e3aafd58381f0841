import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { kitRecipients } from './collect.ts'
import { chosenKit, keepKitChoice, kitOne, kitToFolder, makeKit, takeKit } from './kit.ts'

export const kitRoutes = (os: Guarded, service: Service) => ({
  recipients: os.kit.recipients.handler(({ input }) => kitRecipients(service, input)),
  one: os.kit.one.handler(({ input }) => kitOne(service, input)),
  make: os.kit.make.handler(({ input, signal }) => makeKit(service, input, signal)),
  toFolder: os.kit.toFolder.handler(({ input }) => kitToFolder(service, input)),
  take: os.kit.take.handler(({ input }) => takeKit(service, input)),
  choice: os.kit.choice.handler(({ context }) => chosenKit(service, context.actor)),
  keepChoice: os.kit.keepChoice.handler(({ input, context }) => keepKitChoice(service, context.actor, input))
})
