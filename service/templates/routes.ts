import { listedFields } from '#documents/template-fields.ts'
import { listTemplates } from '#db/repositories/templates.ts'
import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { checkFile, templateFile, templateSample, uploadTemplate, chooseFor } from './templates.ts'

export const templateRoutes = ({ templates }: Guarded, service: Service) => ({
  list: templates.list.handler(() => listTemplates(service.db.read)),
  fields: templates.fields.handler(({ input }) => listedFields(input.kind)),
  check: templates.check.handler(({ input }) => checkFile(input)),
  upload: templates.upload.handler(({ input, context }) => uploadTemplate(service, context.deed, input)),
  choose: templates.choose.handler(({ input, context }) => chooseFor(service, context.deed, input)),
  download: templates.download.handler(({ input }) => templateFile(service, input)),
  sample: templates.sample.handler(({ input }) => templateSample(service, input))
})
