import { Autocomplete, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { PERIOD_KINDS, type PeriodKind, periodOf, periodsOfYear, readPeriod } from '#domain/indicators/period.ts'
import { fold } from '#language/fold.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { type Catalogue, periodWords } from './use-catalogue.ts'

type Filter = (given: {
  options: { value: string; label: string }[]
  search: string
}) => { value: string; label: string }[]
/** Every word occurs, in either script. */
const byWords = (({ options, search }) => {
  const words = fold(search).split(' ').filter(Boolean)
  return options.filter(({ label }) => words.every(word => fold(label).includes(word)))
}) as Filter

/** A place out of all, under the region it lies in. */
export const PlacePicker = ({
  catalogue,
  value,
  onChange,
  label
}: {
  catalogue: Catalogue
  value: number
  onChange: (place: number) => void
  label?: string
}) => {
  const t = useT('indicators')
  const data = useMemo(
    () =>
      catalogue.places.map(place => {
        const above = place.parent === null ? undefined : catalogue.place(place.parent)
        const of = above === undefined || above.kind === 'republic' ? '' : `, ${catalogue.nameOf(above)}`
        return { value: String(place.id), label: `${catalogue.nameOf(place)}${of}` }
      }),
    [catalogue]
  )
  return (
    <Select
      aria-label={label ?? t('place')}
      searchable
      w={270}
      data={data}
      filter={byWords as never}
      limit={60}
      allowDeselect={false}
      value={String(value)}
      onChange={next => next !== null && onChange(Number(next))}
    />
  )
}

export const IndicatorPicker = ({
  catalogue,
  value,
  onChange
}: {
  catalogue: Catalogue
  value: number
  onChange: (indicator: number) => void
}) => {
  const t = useT('indicators')
  const data = useMemo(
    () => catalogue.indicators.map(one => ({ value: String(one.id), label: catalogue.nameOf(one) })),
    [catalogue]
  )
  return (
    <Select
      aria-label={t('indicator')}
      searchable
      w={380}
      data={data}
      filter={byWords as never}
      allowDeselect={false}
      value={String(value)}
      onChange={next => next !== null && onChange(Number(next))}
    />
  )
}

/** Kind, year and part of a period. */
export const PeriodPicker = ({ value, onChange }: { value: string; onChange: (period: string) => void }) => {
  const t = useT('indicators')
  const { kind, year, index } = readPeriod(value)!
  const change = (next: { kind?: PeriodKind; year?: number; index?: number }) => {
    const to = next.kind ?? kind
    const most = periodsOfYear(to, year).length
    onChange(periodOf(to, next.year ?? year, Math.min(next.index ?? index, most)))
  }
  return (
    <>
      <Select
        aria-label={t('period')}
        w={120}
        allowDeselect={false}
        data={PERIOD_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        value={kind}
        onChange={next => next !== null && change({ kind: next as PeriodKind })}
      />
      {kind === 'year' ? null : (
        <Select
          aria-label={t('part')}
          w={150}
          allowDeselect={false}
          data={periodsOfYear(kind, year).map(one => ({ value: one, label: periodWords(one, t) }))}
          value={value}
          onChange={next => next !== null && onChange(next)}
        />
      )}
      <NumberInput
        aria-label={t('year')}
        w={84}
        min={1991}
        max={2099}
        allowDecimal={false}
        value={year}
        onChange={next => typeof next === 'number' && next >= 1991 && next <= 2099 && change({ year: next })}
      />
    </>
  )
}

/** A body whose own figures are entered; empty = the place as a whole. Taken when the field is left or a name is chosen. */
export const BodyPicker = ({ value, onChange }: { value: string; onChange: (body: string) => void }) => {
  const t = useT('indicators')
  const bodies = useQuery(orpc.indicators.bodies.queryOptions())
  const [typed, setTyped] = useState(value)
  const take = (body: string) => {
    setTyped(body)
    if (body.trim() !== value) onChange(body.trim())
  }
  return (
    <Autocomplete
      label={t('body')}
      placeholder={t('body.none')}
      w={230}
      maxLength={300}
      data={bodies.data ?? []}
      limit={30}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={take}
      onBlur={() => take(typed)}
      onKeyDown={event => {
        if (event.key === 'Enter') take(typed)
      }}
    />
  )
}
