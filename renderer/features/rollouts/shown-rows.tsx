import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RolloutView } from '#api/rollouts.ts'
import { readPeriod } from '#domain/indicators/period.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import styles from './rollouts.module.css'

/**
 * Which rows of a register are shown: those behind a number ('?column=3&is=counted', of a place and period when the number is a figure's),
 * the others, or one object ('?object=7'). Empty: all.
 */
export type ShownQuery = Readonly<Record<string, string>>

const idIn = (query: ShownQuery, name: string): number | null => {
  const text = query[name] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** The ids of the rows to show, null for all; and the line that says so. */
export const useShownRows = (id: number, query: ShownQuery) => {
  const [column, object, place] = [idIn(query, 'column'), idIn(query, 'object'), idIn(query, 'place')]
  const period = readPeriod(query.period ?? '') === null ? null : query.period!
  const is = query.is === 'counted' || query.is === 'rest' ? query.is : null
  const rows = useQuery({
    ...orpc.rollouts.counted.queryOptions({ input: { rollout: id, column, place, period } }),
    enabled: is !== null
  })
  const only = useMemo(() => {
    if (object !== null) return new Set([object])
    return is === null || rows.data === undefined ? null : new Set(rows.data[is])
  }, [object, is, rows.data])
  return { only, is, object, column, place, period, sizes: rows.data }
}

/** What is shown, how many rows that is, and the way to the others and to all. */
export const ShownRows = ({
  line,
  query,
  shown
}: {
  line: RolloutView
  query: ShownQuery
  shown: ReturnType<typeof useShownRows>
}) => {
  const t = useT('rollouts')
  const catalogue = useQuery({ ...orpc.indicators.catalogue.queryOptions(), enabled: shown.place !== null })
  if (shown.object === null && shown.is === null) return null
  const all = () => go(['rollouts', line.id])
  const name = line.columns.find(one => one.id === shown.column)?.name ?? line.name
  const place = catalogue.data?.places.find(one => one.id === shown.place)?.nameUz
  const parts = shown.period === null ? null : readPeriod(shown.period)
  const period = parts === null ? '' : t(`period.${parts.kind}`, { year: parts.year, index: parts.index })
  return (
    <div className={styles.shown} role="status">
      {shown.object === null ? (
        <>
          <b>{[name, place, period].filter(Boolean).join(' · ')}</b>
          <SegmentedControl
            size="xs"
            aria-label={t('shown')}
            value={shown.is ?? 'counted'}
            onChange={is => go(['rollouts', line.id], { ...query, is })}
            data={[
              { value: 'counted', label: t('shown.counted', { count: shown.sizes?.counted.length ?? 0 }) },
              { value: 'rest', label: t('shown.rest', { count: shown.sizes?.rest.length ?? 0 }) }
            ]}
          />
        </>
      ) : (
        <b>{t('shown.one')}</b>
      )}
      <Button variant="subtle" size="compact-sm" onClick={all}>
        {t('shown.all', { count: line.size })}
      </Button>
    </div>
  )
}
