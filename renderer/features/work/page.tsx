import { Button, Group, NumberInput, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryView, ProblemView } from '#api/work.ts'
import { lastDayOfMonth } from '#domain/calendar.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { Entries, Problems } from './lists.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import styles from './work.module.css'

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)
type Asking = { entry: EntryView | Partial<EntryView> } | { problem: ProblemView | Partial<ProblemView> } | null

/** Work and problems of a quarter, those of the quarter before beside. '#/work?task=<id>' enters on a task. */
export default function WorkPage({ query }: PageProps) {
  const t = useT('work')
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today
  return today === undefined ? null : (
    <Work today={today} readOnly={status.data?.readOnly ?? true} task={Number(query.task ?? '') || null} t={t} />
  )
}

type Props = { today: string; readOnly: boolean; task: number | null; t: ReturnType<typeof useT<'work'>> }

const Work = ({ today, readOnly, task, t }: Props) => {
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [quarter, setQuarter] = useState(quarterOf(today))
  const [asking, setAsking] = useState<Asking>(task === null ? null : { entry: { task } })
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  const last = lastDayOfMonth(year, quarter * 3)
  const found = useQuery({
    ...orpc.work.period.queryOptions({ input: { first, last } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const { data } = found
  const onEntry = (entry: Partial<EntryView>) => setAsking({ entry })
  const onProblem = (problem: Partial<ProblemView>) => setAsking({ problem })
  return (
    <Page
      title={t('title')}
      aside={t('now', { first: shortDate(first), last: shortDate(last) })}
      actions={
        <>
          <Button disabled={readOnly} onClick={() => onEntry({ task })}>
            {t('addEntry')}
          </Button>
          <Button variant="default" disabled={readOnly} onClick={() => onProblem({ task })}>
            {t('addProblem')}
          </Button>
        </>
      }
      scroll
    >
      <Group gap={14} align="end" mb={12}>
        <SegmentedControl
          aria-label={t('period')}
          value={String(quarter)}
          onChange={value => setQuarter(Number(value))}
          data={[1, 2, 3, 4].map(n => ({ value: String(n), label: t('quarter', { n }) }))}
        />
        <NumberInput
          aria-label={t('year')}
          w={90}
          min={2000}
          max={2100}
          allowDecimal={false}
          value={year}
          onChange={value => {
            if (typeof value === 'number' && value >= 2000 && value <= 2100) setYear(value)
          }}
        />
      </Group>
      {found.isError ? <ErrorBanner error={found.error} again={() => void found.refetch()} /> : null}
      {data === undefined ? null : (
        <div className={styles.beside}>
          <section aria-label={t('now', { first: shortDate(data.first), last: shortDate(data.last) })}>
            <h2>{t('entries')}</h2>
            <Entries entries={data.entries} readOnly={readOnly} onEdit={onEntry} />
            <h2>{t('problems')}</h2>
            <Problems problems={data.problems} today={today} readOnly={readOnly} onEdit={onProblem} />
          </section>
          <section className={styles.before}>
            <h2>{t('before', { first: shortDate(data.before.first), last: shortDate(data.before.last) })}</h2>
            <Entries
              entries={data.before.entries}
              readOnly={readOnly}
              onCopy={entry =>
                onEntry({ task: entry.task, place: entry.place, text: entry.text, figures: entry.figures })
              }
            />
            <h2>{t('problems')}</h2>
            <Problems problems={data.before.problems} today={today} readOnly={readOnly} onEdit={onProblem} />
          </section>
        </div>
      )}
      {asking !== null && 'entry' in asking ? (
        <EntryDialog entry={asking.entry} today={today} onDone={() => setAsking(null)} />
      ) : null}
      {asking !== null && 'problem' in asking ? (
        <ProblemDialog problem={asking.problem} today={today} onDone={() => setAsking(null)} />
      ) : null}
    </Page>
  )
}
