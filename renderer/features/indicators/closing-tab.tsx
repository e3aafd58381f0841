import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './indicators.module.css'
import { PeriodPicker, PlacePicker } from './pickers.tsx'
import type { Catalogue } from './use-catalogue.ts'

type Row = Outputs['indicators']['completeness'][number]
type Props = {
  catalogue: Catalogue
  place: number
  period: string
  go: (to: { place?: number; period?: string }) => void
}

/** Who has reported a period and who has not; the deputy approves, and from then on a correction needs a reason. */
export const ClosingTab = ({ catalogue, place, period, go }: Props) => {
  const t = useT('indicators')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const query = useQuery({
    ...orpc.indicators.completeness.queryOptions({ input: { period, place } }),
    meta: { quiet: true }
  })
  const rows = query.data ?? []
  const columns = useMemo(
    (): GridColumn<Row>[] => [
      {
        id: 'place',
        header: t('place'),
        width: 240,
        grow: 1,
        value: row => catalogue.nameOf(catalogue.place(row.place)!)
      },
      {
        id: 'state',
        header: t('closing.state'),
        kind: 'badge',
        width: 170,
        value: row => (row.expected === 0 ? 0 : row.filled / row.expected),
        text: row => t(stateOf(row)),
        render: row => (
          <span
            className={styles.grade}
            data-grade={row.filled === 0 ? 'far' : row.filled < row.expected ? 'behind' : 'met'}
          >
            <Shape name={row.filled === 0 ? 'ring' : row.filled < row.expected ? 'half' : 'tick'} label="" />
            {t(stateOf(row))}
          </span>
        )
      },
      {
        id: 'filled',
        header: t('closing.filled'),
        width: 130,
        value: row => row.filled,
        text: row => t('closing.of', { filled: row.filled, expected: row.expected })
      },
      {
        id: 'approved',
        header: t('closing.approved'),
        width: 260,
        value: row => row.approved?.at ?? '',
        text: row => (row.approved === null ? '' : `${row.approved.author}, ${shortInstant(row.approved.at)}`)
      }
    ],
    [catalogue, t]
  )
  const open = rows.filter(row => row.approved === null && picked.has(String(row.place)))
  return (
    <>
      <div className={styles.bar}>
        <PlacePicker catalogue={catalogue} value={place} onChange={next => go({ place: next })} />
        <PeriodPicker value={period} onChange={next => go({ period: next })} />
        <Button
          disabled={open.length === 0}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.indicators.approve({ period, places: open.map(row => row.place) }),
              words: t('closing.done', { count: open.length }),
              after: () => {
                setPicked(new Set())
                void queries.invalidateQueries({ queryKey: orpc.indicators.key() })
              }
            })
          }
        >
          {t('closing.approve', { count: open.length })}
        </Button>
        <span className={styles.muted}>{t('closing.hint')}</span>
      </div>
      {query.isError ? <ErrorBanner error={query.error} again={() => void query.refetch()} /> : null}
      <div className={styles.grid}>
        <ToolGrid
          label={t('tab.closing')}
          name="figures-closing"
          columns={columns}
          rows={rows}
          rowId={row => row.place}
          selected={picked}
          onSelect={setPicked}
          loading={query.isPending}
          empty={t('empty.kind')}
        />
      </div>
    </>
  )
}

const stateOf = ({ filled, expected }: Row): 'closing.none' | 'closing.part' | 'closing.all' =>
  filled === 0 ? 'closing.none' : filled < expected ? 'closing.part' : 'closing.all'
