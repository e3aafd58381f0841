import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Review, REPAIR_KINDS } from '#api/imports.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './imports.module.css'
import type { ReviewHere, Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Repair = Review['repairs'][number]
type Props = { review: ReviewHere; rows: readonly Row[]; deeds: ReviewDeeds }
type Kind = 'all' | Repair['kind']

/** Words proposed for repair: what is printed, what it would be; done one by one, by kind or all, and taken back at any time. */
export const WordsTab = ({ review, rows, deeds }: Props) => {
  const t = useT('imports')
  const [kind, setKind] = useState<Kind>('all')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const repairs = useMemo(
    () => review.repairs.filter(one => kind === 'all' || one.kind === kind),
    [review.repairs, kind]
  )
  const columns = useMemo(() => wordColumns(t, rows, review), [t, rows, review])
  const chosen = repairs.filter(({ key }) => picked.has(key))
  const meant = (chosen.length === 0 ? repairs : chosen).map(({ key }) => key)
  const busy = deeds.repair.isPending || deeds.leave.isPending
  const forget = { onSuccess: () => setPicked(new Set()) }
  if (review.repairs.length === 0) return <EmptyState title={t('words.none')} text={t('words.noneText')} />
  const count = (which: Kind) => review.repairs.filter(one => which === 'all' || one.kind === which).length
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('words.kinds')}
          value={kind}
          onChange={value => setKind(value as Kind)}
          data={(['all', ...REPAIR_KINDS] as const).map(which => ({
            value: which,
            label: t(`words.kind.${which}`, { count: count(which) })
          }))}
        />
        <Button
          disabled={busy || meant.length === 0}
          onClick={() => deeds.repair.mutate({ draft: review.id, keys: meant }, forget)}
        >
          {t(chosen.length === 0 ? 'words.doShown' : 'words.doPicked', { count: meant.length })}
        </Button>
        <Button
          variant="default"
          disabled={busy || meant.length === 0}
          onClick={() => deeds.leave.mutate({ draft: review.id, keys: meant }, forget)}
        >
          {t('words.leave', { count: meant.length })}
        </Button>
      </div>
      <div className={styles.main} style={{ flex: 1 }}>
        <ToolGrid
          label={t('words.label')}
          columns={columns}
          rows={repairs}
          rowId={({ key }) => key}
          selected={picked}
          onSelect={setPicked}
          onRowOpen={({ key }) => deeds.repair.mutate({ draft: review.id, keys: [key] })}
          empty={t('words.none')}
          name="import.words"
        />
      </div>
    </>
  )
}

const whereOf = ({ annex, number, clause }: Repair, rows: readonly Row[], review: ReviewHere, t: T<'imports'>) => {
  if (clause !== null) return t('clauses.number', { number: clause })
  if (annex === null) return t('act.title')
  const row = rows.find(one => one.annex === annex && one.measure.number === number)
  if (row !== undefined) return t('doubts.row', { number: row.ordinal })
  const part = review.draft.annexes[annex]
  const name = t('groups.annex', { number: part?.number ?? String(annex + 1) })
  return number === null ? name : `${name}, ${t('words.seat', { number })}`
}

const wordColumns = (t: T<'imports'>, rows: readonly Row[], review: ReviewHere): GridColumn<Repair>[] => [
  { id: 'was', header: t('words.was'), width: 190, value: ({ was }) => was },
  { id: 'now', header: t('words.now'), width: 190, value: ({ now }) => now },
  {
    id: 'kind',
    header: t('words.why'),
    width: 170,
    value: ({ kind }) => kind,
    text: ({ kind }) => t(`words.reason.${kind}`)
  },
  { id: 'where', header: t('words.where'), width: 170, value: one => whereOf(one, rows, review, t) },
  { id: 'context', header: t('words.context'), width: 300, grow: 1, kind: 'long', value: ({ context }) => context }
]
