import { Center, Loader } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { useT } from '../i18n/i18n.ts'
import type { Outputs } from '../lib/client.ts'
import { SearchBox, SearchButton } from '../features/search/box.tsx'
import { useRoute } from '../lib/route.ts'
import { Icon } from '../ui/icon.tsx'
import { recentOf } from '../lib/recent.ts'
import { AccountMenu } from './account-menu.tsx'
import { useCommands } from './commands.ts'
import { FirstSteps } from './first-steps.tsx'
import { KeepState } from './keep-state.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { NavCount } from './nav-count.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { menuOf, ROUTE_GROUPS, routeOf } from './routes.tsx'
import styles from './shell.module.css'
import { UndoButtons } from './undo-buttons.tsx'
import { useArrival } from './use-arrival.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useTelling } from './use-telling.tsx'
import { Warnings } from './warnings.tsx'

const Keys = lazy(async () => ({ default: (await import('./keys.tsx')).Keys }))

type Props = { status: Outputs['system']['status']; accounts: Outputs['accounts']['state'] }

/** The list of tasks is opened many times a day: its code is fetched as soon as there is nothing else to do. */
const fetchDaily = () => {
  const idle = requestIdleCallback(
    () =>
      void routeOf(['tasks'])
        .load()
        .catch(() => undefined),
    { timeout: 5000 }
  )
  return () => cancelIdleCallback(idle)
}

/** The frame: header with the office, undo and language; navigation at the left; the page over the rest. */
export const Shell = ({ status, accounts }: Props) => {
  const t = useT('app')
  useTelling()
  useFocusKept()
  useEffect(fetchDaily, [])
  const { path, query } = useRoute()
  const menu = menuOf(accounts.person)
  const here = routeOf(path, menu)
  useArrival(path.join('/'))
  const commands = useCommands(status.readOnly)
  recentOf(String(accounts.person?.id ?? ''))
  const office = status.settings?.office
  const place = [office?.region, office?.district].filter(Boolean).join(', ')
  const name = here.label === null ? '' : t(here.label)
  useEffect(() => {
    document.title = name === '' ? 'Nazorat' : `${name} – Nazorat`
  }, [name])
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <header className={styles.header}>
        <span className={styles.product}>Nazorat</span>
        <span className={styles.office} title={place === '' ? office?.body : `${office?.body}, ${place}`}>
          {office?.body ?? ''}
          {place === '' ? null : <small>{place}</small>}
        </span>
        <KeepState />
        <SearchButton />
        <UndoButtons readOnly={status.readOnly} />
        <LanguageMenu />
        <AccountMenu accounts={accounts} name={status.settings?.person ?? ''} />
      </header>
      <nav className={styles.nav} aria-label={t('nav')}>
        {ROUTE_GROUPS.map(group =>
          menu.every(line => line.group !== group) ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a field set is for forms
            <div key={group} role="group" aria-label={t(`navGroup.${group}`)} className={styles.navGroup}>
              {menu
                .filter(line => line.group === group)
                .map(line => (
                  <a
                    key={line.name}
                    href={line.href}
                    className={styles.link}
                    title={t(line.label)}
                    aria-current={line.name === here.name ? 'page' : undefined}
                  >
                    <Icon name={line.icon} />
                    <span>{t(line.label)}</span>
                    {line.name === 'reminders' ? <NavCount /> : null}
                  </a>
                ))}
            </div>
          )
        )}
      </nav>
      <SearchBox commands={commands} />
      <Suspense fallback={null}>
        <Keys />
      </Suspense>
      <main className={styles.main} id="main" tabIndex={-1}>
        {status.settings?.guide === true ? <FirstSteps /> : null}
        <Warnings codes={status.warnings} readOnly={status.readOnly} />
        <div className={styles.page}>
          <PageBoundary key={here.name}>
            <Suspense
              fallback={
                <Center h="100%">
                  <Loader size="sm" />
                </Center>
              }
            >
              <here.page rest={path.slice(1)} query={query} />
            </Suspense>
          </PageBoundary>
        </div>
      </main>
    </div>
  )
}
