import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { shortDate } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { parseDay } from '../lib/day.ts'

type Props = {
  label?: string
  /** The name where no label is shown. */
  ariaLabel?: string
  /** ISO day or null for an empty field. */
  value: string | null
  /** Called when the field is left or Enter is pressed with a day that exists, or empty. */
  onChange: (day: string | null) => void
  disabled?: boolean
  w?: number
}

/** A day typed as 14.09.2023. What is no day stays in the field and is marked. */
export const DayField = ({ label, ariaLabel, value, onChange, disabled, w }: Props) => {
  const t = useT('common')
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const take = () => {
    if (typed === null) return
    const day = parseDay(typed)
    if (day === null && typed.trim() !== '') {
      setWrong(true)
      return
    }
    setWrong(false)
    setTyped(null)
    if (day !== value) onChange(day)
  }
  return (
    <TextInput
      label={label}
      aria-label={ariaLabel}
      placeholder={t('dayHint')}
      value={typed ?? shortDate(value)}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take()
      }}
      error={wrong ? t('noSuchDay') : undefined}
      disabled={disabled}
      w={w}
    />
  )
}
