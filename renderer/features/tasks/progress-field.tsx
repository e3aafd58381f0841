import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'

type Props = { label: string; value: number; disabled: boolean; onSave: (value: number) => void }

/** Percent 0...100; written when the field is left or Enter is pressed, not at every key. */
export const ProgressField = ({ label, value, disabled, onSave }: Props) => {
  const [typed, setTyped] = useState<number | string>(value)
  useEffect(() => setTyped(value), [value])
  const save = () => {
    if (typeof typed !== 'number') return setTyped(value)
    const whole = Math.round(Math.min(100, Math.max(0, typed)))
    if (whole !== value) onSave(whole)
  }
  return (
    <NumberInput
      w={64}
      hideControls
      aria-label={label}
      suffix=" %"
      min={0}
      max={100}
      step={5}
      allowDecimal={false}
      disabled={disabled}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={event => event.key === 'Enter' && save()}
    />
  )
}
