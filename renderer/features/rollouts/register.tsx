import { Button, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { PlaceView } from '#api/indicators.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyError } from '../../ui/notify.ts'
import { ColumnDialog } from './column-dialog.tsx'
import { type Line, PLACE, type PlacedLine, placeOf, registerColumns, typedOf } from './columns.tsx'
import { AddObjects, CountUp } from './register-dialogs.tsx'
import { type Trouble, Troubles, type Typed } from './register-troubles.tsx'
import { RowPanel } from './row-panel.tsx'
import styles from './rollouts.module.css'
import { ShownRows, type ShownQuery, useShownRows } from './shown-rows.tsx'

const NO_PLACES: readonly PlaceView[] = []

/** One register: objects down, the checklist across; filled by hand or pasted from Excel, counted up into indicators. */
export const Register = ({ id, address }: { id: number; address: ShownQuery }) => {
  const t = useT('rollouts')
  const queries = useQueryClient()
  const { deed, done, busy } = useDeed()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
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
        const made = answer.people === 0 ? '' : `. ${t('writtenPeople', { count: answer.people })}`
        await done(answer, `${t('written', { count: answer.changed })}${made}`)
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    },
    [id, again, done, t]
  )
  const putIn = useCallback(
    async (objects: readonly PlacedLine[]): Promise<boolean> => {
      try {
        const answer = await client.rollouts.changeObjects({ objects: [...objects] })
        await again()
        await done(answer, t('placed', { count: objects.length }))
        return true
      } catch (error) {
        notifyError(error)
        return false
      }
    },
    [again, done, t]
  )
  const places = useQuery(orpc.indicators.catalogue.queryOptions()).data?.places ?? NO_PLACES
  const lines = useMemo(() => {
    const byObject = Map.groupBy(query.data?.cells ?? [], cell => cell.object)
    return (query.data?.objects ?? []).map(
      (object): Line => ({
        ...object,
        cells: new Map((byObject.get(object.id) ?? []).map(cell => [cell.column, cell]))
      })
    )
  }, [query.data])
  const linking = query.data?.line.columns.some(one => one.kind === 'person' || one.kind === 'document') ?? false
  const choices = useQuery({ ...orpc.rollouts.choices.queryOptions(), enabled: linking }).data
  const columns = useMemo(
    () =>
      registerColumns(query.data?.line.columns ?? [], choices, places, t, {
        send: cells => void send(cells),
        putIn: objects => void putIn(objects)
      }),
    [query.data, choices, places, send, putIn, t]
  )
  const shown = useShownRows(id, address)
  const rows = useMemo(
    () => (shown.only === null ? lines : lines.filter(line => shown.only!.has(line.id))),
    [lines, shown.only]
  )
  const open = lines.find(line => line.id === opened) ?? null
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
      {query.data === undefined ? null : <ShownRows line={query.data.line} query={address} shown={shown} />}
      <div className={styles.body}>
        <div className={styles.grid}>
          <ToolGrid
            name={`rollout-${id}`}
            label={query.data?.line.name ?? t('title')}
            columns={columns}
            rows={rows}
            rowId={line => line.id}
            quickText={search}
            selected={picked}
            onSelect={setPicked}
            loading={query.isPending}
            openOn="click"
            onRowOpen={line => setOpened(line.id)}
            openId={opened}
            empty={t(shown.only === null ? 'empty.register' : 'empty.shown')}
            onEditCells={async edits => {
              const [placed, cells] = [
                edits.filter(one => one.column === PLACE),
                edits.filter(one => one.column !== PLACE)
              ]
              const into = placed.map(({ row, value }) => ({ id: row.id, place: placeOf(value) }))
              const put = into.length === 0 || (await putIn(into))
              if (cells.length === 0) return put ? [] : null
              return (await send(cells.map(({ row, column, value }) => typedOf(row.id, column, value)))) && put
                ? []
                : null
            }}
          />
        </div>
        {open === null || query.data === undefined ? null : (
          <RowPanel
            key={open.id}
            line={open}
            columns={query.data.line.columns}
            choices={choices}
            send={send}
            onClose={() => setOpened(null)}
          />
        )}
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
