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
  'changes.undo': 'cause.undo'
}

/** What was done, in words; a cause of another program version stands as it was written. */
export const causeWords = (cause: string, t: T<'history'>): string => {
  const key = CAUSES[cause]
  return key === undefined ? cause : t(key)
}
