import { type ComponentType, lazy, useState } from 'react'
import type { Role } from '#domain/office.ts'
import type { Key } from '../i18n/features.ts'
import { hrefTo } from '../lib/route.ts'
import type { IconName } from '../ui/icon.tsx'
import type { PageProps } from '../ui/page-props.ts'

/** The parts of the navigation, in their order. */
export const ROUTE_GROUPS = ['daily', 'register', 'figures', 'papers', 'office'] as const
type RouteGroup = (typeof ROUTE_GROUPS)[number]

/**
 * The route table: the first part of the address names a feature, whose page draws the rest. `label` is its name in the
 * navigation; null = reached from elsewhere.
 */
export type AppRoute = {
  name: string
  label: Key<'app'> | null
  icon: IconName
  group: RouteGroup
  page: ComponentType<PageProps>
  /** Fetches the page's code ahead of its drawing. */
  load: () => Promise<unknown>
}

/** A page whose code is there is drawn at once: a lazy one would show its waiting first, and React keeps that for a third of a second. */
const drawn = (fetch: () => Promise<{ default: ComponentType<PageProps> }>): Pick<AppRoute, 'page' | 'load'> => {
  let ready: ComponentType<PageProps> | null = null
  const load = async () => {
    const module = await fetch()
    ready = module.default
    return module
  }
  const Later = lazy(load)
  const Drawn = (props: PageProps) => {
    const [Page] = useState<ComponentType<PageProps>>(() => ready ?? Later)
    return <Page {...props} />
  }
  return { page: Drawn, load }
}

export const ROUTES: readonly AppRoute[] = [
  {
    name: 'dashboard',
    label: 'nav.dashboard',
    icon: 'dashboard',
    group: 'daily',
    ...drawn(() => import('../features/dashboard/page.tsx'))
  },
  {
    name: 'tasks',
    label: 'nav.tasks',
    icon: 'tasks',
    group: 'daily',
    ...drawn(() => import('../features/tasks/page.tsx'))
  },
  {
    name: 'timeline',
    label: 'nav.timeline',
    icon: 'timeline',
    group: 'daily',
    ...drawn(() => import('../features/timeline/page.tsx'))
  },
  {
    name: 'reminders',
    label: 'nav.reminders',
    icon: 'calendar',
    group: 'daily',
    ...drawn(() => import('../features/reminders/page.tsx'))
  },
  {
    name: 'incoming',
    label: 'nav.incoming',
    icon: 'incoming',
    group: 'daily',
    ...drawn(() => import('../features/incoming/page.tsx'))
  },
  {
    name: 'discipline',
    label: 'nav.discipline',
    icon: 'discipline',
    group: 'daily',
    ...drawn(() => import('../features/discipline/page.tsx'))
  },
  {
    name: 'kit',
    label: 'nav.kit',
    icon: 'plans',
    group: 'daily',
    ...drawn(() => import('../features/kit/page.tsx'))
  },
  {
    name: 'import',
    label: 'nav.import',
    icon: 'import',
    group: 'register',
    ...drawn(() => import('../features/imports/page.tsx'))
  },
  {
    name: 'acts',
    label: 'nav.acts',
    icon: 'acts',
    group: 'register',
    ...drawn(() => import('../features/acts/page.tsx'))
  },
  {
    name: 'localisation',
    label: 'nav.localisation',
    icon: 'link',
    group: 'register',
    ...drawn(() => import('../features/localisation/page.tsx'))
  },
  {
    name: 'groups',
    label: 'nav.groups',
    icon: 'groups',
    group: 'register',
    ...drawn(() => import('../features/groups/page.tsx'))
  },
  {
    name: 'bodies',
    label: 'nav.bodies',
    icon: 'acts',
    group: 'register',
    ...drawn(() => import('../features/bodies/page.tsx'))
  },
  {
    name: 'plans',
    label: 'nav.plans',
    icon: 'plans',
    group: 'register',
    ...drawn(() => import('../features/plans/page.tsx'))
  },
  {
    name: 'work',
    label: 'nav.work',
    icon: 'work',
    group: 'register',
    ...drawn(() => import('../features/work/page.tsx'))
  },
  {
    name: 'events',
    label: 'nav.events',
    icon: 'events',
    group: 'register',
    ...drawn(() => import('../features/events/page.tsx'))
  },
  {
    name: 'checklists',
    label: 'nav.checklists',
    icon: 'checklists',
    group: 'register',
    ...drawn(() => import('../features/checklists/page.tsx'))
  },
  {
    name: 'indicators',
    label: 'nav.indicators',
    icon: 'indicators',
    group: 'figures',
    ...drawn(() => import('../features/indicators/page.tsx'))
  },
  {
    name: 'rollouts',
    label: 'nav.rollouts',
    icon: 'rollouts',
    group: 'figures',
    ...drawn(() => import('../features/rollouts/page.tsx'))
  },
  {
    name: 'compose',
    label: 'nav.compose',
    icon: 'edit',
    group: 'papers',
    ...drawn(() => import('../features/compose/page.tsx'))
  },
  {
    name: 'letters',
    label: 'nav.letters',
    icon: 'letters',
    group: 'papers',
    ...drawn(() => import('../features/letters/page.tsx'))
  },
  {
    name: 'documents',
    label: 'nav.documents',
    icon: 'documents',
    group: 'papers',
    ...drawn(() => import('../features/documents/page.tsx'))
  },
  {
    name: 'papers',
    label: 'nav.papers',
    icon: 'edit',
    group: 'papers',
    ...drawn(() => import('../features/papers/page.tsx'))
  },
  {
    name: 'templates',
    label: 'nav.templates',
    icon: 'documents',
    group: 'papers',
    ...drawn(() => import('../features/templates/page.tsx'))
  },
  {
    name: 'history',
    label: 'nav.history',
    icon: 'history',
    group: 'office',
    ...drawn(() => import('../features/history/page.tsx'))
  },
  {
    name: 'calendar',
    label: 'nav.calendar',
    icon: 'calendar',
    group: 'office',
    ...drawn(() => import('../features/calendar/page.tsx'))
  },
  {
    name: 'settings',
    label: 'nav.settings',
    icon: 'settings',
    group: 'office',
    ...drawn(() => import('../features/settings/page.tsx'))
  },
  {
    name: 'updates',
    label: null,
    icon: 'settings',
    group: 'office',
    ...drawn(() => import('../features/updates/page.tsx'))
  },
  {
    name: 'backups',
    label: 'nav.backups',
    icon: 'documents',
    group: 'office',
    ...drawn(() => import('../features/backups/page.tsx'))
  },
  {
    name: 'accounts',
    label: 'nav.accounts',
    icon: 'groups',
    group: 'office',
    ...drawn(() => import('../features/accounts/page.tsx'))
  },
  {
    name: 'help',
    label: 'nav.help',
    icon: 'help',
    group: 'office',
    ...drawn(() => import('../features/help/page.tsx'))
  }
]

/** A line of the navigation. */
export type MenuLine = Pick<AppRoute, 'name' | 'icon'> & { label: Key<'app'>; href: string; group: RouteGroup }

const EVERYTHING: readonly MenuLine[] = ROUTES.flatMap(({ name, label, icon, group }) =>
  label === null ? [] : [{ name, label, icon, group, href: hrefTo([name]) }]
)

/** What whoever signed in is shown: a deputy what waits for him and nothing else; he still reaches whatever a link leads to. */
export const menuOf = (person: { name: string; role: Role } | null): readonly MenuLine[] => {
  if (person?.role !== 'deputy') return EVERYTHING
  const late = hrefTo(['tasks'], { view: 'due', due: 'late', person: person.name })
  const resolving = hrefTo(['incoming'], { which: 'unresolved' })
  return [
    { name: 'papers', label: 'nav.queue', icon: 'edit', group: 'daily', href: hrefTo(['papers']) },
    { name: 'tasks', label: 'nav.lateTasks', icon: 'tasks', group: 'daily', href: late },
    { name: 'incoming', label: 'nav.resolutions', icon: 'incoming', group: 'daily', href: resolving },
    { name: 'help', label: 'nav.help', icon: 'help', group: 'office', href: hrefTo(['help']) }
  ]
}

/** The route of an address; the first of the menu for an empty or unknown name. */
export const routeOf = (path: readonly string[], menu: readonly MenuLine[] = EVERYTHING): AppRoute =>
  ROUTES.find(route => route.name === path[0]) ?? ROUTES.find(route => route.name === menu[0]!.name)!
