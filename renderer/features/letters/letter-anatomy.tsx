import { ActionIcon, Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
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

/** What is enclosed, each with its sheets. */
export const Enclosures = ({ state, onChange }: Props) => {
  const t = useT('letters')
  const { enclosures } = state
  const put = (at: number, part: Partial<(typeof enclosures)[number]>) =>
    onChange({ enclosures: enclosures.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <>
      {enclosures.map(({ title, sheets }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div key={at} className={styles.line}>
          <TextInput
            className={styles.grow}
            aria-label={t('enclosure.title', { n: at + 1 })}
            placeholder={t('enclosure.what')}
            value={title}
            maxLength={1000}
            onChange={event => put(at, { title: event.currentTarget.value })}
          />
          <NumberInput
            w={110}
            aria-label={t('enclosure.sheets', { n: at + 1 })}
            placeholder={t('enclosure.count')}
            min={1}
            max={100_000}
            allowDecimal={false}
            value={sheets ?? ''}
            onChange={next => put(at, { sheets: typeof next === 'number' && next > 0 ? next : null })}
          />
          <ActionIcon
            variant="default"
            aria-label={t('enclosure.remove', { n: at + 1 })}
            onClick={() => onChange({ enclosures: enclosures.filter((_, n) => n !== at) })}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={styles.add}
        size="compact-xs"
        variant="default"
        disabled={enclosures.length >= 100}
        onClick={() => onChange({ enclosures: [...enclosures, { title: '', sheets: null }] })}
      >
        {t('enclosure.add')}
      </Button>
    </>
  )
}

/** Who prepared the letter beside the first. */
export const MoreExecutors = ({ state, onChange }: Props) => {
  const t = useT('letters')
  const { moreExecutors: people } = state
  const put = (at: number, part: Partial<(typeof people)[number]>) =>
    onChange({ moreExecutors: people.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  return (
    <>
      {people.map(({ name, phone }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div key={at} className={styles.line}>
          <TextInput
            className={styles.grow}
            aria-label={t('executor.name', { n: at + 2 })}
            placeholder={t('field.executorName')}
            value={name}
            maxLength={1000}
            onChange={event => put(at, { name: event.currentTarget.value })}
          />
          <TextInput
            className={styles.grow}
            aria-label={t('executor.phone', { n: at + 2 })}
            placeholder={t('field.executorTel')}
            value={phone}
            maxLength={1000}
            onChange={event => put(at, { phone: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            aria-label={t('executor.remove', { n: at + 2 })}
            onClick={() => onChange({ moreExecutors: people.filter((_, n) => n !== at) })}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={styles.add}
        size="compact-xs"
        variant="default"
        disabled={people.length >= 20}
        onClick={() => onChange({ moreExecutors: [...people, { name: '', phone: '' }] })}
      >
        {t('executor.add')}
      </Button>
    </>
  )
}
