import { Alert, Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CalendarDayView } from '#api/calendar.ts'
import { CALENDAR_DAY_KINDS, type CalendarDayKind } from '#domain/calendar/known-days.ts'
import { weekday } from '#domain/calendar.ts'
import { toCyrillic } from '#language/script.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useLanguage, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './calendar.module.css'

/** The working calendar of a year: days of law and decree, and those the office sets itself. */
export default function CalendarPage() {
  const t = useT('calendar')
  const status = useQuery(orpc.system.status.queryOptions())
  const thisYear = Number((status.data?.today ?? '2026').slice(0, 4))
  const [chosen, setYear] = useState<number | null>(null)
  const year = chosen ?? thisYear
  const found = useQuery({
    ...orpc.calendar.year.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const readOnly = status.data?.readOnly ?? true
  const { deed } = useDeed()
  const cyrillic = useLanguage() === 'uz-Cyrl'
  const columns = useMemo(
    () =>
      dayColumns(t, readOnly, cyrillic, id =>
        deed({ run: () => client.calendar.removeDay({ id }), words: t('did.removed') })
      ),
    [t, readOnly, cyrillic, deed]
  )
  const working = found.data?.working ?? []
  const total = working.reduce((sum, days) => sum + days, 0)
  return (
    <Page title={t('title')} aside={t('aside', { year, days: total })}>
      <Group className={styles.bar} gap={16} align="end">
        <NumberInput
          label={t('year')}
          w={90}
          min={1992}
          max={2100}
          allowDecimal={false}
          value={year}
          onChange={value => {
            if (typeof value === 'number' && value >= 1992 && value <= 2100) setYear(value)
          }}
        />
        <AddDay readOnly={readOnly} />
      </Group>
      <ol className={styles.months} aria-label={t('working')}>
        {working.map((days, month) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months
          <li key={month}>
            {t(`month.${month + 1}` as 'month.1')} <b>{days}</b>
          </li>
        ))}
      </ol>
      {found.data?.known === false ? (
        <Alert color="yellow" variant="light" m={10}>
          {t('unknown')}
        </Alert>
      ) : null}
      {found.isError ? <ErrorBanner error={found.error} again={() => void found.refetch()} /> : null}
      <ToolGrid
        label={t('title')}
        title={`${t('title')}: ${year}`}
        columns={columns}
        rows={found.data?.days ?? []}
        rowId={row => row.day}
        name="calendar"
        loading={found.isPending}
        empty={<EmptyState title={t('title')} text={t('unknown')} />}
      />
    </Page>
  )
}

const AddDay = ({ readOnly }: { readOnly: boolean }) => {
  const t = useT('calendar')
  const { deed, busy } = useDeed()
  const [day, setDay] = useState<string | null>(null)
  const [kind, setKind] = useState<CalendarDayKind>('holiday')
  const [name, setName] = useState('')
  const [basis, setBasis] = useState('')
  const save = () => {
    if (day === null) return
    deed({
      run: async () => {
        const answer = await client.calendar.saveDay({ day, kind, name, basis })
        return { ...answer, tasks: undefined }
      },
      words: t('did.saved'),
      after: () => {
        setDay(null)
        setName('')
      }
    })
  }
  return (
    <>
      <DayField label={t('day')} value={day} onChange={setDay} disabled={readOnly} w={120} />
      <NativeSelect
        label={t('kind')}
        disabled={readOnly}
        value={kind}
        onChange={event => setKind(CALENDAR_DAY_KINDS.find(one => one === event.currentTarget.value) ?? kind)}
        data={CALENDAR_DAY_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <TextInput
        label={t('name')}
        w={210}
        maxLength={200}
        disabled={readOnly}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('basis')}
        w={210}
        maxLength={300}
        disabled={readOnly}
        value={basis}
        onChange={event => setBasis(event.currentTarget.value)}
      />
      <Button disabled={readOnly || day === null} loading={busy} onClick={save}>
        {t('add')}
      </Button>
    </>
  )
}

/** Days of law and decree are built in in Latin; what the office typed stays as typed. */
const inScript = (row: CalendarDayView, text: string, cyrillic: boolean) =>
  cyrillic && row.set === null ? toCyrillic(text) : text

const dayColumns = (
  t: T<'calendar'>,
  readOnly: boolean,
  cyrillic: boolean,
  onRemove: (id: number) => void
): GridColumn<CalendarDayView>[] => [
  { id: 'day', header: t('day'), kind: 'date', width: 110, value: row => row.day },
  {
    id: 'weekday',
    header: t('weekday'),
    width: 120,
    sortable: false,
    value: row => t(`weekday.${weekday(row.day)}` as 'weekday.1')
  },
  { id: 'kind', header: t('kind'), width: 130, value: row => t(`kind.${row.kind}`) },
  { id: 'name', header: t('name'), width: 260, grow: 2, value: row => inScript(row, row.name, cyrillic) },
  { id: 'basis', header: t('basis'), width: 220, grow: 1, value: row => inScript(row, row.basis, cyrillic) },
  {
    id: 'source',
    header: t('source'),
    width: 150,
    value: row => t(row.set === null ? 'source.law' : 'source.office')
  },
  {
    id: 'remove',
    header: t('remove'),
    width: 120,
    sortable: false,
    value: () => null,
    render: row =>
      row.set === null || readOnly ? null : (
        <Button size="compact-xs" h={18} variant="subtle" color="red" onClick={() => onRemove(row.set!)}>
          {t('remove')}
        </Button>
      )
  }
]
