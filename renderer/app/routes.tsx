import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { Key } from '../i18n/features.ts'
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
  page: LazyExoticComponent<ComponentType<PageProps>>
}

export const ROUTES: readonly AppRoute[] = [
  {
    name: 'dashboard',
    label: 'nav.dashboard',
    icon: 'dashboard',
    group: 'daily',
    page: lazy(() => import('../features/dashboard/page.tsx'))
  },
  {
    name: 'tasks',
    label: 'nav.tasks',
    icon: 'tasks',
    group: 'daily',
    page: lazy(() => import('../features/tasks/page.tsx'))
  },
  {
    name: 'timeline',
    label: 'nav.timeline',
    icon: 'timeline',
    group: 'daily',
    page: lazy(() => import('../features/timeline/page.tsx'))
  },
  {
    name: 'reminders',
    label: 'nav.reminders',
    icon: 'calendar',
    group: 'daily',
    page: lazy(() => import('../features/reminders/page.tsx'))
  },
  {
    name: 'incoming',
    label: 'nav.incoming',
    icon: 'incoming',
    group: 'daily',
    page: lazy(() => import('../features/incoming/page.tsx'))
  },
  {
    name: 'discipline',
    label: 'nav.discipline',
    icon: 'discipline',
    group: 'daily',
    page: lazy(() => import('../features/discipline/page.tsx'))
  },
  {
    name: 'kit',
    label: 'nav.kit',
    icon: 'plans',
    group: 'daily',
    page: lazy(() => import('../features/kit/page.tsx'))
  },
  {
    name: 'import',
    label: 'nav.import',
    icon: 'import',
    group: 'register',
    page: lazy(() => import('../features/imports/page.tsx'))
  },
  {
    name: 'acts',
    label: 'nav.acts',
    icon: 'acts',
    group: 'register',
    page: lazy(() => import('../features/acts/page.tsx'))
  },
  {
    name: 'localisation',
    label: 'nav.localisation',
    icon: 'link',
    group: 'register',
    page: lazy(() => import('../features/localisation/page.tsx'))
  },
  {
    name: 'groups',
    label: 'nav.groups',
    icon: 'groups',
    group: 'register',
    page: lazy(() => import('../features/groups/page.tsx'))
  },
  {
    name: 'bodies',
    label: 'nav.bodies',
    icon: 'acts',
    group: 'register',
    page: lazy(() => import('../features/bodies/page.tsx'))
  },
  {
    name: 'plans',
    label: 'nav.plans',
    icon: 'plans',
    group: 'register',
    page: lazy(() => import('../features/plans/page.tsx'))
  },
  {
    name: 'work',
    label: 'nav.work',
    icon: 'work',
    group: 'register',
    page: lazy(() => import('../features/work/page.tsx'))
  },
  {
    name: 'events',
    label: 'nav.events',
    icon: 'events',
    group: 'register',
    page: lazy(() => import('../features/events/page.tsx'))
  },
  {
    name: 'checklists',
    label: 'nav.checklists',
    icon: 'checklists',
    group: 'register',
    page: lazy(() => import('../features/checklists/page.tsx'))
  },
  {
    name: 'indicators',
    label: 'nav.indicators',
    icon: 'indicators',
    group: 'figures',
    page: lazy(() => import('../features/indicators/page.tsx'))
  },
  {
    name: 'rollouts',
    label: 'nav.rollouts',
    icon: 'rollouts',
    group: 'figures',
    page: lazy(() => import('../features/rollouts/page.tsx'))
  },
  {
    name: 'compose',
    label: 'nav.compose',
    icon: 'edit',
    group: 'papers',
    page: lazy(() => import('../features/compose/page.tsx'))
  },
  {
    name: 'letters',
    label: 'nav.letters',
    icon: 'letters',
    group: 'papers',
    page: lazy(() => import('../features/letters/page.tsx'))
  },
  {
    name: 'documents',
    label: 'nav.documents',
    icon: 'documents',
    group: 'papers',
    page: lazy(() => import('../features/documents/page.tsx'))
  },
  {
    name: 'papers',
    label: 'nav.papers',
    icon: 'edit',
    group: 'papers',
    page: lazy(() => import('../features/papers/page.tsx'))
  },
  {
    name: 'templates',
    label: 'nav.templates',
    icon: 'documents',
    group: 'papers',
    page: lazy(() => import('../features/templates/page.tsx'))
  },
  {
    name: 'history',
    label: 'nav.history',
    icon: 'history',
    group: 'office',
    page: lazy(() => import('../features/history/page.tsx'))
  },
  {
    name: 'calendar',
    label: 'nav.calendar',
    icon: 'calendar',
    group: 'office',
    page: lazy(() => import('../features/calendar/page.tsx'))
  },
  {
    name: 'settings',
    label: 'nav.settings',
    icon: 'settings',
    group: 'office',
    page: lazy(() => import('../features/settings/page.tsx'))
  },
  {
    name: 'updates',
    label: null,
    icon: 'settings',
    group: 'office',
    page: lazy(() => import('../features/updates/page.tsx'))
  },
  {
    name: 'backups',
    label: 'nav.backups',
    icon: 'documents',
    group: 'office',
    page: lazy(() => import('../features/backups/page.tsx'))
  },
  {
    name: 'accounts',
    label: 'nav.accounts',
    icon: 'groups',
    group: 'office',
    page: lazy(() => import('../features/accounts/page.tsx'))
  },
  {
    name: 'help',
    label: 'nav.help',
    icon: 'help',
    group: 'office',
    page: lazy(() => import('../features/help/page.tsx'))
  }
]

/** The route of an address; the first one for an empty or unknown name. */
export const routeOf = (path: readonly string[]): AppRoute => ROUTES.find(route => route.name === path[0]) ?? ROUTES[0]!
