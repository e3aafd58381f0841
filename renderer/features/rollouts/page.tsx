import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RolloutView } from '#api/rollouts.ts'
import { numberText, shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { Shape } from '../../ui/shape.tsx'
import { Register } from './register.tsx'
import styles from './rollouts.module.css'

/** Registers of the things counted: '#/rollouts' or '#/rollouts/<id>'. */
export default function RolloutsPage({ rest, query }: PageProps) {
  const t = useT('rollouts')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const list = useQuery({ ...orpc.rollouts.list.queryOptions(), meta: { quiet: true } })
  const warned = useQuery(orpc.rollouts.warnings.queryOptions())
  const rollouts = list.data ?? []
  const chosen = rollouts.find(one => String(one.id) === rest[0]) ?? rollouts[0]
  const load = (
    <Button
      loading={busy}
      onClick={() =>
        deed({
          run: () => client.rollouts.loadShipped(),
          words: t('loaded'),
          after: () => void queries.invalidateQueries({ queryKey: orpc.rollouts.key() })
        })
      }
    >
      {t('load')}
    </Button>
  )
  if (list.data?.length === 0) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {load}
        </EmptyState>
      </Page>
    )
  }
  const warnings = (warned.data ?? []).filter(one => one.rollout === chosen?.id)
  return (
    <Page title={t('title')} aside={t('count', { count: rollouts.length })}>
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <div className={styles.split}>
        <nav className={styles.nav} aria-label={t('list')}>
          {rollouts.map(one => (
            <button
              key={one.id}
              type="button"
              aria-current={one.id === chosen?.id}
              onClick={() => go(['rollouts', one.id])}
            >
              {one.name}
              <span>{t('size', { count: one.size })}</span>
              {one.warnings === 0 ? null : <span className={styles.soon}>{t('warned', { count: one.warnings })}</span>}
            </button>
          ))}
        </nav>
        {chosen === undefined ? null : (
          <div className={styles.main}>
            <p className={styles.about}>{chosen.about}</p>
            <Counts line={chosen} />
            {warnings.length === 0 ? null : (
              <ul className={styles.warnings} aria-label={t('warnings')}>
                {warnings.slice(0, 5).map(one => (
                  <li key={`${one.object} ${one.column}`} data-state={one.state}>
                    <Shape name={one.state === 'over' ? 'triangle' : 'clock'} label="" />
                    <a href={hrefTo(['rollouts', chosen.id], { object: String(one.object) })}>
                      {t(one.state === 'over' ? 'over' : 'soon', {
                        name: one.name,
                        column: one.column,
                        day: shortDate(one.day)
                      })}
                    </a>
                  </li>
                ))}
                {warnings.length > 5 ? <li>{t('more', { count: warnings.length - 5 })}</li> : null}
              </ul>
            )}
            <Register key={chosen.id} id={chosen.id} address={query} />
          </div>
        )}
      </div>
    </Page>
  )
}

/** "544 ta, 296 tasi …": what each column comes to; every number opens the rows it is made of. */
const Counts = ({ line }: { line: RolloutView }) => {
  const t = useT('rollouts')
  return (
    <ul className={styles.counts}>
      <li>
        <a href={hrefTo(['rollouts', line.id])}>
          <b>{numberText(line.size)}</b> {t('objects')}
        </a>
      </li>
      {line.columns
        .filter(column => column.kind !== 'text')
        .map(column => (
          <li key={column.id}>
            <a href={hrefTo(['rollouts', line.id], { column: String(column.id), is: 'counted' })}>
              <b>{numberText(column.count)}</b> {column.name}
              {column.unit === '' ? '' : `, ${column.unit}`}
            </a>
          </li>
        ))}
    </ul>
  )
}
