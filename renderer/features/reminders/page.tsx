import { Anchor, Button, Checkbox, Group, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { reminderWhen } from '#api/reminder-words.ts'
import type { Reminder } from '#api/reminders.ts'
import type { Phase } from '#domain/reminders/engine.ts'
import { shortDate, shortInstant } from '../../i18n/format.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './reminders.module.css'
import { SNOOZES, snoozeUntil } from './snooze.ts'

const ORDER: readonly Phase[] = ['day', 'after', 'ahead']

/** What the office is reminded of today: read or put off, one by one or many. Address: '#/reminders'. */
export default function RemindersPage() {
  const t = useT('reminders')
  const due = useQuery({
    ...orpc.reminders.due.queryOptions({ input: { first: 500 } }),
    meta: { quiet: true },
    staleTime: 0
  })
  const counts = useQuery({ ...orpc.reminders.counts.queryOptions(), meta: { quiet: true } })
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { deed: run, busy: running } = useDeed()
  const items = due.data?.items ?? []
  const picked = items.map(one => one.key).filter(key => marked.has(key))
  const keys = picked.length > 0 ? picked : items.map(one => one.key)
  const read = (some: readonly string[]) =>
    run({ run: () => client.reminders.read({ keys: [...some] }), words: t('wasRead', { count: some.length }) })
  const putOff = (some: readonly string[], until: string) =>
    run({
      run: () => client.reminders.snooze({ keys: [...some], until }),
      words: t('wasPutOff', { until: shortInstant(until) })
    })
  const mark = (key: string, on: boolean) => {
    const next = new Set(marked)
    on ? next.add(key) : next.delete(key)
    setMarked(next)
  }
  const total = due.data?.total ?? 0
  const quiet = counts.data?.quietUntil ?? null
  return (
    <Page
      title={t('title')}
      aside={due.data === undefined ? '' : t('count', { count: total })}
      scroll
      actions={
        items.length === 0 ? null : (
          <Group gap="xs">
            <PutOff keys={keys} onPick={putOff} disabled={running} label={t('putOff', { count: keys.length })} />
            <Button disabled={running} onClick={() => read(keys)}>
              {t('readAll', { count: keys.length })}
            </Button>
          </Group>
        )
      }
    >
      <div className={styles.page}>
        {due.isError ? <ErrorBanner error={due.error} again={() => void due.refetch()} /> : null}
        {quiet === null ? null : <p className={styles.note}>{t('quiet', { until: shortInstant(quiet) })}</p>}
        {due.data !== undefined && items.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} /> : null}
        {ORDER.map(phase => {
          const own = items.filter(one => one.phase === phase)
          if (own.length === 0) return null
          return (
            <section key={phase} className={styles.block} aria-labelledby={`phase-${phase}`}>
              <h2 id={`phase-${phase}`}>
                {t(`phase.${phase}`)} ({own.length})
              </h2>
              <ul className={styles.list}>
                {own.map(one => (
                  <Line
                    key={one.key}
                    one={one}
                    marked={marked.has(one.key)}
                    onMark={on => mark(one.key, on)}
                    actions={
                      <Group gap={4} wrap="nowrap">
                        <PutOff keys={[one.key]} onPick={putOff} disabled={running} label={t('later')} subtle />
                        <Button
                          size="compact-sm"
                          variant="default"
                          disabled={running}
                          aria-label={`${t('read')}: ${one.title}`}
                          onClick={() => read([one.key])}
                        >
                          {t('read')}
                        </Button>
                      </Group>
                    }
                  />
                ))}
              </ul>
            </section>
          )
        })}
        {total > items.length && due.data !== undefined ? (
          <p className={styles.note}>{t('more', { count: total - items.length })}</p>
        ) : null}
        <p className={styles.note}>
          {t('note')} <Anchor href={hrefTo(['settings'])}>{t('toRules')}</Anchor>
        </p>
      </div>
    </Page>
  )
}

type LineProps = { one: Reminder; marked: boolean; onMark: (on: boolean) => void; actions: ReactNode }
const Line = ({ one, marked, onMark, actions }: LineProps) => {
  const language = useLanguage()
  const t = useT('reminders')
  const words = [one.label, one.title].filter(part => part !== '').join(': ')
  const href =
    one.task !== null
      ? hrefTo(['tasks', one.task], { view: 'due' })
      : one.incoming !== null
        ? hrefTo(['incoming', one.incoming])
        : hrefTo(['work'])
  return (
    <li className={styles.line}>
      <Checkbox
        aria-label={t('mark', { name: words })}
        checked={marked}
        onChange={event => onMark(event.currentTarget.checked)}
      />
      <span className={styles.when} data-phase={one.phase}>
        {reminderWhen(one, language)}
        <small>{shortDate(one.day)}</small>
      </span>
      <span className={styles.what}>
        <a href={href} title={words}>
          {words}
        </a>
        {one.who === '' ? null : <small>{one.who}</small>}
      </span>
      {actions}
    </li>
  )
}

type PutOffProps = {
  keys: readonly string[]
  onPick: (keys: readonly string[], until: string) => void
  disabled: boolean
  label: string
  subtle?: boolean
}
const PutOff = ({ keys, onPick, disabled, label, subtle = false }: PutOffProps) => {
  const t = useT('reminders')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" disabled={disabled} size={subtle ? 'compact-sm' : 'xs'}>
          {label} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SNOOZES.map(snooze => (
          <Menu.Item key={snooze} onClick={() => onPick(keys, snoozeUntil(snooze, new Date().toISOString()))}>
            {t(`snooze.${snooze}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
