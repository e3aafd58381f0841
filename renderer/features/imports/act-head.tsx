import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DraftAct } from '#domain/draft.ts'
import { useT } from '../../i18n/i18n.ts'
import { actKindName, ACT_KINDS } from '../../ui/act-kind.ts'
import { DayField } from '../../ui/day-field.tsx'
import styles from './imports.module.css'

type Props = { draft: number; act: DraftAct; busy: boolean; onSave: (act: DraftAct) => void }

/** Kind, number, date, title of the act as read; each is saved when its field is left. */
export const ActHead = ({ act, busy, onSave }: Props) => {
  const t = useT('imports')
  const common = useT('common')
  const kinds = [...new Set([...ACT_KINDS, ...(act.kind === null ? [] : [act.kind])])]
  return (
    <section className={styles.act} aria-label={t('act.label')}>
      <Select
        label={t('act.kind')}
        data={kinds.map(kind => ({ value: kind, label: actKindName(kind, common) }))}
        value={act.kind}
        onChange={kind => onSave({ ...act, kind })}
        disabled={busy}
        w={230}
      />
      <TextCell
        label={t('act.number')}
        value={act.number}
        w={120}
        missing={t('act.missing')}
        onSave={number => onSave({ ...act, number })}
      />
      <DayField
        label={t('act.date')}
        value={act.date}
        onChange={date => onSave({ ...act, date })}
        disabled={busy}
        w={104}
      />
      <TextCell label={t('act.title')} value={act.title} grow onSave={title => onSave({ ...act, title })} />
    </section>
  )
}

type CellProps = {
  label: string
  value: string | null
  onSave: (value: string | null) => void
  w?: number
  grow?: boolean
  missing?: string
}

const TextCell = ({ label, value, onSave, w, grow = false, missing }: CellProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    const text = typed.trim() === '' ? null : typed.trim()
    setTyped(null)
    if (text !== value) onSave(text)
  }
  return (
    <TextInput
      label={label}
      value={typed ?? value ?? ''}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') setTyped(null)
      }}
      error={value === null ? missing : undefined}
      title={value ?? ''}
      w={w}
      style={grow ? { flex: 1, minWidth: 0 } : undefined}
    />
  )
}
