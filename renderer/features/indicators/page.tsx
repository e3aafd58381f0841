import { Button, Loader, Tabs } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lastOver, readPeriod } from '#domain/indicators/period.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { CatalogueTab } from './catalogue-tab.tsx'
import { ClosingTab } from './closing-tab.tsx'
import { EntryTab } from './entry-tab.tsx'
import { FormTab } from './form-tab.tsx'
import styles from './indicators.module.css'
import { ReadingTab } from './reading-tab.tsx'
import { TargetsTab } from './targets-tab.tsx'
import { useCatalogue } from './use-catalogue.ts'

const TABS = ['entry', 'reading', 'targets', 'closing', 'form', 'catalogue'] as const

/** Figures: '#/indicators/<tab>?place=…&period=2026-Q3&indicator=…'. */
export default function IndicatorsPage({ rest, query }: PageProps) {
  const t = useT('indicators')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const { catalogue, error, again } = useCatalogue()
  const tab = TABS.find(one => one === rest[0]) ?? 'entry'
  const load = (call: () => Promise<{ transaction: number | null }>, words: string) =>
    deed({ run: call, words, after: () => void queries.invalidateQueries({ queryKey: orpc.indicators.key() }) })
  const example = (
    <Button
      variant="default"
      loading={busy}
      onClick={() => load(() => client.indicators.loadExample(), t('example.done'))}
    >
      {t('example.load')}
    </Button>
  )
  if (catalogue === null) {
    return (
      <Page title={t('title')}>
        {error === null ? <Loader size="sm" m="md" /> : <ErrorBanner error={error} again={again} />}
      </Page>
    )
  }
  if (catalogue.indicators.length === 0) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button loading={busy} onClick={() => load(() => client.indicators.loadShipped(), t('shipped.done'))}>
            {t('shipped.load')}
          </Button>
          {example}
        </EmptyState>
      </Page>
    )
  }
  const known = (text: string | undefined, find: (id: number) => unknown): number | null =>
    text !== undefined && /^\d+$/.test(text) && find(Number(text)) !== undefined ? Number(text) : null
  const place = known(query.place, catalogue.place) ?? catalogue.home
  const indicator = known(query.indicator, catalogue.indicator) ?? catalogue.indicators[0]!.id
  const period = readPeriod(query.period ?? '') === null ? lastOver(catalogue.today, 'quarter') : query.period!
  const to = (next: { tab?: string; place?: number; period?: string; indicator?: number }) =>
    go(
      ['indicators', next.tab ?? tab],
      {
        place: String(next.place ?? place),
        period: next.period ?? period,
        indicator: String(next.indicator ?? indicator)
      },
      next.tab === undefined
    )
  const shared = { catalogue, place, period, go: to }
  return (
    <Page
      title={t('title')}
      aside={t('count', { indicators: catalogue.indicators.length, places: catalogue.places.length })}
      actions={example}
    >
      <Tabs value={tab} onChange={next => next !== null && to({ tab: next })} className={styles.tabs}>
        <Tabs.List>
          {TABS.map(one => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'entry' ? <EntryTab {...shared} /> : null}
      {tab === 'reading' ? <ReadingTab {...shared} indicator={indicator} /> : null}
      {tab === 'targets' ? (
        <TargetsTab catalogue={catalogue} place={place} period={period} indicator={indicator} />
      ) : null}
      {tab === 'closing' ? <ClosingTab {...shared} /> : null}
      {tab === 'form' ? <FormTab {...shared} /> : null}
      {tab === 'catalogue' ? <CatalogueTab catalogue={catalogue} place={place} /> : null}
    </Page>
  )
}
