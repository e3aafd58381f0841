import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'

export type Wanted = { words: string; actor: string; from: string | null; to: string | null }
export const EVERYTHING: Wanted = { words: '', actor: '', from: null, to: null }

/** What is looked for in the journal: words of old and new values and of the records, who, from and to which day. */
export const SearchBar = ({ wanted, look }: { wanted: Wanted; look: (wanted: Wanted) => void }) => {
  const t = useT('history')
  const [words, setWords] = useState(wanted.words)
  const actors = useQuery({ ...orpc.changes.actors.queryOptions(), meta: { quiet: true } })
  const filtered = Object.entries(EVERYTHING).some(([key, value]) => wanted[key as keyof Wanted] !== value)
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        look({ ...wanted, words: words.trim() })
      }}
    >
      <Group align="end" gap="xs" px="md" py="xs">
        <TextInput
          label={t('search.words')}
          w={260}
          value={words}
          maxLength={200}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('who')}
          w={180}
          value={wanted.actor}
          data={[{ value: '', label: t('search.everybody') }, ...(actors.data ?? [])]}
          onChange={event => look({ ...wanted, actor: event.currentTarget.value })}
        />
        <DayField label={t('search.from')} value={wanted.from} w={140} onChange={from => look({ ...wanted, from })} />
        <DayField label={t('search.to')} value={wanted.to} w={140} onChange={to => look({ ...wanted, to })} />
        <Button type="submit">{t('search.look')}</Button>
        {filtered ? (
          <Button
            variant="default"
            onClick={() => {
              setWords('')
              look(EVERYTHING)
            }}
          >
            {t('search.all')}
          </Button>
        ) : null}
        <Button component="a" variant="subtle" href={hrefTo(['backups'])}>
          {t('search.verify')}
        </Button>
      </Group>
    </form>
  )
}
