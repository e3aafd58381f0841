import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { ActHead } from './act-head.tsx'
import { GroupsTab } from './groups-tab.tsx'
import styles from './imports.module.css'
import { MeasuresTab } from './measures-tab.tsx'
import { usePicked } from './picked.ts'
import { groupsOf, rowsOf } from './review-model.ts'
import { SameActBanner } from './same-act-banner.tsx'
import { useReview } from './use-review.ts'

type Tab = 'measures' | 'groups'

/** What was read, with every doubt marked, beside its source; mended here, then accepted. */
export const ReviewPage = ({ draft }: { draft: number }) => {
  const t = useT('imports')
  const common = useT('common')
  const { query, ...deeds } = useReview(draft)
  const [tab, setTab] = useState<Tab>('measures')
  const [accepting, setAccepting] = useState(false)
  const review = query.data
  const rows = useMemo(() => (review === undefined ? [] : rowsOf(review)), [review])
  const groups = useMemo(() => (review === undefined ? [] : groupsOf(review)), [review])
  const suggested = useMemo(() => new Set(rows.filter(row => row.concerns.length > 0).map(row => row.key)), [rows])
  const { picked, pick } = usePicked(draft, suggested)
  if (query.isError) {
    return (
      <Page title={t('review.title')}>
        <ErrorBanner error={query.error} again={() => void query.refetch()} />
        <EmptyState title={t('review.gone')} text={t('review.goneText')}>
          <Button component="a" href={hrefTo(['import'])}>
            {t('review.toList')}
          </Button>
        </EmptyState>
      </Page>
    )
  }
  if (review === undefined) return <Page title={t('review.title')}>{common('loading')}</Page>
  const tabs = [
    { value: 'measures', label: t('tab.measures', { count: rows.length }) },
    { value: 'groups', label: t('tab.groups', { count: groups.length }) }
  ]
  return (
    <Page
      title={t('review.title')}
      aside={review.draft.source.name}
      actions={
        <>
          <Button variant="default" component="a" href={hrefTo(['import'])}>
            {t('review.later')}
          </Button>
          <Button onClick={() => setAccepting(true)}>{t('review.accept')}</Button>
        </>
      }
    >
      {review.sameAct === null ? null : <SameActBanner same={review.sameAct} />}
      <ActHead
        draft={draft}
        act={review.draft.act}
        busy={deeds.editAct.isPending}
        onSave={act => deeds.editAct.mutate({ draft, act })}
      />
      {tab === 'measures' ? (
        <MeasuresTab review={review} rows={rows} picked={picked} pick={pick} deeds={deeds}>
          <SegmentedControl
            value={tab}
            onChange={value => setTab(value as Tab)}
            data={tabs}
            aria-label={t('tab.label')}
          />
        </MeasuresTab>
      ) : (
        <>
          <div className={styles.bar}>
            <SegmentedControl
              value={tab}
              onChange={value => setTab(value as Tab)}
              data={tabs}
              aria-label={t('tab.label')}
            />
          </div>
          <GroupsTab draft={draft} groups={groups} deeds={deeds} />
        </>
      )}
      <AcceptDialog
        opened={accepting}
        onClose={() => setAccepting(false)}
        review={review}
        rows={rows}
        picked={picked}
      />
    </Page>
  )
}
