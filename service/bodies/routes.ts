import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { answerBody, bodiesList, forgetAnswer, questionsOf } from './bodies.ts'

export const bodyRoutes = (os: Guarded, service: Service) => ({
  questions: os.bodies.questions.handler(({ input }) => questionsOf(service, input.draft)),
  list: os.bodies.list.handler(() => bodiesList(service)),
  answer: os.bodies.answer.handler(({ input, context }) => answerBody(service, context.deed, input)),
  forget: os.bodies.forget.handler(({ input, context }) => forgetAnswer(service, context.deed, input.id))
})
