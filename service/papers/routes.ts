import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import {
  checkYear,
  journalRows,
  numberPaper,
  numbersOf,
  releaseNumber,
  reserveNumbers,
  saveJournal,
  voidNumber
} from './journals.ts'
import { changedSince } from './changed.ts'
import { figuresOfPaper } from './figures.ts'
import { printJournal } from './print-journal.ts'
import { revisePaper } from './save.ts'
import { signPapers } from './signing.ts'
import { giveVisa, paperQueue, paperView, removePaper, sendLine } from './workflow.ts'

export const papersRoutes = ({ papers }: Guarded, service: Service) => ({
  get: papers.get.handler(({ input, context }) => paperView(service, input.id, context.actor.role)),
  queue: papers.queue.handler(({ context }) => paperQueue(service, context.actor.role)),
  changed: papers.changed.handler(({ input }) => changedSince(service, input.id)),
  figures: papers.figures.handler(({ input }) => figuresOfPaper(service, input.id)),
  reviseLetter: papers.reviseLetter.handler(({ input: { id, base, form }, context }) =>
    revisePaper(service, context.deed, { id, base, paper: { kind: 'letter', form } })
  ),
  remove: papers.remove.handler(({ input, context }) => removePaper(service, context.deed, input.id)),
  check: papers.check.handler(({ input, context }) => giveVisa(service, context.deed, 'check', input)),
  agree: papers.agree.handler(({ input, context }) => giveVisa(service, context.deed, 'agree', input)),
  giveBack: papers.giveBack.handler(({ input, context }) => giveVisa(service, context.deed, 'return', input)),
  keys: papers.keys.handler(({ signal }) => service.ports.signer.keys(signal)),
  sign: papers.sign.handler(({ input, context, signal }) => signPapers(service, context.deed, input, signal)),
  send: papers.send.handler(({ input, context }) => sendLine(service, context.deed, input))
})

export const journalsRoutes = ({ journals }: Guarded, service: Service) => ({
  list: journals.list.handler(() => journalRows(service)),
  save: journals.save.handler(({ input, context }) => saveJournal(service, context.deed, input)),
  numbers: journals.numbers.handler(({ input }) => numbersOf(service, input)),
  reserve: journals.reserve.handler(({ input, context }) => reserveNumbers(service, context.deed, input)),
  number: journals.number.handler(({ input, context }) => numberPaper(service, context.deed, input)),
  release: journals.release.handler(({ input, context }) => releaseNumber(service, context.deed, input)),
  void: journals.void.handler(({ input, context }) => voidNumber(service, context.deed, input)),
  print: journals.print.handler(({ input, context }) => printJournal(service, context.language, input)),
  check: journals.check.handler(({ input }) => checkYear(service, input))
})
