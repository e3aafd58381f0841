import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import type { AgendaItem } from '#domain/event.ts'
import { useT } from '../../i18n/i18n.ts'
import { PersonPicker } from '../../ui/people-picker.tsx'

type Props = { items: readonly AgendaItem[]; people: readonly string[]; onChange: (items: AgendaItem[]) => void }

/** The questions of the agenda, each with who speaks on it. */
export const AgendaEditor = ({ items, people, onChange }: Props) => {
  const t = useT('events')
  const set = (at: number, part: Partial<AgendaItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)))
  return (
    <>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is known by its place while it is typed
        <Group key={at} gap={6} align="end" wrap="nowrap">
          <TextInput
            flex={1}
            label={`${t('agenda.text')} ${at + 1}`}
            maxLength={2000}
            value={item.text}
            onChange={event => set(at, { text: event.currentTarget.value })}
          />
          <PersonPicker
            label={t('agenda.speaker')}
            value={item.speaker}
            people={people}
            onChange={speaker => set(at, { speaker })}
          />
          <CloseButton
            mb={4}
            aria-label={t('agenda.remove', { n: at + 1 })}
            onClick={() => onChange(items.filter((_, index) => index !== at))}
          />
        </Group>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => onChange([...items, { text: '', speaker: '' }])}>
        {t('agenda.add')}
      </Button>
    </>
  )
}
