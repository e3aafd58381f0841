import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { shortDate } from '../../i18n/format.ts'
import { dayInWords } from '../../i18n/day-in-words.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { type Outputs, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import { Breakdown } from './breakdown.tsx'
import styles from './dashboard.module.css'
import { localisedHref, missingHref, nearHref, noDeadlineHref, noExecutorHref, noProofHref } from './links.ts'
import { Weeks } from './weeks.tsx'

/** The first screen: what to do today. Address: '#/dashboard'. */
export default function DashboardPage() {
  const t = useT('dashboard')
  const language = useLanguage()
  const desk = useQuery({ ...orpc.desk.today.queryOptions(), meta: { quiet: true }, staleTime: 0 })
  const nothing = desk.data?.open === 0 && desk.data.unanswered.open === 0
  const acts = useQuery({ ...orpc.acts.list.queryOptions(), enabled: nothing })
  const empty = nothing && acts.data?.length === 0
  return (
    <Page title={t('title')} aside={desk.data === undefined ? '' : dayInWords(desk.data.today, language)} scroll>
      {desk.isError ? <ErrorBanner error={desk.error} again={() => void desk.refetch()} /> : null}
      {desk.data === undefined ? null : empty ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button component="a" href={hrefTo(['import'])}>
            {t('empty.import')}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <Counters desk={desk.data} />
          <Localised />
          <section className={styles.block} aria-labelledby="weeks">
            <div className={styles.blockHead}>
              <h2 id="weeks">{t('weeks')}</h2>
            </div>
            <Weeks weeks={desk.data.weeks} />
          </section>
          <Breakdown desk={desk.data} />
        </div>
      )}
    </Page>
  )
}

/** How upper acts are carried down; nothing where no act from above is under control. */
const Localised = () => {
  const t = useT('dashboard')
  const { data } = useQuery({ ...orpc.localisation.counts.queryOptions(), meta: { quiet: true }, staleTime: 0 })
  if (data === undefined || data.missing + data.done === 0) return null
  const { missing, done, meanDays: mean, mostDays: most } = data
  return (
    <section className={styles.block} aria-labelledby="localised">
      <div className={styles.blockHead}>
        <h2 id="localised">{t('localised')}</h2>
      </div>
      <p className={styles.line}>
        <a href={missingHref}>{t('localised.missing', { count: missing })}</a>
        <a href={localisedHref}>{t('localised.done', { count: done })}</a>
        {mean === null || most === null ? null : <span>{t('localised.days', { mean, most })}</span>}
      </p>
    </section>
  )
}

/** Each counter opens its rows. */
const Counters = ({ desk }: { desk: Outputs['desk']['today'] }) => {
  const t = useT('dashboard')
  const until = (day: string) => t('until', { day: shortDate(day) })
  const counters = [
    { name: t('late'), note: t('lateNote'), count: desk.late, href: nearHref('late', desk, null), bad: true },
    { name: t('week'), note: until(desk.weekEnd), count: desk.week, href: nearHref('week', desk, null) },
    {
      name: t('nextMonth'),
      note: until(desk.nextMonthEnd),
      count: desk.nextMonth,
      href: nearHref('nextMonth', desk, null)
    },
    { name: t('noDeadline'), note: t('noDeadlineNote'), count: desk.noDeadline, href: noDeadlineHref },
    { name: t('noExecutor'), note: t('noExecutorNote'), count: desk.noExecutor, href: noExecutorHref },
    { name: t('noProof'), note: t('noProofNote'), count: desk.noProof, href: noProofHref },
    {
      name: t('unanswered'),
      note: t('unansweredNote', { count: desk.unanswered.late }),
      count: desk.unanswered.open,
      href: hrefTo(['incoming']),
      bad: desk.unanswered.late > 0
    }
  ]
  return (
    <ul className={styles.counters}>
      {counters.map(({ name, note, count, href, bad }) => (
        <li key={name}>
          <a href={href} className={styles.counter} data-bad={bad === true && count > 0}>
            <strong>{count}</strong>
            <span>{name}</span>
            <small>{note}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
