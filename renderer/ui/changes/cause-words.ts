import type { T } from '../../i18n/i18n.ts'
import type { Key } from '../../i18n/features.ts'

/** The calls that write, by their name in the contract: the journal keeps it as the cause of a transaction. */
const CAUSES: Record<string, Key<'history'>> = {
  'imports.accept': 'cause.import',
  'system.loadExample': 'cause.example',
  'system.setUp': 'cause.setUp',
  'system.saveSettings': 'cause.settings',
  'tasks.setState': 'cause.state',
  'tasks.setProgress': 'cause.progress',
  'tasks.setOurs': 'cause.ours',
  'tasks.setControl': 'cause.control',
  'tasks.confirmStart': 'cause.started',
  'tasks.addNote': 'cause.note',
  'cells.edit': 'cause.cells.edit',
  'cells.paste': 'cause.cells.paste',
  'cells.fill': 'cause.cells.fill',
  'cells.delete': 'cause.cells.delete',
  'cells.cut': 'cause.cells.cut',
  'exchange.apply': 'cause.exchange',
  'views.save': 'cause.view',
  'views.remove': 'cause.view',
  'documents.makeLetter': 'cause.letter',
  'documents.makeSummary': 'cause.summary',
  'changes.undo': 'cause.undo',
  'control.makeTask': 'cause.errand',
  'control.editTask': 'cause.taskEdited',
  'control.removeTask': 'cause.taskRemoved',
  'control.makeAct': 'cause.actMade',
  'control.makeNextYear': 'cause.nextYear',
  'control.extend': 'cause.extended',
  'control.setDeadline': 'cause.deadlineSet',
  'control.remove': 'cause.removed',
  'control.returnForRework': 'cause.returned',
  'control.mark': 'cause.marked',
  'control.setInternal': 'cause.internal',
  'control.setProofNeeded': 'cause.proofNeeded',
  'control.markReported': 'cause.reported',
  'control.setReporting': 'cause.reporting',
  'attachments.add': 'cause.attached',
  'attachments.remove': 'cause.detached',
  'control.saveFunding': 'cause.funding',
  'control.removeFunding': 'cause.funding',
  'incoming.save': 'cause.incoming',
  'incoming.makeTasks': 'cause.incomingTasks',
  'incoming.resolve': 'cause.resolved',
  'incoming.answer': 'cause.answered',
  'incoming.savePhrases': 'cause.phrases',
  'checklists.fromItems': 'cause.checklist',
  'checklists.make': 'cause.checklist',
  'checklists.startAudit': 'cause.audit',
  'checklists.assess': 'cause.finding',
  'work.saveEntry': 'cause.work',
  'work.removeEntry': 'cause.work',
  'work.saveProblem': 'cause.problem',
  'work.removeProblem': 'cause.problem',
  'calendar.saveDay': 'cause.calendar',
  'calendar.removeDay': 'cause.calendar'
}

/** What was done, in words; a cause of another program version stands as it was written. */
export const causeWords = (cause: string, t: T<'history'>): string => {
  const key = CAUSES[cause]
  return key === undefined ? cause : t(key)
}
