import type { Page } from '@playwright/test'
import type { ExampleData } from '../helpers/example-data.ts'

/** A screen of the console: its address and what is done on it before it is looked at. */
export type Screen = { name: string; at: string; deed?: (page: Page) => Promise<void> }

/**
 * Every screen with the example's data. A new page of `renderer/app/routes.tsx` is named here; a test fails for one that is
 * not.
 */
export const screensOf = (data: ExampleData): Screen[] => [
  { name: 'dashboard', at: '#/dashboard' },
  { name: 'reminders', at: '#/reminders' },
  { name: 'tasks', at: '#/tasks' },
  { name: 'task', at: `#/tasks/${data.task}` },
  { name: 'timeline', at: '#/timeline' },
  { name: 'incoming', at: '#/incoming' },
  { name: 'incoming-letter', at: `#/incoming/${data.letter}` },
  { name: 'incoming-new', at: '#/incoming/new' },
  { name: 'discipline', at: '#/discipline' },
  { name: 'kit', at: '#/kit' },
  { name: 'acts', at: '#/acts' },
  { name: 'act', at: `#/acts/${data.act}` },
  { name: 'localisation', at: '#/localisation' },
  { name: 'groups', at: '#/groups' },
  { name: 'bodies', at: '#/bodies' },
  { name: 'plans', at: '#/plans' },
  { name: 'work', at: '#/work' },
  { name: 'events', at: '#/events' },
  { name: 'event-new', at: '#/events/new' },
  { name: 'checklists', at: '#/checklists' },
  { name: 'checklist', at: `#/checklists/${data.checklist}` },
  ...['entry', 'reading', 'targets', 'closing', 'form', 'catalogue'].map(tab => ({
    name: `indicators-${tab}`,
    at: `#/indicators/${tab}`
  })),
  { name: 'rollouts', at: '#/rollouts' },
  { name: 'compose', at: '#/compose' },
  { name: 'letters', at: `#/letters?tasks=${data.task}` },
  { name: 'documents', at: '#/documents' },
  { name: 'papers', at: '#/papers' },
  { name: 'paper', at: `#/papers/${data.paper}` },
  { name: 'journals', at: '#/papers/journals' },
  { name: 'templates', at: '#/templates' },
  { name: 'import', at: '#/import' },
  { name: 'review', at: `#/import/${data.draft}` },
  { name: 'history', at: '#/history' },
  { name: 'history-past', at: '#/history/past' },
  { name: 'calendar', at: '#/calendar' },
  { name: 'settings', at: '#/settings' },
  { name: 'backups', at: '#/backups' },
  { name: 'updates', at: '#/updates' },
  { name: 'accounts', at: '#/accounts' },
  { name: 'help', at: '#/help' }
]

/** Questions of a page that the service has not answered yet. */
const asked = new WeakMap<Page, Set<unknown>>()
const questionsOf = (page: Page): Set<unknown> => {
  const known = asked.get(page)
  if (known !== undefined) return known
  const open = new Set<unknown>()
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  asked.set(page, open)
  return open
}

/** Until the page asks nothing more of the service and draws nothing more. */
export const settled = async (page: Page): Promise<void> => {
  const open = questionsOf(page)
  let quiet = 0
  while (quiet < 3) {
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 20))))
    quiet = open.size === 0 ? quiet + 1 : 0
  }
  await page.waitForFunction(() => document.querySelector('main .mantine-Loader-root') === null)
}

export const open = async (page: Page, screen: Screen): Promise<void> => {
  questionsOf(page)
  await page.keyboard.press('Escape')
  await page.evaluate(hash => {
    location.hash = hash
  }, screen.at)
  await settled(page)
  await screen.deed?.(page)
}
