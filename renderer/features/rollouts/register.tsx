import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { CellView, ObjectView } from '#api/rollouts.ts'
import { lastOver, PERIOD_KINDS, periodAt, readPeriod } from '#domain/indicators/period.ts'
import { COLUMN_KINDS, type ColumnKind } from '#domain/indicators/rollout.ts'
import { Grid } from '../../grid/Grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Inputs, orpc, type Outputs } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyDone, notifyError } from '../../ui/notify.ts'
import styles from './rollouts.module.css'

type Typed = Inputs['rollouts']['enter']['cells'][number]
type Trouble = Outputs['rollouts']['enter']['troubles'][number]
type Line = ObjectView & { cells: ReadonlyMap<number, CellView> }

/** One register: objects down, the checklist across; filled by hand or pasted from Excel, counted up into indicators. */
export const Register = ({ id }: { id: number }) => {
  const t = useT('rollouts')
  const queries = useQueryClient()
  const { deed, done, busy } = useDeed()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<'objects' | 'column' | 'count' | null>(null)
  const [trouble, setTrouble] = useState<{ cells: Typed[]; troubles: Trouble[] } | null>(null)
  const query = useQuery({ ...orpc.rollouts.open.queryOptions({ input: { id } }), meta: { quiet: true } })
  const again = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: orpc.rollouts.key() })
    await queries.invalidateQueries({ queryKey: orpc.indicators.key() })
  }, [queries])
  const send = useCallback(
    async (cells: Typed[]): Promise<boolean> => {
      try {
        const answer = await client.rollouts.enter({ rollout: id, cells })
        if (answer.troubles.length > 0) {
          setTrouble({ cells, troubles: answer.troubles })
          return false
        }
        setTrouble(null)
        await again()
        await done(answer, t('written', { count: answer.changed }))
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    },
    [id, again, done, t]
  )
  const lines = useMemo(() => {
    const byObject = Map.groupBy(query.data?.cells ?? [], cell => cell.object)
    return (query.data?.objects ?? []).map(
      (object): Line => ({
        ...object,
        cells: new Map((byObject.get(object.id) ?? []).map(cell => [cell.column, cell]))
      })
    )
  }, [query.data])
  const columns = useMemo((): GridColumn<Line>[] => {
    const checklist = query.data?.line.columns ?? []
    return [
      { id: 'name', header: t('object'), width: 240, pinned: true, value: line => line.name },
      ...checklist.map((column): GridColumn<Line> => {
        const of = (line: Line) => line.cells.get(column.id)?.value ?? ''
        const edit = (line: Line, text: string) => void send([{ object: line.id, column: column.id, text }])
        const shared = {
          id: String(column.id),
          header: column.unit === '' ? column.name : `${column.name}, ${column.unit}`,
          editable: true
        }
        if (column.kind === 'date') {
          return {
            ...shared,
            kind: 'date',
            width: 130,
            value: line => of(line) || null,
            onEdit: (line, value) => edit(line, String(value ?? ''))
          }
        }
        const yesNo = column.kind === 'yes-no'
        return {
          ...shared,
          width: yesNo ? 130 : 160,
          type: { kind: 'text', longest: 5000 },
          value: line => shown(of(line), column.kind, t('yes'), t('no')),
          ...(yesNo ? { suggestions: [t('yes'), t('no')] } : {}),
          onEdit: (line, value) => edit(line, String(value ?? ''))
        }
      }),
      {
        id: 'proof',
        header: t('proof'),
        width: 200,
        grow: 1,
        type: { kind: 'text', longest: 2000 },
        value: line => [...line.cells.values()].map(cell => cell.proof).find(proof => proof !== '') ?? '',
        editable: checklist.length > 0,
        onEdit: (line, value) => void send([{ object: line.id, column: checklist[0]!.id, proof: String(value ?? '') }])
      }
    ]
  }, [query.data, send, t])
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          w={200}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <Button onClick={() => setDialog('objects')}>{t('add')}</Button>
        <Button variant="default" onClick={() => setDialog('column')}>
          {t('addColumn')}
        </Button>
        <Button
          variant="default"
          disabled={
            (query.data?.line.indicator ?? null) === null &&
            !query.data?.line.columns.some(one => one.indicator !== null)
          }
          onClick={() => setDialog('count')}
        >
          {t('countUp')}
        </Button>
        {picked.size === 0 ? null : (
          <Button
            color="red"
            variant="light"
            loading={busy}
            onClick={() =>
              deed({
                run: () => client.rollouts.removeObjects({ ids: [...picked].map(Number) }),
                words: t('removed', { count: picked.size }),
                after: () => {
                  setPicked(new Set())
                  void again()
                }
              })
            }
          >
            {t('remove', { count: picked.size })}
          </Button>
        )}
      </div>
      {query.isError ? <ErrorBanner error={query.error} again={() => void query.refetch()} /> : null}
      <div className={styles.grid}>
        <Grid
          label={query.data?.line.name ?? t('title')}
          columns={columns}
          rows={lines}
          rowId={line => line.id}
          quickText={search}
          selected={picked}
          onSelect={setPicked}
          loading={query.isPending}
          empty={t('empty.register')}
          onEditCells={async edits =>
            (await send(
              edits.map(({ row, column, value }) => {
                const text = String(value ?? '')
                const first = query.data?.line.columns[0]?.id ?? 0
                return column === 'proof'
                  ? { object: row.id, column: first, proof: text }
                  : { object: row.id, column: Number(column), text }
              })
            ))
              ? []
              : null
          }
        />
      </div>
      {dialog === 'objects' ? <AddObjects id={id} onClose={() => setDialog(null)} after={again} /> : null}
      {dialog === 'column' ? <AddColumn id={id} onClose={() => setDialog(null)} after={again} /> : null}
      {dialog === 'count' ? <CountUp id={id} onClose={() => setDialog(null)} after={again} /> : null}
      {trouble === null ? null : (
        <Troubles
          {...trouble}
          lines={lines}
          columnName={column => query.data?.line.columns.find(one => one.id === column)?.name ?? ''}
          onCancel={() => setTrouble(null)}
          onSend={cells => (cells.length === 0 ? setTrouble(null) : void send(cells))}
        />
      )}
    </>
  )
}

const shown = (value: string, kind: ColumnKind, yes: string, no: string): string => {
  if (kind === 'yes-no') return value === '1' ? yes : value === '0' ? no : ''
  return kind === 'number' ? value.replace('.', ',') : value
}

const Troubles = ({
  cells,
  troubles,
  lines,
  columnName,
  onCancel,
  onSend
}: {
  cells: readonly Typed[]
  troubles: readonly Trouble[]
  lines: readonly Line[]
  columnName: (column: number) => string
  onCancel: () => void
  onSend: (cells: Typed[]) => void
}) => {
  const t = useT('rollouts')
  const common = useT('common')
  const [meant, setMeant] = useState(new Map<string, string>())
  const keyOf = ({ object, column }: { object: number; column: number }) => `${object} ${column}`
  const bad = new Set(troubles.map(keyOf))
  const send = () =>
    onSend(
      cells.flatMap(cell => {
        if (!bad.has(keyOf(cell))) return [cell]
        const text = meant.get(keyOf(cell))
        return text === undefined ? [] : [{ ...cell, text }]
      })
    )
  return (
    <Modal opened onClose={onCancel} title={t('trouble.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <p>{t('trouble.text')}</p>
      {troubles.map(one => (
        <div key={keyOf(one)} className={styles.trouble}>
          <b>
            {lines.find(line => line.id === one.object)?.name} · {columnName(one.column)}
          </b>
          {one.kind === 'asked' ? (
            <Select
              label={t('trouble.asked', { text: one.text })}
              data={one.readings.map(reading => ({
                value: reading.replace('.', ',') + (/\.\d{3}$/.test(reading) ? '0' : ''),
                label: reading.replace('.', ',')
              }))}
              onChange={next => next !== null && setMeant(new Map(meant).set(keyOf(one), next))}
            />
          ) : (
            <span>
              “{one.text}”: {t(`why.${one.why}`)}
            </span>
          )}
        </div>
      ))}
      <div className={styles.foot}>
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button disabled={troubles.some(one => one.kind === 'asked' && !meant.has(keyOf(one)))} onClick={send}>
          {t('trouble.send')}
        </Button>
      </div>
    </Modal>
  )
}

type DialogProps = { id: number; onClose: () => void; after: () => Promise<void> }

const AddObjects = ({ id, onClose, after }: DialogProps) => {
  const t = useT('rollouts')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [text, setText] = useState('')
  const objects = text
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => ({ name, place: null }))
  return (
    <Modal opened onClose={onClose} title={t('add')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Textarea label={t('names')} rows={12} value={text} onChange={event => setText(event.currentTarget.value)} />
      <div className={styles.foot}>
        <Button
          disabled={objects.length === 0}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.rollouts.addObjects({ rollout: id, objects }),
              words: t('added', { count: objects.length }),
              after: () => {
                void after()
                onClose()
              }
            })
          }
        >
          {t('addCount', { count: objects.length })}
        </Button>
      </div>
    </Modal>
  )
}

const AddColumn = ({ id, onClose, after }: DialogProps) => {
  const t = useT('rollouts')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ColumnKind>('yes-no')
  const [indicator, setIndicator] = useState<string | null>(null)
  const catalogue = useQuery(orpc.indicators.catalogue.queryOptions())
  const column = {
    name,
    kind,
    unit: '',
    due: null,
    warnDays: kind === 'date' ? 30 : null,
    indicator: indicator === null ? null : Number(indicator)
  }
  return (
    <Modal opened onClose={onClose} title={t('addColumn')} closeButtonProps={{ 'aria-label': common('close') }}>
      <TextInput label={t('column.name')} value={name} onChange={event => setName(event.currentTarget.value)} />
      <Select
        label={t('column.kind')}
        allowDeselect={false}
        data={COLUMN_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        value={kind}
        onChange={next => next !== null && setKind(next as ColumnKind)}
      />
      <Select
        label={t('column.indicator')}
        clearable
        searchable
        data={(catalogue.data?.indicators ?? []).map(one => ({ value: String(one.id), label: one.nameUz }))}
        value={indicator}
        onChange={setIndicator}
      />
      <div className={styles.foot}>
        <Button
          disabled={name.trim() === ''}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.rollouts.addColumn({ rollout: id, column }),
              words: t('columnAdded', { name }),
              after: () => {
                void after()
                onClose()
              }
            })
          }
        >
          {t('addColumn')}
        </Button>
      </div>
    </Modal>
  )
}

const CountUp = ({ id, onClose, after }: DialogProps) => {
  const t = useT('rollouts')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const catalogue = useQuery(orpc.indicators.catalogue.queryOptions())
  const today = catalogue.data?.today ?? '2026-01-01'
  const periods = PERIOD_KINDS.flatMap(kind => [periodAt(today, kind), lastOver(today, kind)])
  const [period, setPeriod] = useState<string | null>(null)
  const chosen = period ?? periodAt(today, 'quarter')
  const [reason, setReason] = useState('')
  const words = (one: string) => {
    const { kind, year, index } = readPeriod(one)!
    return t(`period.${kind}`, { year, index })
  }
  return (
    <Modal opened onClose={onClose} title={t('countUp')} closeButtonProps={{ 'aria-label': common('close') }}>
      <p>{t('countUp.text')}</p>
      <Select
        label={t('period')}
        allowDeselect={false}
        data={[...new Set(periods)].map(one => ({ value: one, label: words(one) }))}
        value={chosen}
        onChange={setPeriod}
      />
      <TextInput label={t('reason')} value={reason} onChange={event => setReason(event.currentTarget.value)} />
      <div className={styles.foot}>
        <Button
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.rollouts.countUp({ rollout: id, period: chosen, reason }),
              words: t('counted', { period: words(chosen) }),
              after: answer => {
                for (const one of answer.refused.slice(0, 1))
                  notifyDone(t(one.why === 'needs-reason' ? 'needsReason' : 'notCounted'))
                void after()
                if (answer.refused.length === 0) onClose()
              }
            })
          }
        >
          {t('countUp')}
        </Button>
      </div>
    </Modal>
  )
}
