import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { CellView, ObjectView } from '#api/rollouts.ts'
import type { ColumnKind } from '#domain/indicators/rollout.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyError } from '../../ui/notify.ts'
import { ColumnDialog } from './column-dialog.tsx'
import { AddObjects, CountUp } from './register-dialogs.tsx'
import { type Trouble, Troubles, type Typed } from './register-troubles.tsx'
import styles from './rollouts.module.css'

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
          ...(yesNo ? { suggestions: () => [t('yes'), t('no')] } : {}),
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
          {t('columns')}
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
        <ToolGrid
          label={query.data?.line.name ?? t('title')}
          name={`rollout-${id}`}
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
      {dialog === 'column' ? (
        <ColumnDialog id={id} columns={query.data?.line.columns ?? []} onClose={() => setDialog(null)} after={again} />
      ) : null}
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
