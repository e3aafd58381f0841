import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { addAttachment, attachmentViews, downloadAttachment, removeAttachment } from './attachments.ts'

export const attachmentRoutes = (os: Guarded, service: Service) => ({
  of: os.attachments.of.handler(({ input }) => attachmentViews(service, input.holder, input.id)),
  add: os.attachments.add.handler(({ input, context }) => addAttachment(service, context.deed, input)),
  remove: os.attachments.remove.handler(({ input, context }) => removeAttachment(service, context.deed, input)),
  download: os.attachments.download.handler(({ input }) => downloadAttachment(service, input))
})
