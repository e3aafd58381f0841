import { ActionIcon, Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { URGENCIES } from '#domain/letter.ts'
import { useT } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import type { LetterState } from './letter-state.ts'
import styles from './letters.module.css'

type Props = { state: LetterState; onChange: (part: Partial<LetterState>) => void }

/** How urgent the letter is. */
export const Urgency = ({ state, onChange }: Props) => {
  const t = useT('letters')
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('urgency')}
      value={state.urgency === '' ? 'none' : state.urgency}
      onChange={next => onChange({ urgency: URGENCIES.find(one => one === next) ?? '' })}
      data={URGENCIES.map(one => ({
        value: one === '' ? 'none' : one,
        label: t(`urgency.${one === '' ? 'none' : one}`)
      }))}
    />
  )
}

type LinesProps<One> = {
  lines: readonly One[]
  most: number
  /** A line that nothing is typed in yet. */
  fresh: One
  add: string
  remove: (at: number) => string
  onChange: (lines: One[]) => void
  children: (one: One, at: number, put: (part: Partial<One>) => void) => ReactNode
}

/** Lines of fields that can be added and taken off one by one. */
const Lines = <One,>({ lines, most, fresh, add, remove, onChange, children }: LinesProps<One>) => (
  <>
    {lines.map((one, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
      <div key={at} className={styles.line}>
        {children(one, at, part => onChange(lines.map((line, n) => (n === at ? { ...line, ...part } : line))))}
        <ActionIcon
          variant="default"
          aria-label={remove(at)}
          onClick={() => onChange(lines.filter((_, n) => n !== at))}
        >
          <Icon name="close" size={12} />
        </ActionIcon>
      </div>
    ))}
    <Button
      className={styles.add}
      size="compact-xs"
      variant="default"
      disabled={lines.length >= most}
      onClick={() => onChange([...lines, fresh])}
    >
      {add}
    </Button>
  </>
)

const Words = ({
  label,
  hint,
  value,
  onChange
}: {
  label: string
  hint: string
  value: string
  onChange: (words: string) => void
}) => (
  <TextInput
    className={styles.grow}
    aria-label={label}
    placeholder={hint}
    value={value}
    maxLength={1000}
    onChange={event => onChange(event.currentTarget.value)}
  />
)

/** What is enclosed, each with its sheets. */
export const Enclosures = ({ state: { enclosures }, onChange }: Props) => {
  const t = useT('letters')
  return (
    <Lines
      lines={enclosures}
      most={100}
      fresh={{ title: '', sheets: null }}
      add={t('enclosure.add')}
      remove={at => t('enclosure.remove', { n: at + 1 })}
      onChange={lines => onChange({ enclosures: lines })}
    >
      {({ title, sheets }, at, put) => (
        <>
          <Words
            label={t('enclosure.title', { n: at + 1 })}
            hint={t('enclosure.what')}
            value={title}
            onChange={words => put({ title: words })}
          />
          <NumberInput
            w={110}
            aria-label={t('enclosure.sheets', { n: at + 1 })}
            placeholder={t('enclosure.count')}
            min={1}
            max={100_000}
            allowDecimal={false}
            value={sheets ?? ''}
            onChange={next => put({ sheets: typeof next === 'number' && next > 0 ? next : null })}
          />
        </>
      )}
    </Lines>
  )
}

/** Who prepared the letter beside the first. */
export const MoreExecutors = ({ state: { moreExecutors }, onChange }: Props) => {
  const t = useT('letters')
  return (
    <Lines
      lines={moreExecutors}
      most={20}
      fresh={{ name: '', phone: '' }}
      add={t('executor.add')}
      remove={at => t('executor.remove', { n: at + 2 })}
      onChange={lines => onChange({ moreExecutors: lines })}
    >
      {({ name, phone }, at, put) => (
        <>
          <Words
            label={t('executor.name', { n: at + 2 })}
            hint={t('field.executorName')}
            value={name}
            onChange={words => put({ name: words })}
          />
          <Words
            label={t('executor.phone', { n: at + 2 })}
            hint={t('field.executorTel')}
            value={phone}
            onChange={words => put({ phone: words })}
          />
        </>
      )}
    </Lines>
  )
}
