import type accounts from './catalogue/accounts.uz.json'
import type acts from './catalogue/acts.uz.json'
import type app from './catalogue/app.uz.json'
import type backups from './catalogue/backups.uz.json'
import type bodies from './catalogue/bodies.uz.json'
import type compose from './catalogue/compose.uz.json'
import type common from './catalogue/common.uz.json'
import type dashboard from './catalogue/dashboard.uz.json'
import type discipline from './catalogue/discipline.uz.json'
import type documents from './catalogue/documents.uz.json'
import type firstStart from './catalogue/first-start.uz.json'
import type events from './catalogue/events.uz.json'
import type firstSteps from './catalogue/first-steps.uz.json'
import type grid from './catalogue/grid.uz.json'
import type groups from './catalogue/groups.uz.json'
import type help from './catalogue/help.uz.json'
import type history from './catalogue/history.uz.json'
import type imports from './catalogue/imports.uz.json'
import type indicators from './catalogue/indicators.uz.json'
import type keys from './catalogue/keys.uz.json'
import type kit from './catalogue/kit.uz.json'
import type letters from './catalogue/letters.uz.json'
import type reminders from './catalogue/reminders.uz.json'
import type search from './catalogue/search.uz.json'
import type localisation from './catalogue/localisation.uz.json'
import type papers from './catalogue/papers.uz.json'
import type rescue from './catalogue/rescue.uz.json'
import type rollouts from './catalogue/rollouts.uz.json'
import type settings from './catalogue/settings.uz.json'
import type signIn from './catalogue/sign-in.uz.json'
import type timeline from './catalogue/timeline.uz.json'
import type templates from './catalogue/templates.uz.json'
import type tasks from './catalogue/tasks.uz.json'
import type calendar from './catalogue/calendar.uz.json'
import type checklists from './catalogue/checklists.uz.json'
import type control from './catalogue/control.uz.json'
import type incoming from './catalogue/incoming.uz.json'
import type plans from './catalogue/plans.uz.json'
import type updates from './catalogue/updates.uz.json'
import type work from './catalogue/work.uz.json'

/** The catalogues, one a feature; the Uzbek (Latin) file is the source of truth for the keys. */
export type Catalogues = {
  accounts: typeof accounts
  acts: typeof acts
  app: typeof app
  backups: typeof backups
  bodies: typeof bodies
  common: typeof common
  compose: typeof compose
  dashboard: typeof dashboard
  discipline: typeof discipline
  documents: typeof documents
  events: typeof events
  'first-start': typeof firstStart
  'first-steps': typeof firstSteps
  grid: typeof grid
  groups: typeof groups
  help: typeof help
  history: typeof history
  imports: typeof imports
  indicators: typeof indicators
  keys: typeof keys
  kit: typeof kit
  letters: typeof letters
  reminders: typeof reminders
  localisation: typeof localisation
  search: typeof search
  papers: typeof papers
  rescue: typeof rescue
  rollouts: typeof rollouts
  settings: typeof settings
  'sign-in': typeof signIn
  tasks: typeof tasks
  templates: typeof templates
  timeline: typeof timeline
  calendar: typeof calendar
  checklists: typeof checklists
  control: typeof control
  incoming: typeof incoming
  plans: typeof plans
  updates: typeof updates
  work: typeof work
}
export type Feature = keyof Catalogues
export type Key<F extends Feature> = keyof Catalogues[F] & string
