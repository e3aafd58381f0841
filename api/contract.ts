import { attachments } from './attachments.ts'
import { calendar } from './calendar.ts'
import { backups } from './backups.ts'
import { batches } from './batches.ts'
import { bodies } from './bodies.ts'
import { accounts } from './accounts.ts'
import { cells } from './cells.ts'
import { checklists } from './checklists.ts'
import { compose } from './compose.ts'
import { control } from './control.ts'
import { desk } from './desk.ts'
import { documents, system } from './documents.ts'
import { journals } from './journals.ts'
import { imports } from './imports.ts'
import { indicators } from './indicators.ts'
import { kit } from './kit.ts'
import { papers } from './papers.ts'
import { events } from './events.ts'
import { enclosures } from './enclosures.ts'
import { exchange } from './exchange.ts'
import { incoming } from './incoming.ts'
import { acts, changes, groups, tasks } from './register.ts'
import { parcels } from './parcels.ts'
import { localisation } from './localisation.ts'
import { posts } from './posts.ts'
import { past } from './past.ts'
import { reminders } from './reminders.ts'
import { search } from './search.ts'
import { rescue } from './rescue.ts'
import { rollouts } from './rollouts.ts'
import { unsaved } from './unsaved.ts'
import { updates } from './updates.ts'
import { templates } from './templates.ts'
import { views } from './views.ts'
import { work } from './work.ts'

/** Every call between a screen and the service. */
export const contract = {
  // One subject a line, so that two new ones do not meet in one.
  system,
  bodies,
  accounts,
  imports,
  acts,
  tasks,
  cells,
  groups,
  changes,
  documents,
  journals,
  kit,
  localisation,
  papers,
  parcels,
  compose,
  past,
  posts,
  reminders,
  search,
  templates,
  views,
  exchange,
  attachments,
  backups,
  batches,
  calendar,
  checklists,
  control,
  desk,
  enclosures,
  events,
  incoming,
  indicators,
  rescue,
  rollouts,
  unsaved,
  updates,
  work
}
export type Contract = typeof contract
