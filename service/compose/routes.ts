import type { Guarded } from '../call.ts'
import { createPaper, revisePaper } from '../papers/save.ts'
import type { Service } from '../service.ts'
import { startPaper } from './assemble.ts'
import { fieldViews } from './fields.ts'
import { sentencesFor } from './making.ts'
import {
  adoptDecision,
  choicesFor,
  composedFormOf,
  earlierPapers,
  paperFigures,
  refreshPaper,
  remindBodies
} from './papers.ts'

export const composeRoutes = ({ compose }: Guarded, service: Service) => ({
  choices: compose.choices.handler(({ input }) => choicesFor(service, input)),
  start: compose.start.handler(({ input }) => startPaper(service, input)),
  sentences: compose.sentences.handler(({ input }) => sentencesFor(service, input)),
  form: compose.form.handler(({ input }) => composedFormOf(service, input.id)),
  make: compose.make.handler(({ input, context }) =>
    createPaper(service, context.deed, { kind: input.kind, form: input })
  ),
  revise: compose.revise.handler(({ input: { id, base, form }, context }) =>
    revisePaper(service, context.deed, { id, base, paper: { kind: form.kind, form } })
  ),
  fields: compose.fields.handler(({ input }) => fieldViews(service, input.fields, input.script)),
  figuresOf: compose.figuresOf.handler(({ input }) => paperFigures(service, input.id)),
  refresh: compose.refresh.handler(({ input, context }) => refreshPaper(service, context.deed, input)),
  earlier: compose.earlier.handler(({ input }) => earlierPapers(service, input)),
  remind: compose.remind.handler(({ input, context }) => remindBodies(service, context.deed, input)),
  adopt: compose.adopt.handler(({ input, context }) => adoptDecision(service, context.deed, input))
})
