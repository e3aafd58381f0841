import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import type { Paper } from './paper-page.tsx'

/** The number of a paper: taken from a journal, or given back while it is not signed. */
export const NumberField = ({ paper: { row, number, deeds, form } }: { paper: Paper }) => {
  const t = useT('papers')
  const { deed, busy } = useDeed()
  const journals = useQuery(orpc.journals.list.queryOptions())
  const outgoing = (journals.data ?? []).filter(({ kind, active }) => kind === 'outgoing' && active)
  const [chosen, setChosen] = useState<string | null>(null)
  const editable = deeds.includes('edit') && form !== null
  if (number !== null || !editable) {
    return (
      <Group gap="xs">
        {row.number || t('noNumber')}
        {number !== null && editable ? (
          <Button
            size="compact-xs"
            variant="default"
            loading={busy}
            onClick={() => deed({ run: () => client.journals.release({ number: number.id }), words: t('released') })}
          >
            {t('release')}
          </Button>
        ) : null}
      </Group>
    )
  }
  const journal = chosen ?? (outgoing[0] === undefined ? null : String(outgoing[0].id))
  return (
    <Group gap="xs">
      <Select
        aria-label={t('journal')}
        size="xs"
        w={240}
        data={outgoing.map(({ id, title, next }) => ({ value: String(id), label: `${title}: ${next}` }))}
        value={journal}
        onChange={setChosen}
        allowDeselect={false}
      />
      <Button
        size="compact-xs"
        disabled={journal === null}
        loading={busy}
        onClick={() =>
          deed({
            run: () => client.journals.number({ document: row.id, journal: Number(journal) }),
            words: t('numbered')
          })
        }
      >
        {t('takeNumber')}
      </Button>
    </Group>
  )
}
