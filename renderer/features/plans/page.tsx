import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { Page } from '../../ui/page.tsx'
import { NewPlan } from './new-plan.tsx'
import { NewTask } from './new-task.tsx'
import { NextYear } from './next-year.tsx'
import styles from './plans.module.css'

/** What the office sets itself: errands on their own, acts and plans by hand, next year's plan from what is unfinished. */
export default function PlansPage() {
  const t = useT('plans')
  const status = useQuery(orpc.system.status.queryOptions())
  const acts = useQuery(orpc.acts.list.queryOptions())
  const choices = useQuery(orpc.tasks.choices.queryOptions())
  const readOnly = status.data?.readOnly ?? true
  const own = (acts.data ?? []).filter(act => act.file === '')
  const today = status.data?.today
  return (
    <Page title={t('title')} scroll>
      <div className={styles.cards}>
        <NewTask acts={acts.data ?? []} people={choices.data?.people ?? []} readOnly={readOnly} />
        <NewPlan readOnly={readOnly} />
        {today === undefined ? null : <NextYear year={Number(today.slice(0, 4)) + 1} readOnly={readOnly} />}
        <section className={styles.card} aria-labelledby="own-plans">
          <h2 id="own-plans">{t('own')}</h2>
          {own.length === 0 ? <p className={styles.hint}>{t('own.none')}</p> : null}
          <ul className={styles.list}>
            {own.map(act => (
              <li key={act.id}>
                <span>{act.title || act.label}</span>
                <Button
                  component="a"
                  size="compact-xs"
                  variant="default"
                  href={hrefTo(['tasks'], { act: String(act.id), control: 'all' })}
                >
                  {t('own.open')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
