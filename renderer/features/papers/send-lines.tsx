import { Button, Select, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SENDING_WAYS, type SendingWay } from '#domain/paper.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import type { Paper } from './paper-page.tsx'

type Line = Paper['lines'][number]

/** A line for each addressee: how and when the paper went to him. */
export const SendLines = ({ paper: { row, lines }, open }: { paper: Paper; open: boolean }) => {
  const t = useT('papers')
  if (lines.length === 0) return null
  return (
    <Table mt="md" fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('addressee')}</Table.Th>
          <Table.Th>{t('way')}</Table.Th>
          <Table.Th>{t('sentOn')}</Table.Th>
          <Table.Th>{t('receipt')}</Table.Th>
          {open ? <Table.Th>{t('deeds')}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(line => (
          <SendLine key={line.id} document={row.id} line={line} open={open} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

const SendLine = ({ document, line, open }: { document: number; line: Line; open: boolean }) => {
  const t = useT('papers')
  const { deed, busy } = useDeed()
  const status = useQuery(orpc.system.status.queryOptions())
  const [typed, setTyped] = useState<Partial<Pick<Line, 'way' | 'sentOn' | 'receipt'>>>({})
  const form = { ...line, sentOn: line.sentOn ?? status.data?.today ?? null, ...typed }
  const name = line.copy ? t('copyTo', { addressee: line.addressee }) : line.addressee
  if (!open) {
    return (
      <Table.Tr>
        <Table.Td>{name}</Table.Td>
        <Table.Td>{line.way === '' ? '' : t(`way.${line.way}`)}</Table.Td>
        <Table.Td>{shortDate(line.sentOn)}</Table.Td>
        <Table.Td>{line.receipt}</Table.Td>
      </Table.Tr>
    )
  }
  const send = () =>
    deed({
      run: () =>
        client.papers.send({ id: document, line: line.id, way: form.way, sentOn: form.sentOn, receipt: form.receipt }),
      words: t('sent'),
      after: () => setTyped({})
    })
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`${t('way')}: ${line.addressee}`}
          placeholder={t('chooseWay')}
          size="xs"
          data={SENDING_WAYS.filter(way => way !== '').map(way => ({ value: way, label: t(`way.${way}`) }))}
          value={form.way === '' ? null : form.way}
          onChange={way => setTyped({ ...typed, way: (way ?? '') as SendingWay })}
        />
      </Table.Td>
      <Table.Td>
        <DayField label={t('sentOn')} value={form.sentOn} onChange={sentOn => setTyped({ ...typed, sentOn })} w={110} />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={`${t('receipt')}: ${line.addressee}`}
          size="xs"
          value={form.receipt}
          onChange={event => setTyped({ ...typed, receipt: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <Button size="compact-xs" disabled={form.way === '' || form.sentOn === null} loading={busy} onClick={send}>
          {t('markSent')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
