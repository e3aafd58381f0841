import { cells } from './cells.ts'
import { documents, system } from './documents.ts'
import { journals } from './journals.ts'
import { imports } from './imports.ts'
import { papers } from './papers.ts'
import { acts, changes, groups, tasks } from './register.ts'
import { views } from './views.ts'

/** Every call between a screen and the service. */
export const contract = {
  // One subject a line, so that two new ones do not meet in one.
  system,
  imports,
  acts,
  tasks,
  cells,
  groups,
  changes,
  documents,
  journals,
  papers,
  views
}
export type Contract = typeof contract
