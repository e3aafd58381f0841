import { Checkbox, Group, NativeSelect, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { DayField } from '../day-field.tsx'

const KINDS = ['hokim', 'kengash', 'VMQ', 'PQ', 'PF', 'F', 'bayon', 'plan', 'programme', 'letter'] as const

/** An act of the register, or one written in by hand. */
export type SideState = {
  byHand: boolean
  act: number | null
  kind: string
  number: string
  date: string | null
  title: string
  place: string
}
export const EMPTY_SIDE: SideState = {
  byHand: false,
  act: null,
  kind: 'hokim',
  number: '',
  date: null,
  title: '',
  place: ''
}

/** As the call takes it; null while something is missing. */
export const givenOf = ({ byHand, act, number, ...rest }: SideState) => {
  if (!byHand) return act === null ? null : { act }
  if (number.trim() === '') return null
  const { kind, date, title, place } = rest
  return { kind, number: number.trim(), date, title, place }
}

type Props = { label: string; side: SideState; without: number | null; onChange: (side: SideState) => void }

/** One side of the link: chosen by typing, or written in. */
export const ActSide = ({ label, side, without, onChange }: Props) => {
  const t = useT('localisation')
  const common = useT('common')
  const acts = useQuery(orpc.acts.list.queryOptions())
  const data = useMemo(
    () =>
      (acts.data ?? [])
        .filter(act => act.id !== without)
        .map(act => ({ value: String(act.id), label: [act.label, act.title].filter(Boolean).join(' · ') })),
    [acts.data, without]
  )
  const set = (part: Partial<SideState>) => onChange({ ...side, ...part })
  return (
    <Stack gap={6}>
      {side.byHand ? (
        <>
          <b>{label}</b>
          <Group gap={8} grow align="start">
            <NativeSelect
              label={t('act.kind')}
              value={side.kind}
              onChange={event => set({ kind: event.currentTarget.value })}
              data={KINDS.map(one => ({ value: one, label: common(`actKind.${one}`) }))}
            />
            <TextInput
              label={t('act.number')}
              required
              maxLength={100}
              value={side.number}
              onChange={event => set({ number: event.currentTarget.value })}
            />
            <DayField label={t('act.date')} value={side.date} onChange={date => set({ date })} />
          </Group>
          <TextInput
            label={t('act.title')}
            maxLength={2000}
            value={side.title}
            onChange={event => set({ title: event.currentTarget.value })}
          />
          <TextInput
            label={t('act.place')}
            maxLength={300}
            value={side.place}
            onChange={event => set({ place: event.currentTarget.value })}
          />
        </>
      ) : (
        <Select
          label={label}
          searchable
          data={data}
          limit={60}
          value={side.act === null ? null : String(side.act)}
          onChange={value => set({ act: value === null ? null : Number(value) })}
        />
      )}
      <Checkbox
        label={t('act.byHand')}
        checked={side.byHand}
        onChange={event => set({ byHand: event.currentTarget.checked })}
      />
    </Stack>
  )
}
