import { Button, SegmentedControl } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { ActHead } from './act-head.tsx'
import { clauseRowsOf, countedClauses } from './clause-model.ts'
import { ClausesTab } from './clauses-tab.tsx'
import { EditionTab } from './edition-tab.tsx'
import { FileDoubts } from './file-doubts.tsx'
import { GroupsTab } from './groups-tab.tsx'
import styles from './imports.module.css'
import { MeasuresTab } from './measures-tab.tsx'
import { NoDateBanner } from './no-date-banner.tsx'
import { type Pane, PaneSwitch } from './pane-switch.tsx'
import { usePicked } from './picked.ts'
import { groupsOf, rowsOf } from './review-model.ts'
import { SameActBanner } from './same-act-banner.tsx'
import { TakeBack } from './take-back.tsx'
import { useReview } from './use-review.ts'
import { WordsTab } from './words-tab.tsx'

type Tab = 'measures' | 'clauses' | 'groups' | 'words' | 'edition'

/** What was read, with every doubt marked, beside its source; mended here, then accepted. */
export const ReviewPage = ({ draft }: { draft: number }) => {
  const t = useT('imports')
  const common = useT('common')
  const { query, review, ...deeds } = useReview(draft)
  const [own, setTab] = useState<Tab | null>(null)
  const [ownPane, setPane] = useState<Pane | null>(null)
  const [group, setGroup] = useState<number | null>(null)
  const [accepting, setAccepting] = useState(false)
  const rows = useMemo(() => (review === undefined ? [] : rowsOf(review)), [review])
  const groups = useMemo(() => (review === undefined ? [] : groupsOf(review)), [review])
  const clauses = useMemo(() => (review === undefined ? [] : clauseRowsOf(review, rows)), [review, rows])
  const suggested = useMemo(() => {
    const counted = [...rows, ...countedClauses(clauses, new Set())]
    return new Set(counted.filter(row => row.concerns.length > 0).map(row => row.key))
  }, [rows, clauses])
  const { picked, pick } = usePicked(draft, suggested)
  const showDoubts = useCallback(() => setPane('doubts'), [])
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
  const isControl = review.isControl
  const isScan = review.draft.source.format === 'scan'
  // A scan is checked against its page, anything else against its own lines.
  const pane = ownPane ?? (isScan ? 'page' : 'source')
  // A control table is no act of its own: what it changes is looked at first.
  const tab = own ?? (isControl ? 'edition' : 'measures')
  const tabs = [
    { value: 'measures', label: t('tab.measures', { count: rows.length }) },
    { value: 'clauses', label: t('tab.clauses', { count: clauses.length }) },
    { value: 'groups', label: t('tab.groups', { count: groups.length }) },
    { value: 'words', label: t('tab.words', { count: review.repairs.length }) },
    ...(review.sameAct === null && !isControl
      ? []
      : [{ value: 'edition', label: t(isControl ? 'tab.control' : 'tab.edition') }])
  ]
  return (
    <Page
      title={t('review.title')}
      aside={review.draft.source.name}
      actions={
        <>
          <TakeBack review={review} rows={rows} deeds={deeds} />
          <Button variant="default" component="a" href={hrefTo(['import'])}>
            {t('review.later')}
          </Button>
          {isControl ? null : <Button onClick={() => setAccepting(true)}>{t('review.accept')}</Button>}
        </>
      }
    >
      {review.sameAct === null ? null : <SameActBanner same={review.sameAct} onChanges={() => setTab('edition')} />}
      <NoDateBanner
        review={review}
        busy={deeds.editAct.isPending}
        onSave={act => deeds.editAct.mutate({ draft, act })}
      />
      <FileDoubts review={review} deeds={deeds} />
      {isControl ? null : (
        <ActHead
          draft={draft}
          act={review.draft.act}
          busy={deeds.editAct.isPending}
          onSave={act => deeds.editAct.mutate({ draft, act })}
        />
      )}
      <div className={styles.bar}>
        <SegmentedControl
          value={tab}
          onChange={value => setTab(value as Tab)}
          data={tabs}
          aria-label={t('tab.label')}
        />
        {tab === 'words' || tab === 'edition' ? null : <PaneSwitch pane={pane} setPane={setPane} isScan={isScan} />}
      </div>
      {tab === 'measures' ? (
        <MeasuresTab
          review={review}
          rows={rows}
          picked={picked}
          pick={pick}
          deeds={deeds}
          pane={pane}
          setPane={setPane}
          onGroups={annex => {
            setGroup(annex)
            setTab('groups')
          }}
          onWords={() => setTab('words')}
        />
      ) : null}
      {tab === 'clauses' ? (
        <ClausesTab review={review} clauses={clauses} picked={picked} pick={pick} pane={pane} deeds={deeds} />
      ) : null}
      {tab === 'groups' ? (
        <GroupsTab
          review={review}
          groups={groups}
          annex={group}
          onAnnex={setGroup}
          pane={pane}
          onDoubts={showDoubts}
          deeds={deeds}
        />
      ) : null}
      {tab === 'edition' ? <EditionTab draft={draft} /> : null}
      {tab === 'words' ? <WordsTab review={review} rows={rows} deeds={deeds} /> : null}
      <AcceptDialog
        opened={accepting}
        onClose={() => setAccepting(false)}
        review={review}
        rows={rows}
        clauses={clauses}
        picked={picked}
      />
    </Page>
  )
}
