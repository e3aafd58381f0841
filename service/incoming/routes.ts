import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  incomingDetail,
  incomingRows,
  readLetterFile,
  removeIncoming,
  saveIncoming,
  savePhrases,
  startForm
} from './letters.ts'
import { answerLetter, dutiesOf, makeTasks, resolveLetter } from './resolve.ts'

export const incomingRoutes = (os: Guarded, service: Service) => ({
  list: os.incoming.list.handler(({ input }) => incomingRows(service, input)),
  get: os.incoming.get.handler(({ input }) => incomingDetail(service, input)),
  start: os.incoming.start.handler(() => startForm(service)),
  readFile: os.incoming.readFile.handler(({ input, signal }) => readLetterFile(service, input, signal)),
  save: os.incoming.save.handler(({ input, context }) => saveIncoming(service, context.deed, input)),
  remove: os.incoming.remove.handler(({ input, context }) => removeIncoming(service, context.deed, input)),
  duties: os.incoming.duties.handler(({ input }) => dutiesOf(service, input)),
  makeTasks: os.incoming.makeTasks.handler(({ input, context }) => makeTasks(service, context.deed, input)),
  resolve: os.incoming.resolve.handler(({ input, context }) => resolveLetter(service, context.deed, input)),
  answer: os.incoming.answer.handler(({ input, context }) => answerLetter(service, context.deed, input)),
  savePhrases: os.incoming.savePhrases.handler(({ input, context }) => savePhrases(service, context.deed, input))
})
